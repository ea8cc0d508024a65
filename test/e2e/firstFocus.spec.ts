import type { Page } from 'playwright';
import { expect, itemRow, test } from './support/bench.ts';
import { openSettings } from './support/sandboxTest.ts';
import { scan } from './support/scan.ts';
import { typeByHand } from './support/typing.ts';

/** Where the keys of the dialog on top begin: the test id or the words of what has the focus, and what that is. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element.closest('dialog') === null) return 'nothing of a dialog';
    if (element.matches('.dialog-head h2')) return 'title';
    if (element.matches('.dialog-body')) return 'text';
    return element.dataset.testid ?? element.ariaLabel ?? element.innerText.trim();
  });
}

/** Opens a dialog, looks where its focus is, and leaves it by Escape. */
async function opens(page: Page, open: () => Promise<void>, first: string): Promise<void> {
  await open();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect.poll(() => focused(page)).toBe(first);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('each dialog of the bench begins where its question is, and a scan there presses nothing', {
  tag: '@a11y',
}, async ({ bench }) => {
  const items = [itemRow(1, 'Cup', 9), itemRow(2, 'Mug', 9)];
  const page = await bench({ orders: [{ order_id: 'FO-A', items }], settings: { manualConfirm: true } });
  await scan(page, 'FO-A');
  await scan(page, 'ITEM-1');
  await expect(page.getByTestId('line-1').locator('.line-count strong')).toHaveText('1');
  const click = (testId: string) => () => page.getByTestId(testId).click();
  const key = (keys: string) => () => page.keyboard.press(keys);

  await opens(page, click('cannot'), 'title');
  await opens(page, click('line-open-2'), 'title');
  await opens(page, click('move-1'), 'title');
  await opens(page, key('Alt+b'), 'title');
  await opens(page, key('Alt+p'), 'park-do');
  await opens(page, key('Alt+q'), 'How many are there in all?');
  await opens(page, key('Alt+d'), 'slip-print');
  await opens(page, key('F1'), 'text');
  await opens(page, key('Alt+s'), 'Order, customer, SKU, barcode or tracking number');
  await opens(page, click('status-link'), 'title');
  await opens(page, click('story-open'), 'title');

  // Numbers answer at once, and what follows a scan answers nothing.
  await key('Alt+r')();
  await expect.poll(() => focused(page)).toBe('title');
  await typeByHand(page, '2');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  for (const open of [key('Alt+p'), key('Alt+d'), key('Alt+q')]) {
    await open();
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await scan(page, 'ITEM-2');
    await expect(page.getByTestId('pack-order-id')).toHaveText('FO-A');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(page.getByTestId('line-2').locator('.line-count strong')).toHaveText('3');
});

test('a form of Settings begins in its first field, and what removes something on Cancel', {
  tag: '@a11y',
}, async ({ bench }) => {
  const page = await bench({ orders: [] });
  const click = (testId: string) => () => page.getByTestId(testId).click();
  await openSettings(page, 'connections');
  await opens(page, click('connection-add'), 'connection-name');
  await opens(page, click('connection-remove'), 'Cancel');
  await openSettings(page, 'carriers');
  await opens(page, click('carrier-add'), 'carrier-title');
  await openSettings(page, 'packers');
  await opens(page, click('packer-add'), 'packer-name');
  await openSettings(page, 'printers');
  await opens(page, click('label-add'), 'label-name');
  await openSettings(page, 'practice');
  await opens(page, click('practice-change'), 'Cancel');
});
