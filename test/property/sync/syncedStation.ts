import { defaultBarcodeFields } from '../../../main/contract/connections.ts';
import { callFailure } from '../../../main/contract/errors.ts';
import {
  type ConnectionStore,
  createConnectionStore,
} from '../../../main/core/connections/connectionStore.ts';
import { createOrderStore } from '../../../main/core/orders/orderStore.ts';
import { createQueueMarks } from '../../../main/core/orders/queueMarks.ts';
import { createShipperOneClient } from '../../../main/core/shipperone/client.ts';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import type { StationDatabases } from '../../../main/core/store/stationDatabases.ts';
import { createPoller } from '../../../main/core/sync/poller.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';

/** Just what reads the queues, against one store of a sandbox; nothing is read unless it is asked to. */
export function createSyncedStation(
  databases: StationDatabases,
  sandbox: Sandbox,
  http: HttpPort,
  connectionId: string,
  onPage: (pages: number) => void,
) {
  const connections: ConnectionStore = createConnectionStore(databases.station);
  connections.save(
    {
      id: connectionId,
      name: connectionId,
      baseUrl: sandbox.url,
      storeCode: 'default',
      partials: 'off',
      barcodeFields: [...defaultBarcodeFields],
    },
    () => connectionId,
  );
  const clock = { now: sandbox.now, monotonic: () => performance.now() };
  const poller = createPoller({
    ports: {
      clock,
      timers: { after: () => () => {} },
      random: () => 0.5,
      logger: { info: () => {}, warn: () => {}, error: () => {} },
    },
    connections,
    orders: createOrderStore(databases.cache),
    marks: createQueueMarks(databases.cache),
    clientFor: ({ baseUrl, storeCode }) =>
      createShipperOneClient({ baseUrl, storeCode, token: 'sandbox-default-token' }, http, clock),
    noToken: () => callFailure('unauthorized', 'There is no token.'),
    onPass: () => {},
    onProgress: (_connectionId, _queue, pages) => onPage(pages),
  });
  const rows = databases.cache.prepare<[string, string], { order_id: string; raw: string }>(
    'select order_id, raw from listed_order where connection_id = ? and queue = ? order by order_id',
  );
  return {
    read: (sweep: boolean) => poller.now(connectionId, sweep),
    /** Orders of a queue with the bytes they were listed with, by id. */
    queue: (name: string) => rows.all(connectionId, name).map((row) => [row.order_id, row.raw] as const),
  };
}
