import type { Partials } from '../model/order.ts';
import type { Scenario } from './scenario.ts';

/** A partial rule of the store for as long as it lasts; then the one that was in force before. */
function partials(rule: Partials, about: string): Scenario {
  return {
    group: 'rules',
    lasts: true,
    slot: 'partials',
    takes: ['minutes', 'storeCode'],
    about,
    start: ({ sandbox, given: { storeCode } }) => {
      const before = sandbox.settings(storeCode).partials;
      sandbox.changeTenant({ partials: rule }, storeCode);
      return { stop: () => sandbox.changeTenant({ partials: before }, storeCode) };
    },
  };
}

export const RULE_SCENARIOS = {
  partials_off: partials('off', 'Only whole orders may be accepted and shipped.'),
  partials_per_order: partials(
    'perOrder',
    'Each order says whether a part of it may be accepted or shipped.',
  ),
  partials_on: partials('on', 'Any part of any order may be accepted or shipped.'),
} satisfies Record<string, Scenario>;
