import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/testStation.ts';
import { addDecisions, openFolder, overwrite, setAside } from './stationFolder.ts';

function foreignFile(change: (db: Database.Database) => void): { dataDir: string; path: string } {
  const dataDir = temporaryFolder();
  const path = join(dataDir, 'station.db');
  const db = new Database(path);
  db.exec('create table note (text text)');
  change(db);
  db.close();
  return { dataDir, path };
}

function refusal(dataDir: string): unknown {
  try {
    openFolder(dataDir).databases.close();
  } catch (error) {
    return error;
  }
  return undefined;
}

test.each([
  ['that says so', 77],
  ['that has tables and no name', 0],
])("another program's file %s is left as it is, byte for byte", (_, applicationId) => {
  const { dataDir, path } = foreignFile((db) => db.pragma(`application_id = ${applicationId}`));
  const before = readFileSync(path);
  expect(refusal(dataDir)).toMatchObject({ code: 'not_ours' });
  expect(readFileSync(path)).toEqual(before);
  expect(setAside(dataDir)).toEqual([]);
});

test("another program's damaged file is not rebuilt as ours", () => {
  const { dataDir, path } = foreignFile((db) => db.pragma('application_id = 77'));
  overwrite(path, 100, Buffer.alloc(3000, 0xa5));
  expect(refusal(dataDir)).toMatchObject({ code: 'not_ours' });
  expect(setAside(dataDir)).toEqual([]);
});

test.each([
  ['whole', (): void => {}],
  ['damaged', (path: string) => overwrite(path, 100, Buffer.alloc(3000, 0xa5))],
])('a %s file of a newer version is refused by name', (_, harm) => {
  const dataDir = temporaryFolder();
  const { databases } = openFolder(dataDir);
  addDecisions(databases, 1, 3);
  databases.station.pragma('user_version = 99');
  databases.close();
  harm(join(dataDir, 'station.db'));
  const before = readFileSync(join(dataDir, 'station.db'));
  expect(refusal(dataDir)).toMatchObject({ code: 'newer_version' });
  expect(readFileSync(join(dataDir, 'station.db'))).toEqual(before);
  expect(setAside(dataDir)).toEqual([]);
});

test('a station that is open is refused to a second one, and not taken for damaged', () => {
  const dataDir = temporaryFolder();
  const { databases } = openFolder(dataDir);
  expect(refusal(dataDir)).toMatchObject({ code: 'in_use' });
  expect(setAside(dataDir)).toEqual([]);
  databases.close();
});

test('a folder that may not be written to is named, and left alone', () => {
  const dataDir = temporaryFolder();
  const { databases } = openFolder(dataDir);
  addDecisions(databases, 1, 3);
  databases.close();
  for (const name of ['station.db', 'station.last', 'cache.db']) chmodSync(join(dataDir, name), 0o444);
  chmodSync(dataDir, 0o555);
  const script = `
    import { openStationFile } from './main/core/store/stationFile.ts';
    const quiet = () => {};
    try {
      openStationFile({ dataDir: ${JSON.stringify(dataDir)}, now: Date.now,
        logger: { info: quiet, warn: quiet, error: quiet } });
    } catch (error) { console.log(error.code, error.message); }`;
  // Root may write everywhere; so the station is opened as nobody.
  const isRoot = process.getuid?.() === 0;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
  });
  chmodSync(dataDir, 0o755);
  expect(`${run.stdout}${run.stderr}`).toContain(`read_only Packbench may not write to ${dataDir}`);
  expect(existsSync(join(dataDir, 'recovering'))).toBe(false);
});
