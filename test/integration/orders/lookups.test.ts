import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { QueueName } from '../../../main/contract/common.ts';
import { createOrderQueries } from '../../../main/core/orders/orderQueries.ts';
import { createOrderStore } from '../../../main/core/orders/orderStore.ts';
import { matchKey } from '../../../main/core/scanning/matchKeys.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { type Db, openDatabase } from '../../../main/core/store/openDatabase.ts';
import { cachedOrderId, cachedProductCode, fillCache } from '../../support/cachedOrders.ts';
import { planOf, watchStatements } from '../../support/queryPlans.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const options = { applicationId: 1, durability: 'normal' } as const;
const ean = '4006381333931';
const rules = { partials: 'off', barcodeFields: ['barcode'] } as const;

function openCache(path = join(temporaryFolder(), 'cache.db'), migrations = cacheMigrations): Db {
  const db = openDatabase({ ...options, path, migrations });
  onTestFinished(() => void db.close());
  return db;
}

/** How SQLite goes about each statement that a look-up prepares, by the statement. */
function plansOf(db: Db): readonly { readonly sql: string; readonly plan: string }[] {
  const { db: watched, prepared } = watchStatements(db);
  createOrderQueries(watched);
  return prepared
    .filter((sql) => sql.trimStart().startsWith('select'))
    .map((sql) => ({ sql, plan: planOf(db, sql) }));
}

test('each look-up of a scan goes by an index, and none goes through all orders or sorts them', () => {
  const db = openCache();
  fillCache(db, 1000, 1);
  const plans = plansOf(db);
  const planWith = (part: string): string => plans.find(({ sql }) => sql.includes(part))?.plan ?? '';
  expect(planWith("where order_id = ? and +queue = 'pending_shipment'")).toMatch(
    /SEARCH o USING INDEX listed_order_id \(order_id=\?\)/,
  );
  expect(planWith("b.age < '1'")).toMatch(/SEARCH b USING PRIMARY KEY \(code=\? AND age<\?\)/);
  expect(planWith('where order_id in')).toMatch(/SEARCH o USING.*listed_order_id \(order_id=\?\)/);
  expect(planWith('select i.sku, i.name')).toMatch(/SEARCH b USING PRIMARY KEY \(code=\?\)/);
  const lookups = plans.filter(({ sql }) => /order_id = \?|b\.age|order_id in|i\.sku/.test(sql));
  expect(lookups.length).toBeGreaterThanOrEqual(4);
  for (const { plan } of lookups) {
    expect(plan).not.toMatch(/SCAN (?!json_each)/);
    expect(plan).not.toContain('TEMP B-TREE');
  }
});

test('an item opens the oldest order of just it: not one of more lines, of another queue, hidden, or unreadable', () => {
  const db = openCache();
  const store = createOrderStore(db);
  const stored = (queue: QueueName, rows: readonly unknown[]): void =>
    void store.storePage({ connectionId: 'c', rules: { ...rules, queue }, rows, now: 0 });
  const order = (id: string, createdAt: string | undefined, items: readonly string[]) => ({
    order_id: id,
    ...(createdAt === undefined ? {} : { created_at: createdAt }),
    items: items.map((barcode, index) => ({ item_id: index + 1, sku: barcode, qty: 1, barcode })),
  });
  stored('pending_accept', [order('FO-0', '2026-01-01', [ean])]);
  const page = [
    order('FO-5', '2026-01-05', [ean]),
    order('FO-2', '2026-01-02', [ean, 'OTHER']),
    order('FO-4', '2026-01-04', [ean]),
    order('FO-3', '2026-01-03', [ean]),
    { ...order('FO-1', '2026-01-01', []), items: [{ item_id: 1, qty: 'many', barcode: ean }] },
  ];
  stored('pending_shipment', page);
  const queries = createOrderQueries(db);
  const oldest = () => queries.findSingleLines(['t:NOPE', matchKey(ean)])[0]?.orderId;
  expect(oldest()).toBe('FO-3');
  queries.hide('pending_shipment', { connectionId: 'c', orderId: 'FO-3' });
  expect(oldest()).toBe('FO-4');
  stored('pending_shipment', [order('FO-2', '2026-01-02', [ean])]);
  expect(oldest()).toBe('FO-2');
  stored('pending_shipment', [order('FO-9', undefined, [ean])]);
  expect(oldest()).toBe('FO-9');
  store.removeListed('c', 'pending_shipment', 'FO-9');
  expect(oldest()).toBe('FO-2');
});

test('orders cached by an older version are found by their barcodes as before', () => {
  const path = join(temporaryFolder(), 'cache.db');
  const before = openDatabase({ ...options, path, migrations: cacheMigrations.slice(0, 1) });
  before.exec(`
    insert into listed_order (row_id, connection_id, queue, order_id, hash, raw, status, item_count, unit_count,
      partials_allowed, created_at, first_seen_at)
    values (1, 'c', 'pending_shipment', 'FO-1', x'', '{}', '', 1, 1, 0, '2026-01-02', 0),
      (2, 'c', 'pending_shipment', 'FO-2', x'', '{}', '', 1, 1, 0, '2026-01-01', 0),
      (3, 'c', 'pending_shipment', 'FO-3', x'', '{}', '', 2, 2, 0, '2025-01-01', 0);
    insert into listed_item select row_id, 0, '1', 'SKU', 'Lamp', 1 from listed_order;
    insert into listed_barcode select '${matchKey(ean)}', row_id, 0 from listed_order;`);
  before.close();
  const db = openCache(path);
  const queries = createOrderQueries(db);
  expect(queries.findSingleLines([matchKey(ean)])[0]?.orderId).toBe('FO-2');
  expect(queries.describe([matchKey(ean)])).toEqual({ sku: 'SKU', name: 'Lamp' });
  db.prepare('delete from listed_order where row_id = 2').run();
  expect(queries.findSingleLines([matchKey(ean)])[0]?.orderId).toBe('FO-1');
});

test('a full cache answers with the order that was asked for', () => {
  const db = openCache();
  fillCache(db, 2000, 3);
  const queries = createOrderQueries(db);
  expect(queries.findByOrderId(cachedOrderId(1234))).toEqual([
    { connectionId: 'c', orderId: cachedOrderId(1234) },
  ]);
  const key = matchKey(cachedProductCode(0));
  const all = db
    .prepare<[string], { order_id: string }>(
      `select o.order_id from listed_order o join listed_barcode b on b.row_id = o.row_id
       where b.code = ? and o.item_count = 1 order by o.created_at, o.order_id`,
    )
    .all(key);
  expect(all.length).toBeGreaterThan(50);
  expect(queries.findSingleLines([key])[0]?.orderId).toBe(all[0]?.order_id);
});
