import type { Page } from 'playwright';
import { commandCode } from '../../main/contract/commandCodes.ts';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { scan } from './support/scan.ts';

/** What is written beside a parcel: its tracking number, its carrier, and what is collected for it. */

const phase = (page: Page, name: string) => page.locator(`[data-testid="pack-phase"][data-phase="${name}"]`);

test('the cash on delivery that was written is the one that FINISH reports; for a part it must be written', {
  tag: '@job',
}, async ({ bench, sandbox }) => {
  const cod = { cod_amount: 45.9, currency: 'EUR', allow_partial: true };
  const orders = [
    { order_id: 'FO-COD', items: [itemRow(1, 'Cup', 1)], ...cod },
    { order_id: 'FO-PART', items: [itemRow(2, 'Mug', 1), itemRow(3, 'Lid', 1)], ...cod },
  ];
  const page = await bench({ orders, settings: { undoWindowSeconds: 0 } });
  const finish = commandCode({ name: 'FINISH' });
  const amount = page.getByTestId('cod-amount');
  await scan(page, 'FO-COD');
  await scan(page, 'ITEM-1');
  await expect(phase(page, 'tracking')).toBeVisible();
  await scan(page, makeTrackNumber('ups', 'cod'));
  await expect(page.getByTestId('track-1')).toBeVisible();
  await amount.fill('nothing');
  await scan(page, finish);
  await expect(page.locator('.messages')).toContainText('Enter an amount');
  await amount.fill('30.00');
  // Whatever is looked at meanwhile.
  await page.keyboard.press('Alt+3');
  await expect(page.getByTestId('screen-outbox')).toBeVisible();
  await scan(page, finish);
  await expect.poll(() => sandbox.order('FO-COD')?.shipments[0]?.codAmount).toBe(30);
  await scan(page, 'FO-PART');
  await scan(page, 'ITEM-2');
  // Asked of the station beside the screen: only once the scans have reached it.
  await expect(page.getByTestId('line-2')).toHaveAttribute('data-done', 'true');
  await callStation(page, 'pack.short', { itemId: '3', qty: 1, reason: 'Broken' });
  await expect(phase(page, 'tracking')).toBeVisible();
  await scan(page, makeTrackNumber('ups', 'part'));
  await expect(amount).toHaveValue('');
  await expect(page.getByTestId('finish-blocked')).toContainText('this is a partial shipment');
  await scan(page, finish);
  await expect(page.locator('.messages')).toContainText('this is a partial shipment');
  // What it comes to may be all of it: the packer has said so.
  await amount.fill('45.90');
  await page.getByTestId('finish').click();
  await expect.poll(() => sandbox.order('FO-PART')?.shipments[0]?.codAmount).toBe(45.9);
});

test('another carrier without its code is asked for it, and is not taken over to the next order', {
  tag: '@job',
}, async ({ bench }) => {
  const orders = ['FO-A', 'FO-B'].map((order_id, index) => ({
    order_id,
    items: [itemRow(index + 1, 'Cup', 1)],
  }));
  const page = await bench({ orders, settings: { autoFinish: false } });
  await scan(page, 'FO-A');
  await scan(page, 'ITEM-1');
  await page.getByTestId('track-carrier').selectOption('other');
  await page.getByTestId('track-input').fill('ab 12345');
  await page.getByTestId('track-take').click();
  await expect(page.locator('.track-form')).toContainText('Enter the carrier code.');
  await page.getByTestId('track-carrier-code').fill('bike');
  await page.getByTestId('track-take').click();
  await expect(page.getByTestId('track-1')).toContainText('AB12345');
  await expect(page.locator('.messages')).toBeEmpty();
  await callStation(page, 'pack.undo', {});
  await page.getByTestId('queue-row-FO-B').click();
  await expect(page.getByTestId('pack-order-id')).toHaveText('FO-B');
  await scan(page, 'ITEM-2');
  await expect(page.getByTestId('track-carrier')).toHaveValue('');
});

test('the carrier that was chosen is that of the label scanned next, and of no later order', {
  tag: '@job',
}, async ({ bench }) => {
  const orders = ['FO-A', 'FO-B'].map((order_id, index) => ({
    order_id,
    carrier_code: 'ups',
    items: [itemRow(index + 1, 'Cup', 1)],
  }));
  const page = await bench({ orders, settings: { autoFinish: false } });
  const carrier = async (): Promise<string | undefined> => {
    const { pack } = await callStation(page, 'pack.get', {});
    return pack?.parcels[0]?.track?.carrierCode;
  };
  await scan(page, 'FO-A');
  await scan(page, 'ITEM-1');
  await page.getByTestId('track-carrier').selectOption('hermes');
  await scan(page, 'XQ-2026-004711');
  await expect(page.getByTestId('track-1')).toBeVisible();
  expect(await carrier()).toBe('hermes');
  await page.getByTestId('queue-row-FO-B').click();
  await expect(page.getByTestId('pack-order-id')).toHaveText('FO-B');
  await scan(page, 'ITEM-2');
  await scan(page, 'XQ-2026-004712');
  await expect(page.getByTestId('track-1')).toBeVisible();
  expect(await carrier()).toBe('ups');
});
