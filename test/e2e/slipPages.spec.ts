import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { firstTexts } from './support/decodePdf.ts';
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
  const [one = '', ...others] = firstTexts(bytes, 1).flat();
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

test('a slip that is printed alone says on each page how many it has', { tag: '@print' }, async ({
  bench,
}) => {
  const ids = Array.from({ length: 90 }, (_, index) => index + 1);
  const order = { order_id: 'FO-LONE', items: ids.map((id) => itemRow(id, `Thing ${id}`, 1)) };
  const page = await bench({ orders: [order], settings: { manualConfirm: true } });
  const [connection] = (await callStation(page, 'connections.list', {})).connections;
  await callStation(page, 'pack.open', { connectionId: connection?.connectionId ?? '', orderId: 'FO-LONE' });
  for (const id of ids) {
    await callStation(page, 'pack.confirm', { itemId: String(id), qty: 1, reason: 'No barcode' });
  }
  await page.keyboard.press('Alt+D');
  const { bytes } = await savedFile(page, () => page.getByTestId('slip-pdf').click());
  const feet = firstTexts(bytes, 3);
  const [numbers, totals] = [feet.map(([number]) => number), feet.map(([, , total]) => total)];
  expect(feet.length).toBeGreaterThan(1);
  // "1 / 3", "2 / 3", "3 / 3": the last page is its own total, and that of all the others.
  expect(new Set(numbers).size).toBe(feet.length);
  expect(totals).toEqual(feet.map(() => numbers.at(-1)));
});
