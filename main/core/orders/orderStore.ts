import { hash } from 'node:crypto';
import type { QueueName } from '../../contract/common.ts';
import { itemKeys } from '../scanning/matchKeys.ts';
import { stoppedStatus } from '../shipperone/assumptions.ts';
import { isObject } from '../shipperone/fields.ts';
import { writeJson } from '../shipperone/lossless.ts';
import type { WireItem } from '../shipperone/wireItem.ts';
import { type ReadingRules, readOrder, readOwnId, type WireOrder } from '../shipperone/wireOrder.ts';
import type { Db } from '../store/openDatabase.ts';
import { believed, newerStamp } from '../sync/watermark.ts';

export interface StoredPage {
  /** Ids of all orders on the page, as text. */
  readonly ids: readonly string[];
  /** Orders that were new or had changed; the others were not written at all. */
  readonly changed: readonly string[];
  readonly newestUpdate: string | undefined;
  /**
   * Only with `inTurns`, when the last order is new and has very many lines: writes its next lines, in a
   * transaction of their own. @returns whether there are more. If it is not called to the end, a later reading
   * writes the order anew.
   */
  readonly more?: () => boolean;
}

/** Lines of one order in one transaction: 500 took 12 to 16 ms of CPU time, in which nothing else could run. */
export const linesAtOnce = 150;

/** A page of a queue, as it came. */
export interface PageToStore {
  readonly connectionId: string;
  readonly rules: ReadingRules;
  /** The orders of the page, as ShipperOne sent them. */
  readonly rows: readonly unknown[];
  readonly now: number;
  /**
   * Ids of the earlier pages of the same reading; none where it is left out. Of two copies in one reading the one with
   * the later stamp wins; against an earlier reading the new copy always wins, whatever ShipperOne's clock says.
   */
  readonly alreadySeen?: ReadonlySet<string>;
  /** Whether the caller goes on with `more`; otherwise an order is written at once, however long it is. */
  readonly inTurns?: boolean;
  /** Stamps later than this one are not believed and are never `newestUpdate`. */
  readonly latest?: string;
}

export interface OrderStore {
  /** Stores one page in one transaction. An order whose bytes are unchanged costs a hash and a look-up. */
  storePage(page: PageToStore): StoredPage;
  /** Removes an order from a queue's list, for example after a confirmed shipment. */
  removeListed(connectionId: string, queue: QueueName, orderId: string): void;
}

type Row = number | bigint;
/** Positions of lines: from the first up to the second, which is left out. */
type Span = readonly [from: number, to: number];
/** Stands in for the digest of an order whose lines are not all written; no real digest has this length. */
function unfinished(digest: Buffer): Buffer {
  return Buffer.concat([digest, Buffer.of(0)]);
}

interface Written {
  /** Its row, if the queue listed it before. */
  readonly rowId: number | undefined;
  readonly digest: Buffer;
  readonly raw: string;
  readonly now: number;
}

/** @param settle called before each write outside of long work; see checkpoints. */
export function createOrderStore(db: Db, settle: () => void = () => {}): OrderStore {
  const find = db.prepare<
    [Buffer, string, string, string],
    { row_id: number; is_same: number; updated_at: string | null; missed: number }
  >(
    `select row_id, hash = ? is_same, updated_at, missed from listed_order
     where connection_id = ? and queue = ? and order_id = ?`,
  );
  const setSeen = db.prepare('update listed_order set missed = 0 where row_id = ?');
  const insert = db.prepare(`
    insert into listed_order (connection_id, queue, order_id, hash, raw, status, problem, item_count, unit_count,
      partials_allowed, customer, shipping_method, created_at, updated_at, promised_at, first_seen_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const update = db.prepare(`
    update listed_order set hash = ?, raw = ?, status = ?, problem = ?, item_count = ?, unit_count = ?,
      partials_allowed = ?, customer = ?, shipping_method = ?, created_at = ?, updated_at = ?, promised_at = ?,
      missed = 0
    where row_id = ?`);
  const clearItems = db.prepare('delete from listed_item where row_id = ?');
  const clearBarcodes = db.prepare('delete from listed_barcode where row_id = ?');
  const addItem = db.prepare(
    'insert into listed_item (row_id, position, item_id, sku, name, qty) values (?, ?, ?, ?, ?, ?)',
  );
  const addBarcode = db.prepare(
    'insert or ignore into listed_barcode (code, age, row_id, position) values (?, ?, ?, ?)',
  );
  const remember = db.prepare(
    'insert or ignore into ever_seen (connection_id, order_id, first_seen_at) values (?, ?, ?)',
  );
  const isUnfinished = db.prepare<[Row, Buffer]>('select 1 from listed_order where row_id = ? and hash = ?');
  const setDigest = db.prepare('update listed_order set hash = ? where row_id = ?');
  const remove = db.prepare(
    'delete from listed_order where connection_id = ? and queue = ? and order_id = ?',
  );

  /** Writes an order's row, new or in place of the one it had, and removes its old items. @returns its row id. */
  const writeOrder = (
    connectionId: string,
    queue: QueueName,
    { details, id, items, problem }: WireOrder,
    { digest, now, raw, rowId }: Written,
  ): Row => {
    const facts = [
      digest,
      raw,
      details.status,
      problem ?? null,
      items.length,
      items.reduce((sum, item) => sum + item.qty, 0),
      details.partialsAllowed ? 1 : 0,
      details.customer ?? null,
      details.shippingMethod ?? null,
      details.createdAt ?? null,
      details.updatedAt ?? null,
      details.promisedAt ?? null,
    ];
    if (rowId === undefined) return insert.run(connectionId, queue, id.text, ...facts, now).lastInsertRowid;
    update.run(...facts, rowId);
    clearItems.run(rowId);
    clearBarcodes.run(rowId);
    return rowId;
  };

  /** Writes the lines of an order from one up to another. */
  const writeLines = (rowId: Row, queue: QueueName, order: WireOrder, [from, to]: Span): void => {
    for (const [index, item] of order.items.slice(from, to).entries()) {
      const position = from + index;
      addItem.run(rowId, position, item.id.text, item.sku, item.name, item.qty);
      const age = ageOf(queue, order, item);
      for (const key of itemKeys(item)) addBarcode.run(key, age, rowId, position);
    }
  };
  const write = (connectionId: string, queue: QueueName, order: WireOrder, written: Written): void => {
    const rowId = writeOrder(connectionId, queue, order, written);
    writeLines(rowId, queue, order, [0, order.items.length]);
    remember.run(connectionId, order.id.text, written.now);
  };
  /**
   * Begins to write an order of very many lines. It gets its digest only with its last line: whatever happens in
   * between, it counts as changed, and the next reading that lists it writes it anew.
   */
  const writeInTurns = (
    connectionId: string,
    queue: QueueName,
    order: WireOrder,
    written: Written,
  ): (() => boolean) => {
    const mark = unfinished(written.digest);
    const rowId = writeOrder(connectionId, queue, order, { ...written, digest: mark });
    writeLines(rowId, queue, order, [0, linesAtOnce]);
    let next = linesAtOnce;
    remember.run(connectionId, order.id.text, written.now);
    const goOn = db.transaction((): boolean => {
      // The order was removed from the list or read anew meanwhile.
      if (isUnfinished.get(rowId, mark) === undefined) return false;
      writeLines(rowId, queue, order, [next, next + linesAtOnce]);
      next += linesAtOnce;
      if (next < order.items.length) return true;
      setDigest.run(written.digest, rowId);
      return false;
    });
    return () => goOn.immediate();
  };

  const storePage = db.transaction((page: PageToStore): StoredPage => {
    const { connectionId, rules, rows, now, alreadySeen, inTurns = false, latest } = page;
    let more: (() => boolean) | undefined;
    const ids: string[] = [];
    const onThisPage = new Set<string>();
    const changed: string[] = [];
    let newestUpdate: string | undefined;
    const reading = readingOf(rules);
    for (const rawOrder of rows) {
      const raw = writeJson(rawOrder);
      const digest = hash('sha256', reading + raw, 'buffer');
      const ownId = isObject(rawOrder) ? readOwnId(rawOrder)?.text : undefined;
      // An order without a readable id goes by an id made of its bytes.
      const id = ownId ?? readOrder(rawOrder, rules).id.text;
      const known = find.get(digest, connectionId, rules.queue, id);
      const isSecondCopy = alreadySeen?.has(id) === true || onThisPage.has(id);
      ids.push(id);
      onThisPage.add(id);
      if (known !== undefined && known.missed > 0) setSeen.run(known.row_id);
      if (known?.is_same === 1) {
        newestUpdate = newerStamp(newestUpdate, believed(known.updated_at ?? undefined, latest));
        continue;
      }
      const order = readOrder(rawOrder, rules);
      newestUpdate = newerStamp(newestUpdate, believed(order.details.updatedAt, latest));
      if (isSecondCopy && isOlderCopy(order, known?.updated_at)) continue;
      const written = { rowId: known?.row_id, digest, raw, now };
      const isLong = order.items.length > linesAtOnce && known === undefined;
      // An order that was there before is replaced at once: its lines must not be missing for a while.
      if (inTurns && isLong && rows.length === 1)
        more = writeInTurns(connectionId, rules.queue, order, written);
      else write(connectionId, rules.queue, order, written);
      changed.push(id);
    }
    const stored = { ids, changed, newestUpdate };
    return more === undefined ? stored : { ...stored, more };
  });

  return {
    storePage: (page) => storePage.immediate(page),
    removeListed: (connectionId, queue, orderId) => {
      settle();
      remove.run(connectionId, queue, orderId);
    },
  };
}

/** Raise this when orders are read in another way than before: then unchanged ones are read anew as well. */
const readingVersion = 3;

/** The rules by which an order was read, as part of its digest: when they change, every order counts as changed. */
function readingOf({ barcodeFields, partials }: ReadingRules): string {
  return JSON.stringify([readingVersion, partials, barcodeFields]);
}

/** Sorts orders that need only this item by their age, and all others behind them; see cache0002. */
function ageOf(queue: QueueName, { details, id, items, problem }: WireOrder, item: WireItem): string {
  const isAlone = item.qty > 0 && items.every((other) => other === item || other.qty === 0);
  const isSingle =
    queue === 'pending_shipment' &&
    isAlone &&
    problem === undefined &&
    stoppedStatus(details.status) === undefined;
  return isSingle ? `0${details.createdAt ?? ''} ${id.text}` : '1';
}

function isOlderCopy(order: WireOrder, known: string | null | undefined): boolean {
  const stamp = order.details.updatedAt;
  return typeof known === 'string' && stamp !== undefined && stamp < known;
}
