import { expect, itemRow, test } from './support/bench.ts';
import { scan } from './support/scan.ts';

/** Orders that fill more than the screen: many lines, long names, long texts. */

const word = 'Donaudampfschifffahrtsgesellschaftskapitaensmuetzenhalterung';

test('of many lines the next open one is in sight after each that is done, and the last one too', {
  tag: '@job',
}, async ({ bench }) => {
  const items = Array.from({ length: 60 }, (_, index) => itemRow(index + 1, `Item ${index + 1}`, 1));
  const page = await bench({ orders: [{ order_id: 'FO-MANY', items: [...items, itemRow(99, 'Pair', 2)] }] });
  await scan(page, 'FO-MANY');
  const first = (item: number) => page.getByTestId(`line-${item}`);
  await scan(page, 'ITEM-1');
  await expect(first(2)).toBeInViewport();
  // Half done, far below: it is what the packer holds.
  await scan(page, 'ITEM-99');
  await expect(first(99)).toBeInViewport();
  await scan(page, 'ITEM-99');
  await expect(first(2)).toBeInViewport();
});

test('a long note hides neither the gift message nor what is to be collected, and a long name ends in its place', {
  tag: '@job',
}, async ({ bench }) => {
  const texts = { notes: `${word} `.repeat(20), gift_message: 'Happy birthday! '.repeat(40) };
  const order = { order_id: 'FO-LONG', items: [itemRow(1, word, 2)], cod_amount: 45.9, ...texts };
  const page = await bench({ orders: [order] });
  await page.setViewportSize({ width: 1024, height: 768 });
  await scan(page, 'FO-LONG');
  await scan(page, 'ITEM-1');
  const mustRead = page.getByTestId('must-read');
  for (const label of ['Cash on delivery', 'Note', 'Gift message']) {
    await expect(mustRead.getByText(label, { exact: true })).toBeInViewport();
  }
  const { right, width } = await page
    .getByTestId('parcel-1')
    .locator('bdi')
    .evaluate((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return { right: range.getBoundingClientRect().right, width: window.innerWidth };
    });
  expect(right).toBeLessThanOrEqual(width);
});
