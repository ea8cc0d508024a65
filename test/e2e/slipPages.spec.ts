import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { firstSigns } from './support/decodePdf.ts';
import { savedFile } from './support/savedFile.ts';
import { scan } from './support/scan.ts';

test('each of several slips that are printed together counts its own pages', { tag: '@print' }, async ({
  bench,
  sandbox,
}) => {
  const ids = Array.from({ length: 90 }, (_, index) => index + 1);
  const order = { order_id: 'FO-LONG', items: ids.map((id) => itemRow(id, `Thing ${id}`, 1)) };
  const page = await bench({ orders: [order], settings: { manualConfirm: true, undoWindowSeconds: 0 } });
  const [connection] = (await callStation(page, 'connections.list', {})).connections;
  const connectionId = connection?.connectionId ?? '';
  await callStation(page, 'pack.open', { connectionId, orderId: 'FO-LONG' });
  const count = async (some: readonly number[]): Promise<void> => {
    for (const id of some) {
      await callStation(page, 'pack.confirm', { itemId: String(id), qty: 1, reason: 'No barcode' });
    }
  };
  await count(ids.slice(0, 40));
  await callStation(page, 'pack.parcelAdd', {});
  await count(ids.slice(40, 80));
  await callStation(page, 'pack.parcelAdd', {});
  await count(ids.slice(80));
  for (const parcel of ['one', 'two', 'three']) await scan(page, makeTrackNumber('ups', parcel));
  await expect.poll(() => sandbox.order('FO-LONG')?.shipments.length).toBe(1);
  await page.keyboard.press('Alt+D');
  const { bytes } = await savedFile(page, () => page.getByTestId('slip-pdf').click());
  const [one = '', ...others] = firstSigns(bytes);
  const slips = [one, ...others]
    .join(' ')
    .split(one)
    .map((rest) => rest.trim().split(' '));
  // Three slips begin with the same number, and the first two go on with further ones.
  expect(one).not.toBe('');
  expect(slips).toHaveLength(4);
  expect(slips[1]).toEqual(slips[2]);
  expect(new Set(slips[1]).size).toBe(slips[1]?.length);
  expect(slips[1]?.[0]).not.toBe('');
});
