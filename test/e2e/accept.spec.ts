import { expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { useFinger } from './support/touch.ts';
import { typeByHand } from './support/typing.ts';

/** Answering new orders by keyboard alone, one by one and many at once. */

const settled = { timeout: 30_000 };

test('arrows move, a number key rejects a line with a reason that stays here, Enter sends', {
  tag: '@job',
}, async ({ bench, sandbox }) => {
  for (const [index, order_id] of ['FO-OLD', 'FO-MID', 'FO-NEW'].entries()) {
    const items = [itemRow(1, 'Lamp', 3), itemRow(2, 'Shade', 2)];
    const row = { order_id, items, created_at: `2026-11-0${index + 1} 08:00:00` };
    sandbox.addOrder({ queue: 'pending_accept', row });
  }
  const page = await bench({ orders: [] });
  await page.keyboard.press('Alt+2');
  const rows = page.getByTestId(/^accept-row-/);
  await expect(rows.first()).toHaveAttribute('data-testid', 'accept-row-FO-OLD');
  const heading = page.getByRole('heading', { level: 2 });
  await expect(heading.filter({ hasText: 'FO-OLD' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(heading.filter({ hasText: 'FO-MID' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await typeByHand(page, '0');
  await expect(page.getByTestId('decision-preview')).toContainText('Reject: Shade.');
  // A part of a line is not offered where ShipperOne would refuse it.
  await typeByHand(page, '1');
  await expect(page.getByTestId('decision-preview')).toContainText('Reject: Shade.');
  await typeByHand(page, 'Tab');
  await expect(page.getByTestId('accept-reason-2')).toBeFocused();
  await typeByHand(page, ...'Sold out', 'Enter');
  await expect.poll(() => sandbox.ledger().orders['FO-MID']?.accepts, settled).toBe(1);
  const { entries } = await callStation(page, 'outbox.list', {});
  const entryId = entries[0]?.entryId ?? '';
  const { entry } = await callStation(page, 'outbox.get', { entryId });
  expect(entry.lineReasons).toEqual([{ itemId: '2', name: 'Shade', reason: 'Sold out' }]);
  expect(entry.body).not.toContain('Sold out');
});

test('many at once are accepted with a result for each, up to what ShipperOne said', { tag: '@job' }, async ({
  bench,
  sandbox,
}) => {
  for (const order_id of ['FO-1', 'FO-2', 'FO-3']) {
    sandbox.addOrder({ queue: 'pending_accept', row: { order_id, items: [itemRow(1, 'Lamp', 1)] } });
  }
  const page = await bench({ orders: [] });
  await page.keyboard.press('Alt+2');
  await page.getByTestId('mark-all').click();
  await page.getByTestId('accept-bulk').click();
  for (const orderId of ['FO-1', 'FO-2', 'FO-3']) {
    const state = page.getByTestId(`bulk-${orderId}`).getByTestId(`entry-state-${orderId}`);
    await expect(state).toHaveAttribute('data-state', 'confirmed', settled);
    expect(sandbox.ledger().orders[orderId]?.accepts).toBe(1);
  }
  // Nothing is left to send: the button says so by keyboard, and where it is touched all the same.
  await page.keyboard.press('Alt+3');
  const retry = page.getByTestId('retry-all');
  const why = page.getByRole('tooltip');
  await expect(retry).toHaveAttribute('aria-disabled', 'true');
  await expect(why).toHaveCount(0);
  await retry.focus();
  await expect(why).toBeVisible();
  await expect(retry).toHaveAccessibleDescription((await why.textContent()) ?? '');
  await retry.blur();
  await expect(why).toHaveCount(0);
  const { tap } = await useFinger(page);
  await tap('retry-all');
  await expect(why).toBeVisible();
  // A mouse that rests elsewhere is not a reason to take it away before it is read.
  await page.mouse.move(5, 5);
  await page.mouse.move(6, 6);
  await expect(why).toBeVisible();
});
