import type { QueueName } from '../../contract/common.ts';
import type { QueueCounts } from '../../contract/orders.ts';
import { parseLossless } from '../shipperone/lossless.ts';
import type { Db } from '../store/openDatabase.ts';
import { notForgotten } from './forgetting.ts';
import { createOrderList, type ListedOrders, type ListQuery, notHidden } from './orderList.ts';
import { createSingleLineQueries, type SingleLineQueries } from './singleLineQueries.ts';

export interface OrderKey {
  readonly connectionId: string;
  readonly orderId: string;
}

export interface CachedOrder extends OrderKey {
  readonly queue: QueueName;
  readonly raw: unknown;
  readonly firstSeenAt: number;
}

export interface OrderQueries extends SingleLineQueries {
  /** Rows of one queue, oldest first, less those that the outbox already decided on. */
  list(query: ListQuery): ListedOrders;
  /** The same order may be listed by two queues. */
  listings(key: OrderKey): readonly CachedOrder[];
  counts(): QueueCounts;
  /** Orders of the queue to pack whose id is exactly this text. */
  findByOrderId(orderId: string): readonly OrderKey[];
  /** The queues that list orders with one of these ids, hidden orders included. */
  whereIs(orderIds: readonly string[]): readonly (OrderKey & { readonly queue: QueueName })[];
  /** A product with one of these keys, from any order. */
  describe(keys: readonly string[]): { readonly sku: string; readonly name: string } | undefined;
  /**
   * Hides an order that the station has dealt with; replaces what was said about it before.
   * @param until milliseconds of the steady clock; without it, the order is hidden until `unhide`.
   */
  hide(queue: QueueName, key: OrderKey, until?: number): void;
  unhide(queue: QueueName, key: OrderKey): void;
  /** Shows orders whose time of hiding is over. @param now of the same clock */
  unhideDue(now: number): void;
}

/**
 * Answers what the screens and the bench ask about cached orders. Which orders are hidden is kept in a table in
 * memory.
 */
export function createOrderQueries(db: Db): OrderQueries {
  db.exec(`create temp table if not exists hidden_order (connection_id text, queue text, order_id text,
    until real, primary key (connection_id, queue, order_id)) without rowid`);
  const hide = db.prepare('insert or replace into temp.hidden_order values (?, ?, ?, ?)');
  const unhide = db.prepare(
    'delete from temp.hidden_order where connection_id = ? and queue = ? and order_id = ?',
  );
  const unhideDue = db.prepare('delete from temp.hidden_order where until <= ?');
  const firstDue = db.prepare<[], number | null>('select min(until) from temp.hidden_order').pluck();
  /**
   * No hidden order is due before this time, so that a poll in which nothing changed writes nothing, not even to
   * memory.
   */
  let quietUntil = firstDue.get() ?? Number.POSITIVE_INFINITY;
  const listings = db.prepare<[string, string], { queue: QueueName; raw: string; first_seen_at: number }>(
    `select queue, raw, first_seen_at from listed_order o
     where connection_id = ? and order_id = ? and ${notForgotten}`,
  );
  const counts = db.prepare<[], { queue: QueueName; n: number }>(`
    select queue, sum(orders) n from queue_size group by queue
    union all
    select h.queue, -count(*) from temp.hidden_order h cross join listed_order o
      on o.connection_id = h.connection_id and o.queue = h.queue and o.order_id = h.order_id
    where ${notForgotten} group by h.queue`);
  // The plus keeps SQLite from going through the whole queue instead of the few orders with this number.
  const byOrderId = db.prepare<[string], { connection_id: string; order_id: string }>(
    `select connection_id, order_id from listed_order o
     where order_id = ? and +queue = 'pending_shipment' and ${notHidden} limit 20`,
  );
  const anywhere = db.prepare<[string], { connection_id: string; order_id: string; queue: QueueName }>(
    `select connection_id, order_id, queue from listed_order o
     where order_id in (select value from json_each(?)) and ${notForgotten} limit 20`,
  );
  const product = db.prepare<[string], { sku: string; name: string }>(
    `select i.sku, i.name from listed_barcode b
     join listed_item i on i.row_id = b.row_id and i.position = b.position
     where b.code in (select value from json_each(?)) limit 1`,
  );

  return {
    list: createOrderList(db),
    listings: (key) =>
      listings.all(key.connectionId, key.orderId).map((row) => ({
        ...key,
        queue: row.queue,
        raw: parseLossless(row.raw),
        firstSeenAt: row.first_seen_at,
      })),
    counts: () => {
      const found = { pending_accept: 0, pending_shipment: 0, failed: 0 };
      for (const { n, queue } of counts.all()) found[queue] += n;
      return found;
    },
    findByOrderId: (orderId) => byOrderId.all(orderId).map(toKey),
    ...createSingleLineQueries(db, notHidden),
    whereIs: (orderIds) =>
      anywhere.all(JSON.stringify(orderIds)).map((row) => ({ ...toKey(row), queue: row.queue })),
    describe: (keys) => product.get(JSON.stringify(keys)),
    hide: (queue, key, until) => {
      hide.run(key.connectionId, queue, key.orderId, until ?? null);
      if (until !== undefined) quietUntil = Math.min(quietUntil, until);
    },
    unhide: (queue, key) => void unhide.run(key.connectionId, queue, key.orderId),
    unhideDue: (now) => {
      if (now < quietUntil) return;
      unhideDue.run(now);
      quietUntil = firstDue.get() ?? Number.POSITIVE_INFINITY;
    },
  };
}

function toKey(row: { connection_id: string; order_id: string }): OrderKey {
  return { connectionId: row.connection_id, orderId: row.order_id };
}
