import { request } from 'undici';
import { queueNames } from '../../../main/contract/common.ts';
import type { Db } from '../../../main/core/store/openDatabase.ts';
import type { ServedPages } from './servedPages.ts';

/**
 * What anybody would write first: fetch, JSON.parse, prepared inserts of the same rows into the same tables, one
 * transaction a page. No check of anything, no hash, no second look.
 */
export async function bareSweep(db: Db, { port, storeCode, token }: ServedPages): Promise<void> {
  const addOrder = db.prepare(`
    insert into listed_order (connection_id, queue, order_id, hash, raw, status, item_count, unit_count,
      partials_allowed, customer, shipping_method, created_at, updated_at, promised_at, first_seen_at)
    values ('c', ?, ?, ?, ?, ?, ?, 1, 0, ?, ?, ?, ?, ?, 0)`);
  const addItem = db.prepare(
    'insert into listed_item (row_id, position, item_id, sku, name, qty) values (?, ?, ?, ?, ?, ?)',
  );
  const addBarcode = db.prepare(
    "insert or ignore into listed_barcode (code, age, row_id, position) values (?, '0' || ?, ?, ?)",
  );
  const remember = db.prepare(
    "insert or ignore into ever_seen (connection_id, order_id, first_seen_at) values ('c', ?, 0)",
  );
  const noHash = Buffer.alloc(32);
  const store = db.transaction((queue: string, orders: readonly BareOrder[]) => {
    for (const order of orders) {
      const { lastInsertRowid: row } = addOrder.run(
        queue,
        String(order.order_id),
        noHash,
        JSON.stringify(order),
        order.status ?? '',
        order.items.length,
        null,
        order.shipping_method ?? null,
        order.created_at ?? null,
        order.updated_at ?? null,
        order.promised_ship_date ?? null,
      );
      remember.run(String(order.order_id));
      order.items.forEach((item, position) => {
        addItem.run(
          row,
          position,
          String(item.item_id),
          item.sku ?? '',
          item.name ?? '',
          Number(item.qty ?? 1),
        );
        const code = item.barcode ?? item.ean ?? item.gtin ?? item.upc;
        if (code) addBarcode.run(`g:0${code}`, order.created_at ?? '', row, position);
        if (item.sku) addBarcode.run(`t:${item.sku}`, order.created_at ?? '', row, position);
      });
    }
  });
  for (const queue of queueNames) {
    for (let number = 1; ; number += 1) {
      const answer = await request(
        `http://127.0.0.1:${port}/rest/${storeCode}/V1/fulfillmentOrders/${queue}?page=${number}`,
        { headers: { authorization: `Bearer ${token}` } },
      );
      const orders: readonly BareOrder[] = JSON.parse(await answer.body.text());
      if (orders.length === 0) break;
      store.immediate(queue, orders);
    }
  }
}

/** The baseline trusts what it gets; that is the point of it. */
interface BareOrder {
  readonly order_id: string;
  readonly status?: string;
  readonly shipping_method?: string;
  readonly created_at?: string;
  readonly updated_at?: string;
  readonly promised_ship_date?: string;
  readonly items: readonly {
    readonly item_id: number | string;
    readonly sku?: string;
    readonly name?: string;
    readonly barcode?: string;
    readonly ean?: string;
    readonly gtin?: string;
    readonly upc?: string;
    readonly qty?: number;
  }[];
}
