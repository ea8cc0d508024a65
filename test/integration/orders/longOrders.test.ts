import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createOrderStore, linesAtOnce } from '../../../main/core/orders/orderStore.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';

const rules = { queue: 'pending_shipment', partials: 'off', barcodeFields: ['barcode'] } as const;

function longOrder(lines: number) {
  return {
    order_id: 'FO-LONG',
    items: Array.from({ length: lines }, (_, index) => ({
      item_id: index + 1,
      sku: `SKU-${index}`,
      name: 'Piece',
      qty: 1,
      barcode: `LONG-${index}`,
    })),
  };
}

function openStore() {
  const path = join(temporaryFolder(), 'cache.db');
  const db = openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
  onTestFinished(() => void db.close());
  const count = (table: string): number => Number(db.prepare(`select count(*) from ${table}`).pluck().get());
  const store = createOrderStore(db);
  const read = (lines: number, inTurns: boolean) =>
    store.storePage({ connectionId: 'c', rules, rows: [longOrder(lines)], now: 0, inTurns });
  return { store, read, lines: () => count('listed_item'), codes: () => count('listed_barcode'), count };
}

test('a new order of 500 lines is written in several transactions, and counts as read after the last', () => {
  const { codes, count, lines, read } = openStore();
  const { changed, more } = read(500, true);
  expect(changed).toEqual(['FO-LONG']);
  const sizes = [lines()];
  while (more?.() === true) sizes.push(lines());
  sizes.push(lines());
  expect(sizes).toEqual([150, 300, 450, 500]);
  // Its barcode and its SKU.
  expect(codes()).toBe(1000);
  expect(more?.()).toBe(false);
  expect(lines()).toBe(500);
  expect(read(500, true)).toEqual({ ids: ['FO-LONG'], changed: [], newestUpdate: undefined });
  expect(count('search_todo')).toBe(1);
});

test('one that was not written to its end is written anew by the next reading', () => {
  const { lines, read } = openStore();
  const { more } = read(500, true);
  more?.();
  expect(lines()).toBe(300);
  expect(read(500, true).changed).toEqual(['FO-LONG']);
  expect(lines()).toBe(500);
  // What was begun before finds it finished.
  expect(more?.()).toBe(false);
  expect(lines()).toBe(500);
});

test('one that left its queue meanwhile is not gone on with', () => {
  const { lines, read, store } = openStore();
  const { more } = read(500, true);
  store.removeListed('c', 'pending_shipment', 'FO-LONG');
  expect(more?.()).toBe(false);
  expect(lines()).toBe(0);
});

test('an order that was there before, and one that nobody goes on with, are written at once', () => {
  const { lines, read } = openStore();
  expect(read(400, false).more).toBeUndefined();
  expect(lines()).toBe(400);
  expect(read(500, true).more).toBeUndefined();
  expect(lines()).toBe(500);
});

test('a reading goes on with a long order to its end, and each of its lines can be scanned', async () => {
  const sandbox = await testSandbox({ orders: 3 });
  sandbox.addOrder({ queue: 'pending_shipment', row: longOrder(3 * linesAtOnce + 1) });
  const station = await testStation();
  await connect(station, sandbox);
  for (const raw of ['LONG-0', `LONG-${linesAtOnce}`, `LONG-${3 * linesAtOnce}`]) {
    const { rows } = await station.ok('orders.list', { queue: 'pending_shipment', search: raw });
    expect(rows.map(({ orderId }) => orderId)).toEqual(['FO-LONG']);
  }
});
