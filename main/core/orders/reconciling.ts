import { z } from 'zod';
import { mostDifferences, type Reconciliation } from '../../contract/reconciliation.ts';
import type { Timers } from '../ports.ts';
import type { Db } from '../store/openDatabase.ts';
import { difference, orderFacts, whyMissing } from './whyMissing.ts';

const seenRow = z.object({
  order_id: z.string(),
  pending_accept: z.int(),
  pending_shipment: z.int(),
  failed: z.int(),
});
type SeenRow = z.infer<typeof seenRow>;
const factsRow = orderFacts.extend({ order_id: z.string() });

/** Orders added up at a time: 100,000 at once blocked the station for 350 ms, 1,000 for 6 ms. */
const atATime = 1000;

export interface Reconciling {
  /** Adds up one connection and names each order that does not add up. Scans are answered meanwhile. */
  reconcile(connectionId: string): Promise<Reconciliation>;
}

/** @param cache what ShipperOne lists, and has ever listed; @param station the outbox */
export function createReconciling(cache: Db, station: Db, timers: Timers): Reconciling {
  const everSeen = cache.prepare<[string, string, number]>(`
    select s.order_id,
      coalesce(max(o.queue = 'pending_accept'), 0) pending_accept,
      coalesce(max(o.queue = 'pending_shipment'), 0) pending_shipment,
      coalesce(max(o.queue = 'failed'), 0) failed
    from ever_seen s
    left join listed_order o on o.connection_id = s.connection_id and o.order_id = s.order_id
    where s.connection_id = ? and s.order_id > ?
      and s.connection_id not in (select connection_id from forgotten_connection) group by s.order_id order by s.order_id limit ?`);
  const outboxFacts = station.prepare<[string, string]>(`
    select order_id,
      max(state <> 'confirmed') unsent,
      max(action = 'ship' and state = 'confirmed' and json_extract(expected, '$.whole')) shippedWhole,
      max(action = 'ship' and state = 'confirmed') shipped,
      max(action = 'accept' and state = 'confirmed' and exists (
        select 1 from json_each(expected, '$.items') where json_extract(value, '$.qty') > 0)) accepted,
      max(action = 'accept' and state = 'confirmed') decided
    from outbox
    where connection_id = ? and order_id in (select value from json_each(?)) and state <> 'discarded'
    group by order_id`);

  /** Facts of the orders that no queue lists. */
  const factsOf = (connectionId: string, rows: readonly SeenRow[]) => {
    const ids = rows.filter((row) => listingsOf(row) === 0).map((row) => row.order_id);
    const found = outboxFacts.all(connectionId, JSON.stringify(ids)).map((row) => factsRow.parse(row));
    return new Map(found.map((row) => [row.order_id, row]));
  };
  const pause = (): Promise<void> => new Promise((resolve) => void timers.after(0, resolve));

  return {
    reconcile: async (connectionId) => {
      const sum = { pendingAccept: 0, pendingShipment: 0, failed: 0, completed: 0, everSeen: 0 };
      const differences: Reconciliation['differences'] = [];
      let differenceCount = 0;
      let after = '';
      for (;;) {
        const rows = everSeen.all(connectionId, after, atATime).map((row) => seenRow.parse(row));
        const facts = factsOf(connectionId, rows);
        for (const row of rows) {
          const listings = listingsOf(row);
          const missing = listings === 0 ? whyMissing(facts.get(row.order_id)) : undefined;
          sum.pendingAccept += row.pending_accept;
          sum.pendingShipment += row.pending_shipment;
          sum.failed += row.failed;
          sum.completed += listings === 0 && missing === undefined ? 1 : 0;
          sum.everSeen += 1;
          const found = listings > 1 ? difference('listed_twice') : missing;
          if (found === undefined) continue;
          differenceCount += 1;
          if (differences.length < mostDifferences) differences.push({ orderId: row.order_id, ...found });
        }
        const last = rows.at(-1);
        if (last === undefined || rows.length < atATime) break;
        after = last.order_id;
        await pause();
      }
      return { connectionId, ...sum, differenceCount, differences };
    },
  };
}

function listingsOf(row: SeenRow): number {
  return row.pending_accept + row.pending_shipment + row.failed;
}
