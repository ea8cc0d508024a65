import type { Page } from 'playwright';
import { expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { scan } from './support/scan.ts';

/** Keys that a hand hits by mistake, and that mean something in a browser. */
const wrong = [
  ...['Escape', 'F2', 'F3', 'F5', 'F8', 'F11', 'F12', 'Alt+ArrowLeft', 'Backspace', 'Insert', 'ContextMenu'],
  ...[
    'CapsLock',
    'Control+r',
    'Control+p',
    'Control+w',
    'Control+a',
    'Control+v',
    'Alt+x',
    'Alt',
    'ArrowDown',
  ],
];

function rest(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), milliseconds);
}

test('whatever key is hit by mistake just before a scan, the scan counts and nothing else happens', {
  tag: '@job',
}, async ({ bench }) => {
  const page = await bench({ orders: [{ order_id: 'FO-W', items: [itemRow(1, 'Mug', 90)] }] });
  const line = page.getByTestId('line-1').locator('.line-count strong');
  await scan(page, 'FO-W');
  await page.evaluate(() => document.documentElement.setAttribute('data-page', 'first'));
  let counted = 0;
  for (const key of [...wrong, '3', 'x', '0']) {
    await page.keyboard.press(key);
    // A digit alone is told from a scan by the time between them (docs/scanners.md); for the others any time will do.
    await rest(page, key.length === 1 ? 230 : 30);
    await scan(page, 'ITEM-1');
    counted += 1;
    await expect(line, `after ${key}`).toHaveText(String(counted));
    await expect(page.locator('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('nav-pack')).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('html')).toHaveAttribute('data-page', 'first');
  const { pack } = await callStation(page, 'pack.get', {});
  expect(pack).toMatchObject({ orderId: 'FO-W', phase: 'scanning', lines: [{ counted }] });
});
