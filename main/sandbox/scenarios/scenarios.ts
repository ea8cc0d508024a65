import { ANSWER_SCENARIOS } from './answers.ts';
import { NETWORK_SCENARIOS } from './network.ts';
import { ORDER_SCENARIOS } from './orders.ts';
import { QUEUE_SCENARIOS } from './queues.ts';
import { RULE_SCENARIOS } from './rules.ts';
import type { Scenario } from './scenario.ts';
import { SUPPLY_SCENARIOS } from './supplies.ts';

/** Everything that can happen, by name. One more, `reset`, ends all that lasts; see ScenarioRunner. */
export const SCENARIOS = {
  ...NETWORK_SCENARIOS,
  ...ANSWER_SCENARIOS,
  ...QUEUE_SCENARIOS,
  ...ORDER_SCENARIOS,
  ...SUPPLY_SCENARIOS,
  ...RULE_SCENARIOS,
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

export const SCENARIO_NAMES = Object.keys(SCENARIOS).filter(
  (name): name is ScenarioName => name in SCENARIOS,
);

/** The scenario of this name; undefined when there is none. */
export function findScenario(name: string): Scenario | undefined {
  const table: Readonly<Record<string, Scenario>> = SCENARIOS;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
