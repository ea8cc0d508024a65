import { expect, test } from 'vitest';
import type { QueueName } from '../../../main/contract/common.ts';
import type { StoredConnection } from '../../../main/core/connections/connectionStore.ts';
import type { StoredEntry } from '../../../main/core/outbox/outboxRow.ts';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import type { Later } from '../../../main/core/shipperone/answer.ts';
import { createFreshness, type FreshnessDeps } from '../../../main/core/station/freshness.ts';
import { storedEntry } from '../../support/storedEntry.ts';

const connection: StoredConnection = {
  connectionId: 'c1',
  name: 'Shop',
  colour: 0,
  baseUrl: 'https://shop.test',
  storeCode: 'default',
  partials: 'off',
  pollSeconds: 45,
  sweepMinutes: 15,
  timeZone: 'UTC',
  businessHours: { from: '06:00', to: '20:00', days: [1, 2, 3, 4, 5] },
  barcodeFields: [],
  paused: undefined,
  pausedActions: [],
};

const parcel = storedEntry();

/** A station whose queue was last read `age` ago; the test ends readings and lets time pass. */
function station(age: number | undefined, { isMissed = false, orders = 10, sweptAt = 990_000 } = {}) {
  let monotonic = 0;
  const read: QueueName[] = [];
  const whole: boolean[] = [];
  let endReading: (failure?: Later) => void = () => {};
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  const stopping = new AbortController();
  const deps: FreshnessDeps = {
    connections: { get: () => connection },
    links: { age: () => age },
    marks: { isMissed: () => isMissed, size: () => orders, sweptAt: () => sweptAt },
    poller: () => ({
      read: (_, queue, isWhole = false) => {
        read.push(queue);
        whole.push(isWhole);
        return new Promise((resolve) => {
          endReading = resolve;
        });
      },
    }),
    ports: {
      clock: { now: () => 1_000_000, monotonic: () => monotonic },
      timers: {
        after: (milliseconds, callback) => {
          const timer = { at: monotonic + milliseconds, callback };
          timers.add(timer);
          return () => timers.delete(timer);
        },
      },
    },
  };
  const waitBefore = createFreshness(deps);
  return {
    waitBefore: (entry: StoredEntry) => waitBefore(entry, stopping.signal),
    stop: () => stopping.abort(),
    read: () => read,
    whole: () => whole,
    readings: () => read.length,
    timers: () => timers.size,
    endReading: (failure?: Later) => endReading(failure),
    pass: (milliseconds: number) => {
      monotonic += milliseconds;
      for (const { at, callback } of timers) if (at <= monotonic) callback();
    },
  };
}

test('a parcel waits for a reading only when what was read is old', async () => {
  expect(station(MINUTE).waitBefore(parcel)).toBeUndefined();
  for (const age of [undefined, 3 * MINUTE, -1]) {
    const bench = station(age);
    const waiting = bench.waitBefore(parcel);
    expect(bench.readings()).toBe(1);
    bench.endReading();
    await waiting;
    expect(bench.timers()).toBe(0);
  }
});

test('a call that may have arrived waits for no reading', () => {
  const { waitBefore } = station(undefined);
  expect(waitBefore({ ...parcel, mayHaveArrived: true })).toBeUndefined();
});

test('an answer waits for the queue of orders to accept, a parcel for that of orders to ship', async () => {
  for (const [action, queue] of [
    ['accept', 'pending_accept'],
    ['ship', 'pending_shipment'],
  ] as const) {
    const bench = station(undefined);
    const waiting = bench.waitBefore({ ...parcel, action });
    expect(bench.read()).toEqual([queue]);
    bench.endReading();
    await waiting;
  }
});

test('a reading that does not end holds up a parcel for two minutes, and those after it not at all', async () => {
  const bench = station(undefined);
  const waiting = bench.waitBefore(parcel);
  bench.pass(2 * MINUTE);
  await waiting;
  expect(bench.waitBefore(parcel)).toBeUndefined();
  bench.pass(10 * MINUTE);
  expect(bench.waitBefore(parcel)).toBeDefined();
  expect(bench.readings()).toBe(2);
});

test('a reading that certainly found no line takes its call along; any other failure lets the call find out', async () => {
  const failure: Later = {
    kind: 'later',
    cause: 'network',
    status: undefined,
    retryAfterMs: undefined,
    mayHaveArrived: false,
    message: 'unplugged',
  };
  const outcomes: readonly (readonly [Later, Later | undefined])[] = [
    [failure, failure],
    [
      { ...failure, cause: 'certificate' },
      { ...failure, cause: 'certificate' },
    ],
    [{ ...failure, mayHaveArrived: true }, undefined],
    [{ ...failure, cause: 'cancelled' }, undefined],
  ];
  for (const [found, wanted] of outcomes) {
    const bench = station(undefined);
    const waiting = bench.waitBefore(parcel);
    bench.endReading(found);
    expect(await waiting).toEqual(wanted);
  }
});

test.each([
  ['the last whole reading missed its order', MINUTE, { isMissed: true, sweptAt: 900_000 }, [true]],
  [
    '... in a queue too long to be read whole',
    MINUTE,
    { isMissed: true, orders: 1001, sweptAt: 900_000 },
    [],
  ],
  [
    'the line was down for longer than whole readings are apart',
    undefined,
    { sweptAt: 0 - 15 * MINUTE },
    [true],
  ],
  [
    '... in a queue too long to be read whole',
    undefined,
    { sweptAt: 0 - 15 * MINUTE, orders: 1001 },
    [false],
  ],
  ['the line was down for a moment', undefined, {}, [false]],
  ['the clock was put back', -1, { sweptAt: 2_000_000 }, [true]],
])('%s: age %j, %j, readings that are whole: %j', (_, age, known, whole) => {
  const bench = station(age, known);
  const waiting = bench.waitBefore(parcel);
  expect(bench.whole()).toEqual(whole);
  expect(waiting === undefined).toBe(whole.length === 0);
});

test('an answer is never read whole for', () => {
  const bench = station(undefined, { isMissed: true, sweptAt: 0 - 15 * MINUTE });
  expect(bench.waitBefore({ ...parcel, action: 'accept' })).toBeDefined();
  expect(bench.whole()).toEqual([false]);
});

test('the reading that proves that an order left begins half a minute after the one that missed it', async () => {
  const bench = station(MINUTE, { isMissed: true, sweptAt: 990_000 });
  const waiting = bench.waitBefore(parcel);
  bench.pass(19 * SECOND);
  await Promise.resolve();
  expect(bench.whole()).toEqual([]);
  bench.pass(SECOND);
  await Promise.resolve();
  await Promise.resolve();
  expect(bench.whole()).toEqual([true]);
  bench.endReading();
  await waiting;
});

test('a station that stops waits for no such reading', async () => {
  const bench = station(MINUTE, { isMissed: true, sweptAt: 990_000 });
  const waiting = bench.waitBefore(parcel);
  bench.stop();
  expect(await waiting).toBeUndefined();
  expect(bench.whole()).toEqual([]);
  expect(bench.timers()).toBe(0);
});
