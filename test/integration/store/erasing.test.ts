import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../main/core/ports.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { canary, canaryRow, traces } from '../../support/canary.ts';
import {
  connect,
  type TestStation,
  temporaryFolder,
  testSandbox,
  testStation,
} from '../../support/testStation.ts';
import { createVirtualTime, type VirtualTime } from '../../support/virtualTime.ts';
import { backupsIn } from './stationFolder.ts';

const texts = Object.values(canary);

interface Bench {
  readonly dataDir: string;
  readonly secrets: Map<string, string>;
  readonly time: VirtualTime;
  readonly sandbox: Sandbox;
}

const open = ({ dataDir, secrets, time }: Bench): Promise<TestStation> =>
  testStation({ dataDir, secrets, ports: time.ports, http: time.http });

async function bench(): Promise<Bench> {
  return {
    dataDir: temporaryFolder(),
    secrets: new Map(),
    time: createVirtualTime(),
    sandbox: await testSandbox({ orders: 0 }),
  };
}

/** A day's work in which a person's data passes every place that keeps something. Returns the ids of its orders. */
async function packADay(station: TestStation, { sandbox, time, dataDir }: Bench): Promise<readonly string[]> {
  const connectionId = await connect(station, sandbox);
  const ids = ['FO-SHIPPED', 'FO-PARKED', 'FO-REFUSED', 'FO-NOTED'];
  const queueOf = (id: string) => (id === 'FO-NOTED' ? ('failed' as const) : ('pending_shipment' as const));
  for (const id of ids) sandbox.addOrder({ queue: queueOf(id), row: canaryRow(id) });
  const second = join(dataDir, 'second place');
  mkdirSync(second);
  await station.ok('settings.set', { undoWindowSeconds: 0, backupFolder: second });
  await station.ok('sync.now', { sweep: true });
  await station.ok('orders.setNote', { connectionId, orderId: 'FO-NOTED', text: canary.typed });

  await station.ok('pack.open', { connectionId, orderId: 'FO-SHIPPED' });
  await station.ok('pack.scan', { raw: canary.scanned });
  sandbox.changeOrder('FO-SHIPPED', { shipping_address: { firstname: canary.first, lastname: 'Other' } });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.takeChange', {});
  await station.ok('pack.scan', { raw: 'CODE-B' });
  await station.ok('pack.confirm', { itemId: 1, qty: 2, reason: canary.typed });
  const answer = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 1) });
  await time.pass(MINUTE);
  const entry = await station.ok('outbox.get', { entryId: answer.entryId ?? '' });
  expect(entry.entry.state).toBe('confirmed');

  await station.ok('pack.open', { connectionId, orderId: 'FO-PARKED' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await station.ok('pack.park', { reason: canary.typed });

  await station.ok('pack.open', { connectionId, orderId: 'FO-REFUSED' });
  for (const raw of ['CODE-A', 'CODE-A', 'CODE-B']) await station.ok('pack.scan', { raw });
  sandbox.setFault({ kind: 'status', status: 400, method: 'POST', message: canary.theirs, count: 1 });
  const refused = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 2) });
  await time.pass(MINUTE);
  await station.ok('outbox.discard', { entryId: refused.entryId ?? '', reason: canary.typed });
  await station.ok('backup.now', {});

  // Everything leaves: shipped on, or taken to another warehouse.
  for (const id of ids) sandbox.removeOrder(id);
  for (let sweep = 0; sweep < 2; sweep += 1) await station.ok('sync.now', { sweep: true });
  return ids;
}

/** Erasing goes on in small steps, between which everything else has its turn. */
async function untilGone(folder: string, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => traces(folder, wanted), { timeout: 30_000 }).toEqual([]);
}

/** The bench is started once every few days, for as long as this. */
async function liveOn(opened: TestStation, on: Bench, days: number): Promise<TestStation> {
  let station = opened;
  for (let passed = 0; passed < days; passed += 5) {
    await station.close();
    on.time.leap(5 * DAY);
    station = await open(on);
    await on.time.pass(3 * MINUTE);
  }
  return station;
}

test('ninety days after the last word about an order nothing of a person is left in any file, and the counts are', async () => {
  const on = await bench();
  const station = await open(on);
  const ids = await packADay(station, on);
  expect(new Set(traces(on.dataDir, texts).map((trace) => trace.split(': ')[1]))).toEqual(new Set(texts));

  const later = await liveOn(station, on, 85);
  expect(traces(on.dataDir, texts)).not.toEqual([]);
  const gone = await liveOn(later, on, 5);
  await untilGone(on.dataDir, texts);
  await gone.close();
  expect(traces(on.dataDir, texts)).toEqual([]);

  const db = new Database(join(on.dataDir, 'station.db'), { readonly: true });
  const count = (sql: string): unknown => db.prepare(sql).pluck().get();
  expect(count('select count(*) from outbox')).toBe(2);
  expect(count('select count(*) from pack')).toBe(3);
  expect(count('select count(*) from scan')).toBeGreaterThanOrEqual(8);
  expect(count('select count(*) from scan where instr(answer, \'"outcome":"counted"\') > 0')).toBe(5);
  expect(count('select count(*) from used_track')).toBe(2);
  expect(db.prepare('select order_id from pack order by pack_seq').pluck().all()).toEqual(ids.slice(0, 3));
  expect(count("select body from outbox where order_id = 'FO-SHIPPED'")).toContain(makeTrackNumber('ups', 1));
  db.close();
  const cache = new Database(join(on.dataDir, 'cache.db'), { readonly: true });
  expect(cache.prepare('select count(*) from ever_seen').pluck().get()).toBe(4);
  cache.close();
  expect(backupsIn(on.dataDir).length).toBeGreaterThanOrEqual(3);
});

test('the station works on with what was erased: lists, detail, export and today are answered', async () => {
  const on = await bench();
  const station = await liveOn(await openedWithADay(on), on, 95);
  const { entries } = await station.ok('outbox.list', {});
  for (const { entryId } of entries) await station.ok('outbox.get', { entryId });
  await station.ok('outbox.export', { format: 'csv' });
  await station.ok('diagnostics.bundle', {});
  await station.ok('orders.reconcile', {});
  const { connections } = await station.ok('connections.list', {});
  const connectionId = connections[0]?.connectionId ?? '';
  on.sandbox.addOrder({ queue: 'pending_shipment', row: canaryRow('FO-PARKED') });
  await station.ok('sync.now', { sweep: true });
  // It came back after all: what was counted still counts, and the packer is told that the address is another.
  const { pack } = await station.ok('pack.open', { connectionId, orderId: 'FO-PARKED' });
  expect(pack?.lines.map((line) => line.counted)).toEqual([1, 0]);
  expect(pack?.interruption?.changes.join(' ')).toContain('address');
});

async function openedWithADay(on: Bench): Promise<TestStation> {
  const station = await open(on);
  await packADay(station, on);
  return station;
}

test('the words of a change that a parcel was sent in spite of are erased with it', async () => {
  const on = await bench();
  const station = await open(on);
  const connectionId = await connect(station, on.sandbox);
  const row = canaryRow('FO-1', { billing_address: { lastname: canary.last, city: 'Zyxcity' } });
  on.sandbox.addOrder({ queue: 'pending_shipment', row });
  await station.ok('settings.set', { undoWindowSeconds: 600 });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  await station.ok('totes.bind', { code: 'BOX-1' });
  for (const raw of ['CODE-A', 'CODE-A', 'CODE-B']) await station.ok('pack.scan', { raw });
  const { entryId = '' } = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 1) });
  on.sandbox.changeOrder('FO-1', { shipping_method: 'Zyxmethod to Zyxlast' });
  await on.time.pass(MINUTE);
  await station.ok('sync.now', { sweep: true });
  const stopped = (await station.ok('outbox.get', { entryId })).entry;
  expect(stopped.lastError?.message).toContain('Zyxmethod');
  await station.ok('outbox.retry', { entryId });
  await on.time.pass(MINUTE);
  expect((await station.ok('outbox.get', { entryId })).entry.state).toBe('confirmed');
  on.sandbox.removeOrder('FO-1');
  for (let sweep = 0; sweep < 2; sweep += 1) await station.ok('sync.now', { sweep: true });
  const gone = await liveOn(station, on, 95);
  await untilGone(on.dataDir, [...texts, 'Zyxmethod', 'Zyxcity']);
  await gone.close();
});

test('a backup of when a call was still stopped loses the words of ShipperOne with the station', async () => {
  const on = await bench();
  const station = await open(on);
  const connectionId = await connect(station, on.sandbox);
  on.sandbox.addOrder({ queue: 'pending_shipment', row: canaryRow('FO-1') });
  await station.ok('settings.set', { undoWindowSeconds: 0, personalDataDays: 30, keepDays: 60 });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  for (const raw of ['CODE-A', 'CODE-A', 'CODE-B']) await station.ok('pack.scan', { raw });
  on.sandbox.setFault({ kind: 'status', status: 400, method: 'POST', message: canary.theirs, count: 1 });
  const { entryId = '' } = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 1) });
  await on.time.pass(MINUTE);
  await station.ok('backup.now', {});
  await station.ok('outbox.discard', { entryId, reason: 'settled' });
  on.sandbox.removeOrder('FO-1');
  for (let sweep = 0; sweep < 2; sweep += 1) await station.ok('sync.now', { sweep: true });
  const before = backupsIn(on.dataDir);
  const gone = await liveOn(station, on, 40);
  expect(backupsIn(on.dataDir)).toEqual(expect.arrayContaining([...before]));
  await untilGone(on.dataDir, texts);
  await gone.close();
});

test('a pack stays whole while its shipment is open, also under another tracking number', async () => {
  const on = await bench();
  const station = await open(on);
  const connectionId = await connect(station, on.sandbox);
  on.sandbox.addOrder({ queue: 'pending_shipment', row: canaryRow('FO-1') });
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  for (const raw of ['CODE-A', 'CODE-A', 'CODE-B']) await station.ok('pack.scan', { raw });
  on.sandbox.setFault({ kind: 'status', status: 400, method: 'POST', message: 'No.', count: 2 });
  const { entryId = '' } = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 1) });
  await on.time.pass(MINUTE);
  const tracks = [{ carrierCode: 'ups', trackNumber: makeTrackNumber('ups', 2) }];
  const { entry } = await station.ok('outbox.edit', { entryId, tracks });
  await on.time.pass(MINUTE);
  expect((await station.ok('outbox.get', { entryId: entry.entryId })).entry.state).toBe('attention');
  const later = await liveOn(station, on, 95);
  await later.close();
  const db = new Database(join(on.dataDir, 'station.db'), { readonly: true });
  expect(db.prepare('select erased_at from pack').pluck().all()).toEqual([null]);
  db.close();
});

test('with 0 days nothing is erased; what is still open or listed is never erased', async () => {
  const on = await bench();
  const station = await openedWithADay(on);
  await station.ok('settings.set', { personalDataDays: 0 });
  const kept = await liveOn(station, on, 100);
  expect(traces(on.dataDir, [canary.typed])).not.toEqual([]);
  await kept.ok('settings.set', { personalDataDays: 30 });
  on.sandbox.addOrder({ queue: 'pending_shipment', row: canaryRow('FO-OPEN') });
  await kept.ok('sync.now', { sweep: true });
  const { connections } = await kept.ok('connections.list', {});
  const connectionId = connections[0]?.connectionId ?? '';
  await kept.ok('pack.open', { connectionId, orderId: 'FO-OPEN' });
  await kept.ok('pack.scan', { raw: 'CODE-A' });
  const still = await liveOn(kept, on, 60);
  await untilGone(on.dataDir, [canary.typed]);
  const { pack } = await still.ok('pack.get', {});
  expect(pack).toMatchObject({ orderId: 'FO-OPEN', order: { address: { street: [canary.street] } } });
});

test('a bench clock that is a year ahead for an afternoon erases nothing', async () => {
  const on = await bench();
  const station = await openedWithADay(on);
  await on.time.pass(3 * MINUTE);
  on.time.leap(365 * DAY);
  await on.time.pass(4 * HOUR);
  on.time.leap(-365 * DAY);
  await on.time.pass(4 * HOUR);
  await station.close();
  const db = new Database(join(on.dataDir, 'station.db'), { readonly: true });
  for (const table of ['pack', 'outbox', 'scan']) {
    expect(db.prepare(`select count(*) from ${table} where erased_at is not null`).pluck().get()).toBe(0);
  }
  db.close();
  expect(traces(on.dataDir, [canary.street, canary.typed, canary.scanned]).length).toBeGreaterThan(2);
});

test('what a removed connection left behind is erased, too: orders that lay half packed, and notes', async () => {
  const on = await bench();
  const station = await openedWithADay(on);
  const { connections } = await station.ok('connections.list', {});
  const connectionId = connections[0]?.connectionId ?? '';
  on.sandbox.addOrder({ queue: 'pending_shipment', row: canaryRow('FO-HALF') });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId: 'FO-HALF' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await station.ok('pack.park', { reason: canary.typed });
  await station.ok('orders.setNote', { connectionId, orderId: 'FO-HALF', text: canary.typed });
  await station.ok('connections.remove', { connectionId });
  await liveOn(station, on, 95);
  await untilGone(on.dataDir, texts);
});

test('files that were set aside go when the days that backups are kept are over', async () => {
  const on = await bench();
  const station = await openedWithADay(on);
  const folder = join(on.dataDir, 'damaged-20261125T080000Z');
  mkdirSync(folder);
  writeFileSync(join(folder, 'station.db'), readFileSync(join(on.dataDir, 'station.db')));
  const soon = await liveOn(station, on, 10);
  expect(traces(folder, [canary.street])).not.toEqual([]);
  await liveOn(soon, on, 10);
  await expect.poll(() => existsSync(folder)).toBe(false);
});
