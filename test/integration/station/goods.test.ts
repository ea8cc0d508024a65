import { expect, test } from 'vitest';
import { openStationDatabases } from '../../../main/core/store/stationDatabases.ts';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';

const gs = '\u001d';
const gtin14 = '09521234543213';
const code = (data: string): string => `]d201${gtin14}${data}`;

/** Two orders that want the same product, the first of them open. */
async function bench(): Promise<{ readonly station: TestStation; readonly connectionId: string }> {
  const sandbox = await testSandbox({ orders: 0 });
  for (const orderId of ['FO-1', 'FO-2']) {
    const items = [
      { item_id: 1, sku: 'A', name: 'Vaccine', qty: 2, barcode: gtin14 },
      { item_id: 2, sku: 'A', name: 'Vaccine', qty: 2, barcode: gtin14 },
      { item_id: 3, sku: 'B', name: 'Bag', qty: 1, barcode: 'BAG' },
    ];
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: orderId, items } });
  }
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  // Longer than a busy computer takes until a test takes a shipment back.
  await station.ok('settings.set', { undoWindowSeconds: 600 });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  return { station, connectionId };
}

const scan = (station: TestStation, data: string) => station.ok('pack.scan', { raw: code(data) });

test('lots, dates and serial numbers stand at their lines, over a restart and without what was undone', async () => {
  const { station } = await bench();
  await scan(station, `1739013110L1${gs}21A`);
  await scan(station, `1739013110L1${gs}21B`);
  await scan(station, '10L2');
  await scan(station, `10L2${gs}21C`);
  const { pack } = await station.ok('pack.undo', {});
  expect(pack?.lines).toMatchObject([
    { counted: 2, lots: [{ lot: 'L1', expiry: '2039-01-31', qty: 2 }], serials: ['A', 'B'] },
    { counted: 1, lots: [{ lot: 'L2', qty: 1 }] },
    { counted: 0 },
  ]);
  expect(pack?.lines[1]).not.toHaveProperty('serials');
  await station.close();
  const again = await testStation({ dataDir: station.dataDir });
  expect((await again.ok('pack.get', {})).pack?.lines).toEqual(pack?.lines);
});

test('the journal keeps lot, serial number and dates of each scan', async () => {
  const { station } = await bench();
  await scan(station, `1739013110L1${gs}21A`);
  await station.close();
  const nothing = () => {};
  const logger = { info: nothing, warn: nothing, error: nothing };
  const databases = openStationDatabases({ dataDir: station.dataDir, now: Date.now, logger });
  const event = databases.station
    .prepare<[], { event: string }>("select event from pack_event where event like '%counted%'")
    .get();
  databases.close();
  expect(JSON.parse(event?.event ?? '')).toMatchObject({
    kind: 'counted',
    goods: { gtin14, lot: 'L1', serial: 'A', expiry: '2039-01-31' },
  });
});

test('expired goods count with a warning', async () => {
  const { station } = await bench();
  expect(await scan(station, '17010131')).toMatchObject({
    outcome: 'counted',
    warnings: ['expired'],
    pack: { last: { goods: { expiry: '2001-01-31' } } },
  });
  expect(await scan(station, '15010100')).toMatchObject({ warnings: ['best_before_passed'] });
  expect(await scan(station, '17390131')).not.toHaveProperty('warnings');
});

test('the same serial number twice is refused, in the order and after it was shipped', async () => {
  const { station, connectionId } = await bench();
  await scan(station, '21A');
  const refused = await scan(station, '21A');
  expect(refused).toMatchObject({ outcome: 'refused', reason: 'already_used' });
  expect(refused.message).toContain('already counted: Vaccine, serial number A');
  await station.ok('pack.undo', {});
  expect((await scan(station, '21A')).outcome).toBe('counted');
  for (const serial of ['B', 'C', 'D']) await scan(station, `21${serial}`);
  await station.ok('pack.scan', { raw: 'BAG' });
  await station.ok('pack.track', { carrierCode: 'own', trackNumber: 'TRACK-0001' });
  const { entryId } = await station.ok('pack.finish', {});
  await station.ok('pack.open', { connectionId, orderId: 'FO-2' });
  const shipped = await scan(station, '21C');
  expect(shipped).toMatchObject({ reason: 'already_used' });
  expect(shipped.message).toContain('already shipped with order FO-1');
  expect((await scan(station, '21E')).outcome).toBe('counted');
  await station.ok('pack.cancelSend', { entryId });
  expect((await scan(station, '21C')).outcome).toBe('counted');
});

/** Counts and labels all that an order wants; the first piece has the serial number A. */
async function packAll(station: TestStation, trackNumber: string): Promise<void> {
  for (const serial of ['A', trackNumber, `${trackNumber}b`, `${trackNumber}c`]) {
    expect((await scan(station, `21${serial}`)).outcome).toBe('counted');
  }
  await station.ok('pack.scan', { raw: 'BAG' });
  await station.ok('pack.track', { carrierCode: 'own', trackNumber });
}

test('a piece or a label that left while its order lay aside does not leave with that order too', async () => {
  const { station, connectionId } = await bench();
  await packAll(station, 'TRACK-0001');
  await station.ok('pack.park', {});
  await station.ok('pack.open', { connectionId, orderId: 'FO-2' });
  await packAll(station, 'TRACK-0002');
  await station.ok('pack.track', { carrierCode: 'own', trackNumber: 'TRACK-0001' });
  const { entryId } = await station.ok('pack.finish', {});
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  const label = await station.failure('pack.finish', {});
  expect(label).toMatchObject({
    code: 'already_used',
    facts: { orderId: 'FO-2', trackNumber: 'TRACK-0001' },
  });
  await station.ok('pack.track', { carrierCode: 'own', trackNumber: 'TRACK-0003' });
  const piece = await station.failure('pack.finish', {});
  expect(piece).toMatchObject({ code: 'already_used', facts: { orderId: 'FO-2', serial: 'A' } });
  await station.ok('pack.cancelSend', { entryId });
  await station.ok('pack.finish', {});
});

test('a piece of a shipment that was discarded can be packed again', async () => {
  const { station, connectionId } = await bench();
  await packAll(station, 'TRACK-0001');
  const { entryId } = await station.ok('pack.finish', {});
  await station.ok('outbox.discard', { entryId, reason: 'The box was lost.' });
  await station.ok('pack.open', { connectionId, orderId: 'FO-2' });
  expect((await scan(station, '21A')).outcome).toBe('counted');
});

test('a choice keeps what the code said about the piece', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const items = ['A', 'B'].map((sku, index) => ({
    item_id: index + 1,
    sku,
    name: sku,
    qty: 1,
    barcode: gtin14,
  }));
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  expect(await scan(station, `1701013110L1${gs}21A`)).toMatchObject({
    outcome: 'choose',
    warnings: ['expired'],
  });
  const { pack } = await station.ok('pack.choose', { itemId: '2' });
  expect(pack?.lines[1]).toMatchObject({
    counted: 1,
    lots: [{ lot: 'L1', expiry: '2001-01-31', qty: 1 }],
    serials: ['A'],
  });
});

test('a code that was misread is refused as such', async () => {
  const { station } = await bench();
  const answer = await station.ok('pack.scan', { raw: '4006381333932' });
  expect(answer).toMatchObject({ outcome: 'refused', reason: 'unknown_code' });
  expect(answer.message).toMatch(/check digit.*Scan again/);
});

test('a typed number stands for no pieces with serial numbers: each is scanned', async () => {
  const { station } = await bench();
  await scan(station, '21A');
  const typed = await station.ok('pack.scan', { raw: 'PB:QTY:3' });
  expect(typed.error).toMatchObject({ code: 'illegal_state', facts: { because: 'needs_serial' } });
  expect(typed.message).toContain('serial number of its own');
  // Also on the other line of the same product.
  const byHand = await station.failure('pack.confirm', { itemId: '2', qty: 2, reason: 'Label torn' });
  expect(byHand.facts).toMatchObject({ because: 'needs_serial' });
  const { pack } = await station.ok('pack.get', {});
  expect(pack?.lines).toMatchObject([{ counted: 1, serials: ['A'] }, { counted: 0 }, { counted: 0 }]);
  expect((await scan(station, '21B')).outcome).toBe('counted');
});

test('pieces with a lot and no serial number are counted by a typed number as ever', async () => {
  const { station } = await bench();
  await scan(station, '10L1');
  expect((await station.ok('pack.scan', { raw: 'PB:QTY:3' })).error).toBeUndefined();
});
