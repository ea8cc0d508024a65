import type { Page } from 'playwright';
import type { Sandbox } from '../../main/sandbox/sandbox.ts';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { type BenchOptions, expect, itemRow, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { scan } from './support/scan.ts';
import { typeByHand } from './support/typing.ts';

/** Hands in gloves: keys that are held too long, buttons that are hit twice, fields that are emptied first. */

/** Holds a key down until it has been repeated a few times, at the pace of a keyboard. */
async function hold(page: Page, key: string): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    await page.keyboard.down(key);
    // Long enough for the answer to the press before.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 40)));
  }
  await page.keyboard.up(key);
}

/** Two taps on one button, before the station can have answered the first. */
function tapTwice(page: Page, testId: string): Promise<void> {
  return page.getByTestId(testId).evaluate((button) => {
    if (!(button instanceof HTMLElement)) return;
    button.click();
    button.click();
  });
}

async function counted(page: Page): Promise<readonly number[]> {
  const { pack } = await callStation(page, 'pack.get', {});
  return (pack?.lines ?? []).map((line) => line.counted);
}

/** So much is counted on the screen before a hand goes on. */
async function shows(page: Page, pieces: number): Promise<void> {
  await expect(page.getByTestId('line-1').locator('.line-count strong')).toHaveText(String(pieces));
}

/** Four orders to accept, the first of them shown long enough to be read. */
async function openAccept(
  bench: (options: BenchOptions) => Promise<Page>,
  sandbox: Sandbox,
): Promise<{ readonly page: Page; readonly answered: () => Promise<readonly string[]> }> {
  for (const [index, order_id] of ['FO-1', 'FO-2', 'FO-3', 'FO-4'].entries()) {
    const created_at = `2026-11-0${index + 1} 08:00:00`;
    const items = [itemRow(1, 'Lamp', 1), itemRow(2, 'Shade', 1)];
    sandbox.addOrder({ queue: 'pending_accept', row: { order_id, created_at, items } });
  }
  const page = await bench({ orders: [] });
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { name: 'FO-1' })).toBeVisible();
  await look(page);
  const answered = async (): Promise<readonly string[]> => {
    const { entries } = await callStation(page, 'outbox.list', {});
    return entries.map(({ orderId }) => orderId).toSorted();
  };
  return { page, answered };
}

/** A person looks at what is shown, with a finger on a key that does nothing here. */
async function look(page: Page): Promise<void> {
  await typeByHand(page, 'Shift', 'Shift', 'Shift', 'Shift');
}

test('an Enter held too long accepts one order, not the whole list', { tag: '@job' }, async ({
  bench,
  sandbox,
}) => {
  const { page, answered } = await openAccept(bench, sandbox);
  await hold(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'FO-2' })).toBeVisible();
  expect(await answered()).toEqual(['FO-1']);
  // The next press is a decision of its own.
  await look(page);
  await typeByHand(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'FO-3' })).toBeVisible();
});

test('a double Enter accepts the order that was seen, not the one that follows it', { tag: '@job' }, async ({
  bench,
  sandbox,
}) => {
  const { page, answered } = await openAccept(bench, sandbox);
  // In the page itself, as soon as the next order lies there, and by a clock that a busy computer does not carry on: a
  // test that waits for the order may come too late to be hasty.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const press = (): void => {
          (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
          );
        };
        const clock = performance.now.bind(performance);
        const began = clock();
        performance.now = () => Math.min(clock(), began + 250);
        const pressAgain = (): void => {
          press();
          performance.now = clock;
          resolve();
        };
        const watch = new MutationObserver(() => {
          const heading = [...document.querySelectorAll('h2')].some((one) => one.textContent === 'FO-2');
          if (!heading) return;
          watch.disconnect();
          // Once it is drawn, and the page knows since when.
          requestAnimationFrame(() => setTimeout(pressAgain));
        });
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        press();
      }),
  );
  await expect(page.getByRole('heading', { name: 'FO-2' })).toBeVisible();
  await look(page);
  expect(await answered()).toEqual(['FO-1']);
});

test('who goes on to another order before an answer is saved stays there', { tag: '@job' }, async ({
  bench,
  sandbox,
}) => {
  const { page, answered } = await openAccept(bench, sandbox);
  const accept = await page.getByTestId('accept-submit').elementHandle();
  await page.getByTestId('accept-row-FO-3').evaluate((row, button) => {
    if (button instanceof HTMLElement) button.click();
    if (row instanceof HTMLElement) row.click();
  }, accept);
  await expect.poll(answered).toEqual(['FO-1']);
  await look(page);
  await expect(page.getByRole('heading', { name: 'FO-3' })).toBeVisible();
});

test('an order that is half answered is not accepted in full with all the others', { tag: '@job' }, async ({
  bench,
  sandbox,
}) => {
  const { page, answered } = await openAccept(bench, sandbox);
  await page.keyboard.press('ArrowRight');
  await typeByHand(page, '0');
  await expect(page.getByTestId('decision-preview')).toContainText('Reject: Lamp.');
  await page.getByTestId('mark-all').click();
  await expect(page.getByTestId('mark-FO-2')).toBeChecked();
  await expect(page.getByTestId('mark-FO-1')).not.toBeChecked();
  await page.getByTestId('accept-bulk').click();
  await expect.poll(answered).toEqual(['FO-2', 'FO-3', 'FO-4']);
});

test('an Enter held too long in a quantity counts what was typed, not all of it', { tag: '@job' }, async ({
  bench,
}) => {
  const page = await bench({ orders: [{ order_id: 'FO-MANY', items: [itemRow(1, 'Cup', 40)] }] });
  await scan(page, 'FO-MANY');
  await scan(page, 'ITEM-1');
  await shows(page, 1);
  await page.getByTestId('quantity').click();
  await typeByHand(page, '5');
  await hold(page, 'Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  expect(await counted(page)).toEqual([5]);
});

test('a button that is hit twice counts once, and an emptied quantity is the one typed next', {
  tag: '@job',
}, async ({ bench }) => {
  const page = await bench({ orders: [{ order_id: 'FO-TWICE', items: [itemRow(1, 'Cup', 40)] }] });
  await scan(page, 'FO-TWICE');
  await page.getByTestId('line-open-1').click();
  await page.getByTestId('reason').fill('No barcode');
  const quantity = page.getByRole('spinbutton');
  await quantity.focus();
  await typeByHand(page, 'Backspace', 'Backspace');
  await expect(quantity).toHaveValue('');
  await typeByHand(page, '3');
  await expect(quantity).toHaveValue('3');
  await tapTwice(page, 'line-confirm');
  await expect(page.locator('dialog')).toHaveCount(0);
  expect(await counted(page)).toEqual([3]);
  await scan(page, 'ITEM-1');
  await shows(page, 4);
  await page.getByTestId('quantity').click();
  await typeByHand(page, '6');
  await tapTwice(page, 'quantity-do');
  await expect(page.locator('dialog')).toHaveCount(0);
  expect(await counted(page)).toEqual([6]);
});

test('pieces are moved once into one new parcel, however often the button is hit', { tag: '@job' }, async ({
  bench,
}) => {
  const page = await bench({ orders: [{ order_id: 'FO-MOVE', items: [itemRow(1, 'Cup', 4)] }] });
  await scan(page, 'FO-MOVE');
  for (let piece = 0; piece < 3; piece += 1) await scan(page, 'ITEM-1');
  await shows(page, 3);
  await page.getByTestId('move-1').click();
  await page.getByRole('spinbutton').focus();
  await typeByHand(page, '1');
  await tapTwice(page, 'move-do');
  await expect(page.locator('dialog')).toHaveCount(0);
  const { pack } = await callStation(page, 'pack.get', {});
  expect(pack?.parcels.map(({ items }) => items)).toEqual([
    [{ itemId: '1', qty: 2 }],
    [{ itemId: '1', qty: 1 }],
  ]);
});

test('the second half of a double tap presses nothing that came up under the finger', {
  tag: '@job',
}, async ({ bench, sandbox }) => {
  const { page, answered } = await openAccept(bench, sandbox);
  await page.getByTestId('accept-submit').evaluate(
    (button) =>
      new Promise<void>((resolve) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
        const began = performance.now();
        // Both halves bear the times of one double tap, however late the station answers the first.
        const tap = (afterMs: number): void => {
          const half = new MouseEvent('click', { ...at, detail: 1 });
          Object.defineProperty(half, 'timeStamp', { value: began + afterMs });
          document.elementFromPoint(at.clientX, at.clientY)?.dispatchEvent(half);
        };
        // As soon as the next order lies there.
        const watch = new MutationObserver(() => {
          const next = document.querySelector('[data-testid="accept-submit"]');
          if (next === null || next === button) return;
          watch.disconnect();
          tap(250);
          resolve();
        });
        watch.observe(document.body, { childList: true, subtree: true });
        tap(0);
      }),
  );
  await expect(page.getByRole('heading', { name: 'FO-2' })).toBeVisible();
  await look(page);
  expect(await answered()).toEqual(['FO-1']);
  // What is tapped after it was read counts.
  await page.getByTestId('accept-submit').click();
  await expect(page.getByRole('heading', { name: 'FO-3' })).toBeVisible();
});

test('a shipment is taken back once, however often the button is hit, and no error says that it was', {
  tag: '@job',
}, async ({ bench }) => {
  const settings = { undoWindowSeconds: 60 };
  const page = await bench({ orders: [{ order_id: 'FO-BACK', items: [itemRow(1, 'Cup', 1)] }], settings });
  for (const code of ['FO-BACK', 'ITEM-1', makeTrackNumber('ups', 'back')]) await scan(page, code);
  await expect(page.getByTestId('saved')).toBeVisible();
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'Take back' }).evaluate((button) => {
    if (!(button instanceof HTMLElement)) return;
    button.click();
    button.click();
  });
  await expect.poll(async () => (await callStation(page, 'pack.get', {})).pack?.phase).toBe('tracking');
  await look(page);
  await expect(page.locator('.messages')).toBeEmpty();
});
