import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DAY, MINUTE } from '../../../main/core/ports.ts';
import type { TestStation } from '../../support/testStation.ts';
import { overwrite } from '../store/stationFolder.ts';
import { type Packed, packedOrders } from './packedOrders.ts';

/** The bench is started once every few days, for as long as this. */
async function liveOn({ again, time }: Packed, opened: TestStation, days: number): Promise<TestStation> {
  let station = opened;
  for (let passed = 0; passed < days; passed += 5) {
    await station.close();
    time.leap(5 * DAY);
    station = await again(station.dataDir);
    await time.pass(3 * MINUTE);
  }
  return station;
}

test('once its details are erased a story still stands row by row, and can still be checked', async () => {
  const on = await packedOrders();
  await on.station.ok('settings.set', { personalDataDays: 30 });
  const station = await liveOn(on, on.station, 40);
  await expect
    .poll(async () => (await on.story('FO-1', station)).rows.filter((row) => row.detail !== undefined))
    .toEqual([]);
  const { rows, check } = await on.story('FO-1', station);
  expect(check).toEqual({ whole: true, rows: 9 });
  expect(rows.every((row) => row.salt === undefined && row.packer !== 'Eve')).toBe(true);
  // Still parked and in its queue: worked on, so kept.
  expect((await on.story('FO-2', station)).rows.every((row) => row.detail !== undefined)).toBe(true);
  expect((await station.ok('story.check', {})).check.whole).toBe(true);
  expect((await station.ok('story.search', { text: 'FO-1' })).orders).toHaveLength(1);
  expect((await station.ok('story.search', { text: 'WRONG' })).orders).toEqual([]);
});

test('rows are removed when the time set for stories is over; what follows can be checked on from there', async () => {
  const on = await packedOrders();
  await on.station.ok('settings.set', { personalDataDays: 0, storyDays: 30 });
  const later = await liveOn(on, on.station, 20);
  await on.open(later, 'FO-2');
  await later.ok('pack.scan', { raw: 'CODE-A' });
  const station = await liveOn(on, later, 15);
  await expect
    .poll(async () => (await station.ok('story.check', {})).anchor.removedTo)
    .toBeGreaterThanOrEqual(12);
  const key = { connectionId: on.connectionId, orderId: 'FO-1' };
  expect(await station.failure('story.get', key)).toMatchObject({ code: 'not_found' });
  const { rows, check } = await on.story('FO-2', station);
  expect(rows[0]?.orderSeq).toBe(4);
  expect(check.whole).toBe(true);
  expect((await station.ok('story.check', {})).check.whole).toBe(true);
  const db = (): Database.Database => new Database(join(station.dataDir, 'station.db'));
  await station.close();
  const file = db();
  expect(file.prepare("select count(*) from story where order_id = 'FO-1'").pluck().get()).toBe(0);
  // What may go by itself is what is named; the rest stays append-only.
  expect(() => file.exec('delete from story')).toThrow('never deleted');
  file.close();
});

test('a row stamped by a clock that was ahead is erased when its days have passed since that was noticed', async () => {
  const on = await packedOrders();
  await on.station.ok('settings.set', { personalDataDays: 30 });
  on.time.leap(700 * DAY);
  await on.open(on.station, 'FO-2');
  on.time.leap(-700 * DAY);
  for (const orderId of ['FO-1', 'FO-2']) on.sandbox.removeOrder(orderId);
  for (let sweep = 0; sweep < 2; sweep += 1) await on.station.ok('sync.now', { sweep: true });
  const station = await liveOn(on, on.station, 80);
  await expect
    .poll(async () => (await on.story('FO-2', station)).rows.filter((row) => row.detail !== undefined))
    .toEqual([]);
  expect((await on.story('FO-2', station)).check.whole).toBe(true);
});

test('going back to a backup takes no row out of a story, and is told in the story of the station', async () => {
  const on = await packedOrders();
  const { backup } = await on.station.ok('backup.now', {});
  const before = await on.story('FO-2');
  await on.open(on.station, 'FO-2');
  await on.station.ok('pack.scan', { raw: 'CODE-A' });
  const { rows } = await on.story('FO-2');
  expect(rows.length).toBeGreaterThan(before.rows.length);
  await on.station.ok('backup.restore', { backupId: backup.backupId });
  const after = await on.story('FO-2');
  expect(after.rows.slice(0, rows.length)).toEqual(rows);
  expect(after.check.whole).toBe(true);
  const own = await on.station.ok('story.check', {});
  expect(own.check.whole).toBe(true);
  await on.station.close();
  const db = new Database(join(on.station.dataDir, 'station.db'), { readonly: true });
  const told = db.prepare("select kind from story where order_id = ''").pluck().all();
  expect(told).toContain('restored');
  db.close();
});

test('a damaged station is rebuilt with its stories; they can be checked, and the rebuilding is told', async () => {
  const on = await packedOrders();
  await on.station.close();
  const path = join(on.station.dataDir, 'station.db');
  overwrite(path, 0, Buffer.alloc(100));
  const rebuilt = await on.again(on.station.dataDir);
  const { check, rows } = await on.story('FO-1', rebuilt);
  expect(check).toEqual({ whole: true, rows: 9 });
  expect(rows.every((row) => row.detail !== undefined)).toBe(true);
  await on.open(rebuilt, 'FO-2');
  expect((await on.story('FO-2', rebuilt)).check.whole).toBe(true);
  expect((await rebuilt.ok('story.check', {})).check.whole).toBe(true);
  await rebuilt.close();
  const db = new Database(path, { readonly: true });
  expect(db.prepare("select kind from story where order_id = ''").pluck().all()).toContain('recovered');
  db.close();
  expect(readFileSync(path).length).toBeGreaterThan(0);
  rmSync(path);
});
