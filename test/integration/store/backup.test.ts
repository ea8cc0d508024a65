import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../../main/core/store/migrate.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { temporaryFolder } from '../../support/testStation.ts';
import { addDecisions, backupsIn, entryIds, openFolder } from './stationFolder.ts';

function withDecisions(count: number): string {
  const dataDir = temporaryFolder();
  const { databases } = openFolder(dataDir);
  addDecisions(databases, 1, count);
  databases.close();
  return dataDir;
}

function numbers(dataDir: string): readonly number[] {
  return backupsIn(dataDir).map((name) => Number(name.split('-')[1]));
}

test('every start leaves a backup that opens, is whole and has every decision', () => {
  const dataDir = withDecisions(30);
  const { databases, log } = openFolder(dataDir);
  databases.close();
  expect(log).toEqual([]);
  expect(backupsIn(dataDir)).toEqual(['station-000001-20261125T080000Z.db']);
  const backup = new Database(join(dataDir, 'backups', 'station-000001-20261125T080000Z.db'), {
    readonly: true,
  });
  expect(backup.pragma('quick_check', { simple: true })).toBe('ok');
  expect(backup.prepare('select count(*) from outbox').pluck().get()).toBe(30);
  backup.close();
});

test('starts on one day leave eight backups, the newest by number, also when the clock is put back', () => {
  const dataDir = withDecisions(1);
  for (let start = 0; start < 11; start += 1) {
    openFolder(dataDir, Date.UTC(2026, 10, 25, 12) - start * 60_000).databases.close();
  }
  expect(numbers(dataDir)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
});

test('a backup that fails is logged, leaves nothing behind and does not stop the station', () => {
  const dataDir = withDecisions(3);
  writeFileSync(join(dataDir, 'backups'), 'A file where the folder should be.');
  const { databases, log } = openFolder(dataDir);
  expect(log).toEqual(['backup.failed']);
  expect(entryIds(databases)).toHaveLength(3);
  databases.close();

  rmSync(join(dataDir, 'backups'));
  const inTheWay = join(dataDir, 'backups', 'station-000001-20261125T080000Z.db.part');
  mkdirSync(join(inTheWay, 'folder'), { recursive: true });
  const second = openFolder(dataDir);
  expect(second.log).toEqual(['backup.failed']);
  second.databases.close();
  expect(readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.db'))).toEqual([]);
});

test('what comes before a migration sees the file as the older version left it', () => {
  const path = join(temporaryFolder(), 'some.db');
  const first = { version: 1, sql: 'create table one (a integer) strict' };
  const second = { version: 2, sql: 'create table two (a integer) strict' };
  const options = { path, applicationId: 1, durability: 'full' } as const;
  openDatabase({ ...options, migrations: [first] }).close();
  const seen: unknown[] = [];
  const db = openDatabase({
    ...options,
    migrations: [first, second],
    beforeMigrating: (before, found) =>
      void seen.push(
        found,
        before.prepare("select name from sqlite_schema where type = 'table'").pluck().all(),
      ),
  });
  expect(seen).toEqual([1, ['one']]);
  expect(db.pragma('user_version', { simple: true })).toBe(2);
  db.close();
});

test('nothing is done to a file of a newer version before it is refused', () => {
  const db = new Database(join(temporaryFolder(), 'some.db'));
  db.pragma('user_version = 9');
  const before = (): void => expect.unreachable('It was touched');
  expect(() => migrate(db, [], 'some.db', before)).toThrow('newer Packbench');
  db.close();
});
