import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createQueueMarks } from '../../../main/core/orders/queueMarks.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { cachedOrderId, fillCache } from '../../support/cachedOrders.ts';
import { planOf, watchStatements } from '../../support/queryPlans.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const queue = 'pending_shipment';
const none: ReadonlySet<string> = new Set();

function openFull(orders: number) {
  const path = join(temporaryFolder(), 'cache.db');
  const db = openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
  onTestFinished(() => void db.close());
  fillCache(db, orders, 1);
  const listed = db.prepare<[], number>('select count(*) from listed_order').pluck();
  return { db, marks: createQueueMarks(db), listed: () => listed.get() ?? Number.NaN };
}

test('when a whole queue leaves at once, scans get their turn after each hundred orders', async () => {
  const { listed, marks } = openFull(1000);
  const sizes: number[] = [];
  const between = { breathe: async () => void sizes.push(listed()), isGivenUp: () => false };
  expect(await marks.endSweep('c', queue, none, 1, between)).toEqual([]);
  expect(listed()).toBe(1000);
  sizes.length = 0;
  expect(await marks.endSweep('c', queue, none, 2, between)).toHaveLength(1000);
  expect(sizes).toEqual([900, 800, 700, 600, 500, 400, 300, 200, 100, 0]);
  expect(marks.sweptAt('c', queue)).toBe(2);
});

test('what is listed is gone through by the index alone, beside no order’s text', () => {
  const path = join(temporaryFolder(), 'cache.db');
  const db = openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
  onTestFinished(() => void db.close());
  const watched = watchStatements(db);
  createQueueMarks(watched.db);
  const plans = watched.prepared.filter((sql) => sql.includes('order_id > ?')).map((sql) => planOf(db, sql));
  expect(plans).toEqual([expect.stringContaining('USING COVERING INDEX')]);
});

test('an order that a sweep missed and the next one lists is no longer missed', async () => {
  const { db, listed, marks } = openFull(100);
  const between = { breathe: async () => {}, isGivenUp: () => false };
  await marks.endSweep('c', queue, none, 1, between);
  // As a sweep stores it: unchanged.
  fillCache(db, 100, 1);
  const seen = new Set(Array.from({ length: 100 }, (_, number) => cachedOrderId(number)));
  expect(await marks.endSweep('c', queue, seen, 2, between)).toEqual([]);
  expect(await marks.endSweep('c', queue, none, 3, between)).toEqual([]);
  expect(listed()).toBe(100);
});

test('a reading that is given up at its end takes no more orders away, and does not count as read', async () => {
  const { listed, marks } = openFull(300);
  await marks.endSweep('c', queue, none, 1, { breathe: async () => {}, isGivenUp: () => false });
  let isGivenUp = false;
  const breathe = async (): Promise<void> => {
    isGivenUp = true;
  };
  const left = await marks.endSweep('c', queue, none, 2, { breathe, isGivenUp: () => isGivenUp });
  expect([left.length, listed(), marks.sweptAt('c', queue)]).toEqual([100, 200, 1]);
});
