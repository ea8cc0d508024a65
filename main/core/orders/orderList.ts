import { z } from 'zod';
import { type QueueName, queueName } from '../../contract/common.ts';
import type { OrderRow } from '../../contract/orders.ts';
import type { Db } from '../store/openDatabase.ts';
import { notForgotten } from './forgetting.ts';
import { createOrderSearch } from './orderSearch.ts';
import { type Place, placeOf } from './place.ts';

export interface ListQuery {
  readonly queue: QueueName;
  readonly connectionId?: string | undefined;
  readonly search?: string | undefined;
  /** The row before the first one wanted. */
  readonly after?: Place | undefined;
  readonly limit: number;
  /** Rows to skip first; skipping reads only the index. */
  readonly offset?: number | undefined;
}

export interface ListedOrders {
  readonly rows: readonly OrderRow[];
  /** The place of the last row, when more follow. */
  readonly next: Place | undefined;
  readonly total: number;
  /**
   * True for a search with very many results, which is not counted: `total` is then that of the queue, unless
   * everything found is in `rows`.
   */
  readonly isTotalRough: boolean;
}

type Statement = ReturnType<Db['prepare']>;
const counts = z.object({ n: z.int() });

interface Counted {
  readonly queue: QueueName;
  readonly connectionId?: string | null | undefined;
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
type Row = z.infer<typeof rowShape>;

const columns = `o.connection_id, o.order_id, o.queue, o.status, o.problem, o.item_count, o.unit_count,
  o.partials_allowed, o.customer, o.shipping_method, o.created_at, o.updated_at, o.promised_at`;

export const notHidden = `${notForgotten} and not exists (select 1 from temp.hidden_order h
  where h.connection_id = o.connection_id and h.queue = o.queue and h.order_id = o.order_id)`;

const afterPlace = '(o.age, o.order_id, o.connection_id) > (@afterAge, @afterOrder, @afterConnection)';
const byAge = 'order by o.age, o.order_id, o.connection_id limit @limit offset @offset';

/**
 * Lists the rows of one queue, oldest first, without those that the outbox has already decided on.
 * @param fewHits a search that finds no more orders than this looks at each of them
 */
export function createOrderList(db: Db, fewHits = 3000): (query: ListQuery) => ListedOrders {
  const inQueue = db.prepare<unknown[], { n: number }>(`
    select coalesce(sum(orders), 0) n from queue_size
    where queue = @queue and (@connectionId is null or connection_id = @connectionId)`);
  // Few orders are hidden: without `cross` SQLite goes through the whole queue (8 ms for 100,000 orders).
  const hiddenInQueue = db.prepare<unknown[], { n: number }>(`
    select count(*) n from temp.hidden_order h cross join listed_order o
      on o.connection_id = h.connection_id and o.queue = h.queue and o.order_id = h.order_id
    where h.queue = @queue and (@connectionId is null or h.connection_id = @connectionId) and ${notForgotten}`);
  /** There are few shapes of the query (search or not, first page or later); each is compiled once. */
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };

  const countQueue = ({ connectionId = null, queue }: Counted): number =>
    (inQueue.get({ connectionId, queue })?.n ?? 0) - (hiddenInQueue.get({ connectionId, queue })?.n ?? 0);

  const search = createOrderSearch(db, fewHits);

  return (query) => {
    const found = search(query.search ?? '');
    const conditions = ['o.queue = @queue', notHidden, ...found.conditions];
    if (query.connectionId !== undefined) conditions.push('o.connection_id = @connectionId');
    const parameters = {
      queue: query.queue,
      ...(query.connectionId === undefined ? {} : { connectionId: query.connectionId }),
      ...found.parameters,
    };
    const isWide = found.isSearch && !found.isNarrow;
    const counted = found.isNarrow
      ? counts.parse(
          prepared(`select count(*) n from ${found.from} where ${conditions.join(' and ')}`).get(parameters),
        ).n
      : countQueue(query);
    if (query.after !== undefined) conditions.push(afterPlace);
    // Asks for one row more than wanted, to see whether any follow.
    const limit = query.limit + 1;
    const listed = prepared(`select ${columns} from ${found.from} where ${conditions.join(' and ')} ${byAge}`)
      .all({ ...parameters, ...placeParameters(query.after), limit, offset: query.offset ?? 0 })
      .map((row) => rowShape.parse(row));
    const rows = listed.slice(0, query.limit);
    const last = listed.length > query.limit ? rows.at(-1) : undefined;
    const next = last === undefined ? undefined : placeOf(last);
    const isAll = query.after === undefined && (query.offset ?? 0) === 0 && next === undefined;
    const total = isWide && isAll ? rows.length : counted;
    return { rows: rows.map(toRow), next, total, isTotalRough: isWide && !isAll };
  };
}

function placeParameters(after: Place | undefined): object {
  return after === undefined
    ? {}
    : { afterAge: after.age, afterOrder: after.orderId, afterConnection: after.connectionId };
}

function toRow(row: Row): OrderRow {
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
