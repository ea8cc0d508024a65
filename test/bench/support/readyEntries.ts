import { randomUUID } from 'node:crypto';
import { createOutbox } from '../../../main/core/outbox/outbox.ts';
import { createOutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { openStationDatabases } from '../../../main/core/store/stationDatabases.ts';
import { cachedOrderId } from '../../support/cachedOrders.ts';

export function shipBody(number: number): string {
  return JSON.stringify({
    shipment: {
      order_id: cachedOrderId(number),
      items: [{ item_id: 1, qty: 1 }],
      tracks: [{ carrier_code: 'bench', title: 'Bench', track_number: `BENCH${number}` }],
    },
  });
}

/** Finished parcels in the outbox of a station that is not running, of the orders from number `first` on. */
export function addReadyEntries(dataDir: string, connectionId: string, count: number, first = 0): void {
  const logger = { info: () => {}, warn: () => {}, error: () => {} };
  const databases = openStationDatabases({ dataDir, now: Date.now, logger });
  const outbox = createOutbox({
    db: databases.station,
    store: createOutboxStore(databases.station),
    newId: randomUUID,
    now: Date.now,
    monotonic: () => performance.now(),
    random: Math.random,
    onChange: () => {},
    onPause: () => {},
  });
  databases.station
    .transaction(() => {
      for (let number = first; number < first + count; number += 1) {
        outbox.enqueue({
          connectionId,
          orderId: cachedOrderId(number),
          action: 'ship',
          body: shipBody(number),
          expected: {
            items: [{ itemId: '1', qty: 1, before: 1 }],
            trackNumbers: [`BENCH${number}`],
            whole: true,
          },
          holdMs: 0,
          packId: undefined,
          paused: false,
        });
      }
    })
    .immediate();
  databases.close();
}
