import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createForgetting } from '../../../main/core/orders/forgetting.ts';
import { createOrderStore } from '../../../main/core/orders/orderStore.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { checkpointsOf } from '../../../main/core/store/checkpoints.ts';
import { type Flushing, openFlushing } from '../../../main/core/store/flushing.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { fillCache } from '../../support/cachedOrders.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const calm = async (): Promise<void> => {};

/** A cache of its own, and what its disk was asked for, with the size of the file at that moment. */
function openCache(waits: Partial<Flushing> = {}) {
  const path = join(temporaryFolder(), 'cache.db');
  const db = openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
  const failures: unknown[] = [];
  const asked: { readonly what: string; readonly size: number }[] = [];
  const real = openFlushing(path);
  const ask = (what: string): void => void asked.push({ what, size: statSync(path).size });
  const flushing: Flushing = {
    log: () => {
      ask('log');
      return (waits.log ?? real.log)();
    },
    file: () => {
      ask('file');
      return (waits.file ?? real.file)();
    },
    fileNow: () => {
      ask('file now');
      real.fileNow();
    },
    close: real.close,
  };
  const checkpoints = checkpointsOf(db, (error) => failures.push(error), flushing);
  onTestFinished(() => {
    db.close();
    checkpoints.close();
  });
  const order = () => asked.map(({ what }) => what);
  return { db, path, failures, asked, order, checkpoints };
}

test('what was written comes into the file by the checkpoint, not by a commit', async () => {
  const { asked, checkpoints, db, failures, path } = openCache();
  const before = statSync(path).size;
  // More than the 1,000 pages after which SQLite alone copies them.
  fillCache(db, 1500, 1);
  expect(statSync(path).size).toBe(before);
  await checkpoints.copy(calm);
  const after = statSync(path).size;
  expect(after).toBeGreaterThan(before);
  // As SQLite does it: first the log for good, then the file.
  expect(asked).toEqual([
    { what: 'log', size: before },
    { what: 'file', size: after },
  ]);
  expect(db.pragma('synchronous', { simple: true })).toBe(1);
  expect(failures).toEqual([]);
});

test('nothing is copied into the file before the log is on the disk and things are calm', async () => {
  const log = Promise.withResolvers<void>();
  const quiet = Promise.withResolvers<void>();
  const { checkpoints, db, path } = openCache({ log: () => log.promise });
  fillCache(db, 1500, 1);
  const before = statSync(path).size;
  const copied = checkpoints.copy(() => quiet.promise);
  await new Promise(setImmediate);
  expect(statSync(path).size).toBe(before);
  log.resolve();
  await new Promise(setImmediate);
  expect(statSync(path).size).toBe(before);
  quiet.resolve();
  await copied;
  expect(statSync(path).size).toBeGreaterThan(before);
});

test('the log does not begin anew until the file is on the disk: who writes beside long work waits for it', async () => {
  const never = Promise.withResolvers<void>();
  const { checkpoints, db, order } = openCache({ file: () => never.promise });
  fillCache(db, 1500, 1);
  void checkpoints.copy(calm);
  await expect.poll(order).toEqual(['log', 'file']);
  createOrderStore(db, checkpoints.settle).removeListed('c', 'pending_shipment', 'FO-000000001');
  expect(order()).toEqual(['log', 'file', 'file now']);
  createOrderStore(db, checkpoints.settle).removeListed('c', 'pending_shipment', 'FO-000000002');
  expect(order()).toEqual(['log', 'file', 'file now']);
});

test('so does a connection that is forgotten', async () => {
  const never = Promise.withResolvers<void>();
  const { checkpoints, db, order } = openCache({ file: () => never.promise });
  fillCache(db, 1500, 1);
  void checkpoints.copy(calm);
  await expect.poll(order).toEqual(['log', 'file']);
  createForgetting(db, { begin: calm, breathe: calm }, checkpoints.settle).begin('c');
  expect(order()).toEqual(['log', 'file', 'file now']);
});

test('what was written while the log went to the disk is waited for by SQLite itself', async () => {
  const log = Promise.withResolvers<void>();
  const { checkpoints, db, order, path } = openCache({ log: () => log.promise });
  fillCache(db, 1500, 1);
  const before = statSync(path).size;
  const copied = checkpoints.copy(calm);
  createOrderStore(db, checkpoints.settle).removeListed('c', 'pending_shipment', 'FO-000000001');
  log.resolve();
  await copied;
  expect(order()).toEqual(['log']);
  expect(statSync(path).size).toBeGreaterThan(before);
});

test('before the database closes the last copy is on the disk, and none begins any more', async () => {
  const { checkpoints, db, order } = openCache();
  fillCache(db, 1500, 1);
  const copied = checkpoints.copy(calm);
  await checkpoints.stop();
  await copied;
  // It had not begun to copy: SQLite does it at the closing.
  expect(order()).toEqual(['log']);
  fillCache(db, 1500, 1, 'd');
  expect(checkpoints.copy(calm)).toBeUndefined();
});

test('a little that was written waits for more, as each order that a sent parcel takes off the list', async () => {
  const { checkpoints, db, path } = openCache();
  fillCache(db, 1500, 1);
  await checkpoints.copy(calm);
  const before = statSync(path).size;
  let written = 0;
  const write = (): void => {
    db.prepare("insert into ever_seen (connection_id, order_id, first_seen_at) values ('c', ?, 0)").run(
      `${'long '.repeat(400)}${written}`,
    );
    written += 1;
  };
  while (written < 799) write();
  await checkpoints.copy(calm);
  expect(statSync(path).size).toBe(before);
  write();
  await checkpoints.copy(calm);
  expect(statSync(path).size).toBeGreaterThan(before);
});

test('a checkpoint that comes after the end, or fails, hurts nobody', async () => {
  const { checkpoints, db, failures } = openCache();
  fillCache(db, 200, 1);
  db.exec('begin immediate; create table t (x); insert into t values (1)');
  await checkpoints.copy(calm);
  expect(failures).toHaveLength(1);
  db.exec('commit');
  db.close();
  expect(checkpoints.copy(calm)).toBeUndefined();
  expect(failures).toHaveLength(1);
});
