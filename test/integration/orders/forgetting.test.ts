import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createForgetting } from '../../../main/core/orders/forgetting.ts';
import { createOrderQueries } from '../../../main/core/orders/orderQueries.ts';
import { createQueueMarks } from '../../../main/core/orders/queueMarks.ts';
import { createSearchIndex } from '../../../main/core/orders/searchIndex.ts';
import { matchKey } from '../../../main/core/scanning/matchKeys.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { type Db, openDatabase } from '../../../main/core/store/openDatabase.ts';
import { cachedOrderId, cachedProductCode, fillCache } from '../../support/cachedOrders.ts';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';

test('the orders of a removed connection go in portions between which scans get their turn, and leave nothing', async () => {
  const path = join(temporaryFolder(), 'cache.db');
  const db = openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
  fillCache(db, 1000, 1);
  let turns = 0;
  const breathe = async (): Promise<void> => {
    turns += 1;
  };
  await createSearchIndex(db, { begin: async () => {}, breathe }).catchUp();
  turns = 0;
  expect(await createForgetting(db, { begin: async () => {}, breathe }).forget('c')).toBe(true);
  expect(turns).toBeGreaterThanOrEqual(10);
  const left = [
    'listed_order',
    'listed_item',
    'listed_barcode',
    'ever_seen',
    'queue_mark',
    'queue_size',
    'order_text',
  ];
  for (const table of [...left, 'search_todo']) {
    expect(db.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0);
  }
  const hits = db.prepare(`select count(*) from order_search where order_search match '"sku"'`).pluck();
  expect(hits.get()).toBe(0);
  db.close();
});

test('what was read from an old address is shown nowhere, from the first moment and after a crash in the middle', async () => {
  const path = join(temporaryFolder(), 'cache.db');
  const open = () =>
    openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
  const shownIn = (db: Db) => {
    const queries = createOrderQueries(db);
    const key = { connectionId: 'c', orderId: cachedOrderId(999) };
    queries.hide('pending_shipment', { connectionId: 'c', orderId: cachedOrderId(998) });
    return [
      queries.list({ queue: 'pending_shipment', limit: 10 }).total,
      queries.list({ queue: 'pending_shipment', search: cachedOrderId(999), limit: 10 }).total,
      queries.counts().pending_shipment,
      queries.listings(key).length,
      queries.findByOrderId(key.orderId).length,
      queries.whereIs([key.orderId]).length,
      queries.findSingleLines([matchKey(cachedProductCode(0))]).length,
      createQueueMarks(db).sweptAt('c', 'pending_shipment') ?? 0,
    ];
  };
  const nothing = [0, 0, 0, 0, 0, 0, 0, 0];
  const db = open();
  fillCache(db, 1000, 1);
  await createQueueMarks(db).endSweep(
    'c',
    'pending_shipment',
    new Set(Array.from({ length: 1000 }, (_, number) => cachedOrderId(number))),
    1,
    { breathe: async () => {}, isGivenUp: () => false },
  );
  expect(shownIn(db)).toEqual([999, 1, 999, 1, 1, 1, 1, 1]);
  const forgetting = createForgetting(db, {
    begin: async () => {},
    breathe: async () => forgetting.stop(),
  });
  forgetting.begin('c');
  db.exec('drop table temp.hidden_order');
  expect(shownIn(db)).toEqual(nothing);
  expect(await forgetting.forget('c')).toBe(false);
  expect(db.prepare('select count(*) from listed_order').pluck().get()).toBe(900);
  db.close();

  const again = open();
  expect(shownIn(again)).toEqual(nothing);
  const rest = createForgetting(again, { begin: async () => {}, breathe: async () => {} });
  await rest.finish('c');
  expect(again.prepare('select count(*) from listed_order').pluck().get()).toBe(0);
  fillCache(again, 100, 1);
  again.exec('drop table temp.hidden_order');
  expect(shownIn(again)[0]).toBe(100);
  again.close();
});

test('a station that died while an address changed reads its shop anew', async () => {
  const sandbox = await testSandbox();
  const secrets = new Map<string, string>();
  const station = await testStation({ secrets });
  const connectionId = await connect(station, sandbox);
  const before = (await station.ok('orders.list', { queue: 'pending_shipment' })).total;
  await station.close();
  const cache = new Database(join(station.dataDir, 'cache.db'));
  cache.prepare('insert into forgotten_connection values (?)').run(connectionId);
  cache.close();
  const again = await testStation({ dataDir: station.dataDir, secrets });
  await again.until('all orders anew', async () => {
    const { total } = await again.ok('orders.list', { queue: 'pending_shipment' });
    return total === before;
  });
});

test('orders that a removal left behind when the station died are forgotten after the next start', async () => {
  const sandbox = await testSandbox();
  const [station, other] = [await testStation(), await testStation()];
  await connect(station, sandbox);
  await connect(other, sandbox);
  await Promise.all([station.close(), other.close()]);
  for (const name of ['cache.db', 'cache.db-wal', 'cache.db-shm']) {
    rmSync(join(station.dataDir, name), { force: true });
    const theirs = join(other.dataDir, name);
    if (existsSync(theirs)) copyFileSync(theirs, join(station.dataDir, name));
  }
  const again = await testStation({ dataDir: station.dataDir });
  await again.until('no orders of a connection that is not there', async () => {
    const { counts } = (await again.snapshot()).queues;
    return Object.values(counts).every((count) => count === 0);
  });
});
