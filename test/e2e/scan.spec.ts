import type { Page } from 'playwright';
import type { Sandbox } from '../../main/sandbox/sandbox.ts';
import { connectWith, expect, test } from './support/sandboxTest.ts';
import { scan } from './support/scan.ts';
import { plugInScanner } from './support/scannerKeys.ts';

const code = 'BOLT-M8/40';
const shortCode = 'b8-4';

/** The bench with an order open that wants so many pieces of one item. */
async function openOrder(
  page: Page,
  sandbox: Sandbox,
  qty: number,
  ...others: readonly string[]
): Promise<void> {
  sandbox.addOrder({
    queue: 'pending_shipment',
    row: {
      order_id: 'FO-SCAN',
      items: [
        { item_id: 1, sku: code, name: 'Bolt', qty, barcode: [code, shortCode, ...others] },
        { item_id: 2, sku: 'REST', name: 'What keeps the order open', qty: 1, barcode: 'REST' },
      ],
    },
  });
  await connectWith(page, sandbox);
  await page.getByTestId('nav-pack').click();
  await expect(page.getByTestId('queue-row-FO-SCAN')).toBeVisible();
  await scan(page, 'FO-SCAN');
  await expect(page.getByTestId('pack-order-id')).toContainText('FO-SCAN');
}

async function watchClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset.clicks = '0';
    document.addEventListener('click', () => (dataset.clicks = String(Number(dataset.clicks) + 1)), true);
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.clicks));
}

/** Gives the focus to something else on the screen each time: fields, buttons, the page itself. */
async function moveFocus(page: Page, turn: number): Promise<void> {
  await page.evaluate((index) => {
    const places = [...document.querySelectorAll<HTMLElement>('input, textarea, select, button')];
    const place = places[index % (places.length + 1)];
    if (place === undefined) (document.activeElement as HTMLElement | null)?.blur();
    else place.focus();
  }, turn);
}

function fieldTexts(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value).join('|'),
  );
}

const counted = (page: Page) => page.getByTestId('line-1').locator('.line-count strong');

test('200 scans at ten a second, 5 to 20 ms a key, are 200 counts, wherever the focus moves', {
  tag: '@scan',
}, async ({ launch, sandbox }) => {
  const { page } = await launch({ practice: false });
  await openOrder(page, sandbox, 200);
  const scanner = await plugInScanner(page);
  await page.getByTestId('type-code').pressSequentially('half a word', { delay: 180 });
  const texts = await fieldTexts(page);
  expect(texts).toContain('half a word');
  const clicks = await watchClicks(page);
  const begin = Date.now();
  for (let index = 0; index < 200; index += 1) {
    const isMoving = index % 4 === 3;
    if (!isMoving) await moveFocus(page, index);
    // The order's own bolt by its short code: with Shift, 4 to 7 keys that take up to 95 ms.
    const suffix = index % 3 === 0 ? '\t' : '\r';
    await scanner.scan(shortCode + suffix, 5 + (index % 16), async (key) => {
      if (isMoving && key === 2) await moveFocus(page, index);
    });
    const rest = begin + (index + 1) * 100 - Date.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }
  await expect(counted(page)).toHaveText('200');
  expect(await clicks()).toBe(0);
  expect(await fieldTexts(page)).toBe(texts);
});

test('a slow scanner in a half typed field counts, and the field keeps its text', { tag: '@scan' }, async ({
  launch,
  sandbox,
}) => {
  const { page } = await launch({ practice: false });
  await openOrder(page, sandbox, 9);
  const scanner = await plugInScanner(page);
  const field = page.getByTestId('type-code');
  await field.pressSequentially('BOM8', { delay: 180 });
  await scanner.scan(`${code}\r`, 90);
  await expect(counted(page)).toHaveText('1');
  await scanner.scan(`${code}\r`, 150);
  await expect(counted(page)).toHaveText('2');
  await expect(field).toHaveValue('BOM8');
});

test('a scan into text that is edited in place leaves it as it was, marked words too', {
  tag: '@scan',
}, async ({ launch, sandbox }) => {
  const { page } = await launch({ practice: false });
  await openOrder(page, sandbox, 9);
  await page.evaluate(() => {
    const note = document.createElement('div');
    note.id = 'note';
    note.contentEditable = 'true';
    const word = document.createElement('b');
    word.append('twice');
    note.append('ring ', word, ', please');
    document.body.append(note);
    note.focus();
    getSelection()?.selectAllChildren(word);
  });
  const scanner = await plugInScanner(page);
  await scanner.scan(`${code}\r`, 12);
  await expect(counted(page)).toHaveText('1');
  const note = page.locator('#note');
  expect(await note.innerHTML()).toBe('ring <b>twice</b>, please');
  await page.keyboard.type('x', { delay: 200 });
  await expect(note).toHaveText('ring x, please');
});

test('a scan into a half typed field counts, and the text goes on at its caret', { tag: '@scan' }, async ({
  launch,
  sandbox,
}) => {
  const { page } = await launch({ practice: false });
  await openOrder(page, sandbox, 9);
  const field = page.getByTestId('type-code');
  await field.pressSequentially('BOM8', { delay: 180 });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const scanner = await plugInScanner(page);
  await scanner.scan(`${code}\r`, 12);
  await scanner.scan(`${code}\t`, 30);
  await scanner.scan(`${code}\r`, 40);
  await expect(counted(page)).toHaveText('3');
  await expect(field).toHaveValue('BOM8');
  await field.pressSequentially('LT-', { delay: 180 });
  await expect(field).toHaveValue('BOLT-M8');
});

test('what a person types and sends with Enter goes the way of typing', { tag: '@scan' }, async ({
  launch,
  sandbox,
}) => {
  const { page } = await launch({ practice: false });
  await openOrder(page, sandbox, 9);
  const field = page.getByTestId('type-code');
  await field.pressSequentially(code, { delay: 190 });
  await expect(field).toHaveValue(code);
  await page.keyboard.press('Enter');
  await expect(counted(page)).toHaveText('1');
  await expect(field).toHaveValue('');
});

test('scans over an open dialog, with no suffix at all, count in their order', { tag: '@scan' }, async ({
  launch,
  sandbox,
}) => {
  const { page } = await launch({ practice: false });
  await openOrder(page, sandbox, 9);
  await page.getByTestId('status-link').click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  const clicks = await watchClicks(page);
  const scanner = await plugInScanner(page);
  await scanner.scan(code, 5);
  await expect(counted(page)).toHaveText('1');
  await scanner.scan('NO-SUCH-CODE', 5);
  await expect(page.getByTestId('scan-band')).toContainText('NO-SUCH-CODE');
  expect(await clicks()).toBe(0);
});

test('a GS1 code with its separator as Ctrl+] shows lot and serial number; expired goods and a serial twice are told', {
  tag: '@scan',
}, async ({ launch, sandbox }) => {
  const { page } = await launch({ practice: false });
  await openOrder(page, sandbox, 9, '09521234543213');
  const scanner = await plugInScanner(page);
  const product = ']d20109521234543213';
  await scanner.scan(`${product}1739013110L-7\u001d21SN1\r`, 8);
  await expect(page.getByTestId('line-1').getByTestId('line-goods')).toHaveText(
    '1 × lot L-7, expires Jan 31, 2039 · Serial SN1',
  );
  await scanner.scan(`${product}1701013110OLD\r`, 8);
  await expect(page.getByTestId('scan-band')).toHaveAttribute('data-tone', 'warn');
  await expect(page.getByTestId('scan-band')).toContainText('Expired on Jan 31, 2001');
  await scanner.scan(`${product}1739013110L-7\u001d21SN1\r`, 8);
  await expect(page.getByTestId('band-title')).toHaveText('Piece already packed');
  await expect(counted(page)).toHaveText('2');
});
