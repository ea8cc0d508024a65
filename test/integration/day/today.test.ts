import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { findDueRows } from '../../../main/core/store/erasing/dueRows.ts';
import { eraseRows } from '../../../main/core/store/erasing/eraseRows.ts';
import { crew } from '../../support/packers.ts';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

const MINUTE = 60_000;
const noon = Date.UTC(2026, 10, 25, 11); // Noon in Berlin.

async function shop(orders: number) {
  const time = createVirtualTime(noon);
  const secrets = new Map<string, string>();
  const options = { secrets, http: time.http, ports: { ...time.ports, timeZone: 'Europe/Berlin' } };
  const station = await testStation(options);
  const sandbox = await testSandbox({
    orders: 0,
    tenants: [{ storeCode: 'default', partials: 'on' }],
  });
  for (let number = 1; number <= orders; number += 1) {
    sandbox.addOrder({
      queue: 'pending_shipment',
      row: {
        order_id: `FO-${number}`,
        items: [
          { item_id: 1, sku: 'A', name: 'Vase', qty: 2, barcode: 'CODE-A' },
          { item_id: 2, sku: 'B', name: '=Cup', qty: 1, barcode: 'CODE-B' },
        ],
      },
    });
  }
  const connectionId = await connect(station, sandbox);
  const again = (dataDir: string) => testStation({ ...options, dataDir });
  return { time, station, sandbox, connectionId, again };
}

async function scanAll(station: TestStation, codes: readonly string[]): Promise<void> {
  for (const raw of codes) await station.ok('pack.scan', { raw });
}

const day = async (station: TestStation, wanted?: string) =>
  (await station.ok('day.get', wanted === undefined ? {} : { day: wanted })).day;

test('a day counts what was packed, refused, confirmed by hand, short, held and undone, by hour and by packer', async () => {
  const { connectionId, sandbox, station, time } = await shop(4);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const { ada } = await crew(station);
  await station.ok('packers.signIn', { packerId: ada });

  await scanAll(station, ['FO-1', 'CODE-A', 'CODE-Z', 'CODE-A', 'CODE-A']);
  await scanAll(station, ['PB:UNDO', 'CODE-A', 'CODE-B']);
  await time.pass(2 * MINUTE);
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'T-1' });
  await station.ok('pack.finish', {});

  await time.pass(60 * MINUTE);
  await scanAll(station, ['FO-2', 'CODE-A', 'CODE-A']);
  await station.ok('pack.short', { itemId: '2', reason: 'Not on its shelf' });
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'T-2' });
  await station.ok('pack.finish', {});
  await scanAll(station, ['FO-3']);
  await station.ok('pack.confirm', { itemId: '2', qty: 1, reason: 'Torn label' });
  await station.ok('pack.hold', { reason: 'Ask the shop' });
  await time.pass(MINUTE);

  const today = await day(station);
  expect(today).toMatchObject({ day: '2026-11-25', today: '2026-11-25', timeZone: 'Europe/Berlin' });
  expect(today.total).toMatchObject({
    orders: 2,
    shipments: 2,
    confirmed: 2,
    parcels: 2,
    items: 3,
    pieces: 5,
    refusals: 2,
    manualConfirms: 1,
    manualPieces: 1,
    shortPieces: 1,
    holds: 1,
    undone: 1,
    timed: 2,
  });
  expect(today.hours).toHaveLength(24);
  expect(today.hours.filter(({ shipments }) => shipments > 0).map(({ label }) => label)).toEqual([
    '12:00',
    '13:00',
  ]);
  expect(today.refusals).toEqual([
    { reason: 'too_many', count: 1 },
    { reason: 'unknown_code', count: 1 },
  ]);
  expect(today.packers.map(({ packer, shipments }) => [packer, shipments])).toEqual([['Ada', 2]]);
  expect(today.shorts).toMatchObject([
    { orderId: 'FO-2', name: '=Cup', qty: 1, reason: 'Not on its shelf', packer: 'Ada' },
  ]);
  expect(today.manualConfirms).toMatchObject([{ orderId: 'FO-3', reason: 'Torn label' }]);
  expect(today.unconfirmed).toEqual([]);
  expect(today.now).toMatchObject({ unsent: 0 });
  const units = Object.values(sandbox.ledger().orders).flatMap(({ items }) => Object.values(items));
  expect(units.reduce((sum, item) => sum + item.unitsShipped, 0)).toBe(today.total.pieces);
  expect(connectionId).not.toBe('');
});

test('what is finished and not confirmed is named by order, and nothing calls it confirmed', async () => {
  const { station, sandbox, time } = await shop(1);
  await sandbox.unplug();
  await scanAll(station, ['FO-1', 'CODE-A', 'CODE-A', 'CODE-B']);
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'T-1' });
  await station.ok('pack.finish', {});
  const held = await day(station);
  expect(held.total).toMatchObject({ shipments: 1, confirmed: 0 });
  expect(held.unconfirmed).toMatchObject([{ orderId: 'FO-1', state: 'held' }]);
  expect(held.now).toMatchObject({ unsent: 1, oldestUnsentAt: time.ports.clock.now() });

  await station.ok('pack.cancelSend', {});
  expect((await day(station)).total.shipments).toBe(0);
});

test('figures of an erased day stay; only the reasons are gone, and the day says so', async () => {
  const { station, again, time } = await shop(2);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  await scanAll(station, ['FO-1', 'CODE-A', 'CODE-Z', 'CODE-A']);
  await station.ok('pack.short', { itemId: '2', reason: 'Mrs Huber took it' });
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'T-1' });
  await station.ok('pack.finish', {});
  await time.pass(MINUTE);
  const before = await day(station);
  expect(before).toMatchObject({
    isErased: false,
    total: { shipments: 1, confirmed: 1, refusals: 1, shortPieces: 1 },
  });
  await station.close();

  const db = new Database(join(station.dataDir, 'station.db'));
  const late = noon + 1000 * 24 * 60 * MINUTE;
  await eraseRows(
    db,
    findDueRows(db, late, () => true),
    late,
    async () => true,
  );
  db.close();

  const after = await day(await again(station.dataDir), '2026-11-25');
  expect(after.isErased).toBe(true);
  expect(after.total).toEqual(before.total);
  expect(after.hours).toEqual(before.hours);
  expect(after.packers).toEqual(before.packers);
  expect(after.refusals).toEqual(before.refusals);
  expect(after.shorts).toEqual(before.shorts.map((short) => ({ ...short, reason: '' })));
});

test('a shipment whose journal was lost with a damaged file still counts, by its call', async () => {
  const { station, again, time } = await shop(1);
  await station.ok('settings.set', { undoWindowSeconds: 0, packerName: 'Ada' });
  await scanAll(station, ['FO-1', 'CODE-A', 'CODE-A', 'CODE-B']);
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'T-1' });
  await station.ok('pack.finish', {});
  await time.pass(MINUTE);
  await station.close();
  const db = new Database(join(station.dataDir, 'station.db'));
  db.exec('delete from pack_event');
  db.close();
  const { total, packers } = await day(await again(station.dataDir), '2026-11-25');
  expect(total).toMatchObject({ shipments: 1, confirmed: 1, parcels: 1, items: 2, pieces: 3, timed: 0 });
  expect(packers.map(({ packer }) => packer)).toEqual(['Ada']);
});

test('a scan that nobody was signed in for is refused, and is nobody’s mistake', async () => {
  const { station } = await shop(1);
  const { ada } = await crew(station);
  await station.ok('packers.signIn', { packerId: ada });
  await scanAll(station, ['PB:B:ABCDEFGHJKLM:X']);
  await station.ok('packers.signOut', {});
  await scanAll(station, ['FO-1']);
  const { packers, refusals } = await day(station);
  expect(refusals.map(({ reason }) => reason)).toEqual(['signed_out', 'unknown_badge']);
  expect(packers.map(({ packer, refusals: count }) => [packer, count])).toEqual([['', 2]]);
});

test('one scan that comes by two channels is refused once', async () => {
  const { station, time } = await shop(1);
  await scanAll(station, ['FO-1']);
  const at = time.ports.clock.now();
  await station.ok('pack.scan', { raw: 'CODE-Z', source: 'wedge', at });
  const twin = await station.ok('pack.scan', { raw: 'CODE-Z', source: 'hid', at: at + 5 });
  expect(twin.repeated).toBe(true);
  expect((await day(station)).total.refusals).toBe(1);
});

test('a day without work has its hours and no figures; a day that is none is refused in words', async () => {
  const { station } = await shop(0);
  const quiet = await day(station, '2026-10-25');
  expect(quiet.hours).toHaveLength(25);
  expect(quiet.total).toMatchObject({ orders: 0, shipments: 0, refusals: 0 });
  expect(quiet.now).toBeUndefined();
  for (const wrong of ['2026-02-30', '25.11.2026', '2026-13-01', '']) {
    const error = await station.failure('day.get', { day: wrong });
    expect(error).toMatchObject({ code: 'bad_request' });
    expect(error.message).toContain('YYYY-MM-DD');
  }
});

test('tables for spreadsheets hold every row of the days asked for, and no cell is a formula', async () => {
  const { station, time } = await shop(2);
  await station.ok('settings.set', { undoWindowSeconds: 0, packerName: '@Ada' });
  await scanAll(station, ['FO-1', 'CODE-A', 'CODE-A']);
  await station.ok('pack.short', { itemId: '2', reason: '=HYPERLINK("http://x")' });
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'T-1' });
  await station.ok('pack.finish', {});
  await time.pass(MINUTE);
  const shorts = await station.ok('day.export', { table: 'shorts', day: '2026-11-25' });
  expect(shorts.fileName).toBe('packbench-shorts-2026-11-25.csv');
  expect(shorts.text).toContain(`B,'=Cup,1,"'=HYPERLINK(""http://x"")",'@Ada,\r\n`);
  const shipments = await station.ok('day.export', { table: 'shipments' });
  expect(shipments.text).toContain(",FO-1,'@Ada,1,1,2,");
  const days = await station.ok('day.export', { table: 'days', from: '2026-11-24', to: '2026-11-26' });
  expect(days.text.split('\r\n').map((row) => row.slice(0, 27))).toEqual([
    'day,timeZone,orders,shipmen',
    '2026-11-24,Europe/Berlin,0,',
    '2026-11-25,Europe/Berlin,1,',
    '2026-11-26,Europe/Berlin,0,',
    '',
  ]);
  expect((await station.ok('day.export', { table: 'hours' })).text.split('\r\n')).toHaveLength(26);
  const backwards = await station.failure('day.export', {
    table: 'days',
    from: '2026-11-26',
    to: '2026-11-24',
  });
  expect(backwards.message).toContain('is before the first');
  const long = await station.failure('day.export', { table: 'days', from: '2020-01-01', to: '2026-11-24' });
  expect(long.message).toContain('At most 400 days');
});
