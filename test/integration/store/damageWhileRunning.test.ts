import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, testStation } from '../../support/testStation.ts';
import { addDecisions, openFolder, overwrite, setAside } from './stationFolder.ts';

const decisions = 3000;

/** A closed station whose outbox is larger than what SQLite keeps in memory. */
function largeStation(): string {
  const dataDir = temporaryFolder();
  const { databases } = openFolder(dataDir);
  addDecisions(databases, 1, decisions);
  databases.station.exec(
    "update outbox set state = 'confirmed', confirmed_at = 1, body = json_set(body, '$.filler', hex(zeroblob(4000)))",
  );
  databases.close();
  return dataDir;
}

test('damage that shows while the station runs is said, repaired in place with the backup, and told with counts', async () => {
  const dataDir = largeStation();
  const path = join(dataDir, 'station.db');
  const station = await testStation({ dataDir });
  const pages = Math.floor(statSync(path).size / 4096);
  for (let page = 100; page < pages; page += 7) overwrite(path, page * 4096, Buffer.alloc(4096, 0xa5));
  const failures: unknown[] = [];
  await station.until('a call meets the damage', async () => {
    for (let offset = 0; offset < decisions; offset += 1000) {
      await station.ok('outbox.list', { cursor: String(offset), limit: 1000 }).catch((error: unknown) => {
        failures.push(String(error));
      });
    }
    return failures.length > 0;
  });
  expect(failures.join()).toContain('storage_failed');
  await station.until('the bench is told', async () => {
    const { alerts } = await station.snapshot();
    return alerts.some((alert) => alert.code === 'storage' && alert.message.includes('has been rebuilt'));
  });
  expect((await station.ok('outbox.list', {})).total).toBe(decisions);
  const [aside = ''] = setAside(dataDir);
  expect(readdirSync(aside)).toContain('station.db');
});

test('support gets its file from a station whose database is damaged: what cannot be read says so', async () => {
  const dataDir = largeStation();
  const path = join(dataDir, 'station.db');
  const station = await testStation({ dataDir });
  const pages = Math.floor(statSync(path).size / 4096);
  for (let page = 100; page < pages; page += 1) overwrite(path, page * 4096, Buffer.alloc(4096, 0xa5));
  const { text } = await station.ok('diagnostics.bundle', {});
  const found = JSON.parse(text);
  expect(found.outbox).toEqual({ unreadable: 'SQLITE_CORRUPT' });
  expect(found.databases.station.check).not.toBe('ok');
  expect(found).toMatchObject({ settings: { undoWindowSeconds: 10 }, queues: {}, versions: {} });
});

test('rows that can be read and make no sense do not stop the start: they lie beside, counted, and the backup has them', async () => {
  const dataDir = temporaryFolder();
  const first = openFolder(dataDir);
  addDecisions(first.databases, 1, 20);
  first.databases.close();
  const second = openFolder(dataDir); // Leaves a backup with all of them.
  second.databases.station.exec(`
    update outbox set expected = '{"items":"none"}' where seq in (3, 20);
    update pack set start = '[]', phase = 'parked' where pack_id = 'entry-00005'`);
  second.databases.close();
  rmSync(join(dataDir, 'backups'), { recursive: true });

  const station = await testStation({ dataDir });
  expect((await station.ok('outbox.list', {})).total).toBe(18);
  const { alerts } = await station.snapshot();
  const told = alerts.find((alert) => alert.code === 'storage');
  expect(told?.message).toContain('made no sense and were set aside');
  expect(told?.message).toContain('2 decisions are missing');
  const [aside = ''] = setAside(dataDir);
  const rows = readFileSync(join(aside, 'unreadable-rows.jsonl'), 'utf8').trim().split('\n');
  expect(rows.map((row) => JSON.parse(row).table).toSorted()).toEqual(['outbox', 'outbox', 'pack']);
});

test('with a backup that still has it right, no row of another shape is lost', () => {
  const dataDir = temporaryFolder();
  const first = openFolder(dataDir);
  addDecisions(first.databases, 1, 20);
  first.databases.close();
  const second = openFolder(dataDir);
  second.databases.station.exec(`update outbox set expected = '{"items":"none"}' where seq in (3, 20)`);
  second.databases.close();
  const { databases, log } = openFolder(dataDir);
  expect(log).toContain('station.damaged');
  expect(databases.recovery).toMatchObject({ senseless: { outbox: 2 }, missing: 0, restored: { outbox: 2 } });
  databases.close();
});

test('a setting that makes no sense falls back alone', async () => {
  const dataDir = temporaryFolder();
  const { databases } = openFolder(dataDir);
  databases.station.exec(`insert into setting (name, value) values
    ('stationName', '"Bench 9"'), ('soundVolume', '{'), ('undoWindowSeconds', '"soon"'), ('gone', '1')`);
  databases.close();
  const station = await testStation({ dataDir });
  const { settings } = await station.ok('settings.get', {});
  expect(settings).toMatchObject({ stationName: 'Bench 9', soundVolume: 70, undoWindowSeconds: 10 });
});

test('a station that cannot be opened again says why in each answer, and opens when it can', async () => {
  const dataDir = largeStation();
  const station = await testStation({ dataDir });
  const path = join(dataDir, 'station.db');
  const whole = readFileSync(path);
  const pages = Math.floor(statSync(path).size / 4096);
  for (let page = 100; page < pages; page += 7) overwrite(path, page * 4096, Buffer.alloc(4096, 0xa5));
  overwrite(path, 68, Buffer.from([0, 0, 0, 77])); // As if it were another program's: that is not rebuilt.
  let said = '';
  for (let offset = 0; offset < decisions && said === ''; offset += 500) {
    await station.ok('outbox.list', { cursor: String(offset), limit: 500 }).catch((error: unknown) => {
      said = String(error);
    });
  }
  expect(said).toContain('storage_failed');
  const refused = await station.failure('settings.get', {});
  expect(refused.code).toBe('storage_failed');
  expect(refused.message).toContain('belongs to another program');
  writeFileSync(path, whole);
  expect((await station.ok('outbox.list', {})).total).toBe(decisions);
});
