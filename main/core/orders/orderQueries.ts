import { z } from 'zod';
import { type QueueName, queueName } from '../../contract/common.ts';
import type { OrderRow, QueueCounts } from '../../contract/orders.ts';
import { matchKey } from '../scanning/matchKeys.ts';
import { parseLossless } from '../shipperone/lossless.ts';
import type { Db } from '../store/openDatabase.ts';

export interface OrderKey {
  readonly connectionId: string;
  readonly orderId: string;
}

export interface ListQuery {
  readonly queue: QueueName;
  readonly connectionId?: string | undefined;
  readonly search?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface CachedOrder extends OrderKey {
  readonly queue: QueueName;
  readonly raw: unknown;
  readonly firstSeenAt: number;
}

export interface OrderQueries {
  /** Rows of one queue, oldest first, less those that the outbox already decided on. */
  list(query: ListQuery): { readonly rows: readonly OrderRow[]; readonly total: number };
  /** The same order may be listed by two queues. */
  listings(key: OrderKey): readonly CachedOrder[];
  counts(): QueueCounts;
  /** Orders of the queue to pack whose id is exactly this text. */
  findByOrderId(orderId: string): readonly OrderKey[];
  /** The oldest order to pack that needs just one line, holding one of these keys (see matchKeys). */
  findSingleLine(keys: readonly string[]): OrderKey | undefined;
  /** Where orders with one of these ids are listed, those that are hidden included. */
  whereIs(orderIds: readonly string[]): readonly (OrderKey & { readonly queue: QueueName })[];
  /** A product with one of these keys, from whatever order. */
  describe(keys: readonly string[]): { readonly sku: string; readonly name: string } | undefined;
  /** Replaces what is hidden in one queue: orders that the station has dealt with. */
  hide(queue: QueueName, key: OrderKey): void;
  unhide(queue: QueueName, key: OrderKey): void;
}

const rowShape = z.object({
  connection_id: z.string(),
  order_id: z.string(),
  queue: queueName,
  status: z.string(),
  problem: z.string().nullable(),
  item_count: z.int(),
  unit_count: z.int(),
  partials_allowed: z.int(),
  customer: z.string().nullable(),
  shipping_method: z.string().nullable(),
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
  promised_at: z.string().nullable(),
});

const notHidden = `not exists (select 1 from temp.hidden_order h where h.connection_id = o.connection_id
  and h.queue = o.queue and h.order_id = o.order_id)`;

const matchesSearch = `(o.order_id like @like escape '\\' or o.customer like @like escape '\\'
  or o.row_id in (select row_id from listed_barcode where code = @key)
  or o.row_id in (select row_id from listed_item where sku = @search))`;

export function createOrderQueries(db: Db): OrderQueries {
  db.exec(`create temp table hidden_order (connection_id text, queue text, order_id text,
    primary key (connection_id, queue, order_id)) without rowid`);
  const hide = db.prepare('insert or ignore into temp.hidden_order values (?, ?, ?)');
  const unhide = db.prepare(
    'delete from temp.hidden_order where connection_id = ? and queue = ? and order_id = ?',
  );
  const listings = db.prepare<[string, string], { queue: QueueName; raw: string; first_seen_at: number }>(
    `select queue, raw, first_seen_at from listed_order where connection_id = ? and order_id = ?`,
  );
  const counts = db.prepare<[], { queue: QueueName; n: number }>(
    `select o.queue, count(*) n from listed_order o where ${notHidden} group by o.queue`,
  );
  const byOrderId = db.prepare<[string], { connection_id: string; order_id: string }>(
    `select connection_id, order_id from listed_order o
     where order_id = ? and queue = 'pending_shipment' and ${notHidden} limit 20`,
  );
  // Cross join: else SQLite may go through all orders by their age to save the sorting.
  const singleLine = db.prepare<[string], { age: string; connection_id: string; order_id: string }>(
    `select b.age, o.connection_id, o.order_id from listed_barcode b
     cross join listed_order o on o.row_id = b.row_id
     where b.code = ? and b.age < '1' and ${notHidden}
     order by b.age limit 1`,
  );
  const anywhere = db.prepare<[string], { connection_id: string; order_id: string; queue: QueueName }>(
    `select connection_id, order_id, queue from listed_order
     where order_id in (select value from json_each(?)) limit 20`,
  );
  const product = db.prepare<[string], { sku: string; name: string }>(
    `select i.sku, i.name from listed_barcode b
     join listed_item i on i.row_id = b.row_id and i.position = b.position
     where b.code in (select value from json_each(?)) limit 1`,
  );

  return {
    list: (query) => {
      const conditions = ['o.queue = @queue', notHidden];
      if (query.connectionId !== undefined) conditions.push('o.connection_id = @connectionId');
      const search = query.search?.trim() ?? '';
      if (search !== '') conditions.push(matchesSearch);
      const where = conditions.join(' and ');
      const parameters = {
        queue: query.queue,
        ...(query.connectionId === undefined ? {} : { connectionId: query.connectionId }),
        ...(search === ''
          ? {}
          : { search, key: matchKey(search), like: `%${search.replace(/[\\%_]/g, '\\$&')}%` }),
      };
      const total = db
        .prepare<unknown[], { n: number }>(`select count(*) n from listed_order o where ${where}`)
        .get(parameters);
      const rows = db
        .prepare(`select o.* from listed_order o where ${where}
          order by o.created_at, o.order_id limit @limit offset @offset`)
        .all({ ...parameters, limit: query.limit, offset: query.offset });
      return { rows: rows.map(toRow), total: total?.n ?? 0 };
    },
    listings: (key) =>
      listings.all(key.connectionId, key.orderId).map((row) => ({
        ...key,
        queue: row.queue,
        raw: parseLossless(row.raw),
        firstSeenAt: row.first_seen_at,
      })),
    counts: () => {
      const found = new Map(counts.all().map((row) => [row.queue, row.n]));
      const of = (queue: QueueName): number => found.get(queue) ?? 0;
      return {
        pending_accept: of('pending_accept'),
        pending_shipment: of('pending_shipment'),
        failed: of('failed'),
      };
    },
    findByOrderId: (orderId) => byOrderId.all(orderId).map(toKey),
    findSingleLine: (keys) => {
      const oldest = keys
        .flatMap((key) => singleLine.get(key) ?? [])
        .reduce<{ age: string; connection_id: string; order_id: string } | undefined>(
          (first, row) => (first === undefined || row.age < first.age ? row : first),
          undefined,
        );
      return oldest === undefined ? undefined : toKey(oldest);
    },
    whereIs: (orderIds) =>
      anywhere.all(JSON.stringify(orderIds)).map((row) => ({ ...toKey(row), queue: row.queue })),
    describe: (keys) => product.get(JSON.stringify(keys)),
    hide: (queue, key) => void hide.run(key.connectionId, queue, key.orderId),
    unhide: (queue, key) => void unhide.run(key.connectionId, queue, key.orderId),
  };
}

function toKey(row: { connection_id: string; order_id: string }): OrderKey {
  return { connectionId: row.connection_id, orderId: row.order_id };
}

function toRow(raw: unknown): OrderRow {
  const row = rowShape.parse(raw);
  const optional = {
    problem: row.problem,
    customer: row.customer,
    shippingMethod: row.shipping_method,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    promisedAt: row.promised_at,
  };
  const known: Partial<Record<keyof typeof optional, string>> = {};
  for (const [name, value] of Object.entries(optional) as [keyof typeof optional, string | null][]) {
    if (value !== null) known[name] = value;
  }
  return {
    connectionId: row.connection_id,
    orderId: row.order_id,
    queue: row.queue,
    status: row.status,
    itemCount: row.item_count,
    unitCount: row.unit_count,
    partialsAllowed: row.partials_allowed === 1,
    ...known,
  };
}
