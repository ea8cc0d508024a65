import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createOrderList } from '../../../main/core/orders/orderList.ts';
import { createOrderQueries } from '../../../main/core/orders/orderQueries.ts';
import { createOrderStore } from '../../../main/core/orders/orderStore.ts';
import { createSearchIndex } from '../../../main/core/orders/searchIndex.ts';
import { foldForSearch } from '../../../main/core/orders/searchText.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const rules = { queue: 'pending_shipment', partials: 'off', barcodeFields: ['barcode'] } as const;
const noTurns = { begin: async () => {}, breathe: async () => {} };

function openCache(path = join(temporaryFolder(), 'cache.db'), migrations = cacheMigrations) {
  const db = openDatabase({ path, migrations, applicationId: 1, durability: 'normal' });
  onTestFinished(() => void db.close());
  const index = createSearchIndex(db, noTurns);
  return { db, orders: createOrderStore(db), queries: createOrderQueries(db), index };
}

/** Words of few letters, so that searches hit; with accents, wildcards and quotes among them. */
const word = fc
  .array(fc.constantFrom('a', 'B', 'é', 'ß', '1', '2', '%', '_', "'", '"', 'ö', '-'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((letters) => letters.join(''));
const wireOrder = fc.record({
  order_id: fc.integer({ min: 1, max: 40 }).map((number) => `FO-${number}`),
  created_at: fc.option(fc.constantFrom('2026-11-01 10:00:00', '2026-11-02 10:00:00'), { nil: null }),
  customer_name: fc.option(
    fc.tuple(word, word).map(([first, last]) => `${first} ${last}`),
    { nil: null },
  ),
  items: fc
    .array(fc.record({ sku: word, barcode: word }), { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, index) => ({ item_id: index + 1, qty: 1, ...item }))),
});
type Wire = { order_id: string; customer_name: string | null; items: { sku: string; barcode: string }[] };

function textOf(order: Wire): string {
  const codes = order.items
    .flatMap(({ barcode, sku }) => [barcode, sku])
    .map((code) => code.normalize('NFC'));
  return [order.order_id, order.customer_name ?? '', ...codes].map(foldForSearch).join('\n');
}

test('a search finds exactly the orders that hold every word somewhere, page by page, each once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(wireOrder, { maxLength: 12 }), { minLength: 1, maxLength: 3 }),
      fc.array(word, { minLength: 0, maxLength: 2 }),
      // So few hits that all of them are looked at, or so many that the whole queue is gone through.
      fc.constantFrom(3000, 1, 0),
      async (pages, words, fewHits) => {
        const { db, index, orders, queries } = openCache();
        const list = createOrderList(db, fewHits);
        for (const page of pages) {
          db.transaction(() => orders.storePage({ connectionId: 'c', rules, rows: page, now: 1 }))();
          await index.catchUp();
        }
        // Of several copies the last one that was stored counts; on one page an older copy loses.
        const ids = new Set(pages.flat().map((order) => order.order_id));
        const stored = new Map(
          [...ids].map((orderId) => {
            const raw = queries.listings({ connectionId: 'c', orderId })[0]?.raw;
            return [orderId, raw as Wire] as const;
          }),
        );
        const expected = [...stored]
          .filter(([, order]) => words.every((one) => textOf(order).includes(foldForSearch(one))))
          .map(([orderId]) => orderId);
        const found: string[] = [];
        const query = { queue: 'pending_shipment', search: words.join(' '), limit: 3 } as const;
        let page = list(query);
        found.push(...page.rows.map((row) => row.orderId));
        while (page.next !== undefined) {
          page = list({ ...query, after: page.next });
          found.push(...page.rows.map((row) => row.orderId));
        }
        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(new Set(found).size).toBe(found.length);
        db.close();
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

test('the index forgets what left and learns what changed', async () => {
  const { index, orders, queries } = openCache();
  const order = (name: string) => ({
    order_id: 'FO-1',
    customer_name: name,
    items: [{ item_id: 1, sku: 'A', qty: 1 }],
  });
  const found = (search: string) =>
    queries.list({ queue: 'pending_shipment', search, limit: 10 }).rows.map((row) => row.orderId);
  orders.storePage({ connectionId: 'c', rules, rows: [order('Björn Öztürk')], now: 1 });
  expect(found('oztur')).toEqual([]); // Not indexed yet: by number and customer as they are written.
  expect(found('Özt')).toEqual([]);
  expect(found('FO-1')).toEqual(['FO-1']);
  await index.catchUp();
  expect(found('oztur')).toEqual(['FO-1']);
  orders.storePage({ connectionId: 'c', rules, rows: [order('Anna Schmidt')], now: 2 });
  await index.catchUp();
  expect(found('oztur')).toEqual([]);
  expect(found('schmi anna')).toEqual(['FO-1']);
  orders.removeListed('c', 'pending_shipment', 'FO-1');
  expect(found('schmi')).toEqual([]);
  expect(queries.counts().pending_shipment).toBe(0);
});

test('one or two letters are found wherever they stand: at the very end, beyond 16 bits, and where cases are three', async () => {
  const { index, orders, queries } = openCache();
  const order = (id: string, sku: string) => ({ order_id: id, items: [{ item_id: 1, sku, qty: 1 }] });
  const page = [order('FO-1', 'QZ'), order('FO-2', 'X😀'), order('FO-3', 'ΛΌΓΟΣ'), order('FO-4', '\uD7FF')];
  orders.storePage({ connectionId: 'c', rules, rows: page, now: 1 });
  await index.catchUp();
  const found = (search: string) =>
    queries.list({ queue: 'pending_shipment', search, limit: 10 }).rows.map((row) => row.orderId);
  for (const typed of ['z', 'Z', 'qz']) expect(found(typed)).toEqual(['FO-1']);
  for (const typed of ['😀', 'x😀']) expect(found(typed)).toEqual(['FO-2']);
  for (const typed of ['ς', 'ος']) expect(found(typed)).toEqual(['FO-3']);
  expect(found('\uD7FF')).toEqual(['FO-4']);
  expect(found('zq')).toEqual([]);
});

test('what an older version indexed is found by its number at once, and by all its letters once it is indexed anew', async () => {
  const path = join(temporaryFolder(), 'cache.db');
  const old = openDatabase({
    path,
    migrations: cacheMigrations.slice(0, 4),
    applicationId: 1,
    durability: 'normal',
  });
  const order = { order_id: 'FO-1', items: [{ item_id: 1, sku: 'QZ', qty: 1 }] };
  createOrderStore(old).storePage({ connectionId: 'c', rules, rows: [order], now: 1 });
  await createSearchIndex(old, noTurns).catchUp();
  old.close();
  const { index, queries } = openCache(path);
  const found = (search: string) => queries.list({ queue: 'pending_shipment', search, limit: 10 }).total;
  expect([found('fo-1'), found('o-')]).toEqual([1, 1]);
  await index.catchUp();
  expect([found('fo-1'), found('qz'), found('z'), found('zz')]).toEqual([1, 1, 1, 0]);
});
