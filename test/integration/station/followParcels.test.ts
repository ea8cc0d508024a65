import { expect, test } from 'vitest';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { fakeDesktop } from '../../support/fakeDesktop.ts';
import { scanAllItems } from '../../support/scanAllItems.ts';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';

const number = makeTrackNumber('ups', 7);

/** A parcel that ShipperOne confirmed. */
async function sentParcel(station: TestStation) {
  const sandbox = await testSandbox();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const { rows } = await station.ok('orders.list', { queue: 'pending_shipment', limit: 2 });
  const [orderId = '', nextOrderId = ''] = rows.map((row) => row.orderId);
  await station.ok('pack.open', { connectionId, orderId });
  await scanAllItems(station, connectionId, orderId);
  const label = await station.ok('pack.scan', { raw: number });
  const entryId = label.entryId ?? (await station.ok('pack.finish', {})).entryId;
  await station.until('the confirmation', async () => (await look(station, entryId)).state === 'confirmed');
  return { entryId, connectionId, nextOrderId };
}

async function look(station: TestStation, entryId: string) {
  return (await station.ok('outbox.get', { entryId })).entry;
}

test('the carrier’s page for a confirmed parcel is opened by its number, at an address that the station makes', async () => {
  const desktop = fakeDesktop();
  const station = await testStation({ desktop });
  const { entryId } = await sentParcel(station);
  expect((await look(station, entryId)).pages).toEqual([{ trackNumber: number, host: 'www.ups.com' }]);
  const answer = await station.ok('outbox.follow', { entryId, trackNumber: number });
  expect(answer).toEqual({ host: 'www.ups.com' });
  expect(desktop.told).toEqual([`https://www.ups.com/track?tracknum=${number}`]);
});

test('nothing but the parcels of the entry can be followed', async () => {
  const desktop = fakeDesktop();
  const station = await testStation({ desktop });
  const { entryId } = await sentParcel(station);
  for (const trackNumber of ['https://evil.example/', makeTrackNumber('ups', 8), `${number} `]) {
    const refused = await station.failure('outbox.follow', { entryId, trackNumber });
    expect(refused.code).toBe('not_allowed');
  }
  expect((await station.failure('outbox.follow', { entryId: 'none', trackNumber: number })).code).toBe(
    'not_found',
  );
  expect(desktop.told).toEqual([]);
});

test('no browser comes before an open order, whose next scan would go to it, nor over a kiosk', async () => {
  const desktop = fakeDesktop();
  const station = await testStation({ desktop });
  const { entryId, connectionId, nextOrderId } = await sentParcel(station);
  await station.ok('pack.open', { connectionId, orderId: nextOrderId });
  const whilePacking = await station.failure('outbox.follow', { entryId, trackNumber: number });
  expect(whilePacking).toMatchObject({ code: 'page_failed', facts: { because: 'packing' } });
  await station.ok('pack.park', { reason: 'later' });
  await station.ok('desktop.set', { kiosk: true });
  expect((await look(station, entryId)).pages).toBeUndefined();
  const inKiosk = await station.failure('outbox.follow', { entryId, trackNumber: number });
  expect(inKiosk.code).toBe('not_allowed');
  expect(desktop.told).toEqual([]);
});

test('a host without a window offers no page, and a computer without a browser says so and logs no number', async () => {
  const bare = await testStation();
  const { entryId } = await sentParcel(bare);
  expect((await look(bare, entryId)).pages).toBeUndefined();

  const desktop = {
    ...fakeDesktop(),
    openPage: (address: string) => Promise.reject(new Error(`cannot open ${address}`)),
  };
  const station = await testStation({ desktop });
  const sent = await sentParcel(station);
  const failed = await station.failure('outbox.follow', { entryId: sent.entryId, trackNumber: number });
  expect(failed).toMatchObject({ code: 'page_failed', facts: { because: 'browser' } });
  expect(station.log.join('\n')).not.toContain(number);
});
