import { expect, test } from 'vitest';
import type { QueueName } from '../../../main/contract/common.ts';
import { createConnectionStore } from '../../../main/core/connections/connectionStore.ts';
import { createOrderStore } from '../../../main/core/orders/orderStore.ts';
import { createQueueMarks } from '../../../main/core/orders/queueMarks.ts';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import { classify } from '../../../main/core/shipperone/answer.ts';
import { openStationDatabases } from '../../../main/core/store/stationDatabases.ts';
import { createPoller } from '../../../main/core/sync/poller.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const noon = Date.UTC(2026, 10, 25, 12);

/** Reads the queue pending_shipment again and again with one answer. @returns the pauses between, in seconds. */
async function pausesAfter(
  status: number,
  retryAfter: string | undefined,
  readings: number,
  paused?: 'queue',
) {
  const logger = { info: () => {}, warn: () => {}, error: () => {} };
  const databases = openStationDatabases({ dataDir: temporaryFolder(), now: () => noon, logger });
  const connections = createConnectionStore(databases.station);
  const { connectionId } = connections.save(
    { name: 'Shop', baseUrl: 'https://shop.example', storeCode: 'default', partials: 'off' },
    () => 'c1',
  );
  if (paused === 'queue') connections.setPausedActions(connectionId, ['pending_shipment']);
  const pauses: number[] = [];
  const outcome = { kind: 'answer', status, text: '{"message":"no"}', retryAfter, date: undefined } as const;
  const poller = createPoller({
    ports: {
      clock: { now: () => noon, monotonic: () => 0 },
      timers: {
        after: (milliseconds) => {
          pauses.push(milliseconds / SECOND);
          return () => {};
        },
      },
      random: () => 0.5,
      logger,
    },
    connections,
    orders: createOrderStore(databases.cache),
    marks: createQueueMarks(databases.cache),
    turns: { begin: async () => {}, breathe: async () => {} },
    cleared: async () => {},
    clientFor: () => ({
      readQueue: async () => classify(outcome, noon),
      send: () => Promise.reject(new Error('Nothing is sent by a reading')),
    }),
    noToken: (): never => {
      throw new Error('There is a token');
    },
    onPass: () => {},
    onCancelled: () => {},
    onProgress: () => {},
  });
  poller.start();
  const queue: QueueName = 'pending_shipment';
  await poller.now(connectionId, true);
  pauses.length = 0;
  for (let n = 0; n < readings; n += 1) await poller.read(connectionId, queue);
  await poller.stop();
  databases.close();
  return pauses;
}

test('a queue that cannot be read is read ever more seldom, at most eight times so', async () => {
  const pauses = await pausesAfter(500, undefined, 4);
  expect(pauses).toEqual([180, 360, 360, 360]);
});

test.each<[string, number]>([
  ['600', 600],
  ['Wed, 25 Nov 2026 12:10:00 GMT', 600],
  ['315360000', (15 * MINUTE) / SECOND],
  ['1', 180],
  ['soon', 180],
])('a reading that is told Retry-After %s comes back after %i s, never before', async (header, seconds) => {
  for (const status of [429, 503]) expect(await pausesAfter(status, header, 1)).toEqual([seconds]);
});

test('a queue that the token may not read is tried every five minutes, in case it may again', async () => {
  expect(await pausesAfter(403, undefined, 1, 'queue')).toEqual([300]);
});
