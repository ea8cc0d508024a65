import type { Page } from 'playwright';
import { decodePdf, openReader, pdfPages } from './support/decodePdf.ts';
import { connectWith, expect, openSettings, test } from './support/sandboxTest.ts';
import { savedFile } from './support/savedFile.ts';
import { scan } from './support/scan.ts';

const expected = [
  ...['UNDO', 'NEXT', 'SEAL', 'SHORT', 'HOLD', 'PARK', 'TOTE', 'MANUAL', 'SLIP', 'FINISH', 'CANCEL', 'ACK'],
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((count) => `QTY:${count}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `CHOOSE:${number}`),
];
const boxes = { A4: [595, 842], Letter: [612, 792] } as const;

const savePdf = (page: Page, button: string) => savedFile(page, () => page.getByTestId(button).click());

function withoutCheck(code: string): string {
  return code.replace(/^PB:(.*):[A-Z]$/, '$1');
}

test('every command of the printed sheet is read by an independent decoder, on both papers, in both languages', {
  tag: '@print',
}, async ({ launch }) => {
  const { page } = await launch({ practice: true });
  await openSettings(page, 'look');
  await page.getByTestId('theme-dark').click();
  await openSettings(page, 'commands');
  const reader = await openReader();
  try {
    for (const paper of ['A4', 'Letter'] as const) {
      for (const language of ['en', 'de'] as const) {
        await page.getByTestId(`paper-${paper}`).click();
        await page.getByTestId(`sheet-language-${language}`).click();
        const { name, bytes } = await savePdf(page, 'sheet-pdf');
        expect(name).toBe(`packbench-command-sheet-${paper.toLowerCase()}-${language}.pdf`);
        const { pages, boxes: found } = pdfPages(bytes);
        const box = found.map((one) =>
          one
            .split(' ')
            .map((side) => Math.round(Number(side)))
            .slice(2),
        );
        expect([pages, box]).toEqual([1, [[...boxes[paper]]]]);
        const codes = await decodePdf(reader, bytes, expected.length);
        expect(codes.map(({ text }) => withoutCheck(text)).toSorted()).toEqual(expected.toSorted());
      }
    }
  } finally {
    await reader.close();
  }
  // The printer's dialog, which a test cannot see: afterwards the page is as before, and nothing is complained of.
  await page.getByTestId('sheet-print').click();
  await expect(page.locator('.print-page')).toHaveCount(0);
  await expect(page.getByTestId('error')).toHaveCount(0);
  await expect(page.getByTestId('sheet-pdf')).not.toHaveAttribute('aria-disabled', 'true');
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  await expect(page.locator('#root')).toBeHidden();
});

test('a command decoded from paper does at the bench what it says', { tag: '@print' }, async ({
  launch,
  sandbox,
}) => {
  const { page } = await launch({ practice: false });
  const items = [{ item_id: 1, sku: 'BOLT', name: 'Bolt', qty: 7, barcode: 'BOLT-1' }];
  await connectWith(page, sandbox, [{ order_id: 'FO-SHEET', items }]);
  await openSettings(page, 'commands');
  const reader = await openReader();
  const { bytes } = await savePdf(page, 'sheet-pdf');
  const codes = await decodePdf(reader, bytes, expected.length);
  await reader.close();
  const printed = (name: string): string =>
    codes.find(({ text }) => withoutCheck(text) === name)?.text ?? 'not printed';

  await page.getByTestId('nav-pack').click();
  await expect(page.getByTestId('queue-row-FO-SHEET')).toBeVisible();
  await scan(page, 'FO-SHEET');
  await scan(page, 'BOLT-1');
  await scan(page, printed('QTY:5'));
  const counted = page.getByTestId('line-1').locator('.line-count strong');
  await expect(counted).toHaveText('5');
  await scan(page, printed('UNDO'));
  await expect(counted).toHaveText('1');
  await scan(page, printed('PARK'));
  await expect(page.locator('[data-testid="pack-phase"][data-phase="parked"]')).toBeVisible();
});

test('the test codes of the set-up are read from paper, the GS1 one with its separator', {
  tag: '@print',
}, async ({ launch }) => {
  const { page } = await launch({ practice: true });
  await openSettings(page, 'scanner');
  const { bytes } = await savePdf(page, 'codes-pdf');
  const reader = await openReader();
  const codes = await decodePdf(reader, bytes, 4);
  await reader.close();
  expect(codes.map(({ symbologyIdentifier, text }) => symbologyIdentifier + text).toSorted()).toEqual(
    [
      ']C0ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      ']C0abcdefghijklmnopqrstuvwxyz',
      ']C00123456789!"%&\'()*+,-./:;<=>?_#$@',
      ']C1010952123454321310Ab-7\u001d219z',
    ].toSorted(),
  );
});
