import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandCode } from '../../main/contract/commandCodes.ts';
import { fakeCups } from '../support/fakeCups.ts';
import { decodePdf, openReader, pdfPages } from './support/decodePdf.ts';
import { connectWith, expect, openSettings, test } from './support/sandboxTest.ts';
import { savedFile } from './support/savedFile.ts';
import { scan } from './support/scan.ts';

const track = '00340434161094042557';
const address = {
  firstname: 'علي',
  lastname: '<img src=x onerror=alert(1)>',
  street: ['Ringstraße 1'],
  city: 'Wien',
  postcode: '1010',
  country_id: 'AT',
};
const items = [
  { item_id: 1, sku: 'LAMP', name: 'Lampe', qty: 1, barcode: '4006381333931' },
  { item_id: 2, sku: 'BOLT', name: 'Bolt', qty: 1 },
];

const order = { order_id: 'FO-SLIP', items, shipping_address: address };

test('a finished order has its packing slip: as a PDF whose barcodes are read, on a printer, and again after that was off', {
  tag: '@print',
}, async ({ launch, sandbox, host }) => {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-cups-'));
  const cups = fakeCups(folder);
  const { page } = await launch({
    practice: false,
    env: { PATH: `${folder}:${process.env.PATH ?? ''}` },
  });
  await connectWith(page, sandbox, [order, { order_id: 'FO-NEXT', items: items.slice(1) }]);
  await expect(page.getByTestId('queue-row-FO-SLIP')).toBeVisible();
  for (const code of ['FO-SLIP', '4006381333931', 'BOLT', track]) await scan(page, code);
  await expect(page.getByTestId('saved')).toBeVisible();

  await page.keyboard.press('Alt+D');
  const slip = page.locator('dialog .slip');
  await expect(slip).toContainText('Lieferschein');
  await expect(slip).toContainText('<img src=x onerror=alert(1)>');
  await expect(slip).toContainText(track);
  await expect(slip).not.toContainText(/versandt|verschickt|shipped/i);
  const { name, bytes } = await savedFile(page, () => page.getByTestId('slip-pdf').click());
  expect(name).toBe('packbench-packing-slips-FO-SLIP.pdf');
  expect(pdfPages(bytes).pages).toBe(1);
  const reader = await openReader();
  const codes = await decodePdf(reader, bytes, 3, ['Code128', 'EAN13']);
  await reader.close();
  expect(codes.map(({ text }) => text).toSorted()).toEqual(['4006381333931', 'BOLT', 'FO-SLIP']);
  await page.keyboard.press('Escape');

  // Without a dialog the shell prints through CUPS; a test cannot put a printer under Electron.
  if (host === 'shell') {
    await openSettings(page, 'printers');
    await page.getByTestId('printer-slips').selectOption('Slips');
    await page.getByTestId('size-slips-Roll80').click();
    cups.stop('out of paper');
    await page.getByTestId('nav-outbox').click();
    await page.getByTestId('slip-open').click();
    await page.getByTestId('slip-print').click();
    await page.keyboard.press('Escape');
    await expect(page.locator('.messages')).toContainText('out of paper');
    await expect(page.getByTestId('print-jobs')).toContainText('FO-SLIP');
    expect(cups.printed()).toBeUndefined();
    cups.start();
    await page.getByTestId('alert-print-again').click();
    await expect(page.getByTestId('print-jobs')).toHaveCount(0);
    const printed = cups.printed();
    expect(printed?.args).toContain('-d Slips -o media=Custom.80x');
    const [box] = pdfPages(printed?.file ?? Buffer.alloc(0)).boxes;
    const [width = 0, height = 0] = (box ?? '').split(' ').slice(2).map(Number);
    expect(Math.round((width * 25.4) / 72)).toBe(80);
    expect(height).toBeGreaterThan(width);
    expect(pdfPages(printed?.file ?? Buffer.alloc(0)).pages).toBe(1);

    // By its command, and by itself with the next order.
    cups.forget();
    await page.getByTestId('nav-pack').click();
    await scan(page, commandCode({ name: 'SLIP' }));
    await expect.poll(() => cups.printed()?.args).toContain('-d Slips');
    await openSettings(page, 'printers');
    await page.getByTestId('slips-auto').click();
    await expect(page.getByTestId('slips-auto')).toBeChecked();
    await page.getByTestId('nav-pack').click();
    cups.forget();
    for (const code of ['FO-NEXT', 'BOLT', '00340434161094027318']) await scan(page, code);
    await expect.poll(() => cups.printed()?.args).toContain('-d Slips');
    await expect(page.getByTestId('saved')).toBeVisible();
  }

  await page.getByTestId('nav-outbox').click();
  await page.getByTestId('goods-out-open').click();
  const list = await savedFile(page, () => page.locator('[data-testid^="goods-out-pdf-"]').click());
  expect(list.name).toMatch(/^packbench-goods-out-\d{4}-\d{2}-\d{2}-/);
  expect(pdfPages(list.bytes).pages).toBe(1);
  rmSync(folder, { recursive: true });
});
