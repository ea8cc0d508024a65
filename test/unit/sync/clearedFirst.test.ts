import { expect, onTestFinished, test } from 'vitest';
import { createConnectionStore } from '../../../main/core/connections/connectionStore.ts';
import { createOrderStore } from '../../../main/core/orders/orderStore.ts';
import { createQueueMarks } from '../../../main/core/orders/queueMarks.ts';
import { openStationDatabases } from '../../../main/core/store/stationDatabases.ts';
import { createPoller } from '../../../main/core/sync/poller.ts';
import { temporaryFolder } from '../../support/testStation.ts';

/** A poller of one connection, whose orders of before are being forgotten until `clear` is called. */
function pollerOf() {
  const logger = { info: () => {}, warn: () => {}, error: () => {} };
  const databases = openStationDatabases({ dataDir: temporaryFolder(), now: () => 0, logger });
  onTestFinished(() => databases.close());
  const connections = createConnectionStore(databases.station);
  const { connectionId } = connections.save(
    { name: 'Shop', baseUrl: 'https://shop.example', storeCode: 'default', partials: 'off' },
    () => 'c1',
  );
  const { promise: cleared, resolve: clear } = Promise.withResolvers<void>();
  const { promise: isWaiting, resolve: waits } = Promise.withResolvers<void>();
  let readings = 0;
  const poller = createPoller({
    ports: {
      clock: { now: () => 0, monotonic: () => 0 },
      timers: { after: () => () => {} },
      random: () => 0.5,
      logger,
    },
    connections,
    orders: createOrderStore(databases.cache),
    marks: createQueueMarks(databases.cache),
    turns: { begin: async () => {}, breathe: async () => {} },
    cleared: () => {
      waits();
      return cleared;
    },
    clientFor: () => ({
      readQueue: async () => {
        readings += 1;
        return { kind: 'json', status: 200, json: [], date: undefined };
      },
      send: () => Promise.reject(new Error('Nothing is sent by a reading')),
    }),
    noToken: (): never => {
      throw new Error('There is a token');
    },
    onPass: () => {},
    onCancelled: () => {},
    onProgress: () => {},
  });
  return { poller, connectionId, clear, isWaiting, readings: () => readings };
}

test('a connection is read only when nothing of what it read before is left', async () => {
  const { clear, connectionId, isWaiting, poller, readings } = pollerOf();
  const now = poller.now(connectionId, true);
  await isWaiting;
  await new Promise((resolve) => void setImmediate(resolve));
  expect(readings()).toBe(0);
  clear();
  expect((await now).map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(readings()).toBe(3);
});

test('a station that goes to sleep does not wait until all of that is forgotten', async () => {
  const { clear, connectionId, isWaiting, poller, readings } = pollerOf();
  const now = poller.now(connectionId, true);
  await isWaiting;
  await poller.stop();
  expect((await now).map(({ ok }) => ok)).toEqual([false, false, false]);
  poller.start();
  clear();
  await expect.poll(readings).toBe(3);
});

test('a reading that is cancelled while it waits for that reads nothing', async () => {
  const { connectionId, isWaiting, poller, readings } = pollerOf();
  const now = poller.now(connectionId, true);
  await isWaiting;
  poller.cancel(connectionId);
  expect((await now).map(({ ok }) => ok)).toEqual([false, false, false]);
  expect(readings()).toBe(0);
});
