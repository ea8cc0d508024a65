import type { Page } from 'playwright';
import { connectWith, expect, openSettings, test } from './support/sandboxTest.ts';
import { scan } from './support/scan.ts';

const gs1 = ['010952123454321310Ab-7', '219z'] as const;
const plain = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789!"%&\'()*+,-./:;<=>?_#$@',
] as const;

async function atStep(page: Page, step: number): Promise<void> {
  await expect(page.getByTestId('setup-step')).toHaveAttribute('data-step', String(step));
}

/** The GS1 code, with what this scanner presses for its separator. */
async function scanGs1(page: Page, aim: string, separator: () => Promise<void>): Promise<void> {
  await scan(page, aim + gs1[0], { suffix: undefined, keyDelayMs: 12 });
  await separator();
  await scan(page, gs1[1], { suffix: 'Tab', keyDelayMs: 12 });
}

test('a scanner is learnt from its keys, kept, and its scans count as before', { tag: '@scan' }, async ({
  launch,
  sandbox,
}) => {
  const { page, dataDir, close } = await launch({ practice: false });
  const items = [{ item_id: 1, sku: 'BOLT', name: 'Bolt', qty: 7, barcode: 'BOLT-1' }];
  await connectWith(page, sandbox, [{ order_id: 'FO-SETUP', items }]);
  await openSettings(page, 'scanner');
  await page.getByTestId('setup-start').click();
  await expect(page.locator('.test-code svg')).toBeVisible();
  for (const [index, text] of plain.entries()) {
    await atStep(page, index + 1);
    await scan(page, `]C0${text}`, { suffix: 'Tab', keyDelayMs: 12 });
  }
  await atStep(page, 4);
  await scanGs1(page, ']C1', () => page.keyboard.press('Control+]'));
  const facts = page.getByTestId('setup-done');
  await expect(facts.getByTestId('fact-suffix')).toContainText('Tab');
  await expect(facts.getByTestId('fact-gsForm')).toContainText('Ctrl+]');
  await expect(facts.getByTestId('fact-aim')).toContainText('on');
  await expect(facts.getByTestId('fact-layout')).toContainText('US');
  await expect(facts.locator('li[data-good="true"]')).toHaveCount(6);
  await expect(facts).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('setup-start')).toBeFocused();
  await expect(page.getByTestId('scanner-facts')).toContainText('Ctrl+]');
  await scan(page, 'FO-SETUP', { suffix: 'Tab', keyDelayMs: 12 });
  await expect(page.getByTestId('pack-order-id')).toContainText('FO-SETUP');
  await close();

  const again = await launch({ dataDir, practice: false });
  await openSettings(again.page, 'scanner');
  await expect(again.page.getByTestId('fact-suffix')).toContainText('Tab');
  await again.page.getByTestId('scanner-forget').click();
  await expect(again.page.getByTestId('scanner-facts')).toHaveCount(0);
});

test('a scan in the set-up goes nowhere else, a wrong one is told, and every fault has its advice', {
  tag: '@scan',
}, async ({ launch, sandbox }) => {
  const { page } = await launch({ practice: false });
  const items = [{ item_id: 1, sku: 'BOLT', name: 'Bolt', qty: 7, barcode: 'BOLT-1' }];
  await connectWith(page, sandbox, [{ order_id: 'FO-SETUP', items }]);
  await openSettings(page, 'scanner');
  await page.getByTestId('setup-start').click();
  await scan(page, 'FO-SETUP');
  await expect(page.getByTestId('setup')).toContainText('FO-SETUP');
  await expect(page.getByRole('alert')).toContainText('A different text was received');
  await atStep(page, 1);
  await scan(page, plain[0].slice(4), { suffix: undefined, keyDelayMs: 12 });
  await expect(page.getByRole('alert')).toContainText('The beginning is missing');
  await scan(page, `X${plain[0]}`, { keyDelayMs: 12 });
  await expect(page.getByRole('alert')).toContainText('before or after');
  await scan(page, plain[0], { suffix: undefined, keyDelayMs: 90 });
  await atStep(page, 2);
  await expect(page.getByRole('alert')).toHaveCount(0);
  // A scan while nobody listens, and a held-back key press, change nothing either.
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('setup-listening')).toContainText('Not listening');
  await scan(page, 'FO-SETUP');
  await page.getByTestId('setup-skip').click();
  await page.getByTestId('setup-skip').click();
  await page.getByTestId('setup-listen').click();
  await scanGs1(page, '', () => Promise.resolve());
  const facts = page.getByTestId('setup-done');
  await expect(facts.getByTestId('fact-gsForm')).toContainText('left out');
  await expect(facts.getByTestId('fact-aim')).toContainText('off');
  for (const name of ['gsForm', 'aim']) {
    await expect(facts.getByTestId(`fact-${name}`)).toHaveAttribute('data-good', 'false');
  }
  await page.getByTestId('setup-stop').click();
  await page.getByTestId('nav-pack').click();
  await expect(page.getByTestId('pack-order-id')).toHaveCount(0);
});

test('the live field names every key, control characters included, and takes none past Escape', {
  tag: '@scan',
}, async ({ launch }) => {
  const { page } = await launch({ practice: true });
  await openSettings(page, 'scanner');
  await page.getByTestId('live-toggle').click();
  await page.keyboard.type('a');
  await page.keyboard.press('Control+]');
  await page.keyboard.press('F8');
  await page.keyboard.press('Enter');
  const keys = page.getByTestId('live-keys').locator('tbody tr td:first-child');
  await expect(keys).toHaveText(['a', 'Control', 'GS (Ctrl+])', 'F8', 'CR (Enter)']);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('live-toggle')).toHaveAttribute('aria-pressed', 'false');
  await page.getByTestId('live-toggle').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('live-toggle')).toHaveAttribute('aria-pressed', 'true');
});

test('a scanner slower than any that is guessed is read once it was set up', { tag: '@scan' }, async ({
  launch,
  sandbox,
}) => {
  const { page } = await launch({ practice: false });
  const items = [{ item_id: 1, sku: 'BOLT', name: 'Bolt', qty: 7, barcode: 'BOLT-1' }];
  await connectWith(page, sandbox, [{ order_id: 'FO-SLOW', items }]);
  const slowly = { keyDelayMs: 215 };
  await page.getByTestId('nav-pack').click();
  await expect(page.getByTestId('queue-row-FO-SLOW')).toBeVisible();
  await scan(page, 'FO-SLOW', slowly);
  await openSettings(page, 'scanner');
  await page.getByTestId('setup-start').click();
  await scan(page, plain[0], slowly);
  await atStep(page, 2);
  await page.keyboard.press('Escape');
  for (const _ of [2, 3, 4]) await page.getByTestId('setup-skip').click();
  await expect(page.getByTestId('fact-speed')).toHaveAttribute('data-good', 'false');
  await page.getByTestId('setup-keep').click();
  await expect(page.getByTestId('setup-start')).toBeVisible();
  await expect(page.getByTestId('pack-order-id')).toHaveCount(0);
  await scan(page, 'FO-SLOW', slowly);
  await expect(page.getByTestId('pack-order-id')).toContainText('FO-SLOW');
});
