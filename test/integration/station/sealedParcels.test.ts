import { expect, test } from 'vitest';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

test('while items are open a label is for the parcel that is sealed, whichever was begun first', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const items = [1, 2, 3].map((id) => ({
    item_id: id,
    sku: `S${id}`,
    name: `Thing ${id}`,
    qty: 1,
    barcode: `C${id}`,
  }));
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  await station.ok('pack.scan', { raw: 'C1' });
  await station.ok('pack.parcelAdd', {});
  await station.ok('pack.scan', { raw: 'C2' });
  await station.ok('pack.parcelSeal', { parcel: 2 });
  const labels = ['two', 'one', 'three'].map((name) => makeTrackNumber('ups', name));
  const first = await station.ok('pack.scan', { raw: labels[0] ?? '' });
  expect(first.pack?.parcels.map((parcel) => parcel.track?.trackNumber)).toEqual([undefined, labels[0]]);
  // With no sealed parcel left to label, the next label is no item of this order.
  expect((await station.ok('pack.scan', { raw: labels[1] ?? '' })).outcome).toBe('refused');
  await station.ok('pack.acknowledge', {});
  const counted = await station.ok('pack.scan', { raw: 'C3' });
  expect(counted.pack?.parcels[2]?.items).toEqual([{ itemId: '3', qty: 1 }]);
  await station.ok('pack.scan', { raw: labels[1] ?? '' });
  const last = await station.ok('pack.scan', { raw: labels[2] ?? '' });
  expect(last.pack?.parcels.map((parcel) => parcel.track?.trackNumber)).toEqual([
    labels[1],
    labels[0],
    labels[2],
  ]);
});
