import { expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { typeByHand } from './support/typing.ts';

/** An answer whose order changes before ShipperOne has it. */

test('an answer whose order grew before it was sent is taken back from the outbox, and the order answered again', {
  tag: '@job',
}, async ({ bench, sandbox }) => {
  const settled = { timeout: 30_000 };
  sandbox.addOrder({ queue: 'pending_accept', row: { order_id: 'FO-1', items: [itemRow(1, 'Lamp', 2)] } });
  const page = await bench({ orders: [] });
  // Throttled: ShipperOne did not look at it.
  sandbox.setFault({ kind: 'status', status: 429, endpoint: 'accept' });
  await page.keyboard.press('Alt+2');
  await expect(page.getByTestId('accept-row-FO-1')).toBeVisible();
  await page.getByTestId('accept-submit').click();
  await page.keyboard.press('Alt+3');
  const state = page.getByTestId('entry-state-FO-1').first();
  await expect(state).toHaveAttribute('data-state', 'waiting', settled);
  sandbox.changeOrder('FO-1', { items: [itemRow(1, 'Lamp', 5)] });
  await callStation(page, 'sync.now', {});
  await expect(state).toHaveAttribute('data-state', 'attention', settled);
  await page.locator('[data-order="FO-1"]').click();
  await expect(page.getByTestId('entry-detail')).toContainText('Lamp: 5 instead of 2.');
  sandbox.clearFaults();
  await page.getByTestId('take-back').click();
  await expect(page.getByTestId('decision-preview')).toBeVisible();
  // It is read: what is pressed at once, where the button before lay, is the second half of a double tap.
  await typeByHand(page, 'Shift', 'Shift', 'Shift', 'Shift');
  await page.getByTestId('accept-submit').click();
  await expect.poll(() => sandbox.ledger().orders['FO-1']?.accepts, settled).toBe(1);
  await page.keyboard.press('Alt+3');
  await expect(page.getByTestId('entry-state-FO-1').first()).toHaveAttribute(
    'data-state',
    'confirmed',
    settled,
  );
});
