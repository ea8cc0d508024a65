import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createForgetting } from '../../../main/core/orders/forgetting.ts';
import { createSearchIndex } from '../../../main/core/orders/searchIndex.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { fillCache } from '../../support/cachedOrders.ts';
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
