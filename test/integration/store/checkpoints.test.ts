import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { checkpointsOf } from '../../../main/core/store/checkpoints.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { fillCache } from '../../support/cachedOrders.ts';
import { temporaryFolder } from '../../support/testStation.ts';

function openCache() {
  const path = join(temporaryFolder(), 'cache.db');
  const db = openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
  const failures: unknown[] = [];
  return { db, path, failures, checkpoint: checkpointsOf(db, (error) => failures.push(error)) };
}

test('what was written comes into the file by the checkpoint, not by a commit', () => {
  const { db, path, checkpoint } = openCache();
  const before = statSync(path).size;
  // More than the 1,000 pages after which SQLite alone copies them.
  fillCache(db, 1500, 1);
  expect(statSync(path).size).toBe(before);
  checkpoint();
  expect(statSync(path).size).toBeGreaterThan(before);
  db.close();
});

test('a little that was written waits for more, as each order that a sent parcel takes off the list', () => {
  const { db, path, checkpoint } = openCache();
  fillCache(db, 1500, 1);
  checkpoint();
  const before = statSync(path).size;
  let written = 0;
  const write = (): void => {
    db.prepare("insert into ever_seen (connection_id, order_id, first_seen_at) values ('c', ?, 0)").run(
      `${'long '.repeat(400)}${written}`,
    );
    written += 1;
  };
  while (written < 399) write();
  checkpoint();
  expect(statSync(path).size).toBe(before);
  write();
  checkpoint();
  expect(statSync(path).size).toBeGreaterThan(before);
  db.close();
});

test('a checkpoint that comes after the end, or fails, hurts nobody', () => {
  const { db, checkpoint, failures } = openCache();
  fillCache(db, 200, 1);
  db.exec('begin immediate; create table t (x); insert into t values (1)');
  checkpoint();
  expect(failures).toHaveLength(1);
  db.exec('commit');
  db.close();
  checkpoint();
  expect(failures).toHaveLength(1);
});
