import { commandCode } from '../../main/contract/commandCodes.ts';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { expect, itemRow, test } from './support/bench.ts';
import { scan } from './support/scan.ts';
import { typeByHand } from './support/typing.ts';

/** A packer who changes their mind, or pressed what cannot be done. */

test('the last shipment is taken back while the next order lies open already, and waits as a parked order', {
  tag: '@job',
}, async ({ bench, sandbox }) => {
  const orders = ['FO-A', 'FO-B'].map((order_id, index) => ({
    order_id,
    items: [itemRow(index + 1, 'Cup', 1)],
  }));
  const page = await bench({ orders, settings: { undoWindowSeconds: 60 } });
  await scan(page, 'FO-A');
  await scan(page, 'ITEM-1');
  await scan(page, makeTrackNumber('ups', 'a'));
  await scan(page, 'FO-B');
  await expect(page.getByTestId('pack-order-id')).toHaveText('FO-B');
  // The command is for what lies here; it says where the other one is.
  await scan(page, commandCode({ name: 'CANCEL' }));
  await expect(page.getByTestId('scan-band')).toContainText('Earlier ones are listed under Last parcels');
  await page.getByTestId('take-back-FO-A').click();
  await expect(page.getByTestId('take-back-FO-A')).toHaveCount(0);
  await expect(page.getByTestId('queue-row-FO-A')).toContainText('Parked');
  await expect(page.getByTestId('pack-order-id')).toHaveText('FO-B');
  expect(sandbox.ledger().orders['FO-A']?.ships ?? 0).toBe(0);
});

test('what could not be done is said until it is dismissed by Escape or something else works', {
  tag: '@job',
}, async ({ bench }) => {
  const page = await bench({ orders: [{ order_id: 'FO-A', items: [itemRow(1, 'Cup', 2)] }] });
  const messages = page.locator('.messages');
  await scan(page, 'FO-A');
  await expect(page.getByTestId('pack-order-id')).toBeVisible();
  await page.keyboard.press('Alt+U');
  await expect(messages).toContainText('There is nothing to take back in this order.');
  await page.keyboard.press('Escape');
  await expect(messages).toBeEmpty();
  await page.keyboard.press('Alt+U');
  await expect(messages).toContainText('There is nothing to take back');
  await page.getByTestId('line-open-1').click();
  await page.getByTestId('reason').fill('No barcode');
  await page.getByTestId('line-confirm').click();
  await expect(messages).toBeEmpty();
});

test('while it is asked which order is meant, that is the next thing to do', { tag: '@job' }, async ({
  bench,
}) => {
  const both = [
    { order_id: 'FO-A', items: [itemRow(1, 'Cup', 1)] },
    { order_id: 'ITEM-1', items: [itemRow(2, 'Mug', 1)] },
  ];
  const page = await bench({ orders: both });
  await scan(page, 'ITEM-1');
  await expect(page.getByTestId('band-title')).toHaveText('Which one is meant?');
  await expect(page.getByTestId('next-step')).toContainText('press its number');
  await typeByHand(page, '1');
  await expect(page.getByTestId('pack-order-id')).toBeVisible();
  await expect(page.getByTestId('next-step')).not.toContainText('press its number');
});

test('a code is taught for the item that was chosen; with several open none is chosen beforehand', {
  tag: '@job',
}, async ({ bench }) => {
  const items = [itemRow(1, 'Cup', 1), itemRow(2, 'Mug', 2)];
  const page = await bench({ orders: [{ order_id: 'FO-A', items }] });
  await scan(page, 'FO-A');
  await scan(page, '96385074');
  const teach = page.getByRole('button', { name: 'Teach this code' });
  await teach.click();
  await expect(page.getByTestId('teach-item')).toHaveValue('');
  await page.getByTestId('teach-do').focus();
  await expect(page.getByRole('tooltip')).toContainText('Choose the item');
  await page.getByTestId('teach-item').selectOption({ label: 'Mug (SKU-2)' });
  await page.getByTestId('teach-do').click();
  await expect(page.locator('dialog')).toHaveCount(0);
  await scan(page, '96385074');
  await expect(page.getByTestId('band-title')).toHaveText('Mug');
  // What can be meant alone is chosen.
  await scan(page, 'ITEM-1');
  await scan(page, '4006381333931');
  await teach.click();
  await expect(page.getByTestId('teach-item')).toHaveValue('SKU-2');
});

test('a day is chosen in the words and the order of the station’s language', {
  tag: '@job',
}, async ({ bench }) => {
  const page = await bench({ orders: [], settings: { language: 'de' } });
  await page.keyboard.press('Alt+6');
  const field = page.getByTestId('day-date');
  const part = (name: string) => field.locator(`[data-part="${name}"]`);
  await expect(field.locator('select').first()).toHaveAttribute('data-part', 'day');
  await part('year').selectOption('2025');
  await part('month').selectOption('März');
  await part('day').selectOption('31');
  await expect(page.getByTestId('day-name')).toHaveText('31.03.2025');
  // February has no 31st.
  await part('month').selectOption('Februar');
  await expect(page.getByTestId('day-name')).toHaveText('28.02.2025');
});
