import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { station0001 } from '../../../main/core/store/migrations/station0001.ts';
import { stationKind } from '../../../main/core/store/stationSchema.ts';
import { temporaryFolder } from '../../support/testStation.ts';
import { backupsIn, entryIds, openFolder } from './stationFolder.ts';

test('a station of the first version is copied as it is, then brought up to date with all its rows', () => {
  const dataDir = temporaryFolder();
  const old = new Database(join(dataDir, 'station.db'));
  old.exec(station0001);
  old.pragma(`application_id = ${stationKind.applicationId}`);
  old.pragma('user_version = 1');
  const insert =
    old.prepare(`insert into outbox (entry_id, connection_id, order_id, action, state, body, expected,
    fingerprint, partial_quantity, created_at, updated_at) values (?, 'c', ?, 'ship', 'waiting', '{}',
    '{"items":[],"trackNumbers":[],"whole":true}', ?, 0, 1, 1)`);
  for (const id of ['one', 'two', 'three']) insert.run(id, id, id);
  old.exec("insert into scan (scan_id, at, source, raw) values ('s', 1, 'hid', 'CODE')");
  old.close();

  const { databases, log } = openFolder(dataDir);
  expect(log).toEqual([]);
  expect(entryIds(databases)).toEqual(['one', 'two', 'three']);
  expect(databases.station.pragma('user_version', { simple: true })).toBe(stationKind.version);
  expect(databases.station.prepare('select raw, erased_at from scan').get()).toEqual({
    raw: 'CODE',
    erased_at: null,
  });
  databases.close();
  const backup = new Database(join(dataDir, 'backups', backupsIn(dataDir)[0] ?? ''), { readonly: true });
  expect(backup.pragma('user_version', { simple: true })).toBe(1);
  expect(backup.prepare('select count(*) from outbox').pluck().get()).toBe(3);
  backup.close();
});
