import { expect, test } from 'vitest';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

const ean = '4006381333931';

/** FO-1 lies open and wants one product by its EAN, and one each of two whose codes differ by a first letter. */
async function bench() {
  const sandbox = await testSandbox({ orders: 0 });
  const item = (item_id: number, sku: string, barcode: string) => ({
    item_id,
    sku,
    name: sku,
    qty: 2,
    barcode,
  });
  const items = [item(1, 'PEN', ean), item(2, 'LONG', 'XB-17'), item(3, 'SHORT', 'B-17')];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', carrier_code: 'ups', items } });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const scan = (raw: string, withoutHead: string, source: 'wedge' | 'hid' = 'wedge') =>
    station.ok('pack.scan', { raw, withoutHead, source });
  const counts = async () => (await station.ok('pack.get', {})).pack?.lines.map((line) => line.counted);
  return { station, connectionId, scan, counts };
}

test('a digit pressed before an order number, an item or a label is left out of it', async () => {
  const { station, scan, counts } = await bench();
  expect((await scan('1FO-1', 'FO-1')).outcome).toBe('opened');
  expect((await scan(`1${ean}`, ean)).outcome).toBe('counted');
  expect((await scan('2PB:UNDO:C', 'PB:UNDO:C')).command).toBe('UNDO');
  expect(await counts()).toEqual([0, 0, 0]);
  for (const raw of [ean, ean, 'XB-17', 'XB-17', 'B-17', 'B-17']) await station.ok('pack.scan', { raw });
  const label = makeTrackNumber('ups', 'head');
  const { pack } = await scan(`7${label}`, label);
  expect(pack?.parcels[0]?.track?.trackNumber).toBe(label);
});

test('a code that is known with its first letter keeps it, though the rest is known as well', async () => {
  const { scan, counts } = await bench();
  await scan('FO-1', 'O-1');
  await scan('XB-17', 'B-17');
  expect(await counts()).toEqual([0, 1, 0]);
});

test('a code that nobody knows stays as it came, and a wrong product is named by its own number', async () => {
  const { scan } = await bench();
  await scan('1FO-1', 'FO-1');
  expect((await scan('9NOTHING', 'NOTHING')).pack?.refusal).toMatchObject({
    ...{ reason: 'unknown_code', scanned: '9NOTHING' },
  });
  expect((await scan('1036000291452', '036000291452')).pack?.refusal?.scanned).toBe('036000291452');
});

test('the same scan by HID counts once, and the same scanId is answered again', async () => {
  const { station, scan, counts } = await bench();
  await scan('1FO-1', 'FO-1');
  await scan(`1${ean}`, ean);
  expect((await station.ok('pack.scan', { raw: ean, source: 'hid' })).repeated).toBe(true);
  const again = { raw: '1XB-17', withoutHead: 'XB-17', scanId: 'one' };
  await station.ok('pack.scan', again);
  await station.ok('pack.scan', again);
  expect(await counts()).toEqual([1, 1, 0]);
});
