import type { Db } from '../store/openDatabase.ts';
import type { OrderKey } from './orderQueries.ts';

/** An order to pack that needs pieces of one line only, and the key it was found by (see matchKeys). */
export interface SingleLine extends OrderKey {
  readonly sku: string;
  readonly name: string;
  readonly code: string;
  /** Sorts by when ShipperOne made the order. */
  readonly age: string;
}

export interface SingleLineQueries {
  /**
   * For each product of each connection that one of these keys may mean: the oldest order to pack that needs only
   * it, oldest first. Orders in `aside` are left out.
   */
  findSingleLines(keys: readonly string[], aside?: readonly OrderKey[]): readonly SingleLine[];
}

/**
 * The number of oldest orders of a code that are looked through for a second product with the same code. That is
 * a fault in somebody's data; a best seller has thousands of orders, and a scan must not read them all.
 */
const lookedThrough = 50;

interface Row {
  readonly age: string;
  readonly connection_id: string;
  readonly order_id: string;
  readonly sku: string;
  readonly name: string;
}

/** @param notHidden an SQL condition on listed_order `o`: the order may be offered. */
export function createSingleLineQueries(db: Db, notHidden: string): SingleLineQueries {
  // Cross join: otherwise SQLite may go through all orders by their age to save the sorting.
  const byCode = db.prepare<[string, number], Row>(
    `select b.age, o.connection_id, o.order_id, i.sku, i.name from listed_barcode b
     cross join listed_order o on o.row_id = b.row_id
     cross join listed_item i on i.row_id = b.row_id and i.position = b.position
     where b.code = ? and b.age < '1' and ${notHidden}
     order by b.age limit ?`,
  );
  return {
    findSingleLines: (keys, aside = []) => {
      const isAside = new Set(aside.map(({ connectionId, orderId }) => `${connectionId}\n${orderId}`));
      const oldest = new Map<string, SingleLine>();
      for (const code of keys) {
        for (const row of byCode.all(code, lookedThrough + aside.length)) {
          if (isAside.has(`${row.connection_id}\n${row.order_id}`)) continue;
          const product = `${code}\n${row.connection_id}\n${row.sku}`;
          if (!oldest.has(product)) oldest.set(product, toLine(row, code));
        }
      }
      return [...oldest.values()].toSorted((one, other) => (one.age < other.age ? -1 : 1));
    },
  };
}

function toLine(row: Row, code: string): SingleLine {
  const { connection_id: connectionId, order_id: orderId, sku, name, age } = row;
  return { connectionId, orderId, sku, name, age, code };
}
