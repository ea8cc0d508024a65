import type { Page } from 'playwright';
import { callStation } from './support/callStation.ts';
import { pdfPages } from './support/decodePdf.ts';
import { connectWith, expect, openSettings, test } from './support/sandboxTest.ts';
import { savedFile } from './support/savedFile.ts';
import { scan } from './support/scan.ts';

const items = [
  { item_id: 1, sku: 'BOLT', name: 'Bolt', qty: 3, barcode: 'BOLT-1' },
  { item_id: 2, sku: 'NUT', name: 'Nut', qty: 1, barcode: 'NUT-1' },
];

async function addPacker(page: Page, name: string, pin: string): Promise<string> {
  await page.getByTestId('packer-add').click();
  await page.getByTestId('packer-name').fill(name);
  if (pin !== '') await page.getByTestId('packer-pin').fill(pin);
  await page.getByTestId('badge-new').click();
  const badge = (await page.getByTestId('badge-made').textContent()) ?? '';
  await page.getByTestId('packer-save').click();
  return badge;
}

async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByTestId(`pin-${digit}`).click();
  await page.getByTestId('sign-in-do').click();
}

test('two packers share a bench: badges, wrong PINs that wait, a lock that keeps the order, a lead who allows one step, and a story of it all', {
  tag: '@packers',
}, async ({ launch, sandbox }) => {
  const first = await launch({ practice: false });
  const { page } = first;
  await connectWith(page, sandbox, [{ order_id: 'FO-SHARED', items }]);
  await openSettings(page, 'packers');
  await addPacker(page, 'Lea', '2580');
  // From now on somebody has to say who they are.
  const signIn = page.getByTestId('sign-in');
  await expect(signIn).toBeVisible();
  await page.getByTestId('packer-Lea').click();
  await typePin(page, '2580');
  await expect(signIn).toBeHidden();
  const ada = await addPacker(page, 'Ada', '');
  const bo = await addPacker(page, 'Bo', '1357');
  await page.getByTestId('permission-manualConfirm-leadPin').click();
  await expect(page.getByTestId('permission-manualConfirm-leadPin').getByRole('radio')).toBeChecked();
  // What nobody chose here became the lead's with the first lead.
  await expect(page.getByTestId('permission-settings-leadPin').getByRole('radio')).toBeChecked();
  await callStation(page, 'settings.set', { idleLockMinutes: 5 });
  await page.getByTestId('sign-out').click();

  await expect(signIn).toBeVisible();
  await scan(page, 'BOLT-1');
  await expect(page.getByTestId('sign-in-refused')).toBeVisible();
  await scan(page, 'PB:B:ABCDEFGHJKLM:X');
  await expect(signIn).toContainText('Unknown badge');
  await page.getByTestId('packer-Bo').click();
  for (const left of ['4 more', '3 more', '2 more', 'One more', 'Wait']) {
    await typePin(page, '0000');
    await expect(signIn.getByTestId('error')).toContainText(left);
  }
  await expect(signIn.getByTestId('error')).toHaveAttribute('data-code', 'pin_wait');
  // The right one, too. Asked beside the screen, which already says what it will say again.
  const { packers } = await callStation(page, 'packers.list', {});
  const { packerId = '' } = packers.find(({ name }) => name === 'Bo') ?? {};
  await expect(callStation(page, 'packers.signIn', { packerId, pin: '1357' })).rejects.toThrow('pin_wait');

  // Waiting stops nothing else: Ada's badge opens the bench.
  await scan(page, ada);
  await expect(signIn).toBeHidden();
  await expect(page.getByTestId('status-packer')).toContainText('Ada');
  await expect(page.getByTestId('scan-band')).toContainText('Hello Ada');
  await scan(page, 'FO-SHARED');
  await scan(page, 'BOLT-1');
  const counted = page.getByTestId('line-1').locator('.line-count strong');
  await expect(counted).toHaveText('1');

  // Away and back: the order lies as it lay; a scan meanwhile counts nothing.
  await page.getByTestId('sign-out').click();
  await expect(signIn).toBeVisible();
  await scan(page, 'BOLT-1');
  await expect(page.getByTestId('sign-in-refused')).toBeVisible();
  await scan(page, bo);
  await expect(signIn).toBeHidden();
  await expect(page.getByTestId('status-packer')).toContainText('Bo');
  await expect(counted).toHaveText('1');
  await scan(page, 'BOLT-1');
  await expect(counted).toHaveText('2');

  // What is kept for leads asks for one, and goes on where it was.
  await page.getByTestId('line-open-2').click();
  await page.getByTestId('reason').fill('No barcode');
  await page.getByTestId('line-confirm').click();
  const approve = page.getByTestId('approve');
  await expect(approve).toBeVisible();
  for (const digit of '2580') await page.getByTestId(`pin-${digit}`).click();
  await page.getByTestId('approve-do').click();
  await expect(approve).toBeHidden();
  await expect(page.getByTestId('line-2').locator('.line-count strong')).toHaveText('1');
  const { pack } = await callStation(page, 'pack.get', {});
  expect(pack?.lines.map((line) => line.counted)).toEqual([2, 1]);

  // A station that locks itself is locked at its start, too: nobody knows how long it was off.
  await first.close();
  const { page: locked } = await launch({ dataDir: first.dataDir, practice: false });
  await expect(locked.getByTestId('sign-in')).toBeVisible();
  await scan(locked, 'BOLT-1');
  await expect(locked.getByTestId('sign-in-refused')).toBeVisible();
  await scan(locked, bo);
  await expect(locked.getByTestId('sign-in')).toBeHidden();
  await scan(locked, 'BOLT-1');
  await expect(locked.getByTestId('line-1').locator('.line-count strong')).toHaveText('3');

  // The story names each of them, found by what was scanned.
  await locked.getByTestId('nav-find').click();
  await locked.getByRole('searchbox').last().fill('bolt-1');
  await locked.getByTestId('found-story-FO-SHARED').click();
  await expect(locked.getByTestId('story-check')).toHaveAttribute('data-whole', 'true');
  const rows = locked.getByTestId(/^story-row-/);
  await expect(rows.filter({ hasText: 'Ada' })).not.toHaveCount(0);
  await expect(rows.filter({ hasText: 'Bo, allowed by Lea' })).toContainText('without a scan: No barcode.');
  const pdf = await savedFile(locked, () => locked.getByTestId('story-pdf').click());
  expect(pdf.name).toBe('packbench-story-FO-SHARED.pdf');
  expect(pdfPages(pdf.bytes).pages).toBe(1);
  const json = await savedFile(locked, () => locked.getByTestId('story-json').click());
  expect(json.bytes.toString()).toContain('"kind": "packbench-story"');
});
