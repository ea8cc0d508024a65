import type { Fault } from '../faults/fault.ts';
import type { ParameterName, Scenario, ScenarioParameters } from './scenario.ts';

/** A scenario of the network: faults that strike until it is stopped, or so many requests. */
function network(
  about: string,
  takes: readonly ParameterName[],
  faults: (given: ScenarioParameters) => readonly Fault[],
): Scenario {
  return {
    group: 'network',
    lasts: true,
    takes: ['minutes', 'count', 'endpoint', 'storeCode', ...takes],
    about,
    start: ({ given }) => ({ faults: faults(given) }),
  };
}

/** Where the faults strike, as far as it was said. */
export function whereOf({ count, endpoint, storeCode }: ScenarioParameters) {
  return {
    ...(count === undefined ? {} : { count }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(storeCode === undefined ? {} : { storeCode }),
  };
}

const SECOND = 1000;

export const NETWORK_SCENARIOS = {
  no_network: network('The network is gone: every connection is cut at once.', [], (given) => [
    { kind: 'refuse', ...whereOf(given) },
  ]),
  slow: network('Every answer takes its time (4 s).', ['seconds'], (given) => [
    { kind: 'latency', ms: (given.seconds ?? 4) * SECOND, ...whereOf(given) },
  ]),
  captive_portal: network('A guest network answers with its sign-in page.', [], (given) => [
    { kind: 'html', ...whereOf(given) },
  ]),
  torn_answer: network('Answers are cut short in the middle.', [], (given) => [
    { kind: 'truncated', ...whereOf(given) },
  ]),
  dripping_answer: network('Answers trickle in (60 s for a whole one).', ['seconds'], (given) => [
    { kind: 'drip', ms: (given.seconds ?? 60) * SECOND, ...whereOf(given) },
  ]),
  lost_call: network('The connection is cut before a call takes effect.', [], (given) => [
    { kind: 'cutBefore', method: 'POST', ...whereOf(given) },
  ]),
  lost_answer: network('The next call takes effect and its answer is lost.', [], (given) => [
    { kind: 'cutAfter', method: 'POST', ...whereOf({ count: 1, ...given }) },
  ]),
  late_answer: network(
    'The next call takes effect and its answer comes when nobody waits any more (45 s).',
    ['seconds'],
    (given) => [
      {
        kind: 'latency',
        ms: (given.seconds ?? 45) * SECOND,
        afterCommit: true,
        method: 'POST',
        ...whereOf({ count: 1, ...given }),
      },
    ],
  ),
  late_commit: network(
    'The next call takes effect when nobody waits for it any more (45 s).',
    ['seconds'],
    (given) => [
      {
        kind: 'latency',
        ms: (given.seconds ?? 45) * SECOND,
        method: 'POST',
        ...whereOf({ count: 1, ...given }),
      },
    ],
  ),
} satisfies Record<string, Scenario>;
