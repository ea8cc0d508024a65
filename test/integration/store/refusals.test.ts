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
  // Root may write everywhere: it becomes nobody, once everything that has to be read is loaded.
  const script = `
    import { chmodSync, readdirSync } from 'node:fs';
    import { join } from 'node:path';
    import { openStationDatabases } from './main/core/store/stationDatabases.ts';
    const quiet = () => {};
    const dataDir = ${JSON.stringify(dataDir)};
    const options = { dataDir, now: Date.now, logger: { info: quiet, warn: quiet, error: quiet } };
    openStationDatabases(options).close();
    for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o444);
    chmodSync(dataDir, 0o555);
    if (process.getuid?.() === 0) process.setuid(65534);
    try {
      openStationDatabases(options).close();
    } catch (error) { console.log(error.code, error.message); }`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  chmodSync(dataDir, 0o755);
  expect(`${run.stdout}${run.stderr}`).toContain(`read_only Packbench may not write to ${dataDir}`);
  expect(existsSync(join(dataDir, 'recovering'))).toBe(false);
});
