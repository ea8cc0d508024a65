import { expect, test } from 'vitest';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';

const first = makeTrackNumber('ups', 1);
const second = makeTrackNumber('ups', 2);
const spoken = (trackNumber: string): string => trackNumber.toLowerCase().replace(/^(..)/, '$1 ');
const ups = (trackNumber: string) => ({ carrierCode: 'ups', trackNumber });

async function stationWithOrders(orderIds: readonly string[], qty = 1) {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty, barcode: 'CODE-A' }];
  for (const order_id of orderIds) sandbox.addOrder({ queue: 'pending_shipment', row: { order_id, items } });
  await station.ok('sync.now', { sweep: true });
  return { sandbox, station, connectionId };
}

async function sentTracks(station: TestStation, entryId: string): Promise<readonly string[]> {
  return (await station.ok('outbox.get', { entryId })).entry.trackNumbers;
}

test('the barcode of an item of the order is no tracking number, typed or scanned into the field', async () => {
  const { station } = await stationWithOrders(['FO-1']);
  for (const raw of ['FO-1', 'CODE-A']) await station.ok('pack.scan', { raw });
  const error = await station.failure('pack.track', ups('CODE-A'));
  expect(error).toMatchObject({ code: 'not_a_track', facts: { because: 'product' } });
  expect((await station.ok('pack.track', ups(first))).pack?.parcels[0]?.track?.trackNumber).toBe(first);
});

test('a typed label counts as the scanned one, however it is spelt', async () => {
  const { station } = await stationWithOrders(['FO-1', 'FO-2'], 2);
  await station.ok('pack.scan', { raw: 'FO-1' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await station.ok('pack.parcelSeal', {});
  await station.ok('pack.scan', { raw: first });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  expect((await station.failure('pack.track', ups(spoken(first)))).code).toBe('already_used');
  await station.ok('pack.track', ups(spoken(second)));
  const { entryId } = await station.ok('pack.finish', {});
  expect(await sentTracks(station, entryId)).toEqual([first, second]);

  await station.ok('pack.scan', { raw: 'FO-2' });
  for (const raw of ['CODE-A', 'CODE-A']) await station.ok('pack.scan', { raw });
  expect((await station.failure('pack.track', ups(spoken(first)))).code).toBe('already_used');
  expect((await station.failure('pack.track', ups('fo-2'))).code).toBe('not_a_track');
  expect((await station.failure('pack.track', ups('AB\n12'))).code).toBe('bad_request');
});

test('a corrected label goes to the parcel that is sent, not to an empty one begun after it', async () => {
  const { station } = await stationWithOrders(['FO-1']);
  await station.ok('pack.scan', { raw: 'FO-1' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await station.ok('pack.parcelAdd', {});
  expect((await station.failure('pack.track', { ...ups(first), parcel: 2 })).code).toBe('illegal_state');
  await station.ok('pack.track', ups(first));
  await station.ok('pack.track', ups(second));
  const { entryId } = await station.ok('pack.finish', {});
  expect(await sentTracks(station, entryId)).toEqual([second]);
});

test('a label given to a refused shipment is checked and remembered like any other', async () => {
  const { sandbox, station, connectionId } = await stationWithOrders(['FO-1', 'FO-2', 'FO-3']);
  const pack = async (orderId: string, trackNumber: string): Promise<string> => {
    await station.ok('pack.open', { connectionId, orderId });
    await station.ok('pack.scan', { raw: 'CODE-A' });
    return (await station.ok('pack.scan', { raw: trackNumber })).entryId ?? '';
  };
  const stateOf = async (entryId: string) => (await station.ok('outbox.get', { entryId })).entry.state;
  const sent = await pack('FO-1', first);
  await station.until('sent', async () => (await stateOf(sent)) === 'confirmed');
  sandbox.setFault({ kind: 'status', status: 400, endpoint: 'ship', count: 1 });
  const entryId = await pack('FO-2', second);
  await station.until('refused', async () => (await stateOf(entryId)) === 'attention');

  const third = makeTrackNumber('ups', 3);
  const edit = (...numbers: string[]) => ({ entryId, tracks: numbers.map(ups) });
  expect((await station.failure('outbox.edit', edit(spoken(first)))).code).toBe('already_used');
  expect((await station.failure('outbox.edit', edit(third, spoken(third)))).code).toBe('already_used');
  expect((await station.failure('outbox.edit', edit('FO-2'))).code).toBe('not_a_track');
  expect((await station.ok('outbox.edit', edit(third))).entry.trackNumbers).toEqual([third]);

  await station.ok('pack.open', { connectionId, orderId: 'FO-3' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  expect((await station.ok('pack.scan', { raw: third })).reason).toBe('already_used');
});
