import type { Page } from 'playwright';
import { expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { scan } from './support/scan.ts';

/** What is drawn for a scan and for a notice: a window that draws all of itself each time answers scans late. */

declare global {
  interface Window {
    drawnBefore?: Map<Element, unknown>;
  }
}

/** Looks at all of these that the page shows now; React gives an element new props whenever what it stands in is drawn. */
function remember(page: Page): Promise<void> {
  return page.evaluate(() => {
    const propsOf = (element: Element): unknown =>
      Object.entries(element).find(([name]) => name.startsWith('__reactProps$'))?.[1];
    window.drawnBefore = new Map(
      [...document.querySelectorAll('.nav-item, .queue-row, .queue .search, .status-part')].map((element) => [
        element,
        propsOf(element),
      ]),
    );
  });
}

/** Of those that `remember` saw: how many there were, and the classes of those that were drawn since. */
function drawnSince(page: Page): Promise<{ readonly seen: number; readonly drawn: readonly string[] }> {
  return page.evaluate(() => {
    const propsOf = (element: Element): unknown =>
      Object.entries(element).find(([name]) => name.startsWith('__reactProps$'))?.[1];
    const seen = [...(window.drawnBefore ?? [])];
    const drawn = seen.filter(([element, props]) => propsOf(element) !== props);
    return { seen: seen.length, drawn: drawn.map(([element]) => element.className) };
  });
}

const orders = Array.from({ length: 6 }, (_, index) => ({
  order_id: `FO-${index + 1}`,
  items: [itemRow(1, 'Lamp', 30)],
  created_at: `2026-11-0${index + 1} 08:00:00`,
}));

test('a counted scan draws the bench anew, and neither navigation, queue nor status bar', async ({
  bench,
}) => {
  const page = await bench({ orders });
  await scan(page, 'FO-1');
  await page.getByTestId('line-1').waitFor();
  await scan(page, 'ITEM-1');
  await expect(page.getByTestId('band-count')).toContainText('1');
  let counted = 1;
  // Again where a list was asked for in between, as after the order was opened: what a scan draws it draws each time.
  await expect(async () => {
    await remember(page);
    await scan(page, 'ITEM-1');
    counted += 1;
    await expect(page.getByTestId('band-count')).toContainText(String(counted));
    const { drawn, seen } = await drawnSince(page);
    expect(seen).toBeGreaterThan(15);
    expect(drawn).toEqual([]);
  }).toPass({ intervals: [500], timeout: 10_000 });
});

test('a list that is asked for again draws only the rows that changed', async ({ bench }) => {
  const page = await bench({ orders });
  await expect(page.getByTestId('queue-row-FO-6')).toBeVisible();
  await remember(page);
  const { orders: found } = await callStation(page, 'orders.search', { text: 'FO-6' });
  const { connectionId = '' } = found[0] ?? {};
  await callStation(page, 'pack.open', { connectionId, orderId: 'FO-6' });
  await callStation(page, 'pack.park', { reason: 'Break' });
  await expect(page.getByTestId('queue-row-FO-6')).toHaveAttribute('data-state', 'parked');
  const { drawn } = await drawnSince(page);
  expect(drawn.filter((name) => name === 'queue-row')).toHaveLength(1);
});
