import type { Fault } from '../faults/fault.ts';
import { RIGHTS } from '../http/api.ts';
import { ACTIONS, QUEUES } from '../model/order.ts';
import { whereOf } from './network.ts';
import { REFUSALS } from './refusals.ts';
import type { ParameterName, Scenario, ScenarioParameters, ScenarioStage, Started } from './scenario.ts';
import { TOKEN_SCENARIOS } from './tokens.ts';

type Endpoint = keyof typeof RIGHTS;

function answers(
  about: string,
  takes: readonly ParameterName[],
  start: (stage: ScenarioStage) => Started,
): Scenario {
  return { group: 'shipperOne', lasts: true, takes: ['minutes', 'storeCode', ...takes], about, start };
}

function trouble(status: number, seconds: number | undefined, given: ScenarioParameters): Fault {
  const retryAfter = given.seconds ?? seconds;
  return {
    kind: 'status',
    status,
    ...(retryAfter === undefined ? {} : { retryAfter, retryAfterAsDate: given.asDate ?? false }),
    ...whereOf(given),
  };
}

function withoutRights(endpoints: readonly Endpoint[], given: ScenarioParameters): Started {
  const faults = endpoints.map((endpoint): Fault => {
    const right = RIGHTS[endpoint];
    const message = `The token is not authorised to access ${right}.`;
    return {
      kind: 'status',
      status: 403,
      message,
      parameters: { resources: right },
      ...whereOf(given),
      endpoint,
    };
  });
  return { faults };
}

function clock(about: string, direction: 1 | -1): Scenario {
  return {
    group: 'shipperOne',
    lasts: true,
    slot: 'clock',
    takes: ['minutes', 'seconds'],
    about,
    start: ({ given }) => ({
      faults: [{ kind: 'clockSkew', ms: direction * (given.seconds ?? 300) * 1000 }],
    }),
  };
}

const where = ['count', 'endpoint'] as const;

export const ANSWER_SCENARIOS = {
  outage: answers(
    'ShipperOne is down for maintenance: 503 for everything (Retry-After 5).',
    [...where, 'seconds', 'asDate'],
    ({ given }) => ({ faults: [trouble(503, 5, given)] }),
  ),
  server_error: answers(
    'ShipperOne has an error of its own: 500 for everything.',
    [...where],
    ({ given }) => ({
      faults: [trouble(500, undefined, given)],
    }),
  ),
  rush: answers(
    'Too many requests: 429 for everything (Retry-After 5, or the same as a date).',
    [...where, 'seconds', 'asDate'],
    ({ given }) => ({ faults: [trouble(429, 5, given)] }),
  ),
  no_right_to_ship: answers('The token may not ship: 403.', [], ({ given }) =>
    withoutRights(['ship'], given),
  ),
  no_right_to_accept: answers('The token may not accept: 403.', [], ({ given }) =>
    withoutRights(['accept'], given),
  ),
  no_right_to_read: answers(
    'The token may read no queue, or not the one named: 403.',
    ['endpoint'],
    ({ given }) => withoutRights(given.endpoint === undefined ? QUEUES : [given.endpoint], given),
  ),
  refused: answers(
    'The next call is refused: 400, in the words of the trigger named.',
    ['count', 'endpoint', 'trigger'],
    ({ given }) => {
      const { trigger = 'unknown_item', endpoint } = given;
      const endpoints =
        endpoint === undefined ? (REFUSALS[trigger].of === 'queue' ? QUEUES : ACTIONS) : [endpoint];
      const faults = endpoints.map(
        (one): Fault => ({
          kind: 'status',
          status: 400,
          message: REFUSALS[trigger].message,
          ...whereOf({ count: 1, ...given }),
          endpoint: one,
        }),
      );
      return { faults };
    },
  ),
  wrong_order: answers(
    'The next call takes effect, and the answer is about another order.',
    ['count', 'endpoint'],
    ({ given }) => ({ faults: [{ kind: 'wrongOrder', method: 'POST', ...whereOf({ count: 1, ...given }) }] }),
  ),
  clock_ahead: clock("ShipperOne's clock goes ahead (300 s).", 1),
  clock_behind: clock("ShipperOne's clock goes behind (300 s).", -1),
  ...TOKEN_SCENARIOS,
} satisfies Record<string, Scenario>;
