import { expect, test } from 'vitest';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

const cityrad = { code: 'cityrad', title: 'Cityrad Kurier', pattern: 'CK#{9}' };
const byHand = { code: 'eigene_tour', title: 'Own round' };

async function stationWithOrders(orderIds: readonly string[]) {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: 'CODE-A' }];
  for (const order_id of orderIds) sandbox.addOrder({ queue: 'pending_shipment', row: { order_id, items } });
  await station.ok('sync.now', { sweep: true });
  const sentTracks = async (orderId: string) => {
    await station.until('confirmed', async () => (sandbox.order(orderId)?.tracks.length ?? 0) > 0);
    return sandbox.order(orderId)?.tracks;
  };
  return { sandbox, station, connectionId, sentTracks };
}

test('a scanned label of an own carrier is shipped with its code and title', async () => {
  const { station, connectionId, sentTracks } = await stationWithOrders(['FO-1', 'FO-2', 'FO-3']);
  await station.ok('carriers.save', { connectionId, carrier: cityrad });
  const { carriers } = await station.ok('carriers.save', { connectionId, carrier: byHand });
  expect(carriers.map(({ code }) => code)).toEqual(['cityrad', 'eigene_tour']);

  for (const raw of ['FO-1', 'CODE-A', ']C0ck 471100815']) await station.ok('pack.scan', { raw });
  expect(await sentTracks('FO-1')).toEqual([
    { carrier_code: 'cityrad', title: 'Cityrad Kurier', track_number: 'CK471100815' },
  ]);

  for (const raw of ['FO-2', 'CODE-A']) await station.ok('pack.scan', { raw });
  await station.ok('pack.track', { carrierCode: 'eigene_tour', trackNumber: 'tour 7 / stop 12' });
  await station.ok('pack.finish', {});
  expect(await sentTracks('FO-2')).toEqual([
    { carrier_code: 'eigene_tour', title: 'Own round', track_number: 'TOUR7/STOP12' },
  ]);

  await station.ok('carriers.save', { connectionId, carrier: { code: 'ups', title: 'UPS (contract B)' } });
  for (const raw of ['FO-3', 'CODE-A', makeTrackNumber('ups', 1)]) await station.ok('pack.scan', { raw });
  expect(await sentTracks('FO-3')).toMatchObject([{ carrier_code: 'ups', title: 'UPS (contract B)' }]);
});

test('a code taught for another product is no label, even where an own pattern takes it', async () => {
  const { station, connectionId } = await stationWithOrders(['FO-1']);
  await station.ok('carriers.save', { connectionId, carrier: cityrad });
  await station.ok('catalogue.teach', { connectionId, code: 'CK123456789', sku: 'ELSEWHERE' });
  for (const raw of ['FO-1', 'CODE-A']) await station.ok('pack.scan', { raw });
  expect((await station.ok('pack.scan', { raw: 'CK123456789' })).reason).toBe('not_a_track');
});

test('carriers outlive the station, belong to one connection, and can be renamed and removed', async () => {
  const { sandbox, station, connectionId } = await stationWithOrders([]);
  await station.ok('carriers.save', { connectionId, carrier: cityrad });
  await station.ok('carriers.save', {
    connectionId,
    carrier: { ...cityrad, code: 'ck' },
    instead: 'cityrad',
  });
  await station.ok('carriers.save', { connectionId, carrier: byHand });
  const taken = await station.failure('carriers.save', {
    ...{ connectionId, carrier: { ...byHand, code: 'ck' }, instead: 'eigene_tour' },
  });
  expect(taken.facts).toEqual({ problem: 'code_taken' });
  await station.close();

  const again = await testStation({ dataDir: station.dataDir });
  const { carriers } = await again.ok('carriers.list', { connectionId });
  expect(carriers.map(({ code }) => code)).toEqual(['ck', 'eigene_tour']);
  expect(await again.ok('carriers.remove', { connectionId, code: 'ck' })).toEqual({ removed: true });
  expect(await again.ok('carriers.remove', { connectionId, code: 'ck' })).toEqual({ removed: false });
  const other = sandbox.tenants.find((tenant) => tenant.storeCode !== 'default');
  const otherId = await connect(again, sandbox, { storeCode: other?.storeCode ?? '' });
  expect((await again.ok('carriers.list', { connectionId: otherId })).carriers).toEqual([]);
});

test('a pattern that takes nearly every code, and an unknown connection, are refused in words', async () => {
  const { station, connectionId } = await stationWithOrders([]);
  const refused = await station.failure('carriers.save', {
    connectionId,
    carrier: { ...cityrad, pattern: '*' },
  });
  expect(refused).toMatchObject({ code: 'bad_request', facts: { problem: 'pattern_short' } });
  for (const call of ['carriers.list', 'carriers.export'] as const) {
    expect((await station.failure(call, { connectionId: 'nowhere' })).code).toBe('not_found');
  }
  expect((await station.ok('carriers.list', { connectionId })).carriers).toEqual([]);
});

const csv =
  'Kürzel;Name;Muster;Großbuchstaben\ncityrad;Cityrad;CK#{9};ja\nx;X;#{2;ja\n;ohne;;\ny;Y;;vielleicht\ncityrad;Zwei;;\n';

test('a table of carriers: every bad row is named, and good ones come only when asked for', async () => {
  const { station, connectionId } = await stationWithOrders([]);
  const first = await station.ok('carriers.import', { connectionId, csv });
  expect(first).toMatchObject({
    imported: 0,
    good: 1,
    rows: [
      { row: 3, problem: expect.stringContaining('is no count') },
      { row: 4, problem: 'The code is missing.' },
      { row: 5, problem: '"vielleicht" is neither yes nor no.' },
      { row: 6, problem: 'The code cityrad stands for something else in row 2. Keep one of them.' },
    ],
  });
  expect((await station.ok('carriers.list', { connectionId })).carriers).toEqual([]);
  expect((await station.ok('carriers.import', { connectionId, csv, takeGoodRows: true })).imported).toBe(1);
  const { fileName, text } = await station.ok('carriers.export', { connectionId });
  expect(fileName).toMatch(/^packbench-carriers-\d{4}-\d\d-\d\d\.csv$/);
  expect(await station.ok('carriers.import', { connectionId, csv: text })).toMatchObject({
    good: 1,
    rows: [],
  });
  const nothing = await station.ok('carriers.import', { connectionId, csv: 'a;b\n1;2' });
  expect(nothing.rows[0]?.problem).toContain('"code" and "title"');
});
