import type { Page } from 'playwright';
import { commandCode } from '../../main/contract/commandCodes.ts';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { scan } from './support/scan.ts';
import { useFinger } from './support/touch.ts';
import { typeByHand } from './support/typing.ts';

/** A whole order by one way of working alone, up to ShipperOne's confirmation. */

const confirmed = { timeout: 30_000 };

const phase = (page: Page, name: string) => page.locator(`[data-testid="pack-phase"][data-phase="${name}"]`);

const mugs = itemRow(1, 'Blue mug', 3);
const teapot = itemRow(2, 'Teapot', 1);

test('a whole order by scanner alone: instructions, quantity, a refusal, two parcels, two labels, FINISH', {
  tag: '@job',
}, async ({ bench, sandbox }) => {
  const order = { order_id: 'FO-SCAN', items: [mugs, teapot], notes: 'Wrap the teapot' };
  const settings = { undoWindowSeconds: 0, autoFinish: false, confirmInstructions: true };
  const other = { order_id: 'FO-OTHER', items: [itemRow(9, 'Red mug', 2), itemRow(8, 'Lid', 1)] };
  const page = await bench({ orders: [order, other], settings });
  const title = page.getByTestId('band-title');
  const command = (name: 'ACK' | 'NEXT' | 'SEAL' | 'FINISH') => scan(page, commandCode({ name }));
  await scan(page, 'FO-SCAN');
  await expect(title).toHaveText('Read this first');
  await command('ACK');
  await scan(page, 'ITEM-1');
  await expect(title).toHaveText('Blue mug');
  await scan(page, commandCode({ name: 'QTY', quantity: 3 }));
  await expect(page.getByTestId('line-1')).toHaveAttribute('data-done', 'true');
  await scan(page, 'ITEM-9');
  await expect(page.getByTestId('scan-band')).toContainText('Expected Teapot, got Red mug.');
  await command('NEXT');
  await scan(page, 'ITEM-2');
  await expect(phase(page, 'tracking')).toBeVisible();
  const labels = [makeTrackNumber('ups', 'one'), makeTrackNumber('ups', 'two')];
  for (const label of labels) await scan(page, label);
  await expect(page.getByTestId('track-2')).toContainText(labels[1] ?? '');
  await command('FINISH');
  await expect.poll(() => sandbox.ledger().orders['FO-SCAN']?.ships, confirmed).toBe(1);
  expect(sandbox.order('FO-SCAN')?.shipments[0]?.tracks.map((track) => track.track_number)).toEqual(labels);
  await expect(page.getByTestId('entry-state-FO-SCAN').first()).toHaveAttribute('data-state', 'confirmed');
});

test('what cannot be completed is reported by scanner alone, with its reason', { tag: '@job' }, async ({
  bench,
}) => {
  const page = await bench({ orders: [{ order_id: 'FO-SHORT', items: [mugs, teapot] }] });
  await scan(page, 'FO-SHORT');
  await expect(phase(page, 'scanning')).toBeVisible();
  await scan(page, commandCode({ name: 'SHORT' }));
  await expect(page.getByTestId('cannot-line-2')).toContainText('Teapot');
  await scan(page, commandCode({ name: 'CHOOSE', quantity: 2 }));
  await expect(page.getByTestId('cannot-reason-2')).toContainText('Damaged');
  await scan(page, commandCode({ name: 'CHOOSE', quantity: 2 }));
  await expect(page.getByTestId('cannot-outcome')).toHaveAttribute('data-outcome', 'waits');
  await scan(page, commandCode({ name: 'ACK' }));
  await expect(phase(page, 'parked')).toBeVisible();
  await expect(page.getByTestId('queue-row-FO-SHORT')).toContainText('Damaged: Teapot');
});

test('a scanner alone counts without a scan, with its reason, and puts the order into a tote that opens it again', {
  tag: '@job',
}, async ({ bench }) => {
  const page = await bench({ orders: [{ order_id: 'FO-MANUAL', items: [mugs, teapot] }] });
  await scan(page, commandCode({ name: 'TOTE' }));
  await expect(page.getByTestId('tote-order-code')).toBeVisible();
  await scan(page, 'FO-MANUAL');
  await expect(page.getByTestId('tote-code')).toBeVisible();
  await scan(page, 'TOTE-5');
  await expect(page.getByTestId('tote-done')).toHaveText('FO-MANUAL is in tote TOTE-5.');
  await page.keyboard.press('Escape');
  await scan(page, 'TOTE-5');
  await expect(phase(page, 'scanning')).toBeVisible();
  await scan(page, commandCode({ name: 'MANUAL' }));
  await expect(page.getByTestId('cannot-line-1')).toContainText('Blue mug');
  await scan(page, commandCode({ name: 'CHOOSE', quantity: 1 }));
  await expect(page.getByTestId('confirm-reason-2')).toBeVisible();
  await scan(page, commandCode({ name: 'CHOOSE', quantity: 2 }));
  await scan(page, commandCode({ name: 'QTY', quantity: 2 }));
  await scan(page, commandCode({ name: 'ACK' }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const { pack } = await callStation(page, 'pack.get', {});
  expect(pack?.lines.map((line) => line.counted)).toEqual([2, 0]);
  await scan(page, commandCode({ name: 'TOTE' }));
  await expect(page.getByTestId('tote-code')).toBeVisible();
  await scan(page, 'ITEM-2');
  await expect(page.getByRole('dialog')).toContainText('ITEM-2 is the code of a product');
  await scan(page, 'TOTE-31');
  await expect(page.getByTestId('pack-totes')).toContainText('TOTE-31');
  await page.keyboard.press('Alt+p');
  await page.getByTestId('park-do').click();
  await expect(phase(page, 'parked')).toBeVisible();
  await scan(page, 'TOTE-31');
  await expect(phase(page, 'scanning')).toBeVisible();
  await expect(page.getByTestId('pack-order-id')).toHaveText('FO-MANUAL');
  await scan(page, 'WHAT?');
  await expect(page.getByTestId('scan-band')).toContainText('WHAT?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Alone means: not just after the last key of the scan.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('TOTE', { timeout: 1000 });
  }).toPass();
});

test('a whole order by keyboard alone', { tag: '@job' }, async ({ bench, sandbox }) => {
  const settings = { undoWindowSeconds: 0, autoFinish: false };
  const page = await bench({ orders: [{ order_id: 'FO-KEYS', items: [mugs, teapot] }], settings });
  const type = async (code: string): Promise<void> => {
    await page.keyboard.press('Alt+c');
    await typeByHand(page, ...code, 'Enter');
  };
  await type('FO-KEYS');
  await expect(page.getByTestId('pack-order-id')).toHaveText('FO-KEYS');
  // What cannot be pressed yet says why: beside it, and named by it.
  await page.getByTestId('finish').focus();
  await expect(page.getByTestId('finish')).toHaveAccessibleDescription(/4 pieces/);
  await type('ITEM-1');
  await expect(page.getByTestId('band-title')).toHaveText('Blue mug');
  await page.keyboard.press('Alt+q');
  // An Enter by habit counts nothing that was not typed.
  await typeByHand(page, 'Enter', '3');
  await expect(page.getByTestId('quantity-do')).toContainText('3 pieces');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('line-1')).toHaveAttribute('data-done', 'true');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await type('ITEM-2');
  await expect(phase(page, 'tracking')).toBeVisible();
  await type(makeTrackNumber('ups', 'keys'));
  await expect(page.getByTestId('track-1')).toBeVisible();
  await page.keyboard.press('Alt+f');
  await expect.poll(() => sandbox.ledger().orders['FO-KEYS']?.ships, confirmed).toBe(1);
  await expect(page.getByTestId('entry-state-FO-KEYS').first()).toHaveAttribute('data-state', 'confirmed');
});

test('a whole order by touch alone, with text of 200 % at 1024 x 768, each target as large as a glove needs', {
  tag: '@job',
}, async ({ bench, sandbox }) => {
  const order = { order_id: 'FO-TOUCH', items: [mugs, teapot] };
  const page = await bench({ orders: [order], settings: { undoWindowSeconds: 0 } });
  await page.setViewportSize({ width: 512, height: 384 });
  const { tap } = await useFinger(page);
  await tap('queue-row-FO-TOUCH');
  await expect(page.getByTestId('pack-order-id')).toHaveText('FO-TOUCH');
  for (const line of ['line-open-1', 'line-open-2']) {
    await tap(line);
    await tap('confirm-reason-1');
    await tap('line-confirm');
    await expect(page.getByTestId('line-confirm')).toHaveCount(0);
  }
  await expect(phase(page, 'tracking')).toBeVisible();
  await tap('type-code-do');
  await expect(page.getByTestId('key-0')).toBeInViewport({ ratio: 1 });
  const label = makeTrackNumber('ups', 'touch');
  for (const letter of label) await tap(`key-${letter}`);
  await expect(page.getByTestId('keypad-text')).toHaveValue(label);
  await tap('keypad-do');
  await expect.poll(() => sandbox.ledger().orders['FO-TOUCH']?.ships, confirmed).toBe(1);
  await expect(page.getByTestId('entry-state-FO-TOUCH').first()).toHaveAttribute('data-state', 'confirmed');
});

test('the next order opens without touching anything, and the undo window takes the last one back', {
  tag: '@job',
}, async ({ bench, sandbox }) => {
  const orders = ['FO-ONE', 'FO-TWO'].map((order_id, index) => ({
    order_id,
    items: [itemRow(index + 1, `Lamp ${index + 1}`, 1), itemRow(index + 5, `Shade ${index + 1}`, 1)],
  }));
  const page = await bench({ orders, settings: { undoWindowSeconds: 60 } });
  for (const code of ['FO-ONE', 'ITEM-1', 'ITEM-5', makeTrackNumber('ups', 'first')]) await scan(page, code);
  await expect(phase(page, 'finished')).toBeVisible();
  await expect(page.getByTestId('undo-countdown')).toBeVisible();
  await scan(page, 'FO-TWO');
  await expect(page.getByTestId('pack-order-id')).toHaveText('FO-TWO');
  for (const code of ['ITEM-2', 'ITEM-6', makeTrackNumber('ups', 'second')]) await scan(page, code);
  await expect(phase(page, 'finished')).toBeVisible();
  await scan(page, commandCode({ name: 'CANCEL' }));
  await expect(phase(page, 'tracking')).toBeVisible();
  const { entries } = await callStation(page, 'outbox.list', {});
  expect(Object.fromEntries(entries.map((entry) => [entry.orderId, entry.state]))).toEqual({
    'FO-ONE': 'held',
    'FO-TWO': 'discarded',
  });
  expect(sandbox.ledger().orders['FO-TWO']?.ships ?? 0).toBe(0);
});
