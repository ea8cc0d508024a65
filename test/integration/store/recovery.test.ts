import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recoveryWords } from '../../../main/core/store/recovery/recoveryReport.ts';
import { temporaryFolder, testStation } from '../../support/testStation.ts';
import {
  addDecisions,
  backupsIn,
  entryIds,
  type OpenedFolder,
  openFolder,
  overwrite,
  pagesOf,
  setAside,
  writeGarbage,
} from './stationFolder.ts';

const decisions = 400;

interface Folder {
  readonly dataDir: string;
  readonly path: string;
}

/** A closed station with 400 decisions; `backedUp` of them are in a backup too. */
function station(backedUp: number): Folder {
  const dataDir = temporaryFolder();
  const first = openFolder(dataDir);
  addDecisions(first.databases, 1, backedUp);
  first.databases.close();
  const second = openFolder(dataDir);
  addDecisions(second.databases, backedUp + 1, decisions - backedUp);
  second.databases.close();
  if (backedUp === 0) rmSync(join(dataDir, 'backups'), { recursive: true, force: true });
  return { dataDir, path: join(dataDir, 'station.db') };
}

function recovered(folder: Folder): OpenedFolder & { readonly ids: readonly unknown[] } {
  const opened = openFolder(folder.dataDir);
  const ids = entryIds(opened.databases);
  expect(opened.databases.station.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(opened.databases.station.pragma('foreign_key_check')).toEqual([]);
  return { ...opened, ids };
}

test('a whole station is not touched', () => {
  const { databases, log, ids } = recovered(station(0));
  expect(ids).toHaveLength(decisions);
  expect(databases.recovery).toBeUndefined();
  expect(log).toEqual([]);
  databases.close();
});

test('a zeroed header costs nothing, even without a backup', () => {
  const folder = station(0);
  overwrite(folder.path, 0, Buffer.alloc(100));
  const damaged = readFileSync(folder.path);
  const { databases, ids, log } = recovered(folder);
  expect(ids).toHaveLength(decisions);
  expect(log).toContain('station.damaged');
  expect(databases.recovery).toMatchObject({
    missing: 0,
    salvaged: { outbox: decisions, pack: decisions, pack_event: decisions, used_track: decisions },
  });
  databases.close();
  const [aside = ''] = setAside(folder.dataDir);
  expect(readFileSync(join(aside, 'station.db'))).toEqual(damaged);
  expect(existsSync(join(folder.dataDir, 'recovering'))).toBe(false);
});

test('a first page that is gone altogether costs nothing either', () => {
  const folder = station(0);
  overwrite(folder.path, 0, Buffer.alloc(4096, 0xa5));
  const { databases, ids } = recovered(folder);
  expect(ids).toHaveLength(decisions);
  databases.close();
});

test('a row whose JSON is broken is left out and counted, and the backup has it', () => {
  const folder = station(390);
  const { databases: harmed } = openFolder(folder.dataDir);
  harmed.station.exec("update outbox set expected = '{' where seq in (7, 395)");
  harmed.close();
  for (const name of backupsIn(folder.dataDir).slice(1)) rmSync(join(folder.dataDir, 'backups', name));
  overwrite(folder.path, 0, Buffer.alloc(100));
  const { databases, ids } = recovered(folder);
  expect(ids).toContain('entry-00007');
  expect(ids).not.toContain('entry-00395');
  expect(databases.recovery).toMatchObject({
    salvaged: { outbox: 398 },
    restored: { outbox: 1 },
    missing: 1,
  });
  databases.close();
});

test('a pack whose shipment stands in the outbox comes back as finished', () => {
  const folder = station(390);
  const { databases: harmed } = openFolder(folder.dataDir);
  harmed.station.exec("update pack set phase = 'scanning', entry_id = null where pack_id = 'entry-00395'");
  harmed.close();
  overwrite(folder.path, 0, Buffer.alloc(100));
  const { databases } = recovered(folder);
  const pack = databases.station.prepare('select phase, entry_id from pack where pack_id = ?');
  expect(pack.get('entry-00395')).toEqual({ phase: 'finished', entry_id: 'entry-00395' });
  databases.close();
});

test('a damaged cache is made anew and the station is not touched', () => {
  const folder = station(0);
  writeGarbage(join(folder.dataDir, 'cache.db'));
  const { databases, ids } = recovered(folder);
  expect(ids).toHaveLength(decisions);
  expect(databases.recovery).toBeUndefined();
  expect(databases.cache.pragma('quick_check', { simple: true })).toBe('ok');
  databases.close();
});

test('overwritten pages cost the rows on them, and those are counted', () => {
  const folder = station(0);
  const pages = pagesOf(folder.path, 'outbox');
  const [one = 0, other = 0] = [pages[3], pages[8]];
  for (const page of [one, other]) overwrite(folder.path, (page - 1) * 4096, Buffer.alloc(4096, 0xa5));
  const { databases, ids } = recovered(folder);
  expect(ids.length).toBeGreaterThan(decisions * 0.9);
  expect(ids.length).toBeLessThan(decisions);
  expect(databases.recovery?.salvaged.outbox).toBe(ids.length);
  expect(databases.recovery?.missing).toBe(decisions - ids.length);
  expect(recoveryWords(databases.recovery ?? expect.unreachable())).toContain(
    `${decisions - ids.length} decisions are missing`,
  );
  databases.close();
});

test('the backup fills the gaps, and what only it knew goes again as a call that may have arrived', () => {
  const folder = station(200);
  const [page = 0] = pagesOf(folder.path, 'outbox').slice(3);
  overwrite(folder.path, (page - 1) * 4096, Buffer.alloc(4096, 0xa5));
  const { databases, ids } = recovered(folder);
  expect(ids).toHaveLength(decisions);
  const { salvaged, restored, missing } = databases.recovery ?? expect.unreachable();
  expect((salvaged.outbox ?? 0) + (restored.outbox ?? 0)).toBe(decisions);
  expect(missing).toBe(0);
  const unknown = "select count(*) from outbox where state = 'unknown' and may_have_arrived = 1";
  expect(databases.station.prepare(unknown).pluck().get()).toBe(restored.outbox);
  expect(restored.outbox).toBeGreaterThan(0);
  databases.close();
});

test('a truncated file keeps what lies before the cut and gets the rest from the backup', () => {
  const folder = station(390);
  truncateSync(folder.path, Math.floor(statSync(folder.path).size / 2));
  const { databases, ids } = recovered(folder);
  const { salvaged, restored, missing } = databases.recovery ?? expect.unreachable();
  expect(ids.length).toBeGreaterThanOrEqual(390);
  expect(salvaged.outbox).toBeGreaterThan(0);
  expect(restored.outbox).toBeGreaterThan(0);
  expect(missing).toBe(decisions - ids.length);
  databases.close();
});

test.each([
  ['empty', (path: string) => truncateSync(path, 0)],
  ['gone', (path: string) => rmSync(path)],
  ['something else', (path: string) => void writeGarbage(path)],
])('a file that is %s gets the backup, and the missing decisions are named', (_, harm) => {
  const folder = station(390);
  harm(folder.path);
  const { databases, ids } = recovered(folder);
  expect(ids).toHaveLength(390);
  expect(databases.recovery).toMatchObject({ missing: 10, restored: { outbox: 390 } });
  addDecisions(databases, 401, 1);
  expect(databases.station.prepare('select max(seq) from outbox').pluck().get()).toBe(401);
  databases.close();
});

test('an empty folder and an empty file without a past are a new station', () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'station.db'), '');
  const { databases, log } = openFolder(dataDir);
  expect(databases.recovery).toBeUndefined();
  expect(log).toEqual([]);
  databases.close();
});

test('decisions that stand only in the write-ahead log are read from there', () => {
  const folder = station(0);
  const { databases } = openFolder(folder.dataDir);
  addDecisions(databases, decisions + 1, 5);
  const copy = temporaryFolder();
  for (const name of ['station.db', 'station.db-wal', 'station.last']) {
    writeFileSync(join(copy, name), readFileSync(join(folder.dataDir, name)));
  }
  databases.close();
  const [page = 0] = pagesOf(join(copy, 'station.db'), 'outbox').slice(3);
  overwrite(join(copy, 'station.db'), (page - 1) * 4096, Buffer.alloc(4096, 0xa5));
  const second = openFolder(copy);
  expect(entryIds(second.databases)).toContain('entry-00405');
  expect(second.databases.recovery?.missing).toBeGreaterThan(0);
  second.databases.close();
  expect(existsSync(join(setAside(copy)[0] ?? '', 'station.db'))).toBe(true);
});

test('a crash between setting aside and putting in place loses nothing', () => {
  const folder = station(0);
  const aside = join(folder.dataDir, 'damaged-20261125T080000Z');
  mkdirSync(aside);
  renameSync(folder.path, join(aside, 'rebuilt.db'));
  writeGarbage(folder.path);
  const { databases, ids } = recovered(folder);
  expect(ids).toHaveLength(decisions);
  expect(readFileSync(join(aside, 'station.db'), 'utf8')).toContain('no database');
  databases.close();
});

test('a second damage on the same day is set aside in a folder of its own', () => {
  const folder = station(0);
  for (let time = 0; time < 2; time += 1) {
    overwrite(folder.path, 0, Buffer.alloc(100));
    openFolder(folder.dataDir).databases.close();
  }
  expect(setAside(folder.dataDir)).toHaveLength(2);
});

test('a backup that is itself damaged is passed over for an older one', () => {
  const folder = station(390);
  openFolder(folder.dataDir).databases.close();
  overwrite(
    join(folder.dataDir, 'backups', 'station-000002-20261125T080000Z.db'),
    8192,
    Buffer.alloc(40_000),
  );
  writeGarbage(folder.path);
  const { databases, ids } = recovered(folder);
  expect(databases.recovery?.backup).toBe('station-000001-20261125T080000Z.db');
  expect(ids).toHaveLength(390);
  databases.close();
});

test('the person at the bench is told once, with the counts', async () => {
  const folder = station(390);
  writeGarbage(folder.path);
  const first = await testStation({ dataDir: folder.dataDir });
  const [alert] = (await first.snapshot()).alerts;
  expect(alert).toMatchObject({ code: 'storage', level: 'danger', facts: { fromBackup: 390, missing: 10 } });
  expect(alert?.message).toContain('10 decisions are missing');
  await first.close();
  const second = await testStation({ dataDir: folder.dataDir });
  expect((await second.snapshot()).alerts).toEqual([]);
});
