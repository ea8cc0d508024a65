import type { Page } from 'playwright';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { openSettings } from './support/sandboxTest.ts';
import { scan } from './support/scan.ts';
import { typeByHand } from './support/typing.ts';

/** What has the focus after it was taken from what was pressed: its words, empty where it is nowhere. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    return element.innerText || (element.ariaLabel ?? element.localName);
  });
}

/** By keyboard: the focus is there, as it is for whoever tabs, and Enter presses. */
async function press(page: Page, testId: string): Promise<void> {
  await page.getByTestId(testId).focus();
  await typeByHand(page, 'Enter');
}

test('after what takes the pressed button away, the focus is at what comes next on the bench', {
  tag: '@a11y',
}, async ({ bench }) => {
  const orders = ['FO-A', 'FO-B', 'FO-C'].map((order_id, index) => ({
    order_id,
    items: [itemRow(index + 1, 'Cup', 2)],
  }));
  const page = await bench({ orders, settings: { autoFinish: false, undoWindowSeconds: 60 } });
  const next = async (): Promise<string> => (await page.locator('.next-step').innerText()).trim();

  await scan(page, 'FO-A');
  await press(page, 'park');
  await press(page, 'park-do');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(async () => expect(await focused(page)).toBe(await next())).toPass();

  await scan(page, 'FO-B');
  await scan(page, 'ITEM-2');
  await scan(page, 'NONSENSE');
  await press(page, 'acknowledge');
  await expect.poll(() => focused(page)).not.toBe('');
  await press(page, 'parcel-add');
  await expect(page.getByTestId('parcel-2')).toBeVisible();
  await expect.poll(() => focused(page)).not.toBe('');
  await press(page, 'undo');
  await scan(page, 'ITEM-2');
  await scan(page, makeTrackNumber('ups', 'one'));
  await expect(page.getByTestId('track-1')).toBeVisible();
  await press(page, 'finish');
  await expect(page.getByTestId('saved')).toBeVisible();
  await expect.poll(() => focused(page)).toContain('Goes out in');
  await press(page, 'cancel-send');
  await expect(page.getByTestId('finish')).toBeVisible();
  await expect.poll(() => focused(page)).not.toBe('');

  await press(page, 'park');
  await press(page, 'park-do');
  await expect(page.locator('dialog')).toHaveCount(0);
  await scan(page, 'FO-C');
  await press(page, 'cannot');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('cannot')).toBeFocused();
});

test('after what takes the pressed button away, the focus is near it on the other screens', {
  tag: '@a11y',
}, async ({ bench, sandbox }) => {
  for (const order_id of ['FO-1', 'FO-2']) {
    sandbox.addOrder({ queue: 'pending_accept', row: { order_id, items: [itemRow(1, 'Cup', 1)] } });
  }
  const page = await bench({ orders: [] });
  const [connection] = (await callStation(page, 'connections.list', {})).connections;
  await callStation(page, 'carriers.save', {
    connectionId: connection?.connectionId ?? '',
    carrier: { code: 'bike', title: 'Bike', pattern: '' },
  });
  await page.keyboard.press('Alt+2');
  for (const order_id of ['FO-1', 'FO-2']) {
    await expect(page.getByRole('heading', { name: order_id })).toBeVisible();
    await press(page, 'accept-submit');
    await expect(page.getByRole('heading', { name: order_id })).toHaveCount(0);
    await expect.poll(() => focused(page)).not.toBe('');
  }
  await openSettings(page, 'carriers');
  // Two taps in one are no answer to "for good?".
  await page.getByTestId('carrier-remove').dblclick();
  await expect(page.getByTestId('carrier-remove-do')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await press(page, 'carrier-remove');
  await expect.poll(() => focused(page)).toBe('Cancel');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('carrier-bike')).toHaveCount(0);
  await expect.poll(() => focused(page)).not.toBe('');
});
