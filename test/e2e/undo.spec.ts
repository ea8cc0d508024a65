import { expect, itemRow, test } from './support/bench.ts';
import { scan } from './support/scan.ts';
import { typeByHand } from './support/typing.ts';

test('a double tap on Undo takes one step back; two presses, by finger, key or code, take two', {
  tag: '@job',
}, async ({ bench }) => {
  const page = await bench({ orders: [{ order_id: 'FO-UNDO', items: [itemRow(1, 'Cup', 40)] }] });
  const shows = (pieces: number) =>
    expect(page.getByTestId('line-1').locator('.line-count strong')).toHaveText(String(pieces));
  await scan(page, 'FO-UNDO');
  for (let piece = 1; piece <= 8; piece += 1) {
    await scan(page, 'ITEM-1');
    await shows(piece);
  }
  const undo = page.getByTestId('undo');
  await undo.dblclick();
  await shows(7);
  // Longer than a double tap takes, and each was seen.
  await typeByHand(page, 'Shift', 'Shift');
  await shows(7);
  await undo.click();
  await shows(6);
  await typeByHand(page, 'Shift', 'Shift');
  await undo.click();
  await shows(5);
  await page.keyboard.press('Alt+u');
  await page.keyboard.press('Alt+u');
  await shows(3);
  await scan(page, 'PB:UNDO');
  await scan(page, 'PB:UNDO');
  await shows(1);
});
