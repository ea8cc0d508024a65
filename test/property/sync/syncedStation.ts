import { defaultBarcodeFields, usualHours } from '../../../main/contract/connections.ts';
import { callFailure } from '../../../main/contract/errors.ts';
import type { ConnectionStore, StoredConnection } from '../../../main/core/connections/connectionStore.ts';
import { createOrderStore } from '../../../main/core/orders/orderStore.ts';
import { createQueueMarks } from '../../../main/core/orders/queueMarks.ts';
import { createShipperOneClient } from '../../../main/core/shipperone/client.ts';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { type Db, openDatabase } from '../../../main/core/store/openDatabase.ts';
import { createPoller } from '../../../main/core/sync/poller.ts';
import { createTurns } from '../../../main/core/sync/turns.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';

/** A cache as a station has it, at this path. */
export function openCache(path: string): Db {
  return openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
}

/** Turns are taken at once; the cadence is none of these tests' business. */
function soonOrNever(milliseconds: number, callback: () => void): () => void {
  if (milliseconds > 0) return () => {};
  const timer = setTimeout(callback, 0);
  return () => clearTimeout(timer);
}

/** One connection that never pauses. */
function fixedConnections(connection: StoredConnection): ConnectionStore {
  return {
    all: () => [connection],
    get: (id) => (id === connection.connectionId ? connection : undefined),
    save: () => connection,
    remove: () => {},
    setPaused: () => {},
    setPausedActions: () => {},
  };
}

/** Just what reads the queues, against one store of a sandbox; nothing is read unless it is asked to. */
export function createSyncedStation(
  cache: Db,
  sandbox: Sandbox,
  http: HttpPort,
  connectionId: string,
  onPage: (pages: number) => void,
) {
  const connections = fixedConnections({
    connectionId,
    name: connectionId,
    colour: 0,
    baseUrl: sandbox.url,
    storeCode: 'default',
    partials: 'off',
    pollSeconds: 45,
    sweepMinutes: 15,
    timeZone: 'UTC',
    businessHours: usualHours,
    barcodeFields: [...defaultBarcodeFields],
    paused: undefined,
    pausedActions: [],
  });
  const clock = { now: sandbox.now, monotonic: () => performance.now() };
  const poller = createPoller({
    ports: {
      clock,
      timers: { after: soonOrNever },
      random: () => 0.5,
      logger: { info: () => {}, warn: () => {}, error: () => {} },
    },
    connections,
    orders: createOrderStore(cache),
    marks: createQueueMarks(cache),
    turns: createTurns({ clock, timers: { after: soonOrNever } }, () => {}),
    cleared: async () => {},
    clientFor: ({ baseUrl, storeCode }) =>
      createShipperOneClient({ baseUrl, storeCode, token: 'sandbox-default-token' }, http, clock),
    noToken: () => callFailure('unauthorized', 'There is no token.'),
    onPass: () => {},
    onCancelled: () => {},
    onProgress: (_connectionId, _queue, pages) => onPage(pages),
  });
  const rows = cache.prepare<[string, string], { order_id: string; raw: string }>(
    'select order_id, raw from listed_order where connection_id = ? and queue = ? order by order_id',
  );
  return {
    read: (sweep: boolean) => poller.now(connectionId, sweep),
    /** Orders of a queue with the bytes they were listed with, by id. */
    queue: (name: string) => rows.all(connectionId, name).map((row) => [row.order_id, row.raw] as const),
  };
}
