import { createHash } from 'node:crypto';
import type { QueueName } from '../../contract/common.ts';
import { itemKeys } from '../scanning/matchKeys.ts';
import { isObject } from '../shipperone/fields.ts';
import { readId } from '../shipperone/lossless.ts';
import { type ReadingRules, readOrder, type WireOrder } from '../shipperone/wireOrder.ts';
import type { Db } from '../store/openDatabase.ts';
import { newerStamp } from '../sync/watermark.ts';

export interface StoredPage {
  /** Ids of all orders on the page, as text. */
  readonly ids: readonly string[];
  /** Orders that were new or had changed; the others were not written at all. */
  readonly changed: readonly string[];
  readonly newestUpdate: string | undefined;
}

export interface OrderStore {
  /**
   * Stores one page in one transaction. Orders whose bytes are unchanged cost a hash and a look-up.
   * @param alreadySeen ids of the earlier pages of the same reading. Of two copies in one reading the one with
   * the later stamp wins; against an earlier reading the new one always does, whatever ShipperOne's clock says.
   */
  storePage(
    connectionId: string,
    rules: ReadingRules,
    page: readonly unknown[],
    now: number,
    alreadySeen: ReadonlySet<string>,
  ): StoredPage;
  /** Takes an order out of a queue's list, as after a confirmed ship. */
  removeListed(connectionId: string, queue: QueueName, orderId: string): void;
  /** Forgets the hashes of a connection, so that its orders are read anew under changed rules. */
  forgetHashes(connectionId: string): void;
  removeConnection(connectionId: string): void;
}

export function createOrderStore(db: Db): OrderStore {
  const find = db.prepare<
    [string, string, string],
    { row_id: number; hash: Buffer; updated_at: string | null; missed: number }
  >(
    `select row_id, hash, updated_at, missed from listed_order
     where connection_id = ? and queue = ? and order_id = ?`,
  );
  const setSeen = db.prepare('update listed_order set missed = 0 where row_id = ?');
  const upsert = db.prepare<unknown[], { row_id: number }>(`
    insert into listed_order (connection_id, queue, order_id, hash, raw, status, problem, item_count, unit_count,
      partials_allowed, customer, shipping_method, created_at, updated_at, promised_at, first_seen_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (connection_id, queue, order_id) do update set hash = excluded.hash, raw = excluded.raw,
      status = excluded.status, problem = excluded.problem, item_count = excluded.item_count,
      unit_count = excluded.unit_count, partials_allowed = excluded.partials_allowed, customer = excluded.customer,
      shipping_method = excluded.shipping_method, created_at = excluded.created_at,
      updated_at = excluded.updated_at, promised_at = excluded.promised_at, missed = 0
    returning row_id`);
  const clearItems = db.prepare('delete from listed_item where row_id = ?');
  const clearBarcodes = db.prepare('delete from listed_barcode where row_id = ?');
  const addItem = db.prepare(
    'insert into listed_item (row_id, position, item_id, sku, name, qty) values (?, ?, ?, ?, ?, ?)',
  );
  const addBarcode = db.prepare(
    'insert or ignore into listed_barcode (code, row_id, position) values (?, ?, ?)',
  );
  const remember = db.prepare(
    'insert or ignore into ever_seen (connection_id, order_id, first_seen_at) values (?, ?, ?)',
  );
  const remove = db.prepare(
    'delete from listed_order where connection_id = ? and queue = ? and order_id = ?',
  );
  const forget = db.prepare("update listed_order set hash = x'' where connection_id = ?");

  const write = (
    connectionId: string,
    queue: QueueName,
    order: WireOrder,
    hash: Buffer,
    raw: string,
    now: number,
  ) => {
    const { details } = order;
    const units = order.items.reduce((sum, item) => sum + item.qty, 0);
    const row = upsert.get(
      connectionId,
      queue,
      order.id.text,
      hash,
      raw,
      details.status,
      order.problem ?? null,
      order.items.length,
      units,
      details.partialsAllowed ? 1 : 0,
      details.customer ?? null,
      details.shippingMethod ?? null,
      details.createdAt ?? null,
      details.updatedAt ?? null,
      details.promisedAt ?? null,
      now,
    );
    if (row === undefined) throw new Error('SQLite returned no row for an upsert');
    clearItems.run(row.row_id);
    clearBarcodes.run(row.row_id);
    order.items.forEach((item, position) => {
      addItem.run(row.row_id, position, item.id.text, item.sku, item.name, item.qty);
      for (const key of itemKeys(item)) addBarcode.run(key, row.row_id, position);
    });
    remember.run(connectionId, order.id.text, now);
  };

  const storePage = db.transaction(
    (
      connectionId: string,
      rules: ReadingRules,
      page: readonly unknown[],
      now: number,
      alreadySeen: ReadonlySet<string>,
    ): StoredPage => {
      const ids: string[] = [];
      const onThisPage = new Set<string>();
      const changed: string[] = [];
      let newestUpdate: string | undefined;
      for (const rawOrder of page) {
        const raw = JSON.stringify(rawOrder);
        const hash = createHash('sha256').update(raw).digest();
        const ownId = isObject(rawOrder) ? readId(rawOrder.order_id)?.text : undefined;
        // An order without a readable id goes by an id made of its bytes.
        const id = ownId ?? readOrder(rawOrder, rules).id.text;
        const known = find.get(connectionId, rules.queue, id);
        const isSecondCopy = alreadySeen.has(id) || onThisPage.has(id);
        ids.push(id);
        onThisPage.add(id);
        if (known !== undefined && known.missed > 0) setSeen.run(known.row_id);
        if (known?.hash.equals(hash)) {
          newestUpdate = newerStamp(newestUpdate, known.updated_at ?? undefined);
          continue;
        }
        const order = readOrder(rawOrder, rules);
        newestUpdate = newerStamp(newestUpdate, order.details.updatedAt);
        if (isSecondCopy && isOlderCopy(order, known?.updated_at)) continue;
        write(connectionId, rules.queue, order, hash, raw, now);
        changed.push(id);
      }
      return { ids, changed, newestUpdate };
    },
  );

  return {
    storePage: (...args) => storePage.immediate(...args),
    removeListed: (connectionId, queue, orderId) => void remove.run(connectionId, queue, orderId),
    forgetHashes: (connectionId) => void forget.run(connectionId),
    removeConnection: db.transaction((connectionId: string) => {
      for (const table of ['listed_order', 'queue_mark', 'ever_seen']) {
        db.prepare(`delete from ${table} where connection_id = ?`).run(connectionId);
      }
    }),
  };
}

function isOlderCopy(order: WireOrder, known: string | null | undefined): boolean {
  const stamp = order.details.updatedAt;
  return typeof known === 'string' && stamp !== undefined && stamp < known;
}
