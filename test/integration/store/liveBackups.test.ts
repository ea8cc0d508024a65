import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../main/core/ports.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import {
  connect,
  type TestStation,
  temporaryFolder,
  testSandbox,
  testStation,
} from '../../support/testStation.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';
import { backupsIn, overwrite, setAside } from './stationFolder.ts';

const order = (id: string) => ({
  queue: 'pending_shipment' as const,
  row: { order_id: id, items: [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: 'CODE-A' }] },
});

async function pack(station: TestStation, orderId: string, seed: number): Promise<string> {
  await station.ok('pack.scan', { raw: orderId });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  return (await station.ok('pack.scan', { raw: makeTrackNumber('ups', seed) })).entryId ?? '';
}

async function orderIds(station: TestStation): Promise<readonly string[]> {
  return (await station.ok('outbox.list', {})).entries.map((entry) => entry.orderId).toSorted();
}

test('a backup is made every few hours while the station runs, and the setting says how many', async () => {
  const time = createVirtualTime();
  const station = await testStation({ ports: time.ports, http: time.http });
  await time.pass(11 * MINUTE);
  const made = async (): Promise<number> => (await station.ok('backup.list', {})).backups.length;
  await expect.poll(made).toBe(1);
  await time.pass(3 * HOUR);
  expect(await made()).toBe(1);
  await time.pass(HOUR);
  await expect.poll(made).toBe(2);
  await station.ok('settings.set', { backupHours: 1 });
  await time.pass(HOUR);
  await expect.poll(made).toBe(3);
});

test('an hour after the last parcel of the day a backup is made that has it', async () => {
  const time = createVirtualTime();
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation({ ports: time.ports, http: time.http });
  await connect(station, sandbox);
  sandbox.addOrder(order('FO-1'));
  await station.ok('sync.now', { sweep: true });
  await station.ok('backup.now', {});
  await pack(station, 'FO-1', 1);
  await time.pass(50 * MINUTE);
  expect(backupsIn(station.dataDir)).toHaveLength(1);
  await time.pass(40 * MINUTE);
  await expect.poll(() => backupsIn(station.dataDir)).toHaveLength(2);
  const newest = new Database(join(station.dataDir, 'backups', backupsIn(station.dataDir)[1] ?? ''), {
    readonly: true,
  });
  expect(newest.prepare('select order_id from outbox').pluck().all()).toEqual(['FO-1']);
  newest.close();
});

test('the list says when, how large, and which backup is no longer whole', async () => {
  const station = await testStation();
  const { backup } = await station.ok('backup.now', {});
  expect(backup).toMatchObject({ checked: true, bytes: expect.any(Number), at: expect.any(Number) });
  const second = await station.ok('backup.now', {});
  overwrite(join(station.dataDir, 'backups', backup.backupId), 0, Buffer.alloc(100, 0xa5));
  const { backups } = await station.ok('backup.list', {});
  expect(backups.map(({ backupId, checked }) => [backupId, checked])).toEqual([
    [second.backup.backupId, true],
    [backup.backupId, false],
  ]);
  expect(backups[1]?.problem).toBeTruthy();
});

test('scans are answered while a backup is made, and what they did is not torn', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  await connect(station, sandbox);
  for (let index = 0; index < 5; index += 1) sandbox.addOrder(order(`FO-${index}`));
  await station.ok('sync.now', { sweep: true });
  const [{ backup }] = await Promise.all([
    station.ok('backup.now', {}),
    ...[0, 1, 2, 3, 4].map((index) => pack(station, `FO-${index}`, index)),
  ]);
  expect(backup.checked).toBe(true);
  expect(readdirSync(join(station.dataDir, 'backups')).filter((name) => !name.endsWith('.db'))).toEqual([]);
});

test('going back to a backup keeps what was packed since, says how much, and the bench stays connected', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  for (const id of ['FO-1', 'FO-2', 'FO-3']) sandbox.addOrder(order(id));
  await station.ok('sync.now', { sweep: true });
  await station.ok('settings.set', { stationName: 'As it was', undoWindowSeconds: 0 });
  await station.ok('catalogue.teach', { connectionId, code: 'OLD-CODE', sku: 'A' });
  const before = await pack(station, 'FO-1', 1);
  const { backup } = await station.ok('backup.now', {});

  await station.ok('settings.set', { stationName: 'Spoilt' });
  await station.ok('catalogue.forget', { connectionId, code: 'OLD-CODE' });
  const since = await pack(station, 'FO-2', 2);
  const state = async (entryId: string) => (await station.ok('outbox.get', { entryId })).entry.state;
  await station.until('both are confirmed', async () => {
    return (await state(before)) === 'confirmed' && (await state(since)) === 'confirmed';
  });
  await station.ok('pack.scan', { raw: 'FO-3' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  const counted = await station.ok('pack.scan', { raw: 'no such code', scanId: 'last-scan' });

  const seen = station.snapshotsSeen();
  const restored = await station.ok('backup.restore', { backupId: backup.backupId });
  await expect.poll(station.snapshotsSeen).toBeGreaterThan(seen);
  expect(restored).toMatchObject({ backupId: backup.backupId, keptDecisions: 1 });
  expect(restored.keptRows).toBeGreaterThan(5);

  expect((await station.ok('settings.get', {})).settings.stationName).toBe('As it was');
  const taught = await station.ok('catalogue.list', { connectionId });
  expect(taught.rows.map((row) => row.code)).toEqual(['OLD-CODE']);
  expect(await orderIds(station)).toEqual(['FO-1', 'FO-2']);
  expect([await state(before), await state(since)]).toEqual(['confirmed', 'confirmed']);
  expect((await station.ok('pack.get', {})).pack).toMatchObject({ orderId: 'FO-3', lines: [{ counted: 1 }] });
  const again = await station.ok('pack.scan', { raw: 'no such code', scanId: 'last-scan' });
  expect(again.reason).toBe(counted.reason);
  const { alerts } = await station.snapshot();
  expect(alerts.at(-1)?.message).toContain('1 decision that it did not know was kept');

  expect(sandbox.ledger().orders['FO-1']?.items['1']?.unitsShipped).toBe(1);
  expect(setAside(station.dataDir)).toEqual([]);
  const aside = new Database(join(restored.folder, 'station.db'), { readonly: true });
  expect(aside.prepare("select value from setting where name = 'stationName'").pluck().get()).toBe(
    '"Spoilt"',
  );
  aside.close();
});

test('what was not sent when a backup is restored is still there, and can still be taken back', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  await connect(station, sandbox);
  for (const id of ['FO-1', 'FO-2']) sandbox.addOrder(order(id));
  await station.ok('sync.now', { sweep: true });
  await station.ok('settings.set', { undoWindowSeconds: 600 });
  const first = await pack(station, 'FO-1', 1);
  const { backup } = await station.ok('backup.now', {});
  const second = await pack(station, 'FO-2', 2);
  await station.ok('backup.restore', { backupId: backup.backupId });
  await station.ok('pack.cancelSend', { entryId: second });
  const entry = async (entryId: string) => (await station.ok('outbox.get', { entryId })).entry;
  expect((await entry(first)).state).toBe('held');
  expect((await entry(second)).state).toBe('discarded');
  expect(sandbox.ledger().requests.ship ?? 0).toBe(0);
});

test('a damaged backup, or one that is not there, is refused and nothing changes', async () => {
  const station = await testStation();
  const { backup } = await station.ok('backup.now', {});
  const path = join(station.dataDir, 'backups', backup.backupId);
  writeFileSync(path, readFileSync(path).fill(0xa5, 4096));
  const before = (await station.snapshot()).settings;
  expect(await station.failure('backup.restore', { backupId: backup.backupId })).toMatchObject({
    code: 'illegal_state',
  });
  expect(
    await station.failure('backup.restore', { backupId: 'station-000099-20260101T000000Z.db' }),
  ).toMatchObject({
    code: 'not_found',
  });
  expect(await station.failure('backup.restore', { backupId: '../secrets.json' })).toMatchObject({
    code: 'not_found',
  });
  expect((await station.snapshot()).settings).toEqual(before);
  expect(readdirSync(station.dataDir).filter((name) => name.startsWith('replaced-'))).toEqual([]);
});

test('a backup that was made by an older version can be gone back to', async () => {
  const dataDir = temporaryFolder();
  const station = await testStation({ dataDir });
  await station.ok('settings.set', { stationName: 'Old' });
  const { backup } = await station.ok('backup.now', {});
  const file = new Database(join(dataDir, 'backups', backup.backupId));
  for (const index of ['pack_to_erase', 'outbox_to_erase', 'scan_to_erase']) file.exec(`drop index ${index}`);
  for (const table of ['pack', 'outbox', 'scan']) file.exec(`alter table ${table} drop column erased_at`);
  file.pragma('user_version = 3');
  file.close();
  await station.ok('settings.set', { stationName: 'New' });
  await station.ok('backup.restore', { backupId: backup.backupId });
  expect((await station.ok('settings.get', {})).settings.stationName).toBe('Old');
});

test('each backup is copied to a second place, where benches that share it stay apart; a place that is gone is told once', async () => {
  const shared = temporaryFolder();
  const stations = [await testStation(), await testStation()];
  for (const station of stations) {
    await station.ok('settings.set', { backupFolder: shared });
    const { backup } = await station.ok('backup.now', {});
    const copies = readdirSync(shared, { recursive: true, encoding: 'utf8' });
    expect(copies.filter((name) => name.endsWith(backup.backupId)).length).toBeGreaterThan(0);
  }
  expect(readdirSync(shared)).toHaveLength(2);
  for (const folder of readdirSync(shared)) {
    const [copy = ''] = readdirSync(join(shared, folder));
    const db = new Database(join(shared, folder, copy), { readonly: true });
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    db.close();
  }

  const [station = expect.unreachable()] = stations;
  const gone = join(shared, 'not', 'plugged', 'in');
  await station.ok('settings.set', { backupFolder: gone });
  await station.ok('backup.now', {});
  expect((await station.ok('backup.now', {})).backup.checked).toBe(true);
  expect((await station.failure('settings.set', { backupFolder: 'backups' })).code).toBe('bad_request');
  expect(existsSync(gone)).toBe(false);
  const { alerts } = await station.snapshot();
  expect(alerts.filter((alert) => alert.message.includes(gone))).toHaveLength(1);
});

test('a backup that would fill the disk, or has no place, is refused in words; half copies of a crash are cleared away', async () => {
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'backups'));
  const half = join(dataDir, 'backups', 'station-000007-20260101T000000Z.db.part');
  writeFileSync(half, 'half');
  mkdirSync(join(dataDir, 'recovering'));
  let free = 1_000_000;
  const station = await testStation({ dataDir, ports: { freeBytes: () => free } });
  expect(existsSync(half)).toBe(false);
  expect(existsSync(join(dataDir, 'recovering'))).toBe(false);
  expect((await station.failure('backup.now', {})).code).toBe('disk_full');
  free = 1_000_000_000;
  rmSync(join(dataDir, 'backups'), { recursive: true });
  writeFileSync(join(dataDir, 'backups'), 'A file where the folder should be.');
  const failure = await station.failure('backup.now', {});
  expect(failure.code).toBe('storage_failed');
  expect(failure.message).toContain('The backup could not be made');
  expect((await station.ok('backup.list', {})).backups).toEqual([]);
});
