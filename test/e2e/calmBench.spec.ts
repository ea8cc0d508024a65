import { expect, itemRow, test } from './support/bench.ts';
import { scan } from './support/scan.ts';

test('a scan lights no ring around what a finger touched last; whoever walks by keys sees it', {
  tag: '@a11y',
}, async ({ bench }) => {
  const page = await bench({
    orders: [{ order_id: 'FO-RING', items: [itemRow(1, 'Cup', 2), itemRow(2, 'Plate', 1)] }],
  });
  const ring = () =>
    page.evaluate(() => {
      const one = document.activeElement;
      return one === null ? '' : getComputedStyle(one).outlineStyle;
    });
  await scan(page, 'FO-RING');
  await scan(page, 'ITEM-1');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('undo')).toBeFocused();
  await scan(page, 'ITEM-1');
  await expect(page.getByTestId('band-count')).toHaveText(/1/);
  await expect(page.getByTestId('undo')).toBeFocused();
  expect(await ring()).toBe('none');
  // A field shows where typing goes, whoever gave it the focus.
  await page.getByTestId('type-code').click();
  expect(await ring()).toBe('solid');
  await page.getByTestId('undo').click();
  expect(await ring()).toBe('none');
  await page.keyboard.press('Tab');
  expect(await ring()).toBe('solid');
});

test('a scan moves nothing that can be pressed below the lines or beside the parcel', {
  tag: '@a11y',
}, async ({ bench }) => {
  const page = await bench({
    orders: [
      { order_id: 'FO-CALM', items: [itemRow(1, 'Cup', 12), itemRow(2, 'Plate', 1), itemRow(3, 'Jug', 1)] },
    ],
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  await scan(page, 'FO-CALM');
  await scan(page, 'ITEM-2');
  await expect(page.getByTestId('parcel-add')).toBeVisible();
  const names = [
    'undo',
    'park',
    'totes',
    'cannot',
    'type-code',
    'seal-1',
    'weigh-1',
    'move-1',
    'parcel-add',
    'finish',
  ];
  const places = async () => {
    const boxes = await Promise.all(names.map((name) => page.getByTestId(name).boundingBox()));
    return Object.fromEntries(names.map((name, index) => [name, `${boxes[index]?.x} ${boxes[index]?.y}`]));
  };
  const before = await places();
  // Another line in the parcel, the button for a typed quantity, and the packing slip have come.
  await scan(page, 'ITEM-1');
  await expect(page.getByTestId('quantity')).toBeVisible();
  expect(await places()).toEqual(before);
});
