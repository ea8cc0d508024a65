import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createOutbox } from '../../../main/core/outbox/outbox.ts';
import { createOutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { latestPlausible } from '../../../main/core/outbox/retryPolicy.ts';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import { classify } from '../../../main/core/shipperone/answer.ts';
import { explain } from '../../../main/core/shipperone/explain.ts';
import type { HttpOutcome } from '../../../main/core/shipperone/http.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';

const noon = Date.UTC(2026, 10, 25, 12);
const order = '{"order_id":"FO-1","status":"shipped"}';

const answer = (status: number, text = '{"message":"no"}', retryAfter?: string): HttpOutcome => ({
  kind: 'answer',
  status,
  text,
  retryAfter,
  date: undefined,
});
const plain = (
  cause: 'network' | 'timed_out' | 'too_large' | 'broken_body' | 'cancelled',
  sent = true,
): HttpOutcome => ({
  kind: 'fault',
  cause,
  mayHaveArrived: sent,
  detail: 'X',
});
const nothingSent = { kind: 'fault', mayHaveArrived: false, detail: 'X' } as const;

type Class = 'stops' | 'pauses the connection' | 'pauses the action' | 'backs off' | 'costs nothing';

/** Every cause of the guide's table of errors, and every fault of a network, with what it does and how it is told. */
const causes: readonly (readonly [string, HttpOutcome, Class, string, string])[] = [
  ['400 of the guide', answer(400), 'stops', 'refused', 'refused'],
  ['404', answer(404), 'stops', 'refused', 'refused'],
  ['405', answer(405), 'stops', 'refused', 'refused'],
  ['409', answer(409), 'stops', 'refused', 'refused'],
  ['410', answer(410), 'stops', 'refused', 'refused'],
  ['413', answer(413), 'stops', 'refused', 'refused'],
  ['422', answer(422), 'stops', 'refused', 'refused'],
  ['401 of the guide', answer(401), 'pauses the connection', 'unauthorized', 'unauthorized'],
  ['403 of the guide', answer(403), 'pauses the action', 'forbidden', 'forbidden'],
  ['500 of the guide', answer(500), 'backs off', 'server_error', 'unreachable'],
  ['502', answer(502, '<html>'), 'backs off', 'server_error', 'unreachable'],
  ['503', answer(503), 'backs off', 'server_error', 'unreachable'],
  ['504', answer(504), 'backs off', 'server_error', 'unreachable'],
  ['408', answer(408), 'backs off', 'timed_out', 'unreachable'],
  ['425', answer(425), 'backs off', 'server_error', 'unreachable'],
  ['429', answer(429), 'backs off', 'throttled', 'unreachable'],
  ['a redirect', answer(302, ''), 'backs off', 'not_shipperone', 'not_shipperone'],
  ['a login page', answer(200, '<html>'), 'backs off', 'not_shipperone', 'not_shipperone'],
  ['an empty answer', answer(200, ''), 'backs off', 'not_shipperone', 'not_shipperone'],
  ['a cut answer', answer(200, '{"order_id":'), 'backs off', 'not_shipperone', 'not_shipperone'],
  ['the network', plain('network'), 'backs off', 'network', 'unreachable'],
  ['the network, before sending', plain('network', false), 'backs off', 'network', 'unreachable'],
  ['a time-out', plain('timed_out'), 'backs off', 'timed_out', 'unreachable'],
  ['an answer beyond the cap', plain('too_large'), 'backs off', 'not_shipperone', 'not_shipperone'],
  ['a body that cannot be unpacked', plain('broken_body'), 'backs off', 'not_shipperone', 'not_shipperone'],
  [
    'an unknown certificate',
    { ...nothingSent, cause: 'certificate', problem: 'certificate_unknown', whose: 'server' },
    'backs off',
    'certificate',
    'certificate_unknown',
  ],
  [
    'an expired certificate of the proxy',
    { ...nothingSent, cause: 'certificate', problem: 'certificate_expired', whose: 'proxy' },
    'backs off',
    'certificate',
    'certificate_expired',
  ],
  [
    'a proxy’s login',
    { ...nothingSent, cause: 'proxy', problem: 'proxy_login' },
    'backs off',
    'proxy',
    'proxy_login',
  ],
  [
    'a proxy’s refusal',
    { ...nothingSent, cause: 'proxy', problem: 'proxy_refused' },
    'backs off',
    'proxy',
    'proxy_refused',
  ],
  [
    'a lost proxy',
    { ...nothingSent, cause: 'proxy', problem: 'proxy_unreachable' },
    'backs off',
    'proxy',
    'proxy_unreachable',
  ],
  ['sleep, or the end of the station', plain('cancelled'), 'costs nothing', 'interrupted', 'unreachable'],
];

/** An outbox with two shipments of one order, on real SQLite and in time that the test makes. */
function bench(random: number) {
  const db = new Database(':memory:');
  for (const { sql } of stationMigrations) db.exec(sql);
  const store = createOutboxStore(db);
  const paused: (string | undefined)[] = [];
  const time = { now: noon };
  const ids = [1, 2].values();
  const outbox = createOutbox({
    db,
    store,
    newId: () => `entry-${ids.next().value}`,
    now: () => time.now,
    monotonic: () => time.now,
    random: () => random,
    onChange: () => {},
    onPause: (_connectionId, action) => void paused.push(action ?? 'connection'),
  });
  for (const track of ['T1', 'T2']) {
    const expected = { items: [{ itemId: '1', qty: 1, before: 1 }], trackNumbers: [track], whole: true };
    const draft = {
      connectionId: 'c1',
      orderId: 'FO-1',
      action: 'ship',
      holdMs: 0,
      packId: undefined,
    } as const;
    outbox.enqueue({ ...draft, body: track, expected, paused: false });
  }
  const entry = (entryId = 'entry-1') => {
    const found = store.get(entryId);
    if (found === undefined) throw new Error('The entry is gone');
    return found;
  };
  const tryOnce = (outcome: HttpOutcome): void => {
    outbox.pick();
    outbox.beginIfDue('entry-1');
    outbox.settle('entry-1', classify(outcome, time.now), time.now, 5);
  };
  return { entry, outbox, paused, time, tryOnce };
}

/** What each class does to the entry, to the next call for the same order, and to the connection. */
const effects = {
  stops: {
    states: ['attention'],
    follower: 'attention',
    paused: [],
    attempts: 1,
    failures: 0,
    wait: undefined,
  },
  'pauses the connection': {
    states: ['paused'],
    follower: 'ready',
    paused: ['connection'],
    attempts: 0,
    failures: 0,
    wait: undefined,
  },
  'pauses the action': {
    states: ['paused'],
    follower: 'ready',
    paused: ['ship'],
    attempts: 0,
    failures: 0,
    wait: undefined,
  },
  'backs off': {
    states: ['waiting', 'unknown'],
    follower: 'ready',
    paused: [],
    attempts: 1,
    failures: 1,
    wait: 1998,
  },
  'costs nothing': { states: ['unknown'], follower: 'ready', paused: [], attempts: 1, failures: 0, wait: 0 },
} satisfies Record<Class, object>;

describe.each(causes)('%s', (_what, outcome, kind, entryCode, callCode) => {
  test(`${kind}: ${entryCode}`, () => {
    const { entry, paused, tryOnce } = bench(0.999);
    tryOnce(outcome);
    const { state, lastError, failures, attempts, nextAttemptAt } = entry();
    expect(lastError?.code).toBe(entryCode);
    expect(lastError?.message).toMatch(/^\S.+/);
    const wait = nextAttemptAt === undefined ? undefined : nextAttemptAt - noon;
    const { states, ...effect } = effects[kind];
    expect({ follower: entry('entry-2').state, paused, attempts, failures, wait }).toEqual(effect);
    expect(states).toContain(state);
  });

  test(`is told to whoever reads a queue as ${callCode}`, () => {
    const found = classify(outcome, noon);
    if (found.kind === 'json') throw new Error('This should have been a failure');
    expect(explain(found, 'the queue failed')).toMatchObject({ code: callCode });
  });
});

test('the same answer, and one more try, confirm what had failed', () => {
  const { entry, tryOnce, time } = bench(0);
  tryOnce(answer(500));
  time.now += MINUTE;
  tryOnce(answer(200, order));
  expect(entry()).toMatchObject({ state: 'confirmed', attempts: 2 });
});

test('the pause doubles with each failure up to five minutes, and any part of it may be drawn', () => {
  const waits = (random: number): readonly number[] => {
    const { entry, time, tryOnce } = bench(random);
    return Array.from({ length: 12 }, () => {
      tryOnce(plain('network'));
      const wait = (entry().nextAttemptAt ?? 0) - time.now;
      time.now += 20 * MINUTE;
      return wait;
    });
  };
  expect(waits(0)).toEqual(Array(12).fill(0));
  const full = [2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300].map((seconds) => seconds * SECOND);
  expect(waits(0.5)).toEqual(full.map((wait) => wait / 2));
});

test.each<[string, string, number]>([
  ['seconds', '120', 120 * SECOND],
  ['an HTTP date', 'Wed, 25 Nov 2026 12:10:00 GMT', 10 * MINUTE],
  ['ten years', '315360000', 15 * MINUTE],
  ['a date in ten years', 'Wed, 25 Nov 2036 12:00:00 GMT', 15 * MINUTE],
  ['a date that is past', 'Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['garbage', 'soon', 0],
])('Retry-After as %s (%s) is kept to, and never beyond a quarter of an hour', (_what, header, wait) => {
  for (const status of [429, 503]) {
    const { entry, outbox, time, tryOnce } = bench(0);
    tryOnce(answer(status, '{}', header));
    expect((entry().nextAttemptAt ?? 0) - noon).toBe(wait);
    time.now = noon + wait - 1;
    if (wait > 0) expect(outbox.pick()).toEqual([]);
    time.now = noon + wait;
    expect(outbox.pick()).toHaveLength(1);
  }
});

test('a next time that no pause can explain comes from a clock that was put back, and is due at once', () => {
  const { outbox, time, tryOnce } = bench(0);
  tryOnce(answer(503, '{}', '99999'));
  time.now = noon - 30 * MINUTE;
  expect(latestPlausible(time.now)).toBeLessThan(noon + 15 * MINUTE);
  outbox.wake('c1');
  expect(outbox.pick()).toHaveLength(1);
});
