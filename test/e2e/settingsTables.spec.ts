import { callStation } from './support/callStation.ts';
import { connectWith, expect, openSettings, test } from './support/sandboxTest.ts';
import { savedFile } from './support/savedFile.ts';
import { scan } from './support/scan.ts';
import { typeByHand } from './support/typing.ts';

const csv = 'Strichcode;Artikelnummer;Menge\nKARTON-1;BOLT;6\n4.00638E+12;BOLT;1\nKARTON-2;;2\n';

test('a table with bad rows names them, imports the good one only when asked, and it counts at the bench', {
  tag: '@tables',
}, async ({ launch, sandbox }) => {
  const { page } = await launch({ practice: false });
  const items = [{ item_id: 1, sku: 'BOLT', name: 'Bolt', qty: 7, barcode: 'BOLT-1' }];
  await connectWith(page, sandbox, [{ order_id: 'FO-TABLE', items }]);
  await openSettings(page, 'barcodes');
  await page
    .getByTestId('catalogue-file')
    .setInputFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const problems = page.getByTestId('import-problems');
  await expect(problems).toContainText('2 rows have a problem. Nothing was imported.');
  await expect(problems).toContainText('Row 3');
  await expect(problems).toContainText('4.00638E+12');
  await expect(problems).toContainText('Row 4');
  await expect(page.getByTestId('code-KARTON-1')).toHaveCount(0);
  await page.getByTestId('import-good').click();
  await expect(problems).toContainText('1 row imported, 2 rows left out.');
  await expect(page.getByTestId('code-KARTON-1')).toContainText('6 pieces');

  await page.getByTestId('nav-pack').click();
  await scan(page, 'FO-TABLE');
  await scan(page, 'KARTON-1');
  await expect(page.getByTestId('line-1').locator('.line-count strong')).toHaveText('6');
  for (const code of ['WHAT-IS-IT', 'WHAT-IS-IT', 'AND-THIS']) await scan(page, code);
  await expect(page.getByTestId('scan-band')).toContainText('AND-THIS');

  await openSettings(page, 'barcodes');
  await expect(page.getByTestId('unknown-WHAT-IS-IT')).toContainText('2 scans');
  await expect(page.getByTestId('taught-BOLT')).toContainText('1 time taught, 1 code');
  const { bytes } = await savedFile(page, () => page.getByTestId('catalogue-export').click());
  expect(bytes.toString()).toContain('KARTON-1,BOLT,6');
  await page.getByRole('searchbox').fill('nothing-like-it');
  await expect(page.getByTestId('code-KARTON-1')).toHaveCount(0);
  await page.getByRole('searchbox').fill('karton');
  await page.getByTestId('code-KARTON-1').getByTestId('forget').click();
  // The question is read: what comes at once is the second half of a double tap.
  await typeByHand(page, 'Shift', 'Shift', 'Shift', 'Shift');
  await page.getByTestId('forget-do').click();
  await expect(page.getByTestId('code-KARTON-1')).toHaveCount(0);
});

test('a carrier of the own table ships with its code and title, scanned or chosen by hand', {
  tag: '@tables',
}, async ({ launch, sandbox }) => {
  const { page } = await launch({ practice: false });
  const items = [{ item_id: 1, sku: 'BOLT', name: 'Bolt', qty: 1, barcode: 'BOLT-1' }];
  await connectWith(page, sandbox, [
    { order_id: 'FO-SCANNED', items },
    { order_id: 'FO-TYPED', items },
  ]);
  await callStation(page, 'settings.set', { undoWindowSeconds: 0 });
  await openSettings(page, 'carriers');
  const add = async (title: string, code: string, pattern: string): Promise<void> => {
    await page.getByTestId('carrier-add').click();
    await page.getByTestId('carrier-title').fill(title);
    await page.getByTestId('carrier-code').fill(code);
    await page.getByTestId('carrier-pattern').fill(pattern);
    await page.getByTestId('carrier-save').click();
  };
  await add('Cityrad Kurier', 'cityrad', '*');
  await expect(page.getByRole('dialog')).toContainText('at least 5 characters');
  await page.getByTestId('carrier-pattern').fill('CK#{9}');
  await page.getByTestId('carrier-save').click();
  await expect(page.getByTestId('carrier-cityrad')).toContainText('CK#{9}');
  await add('Own round', 'own_round', '');
  await expect(page.getByTestId('carrier-own_round')).toContainText('chosen by hand');

  await page.getByTestId('nav-pack').click();
  for (const code of ['FO-SCANNED', 'BOLT-1', 'CK123456789']) await scan(page, code);
  await expect(page.locator('[data-testid="pack-phase"][data-phase="finished"]')).toBeVisible();
  for (const code of ['FO-TYPED', 'BOLT-1']) await scan(page, code);
  await page.getByTestId('track-carrier').selectOption('own_round');
  await page.getByTestId('track-input').pressSequentially('tour 7', { delay: 180 });
  await page.getByTestId('track-take').click();
  // A number of a kind that nobody has seen before does not go out by itself.
  await page.getByTestId('finish').click();
  const tracks = (orderId: string) => sandbox.order(orderId)?.tracks;
  await expect
    .poll(() => [tracks('FO-SCANNED'), tracks('FO-TYPED')], { timeout: 60_000 })
    .toEqual([
      [{ carrier_code: 'cityrad', title: 'Cityrad Kurier', track_number: 'CK123456789' }],
      [{ carrier_code: 'own_round', title: 'Own round', track_number: 'TOUR7' }],
    ]);
});
