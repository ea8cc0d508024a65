import type { Page } from 'playwright';
import { readCsv } from '../../main/core/csv/readCsv.ts';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { visible } from '../../renderer/view/visible.ts';
import { expect, test } from './support/bench.ts';
import { callStation } from './support/callStation.ts';
import { hostileRow, hostileTexts, marker, megabyte } from './support/hostileRows.ts';
import { savedFile } from './support/savedFile.ts';
import { scan } from './support/scan.ts';
import { connect, readNow } from './support/screens.ts';
import { typeByHand } from './support/typing.ts';

/** What must not happen, written down from now on whatever screen is shown. */
async function watch(page: Page): Promise<() => Promise<object>> {
  const dialogs: string[] = [];
  const requests: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  const own = new URL(page.url()).host;
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenViolations: seen });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  return async () => ({
    dialogs,
    elsewhere: requests.filter((address) => !/^(blob|data):/.test(address) && new URL(address).host !== own),
    violations: await page.evaluate(() => Reflect.get(window, 'seenViolations') as unknown),
    executed: await page.evaluate((name) => name in window, marker),
    planted: await page
      .locator('#root :is(iframe, script, svg[onload], img[onerror], style, link, a[href])')
      .count(),
  });
}

/** Those that are opened on the bench as well; the last is shipped, and leaves the queue. */
const packed: readonly number[] = [1, 9, 11, 0];
const nothing = { dialogs: [], elsewhere: [], violations: [], executed: false, planted: 0 };

test('orders full of markup, formulas, control characters and megabytes stay text on every screen and in every file', async ({
  launch,
  sandbox,
}) => {
  const ids = hostileTexts.map((text, index) => `${text.slice(0, 60)} #${index}`);
  for (const [index, text] of hostileTexts.entries()) {
    // Few enough in each queue that no row has to be scrolled to.
    const read = index % 2 === 0 ? ('pending_accept' as const) : ('failed' as const);
    const queues = packed.includes(index) ? ([read, 'pending_shipment'] as const) : [read];
    for (const queue of queues) sandbox.addOrder({ queue, row: hostileRow(`${ids[index]} ${queue}`, text) });
  }
  sandbox.addOrder({ queue: 'pending_shipment', row: hostileRow('FO-BIG', megabyte) });
  sandbox.addOrder({
    queue: 'failed',
    row: { ...hostileRow('FO-UNREADABLE', hostileTexts[0]), items: hostileTexts[1] },
  });
  const { page } = await launch({ practice: false });
  const harm = await watch(page);
  const tenant = sandbox.tenants[0];
  if (tenant === undefined) throw new Error('The sandbox has no store');
  await connect(page, { baseUrl: sandbox.url, storeCode: tenant.storeCode, token: tenant.token });
  await callStation(page, 'settings.set', { undoWindowSeconds: 0 });
  await readNow(page);

  // Each order on its own screen, opened as a person does it.
  for (const [nav, row, queue] of [
    ['nav-accept', 'accept-row', 'pending_accept'],
    ['nav-failed', 'failed-row', 'failed'],
  ] as const) {
    await page.getByTestId(nav).click();
    for (const [index, text] of hostileTexts.entries()) {
      if (index % 2 !== (queue === 'failed' ? 1 : 0)) continue;
      await page.getByTestId(`${row}-${ids[index]} ${queue}`).click();
      await expect(
        page.getByRole('heading', { level: 2 }).filter({ hasText: visible(ids[index]) }),
      ).toBeVisible();
      await expect(
        page
          .locator('bdi')
          .filter({ hasText: visible(text) })
          .first(),
      ).toBeVisible();
    }
  }
  expect(await harm()).toEqual(nothing);

  // One is packed and shipped: the bench, the band, the outbox.
  await page.getByTestId('nav-pack').click();
  for (const index of packed) {
    const orderId = `${ids[index]} pending_shipment`;
    await page.getByTestId(`queue-row-${orderId}`).click();
    await expect(page.getByTestId('pack-order-id')).toHaveText(visible(orderId));
    await expect(page.locator('.line-name').first()).toHaveText(visible(hostileTexts[index]));
    await page.keyboard.press('Escape');
    if (index !== 0) {
      await callStation(page, 'pack.park', { reason: hostileTexts[index] ?? '' });
      continue;
    }
    for (const text of hostileTexts.slice(0, 3)) await scan(page, text);
    await callStation(page, 'pack.acknowledge', {});
    await scan(page, 'CODE-A');
    await scan(page, makeTrackNumber('ups', 7));
    await expect.poll(() => sandbox.ledger().orders[orderId]?.ships).toBe(1);
    await callStation(page, 'pack.close', {});
  }
  // The rows below move up when it leaves the queue: a press at that moment meets another row, or none.
  await expect(page.getByTestId(`queue-row-${ids[0]} pending_shipment`)).toHaveCount(0);
  // It lies where the row before it lay: what is pressed there at once is the second half of a double tap.
  await typeByHand(page, 'Shift', 'Shift', 'Shift', 'Shift');
  await page.getByTestId('queue-row-FO-BIG').click();
  await expect(page.getByTestId('pack-order-id')).toHaveText('FO-BIG');
  await callStation(page, 'pack.park', { reason: 'too big' });
  expect(await harm()).toEqual(nothing);

  // Found by its own words.
  await page.getByTestId('nav-find').click();
  await page.getByRole('dialog').getByRole('searchbox').fill('onerror');
  await expect(page.getByTestId(`found-${ids[0]} pending_accept`)).toContainText(visible(ids[0]));
  // Once for what was typed, once for the dialog.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // Saved for others: names that are only names, cells that no spreadsheet computes.
  await page.getByTestId('nav-outbox').click();
  await expect(page.locator('[data-order]').first()).toContainText(visible(ids[0]));
  const csv = await savedFile(page, () => page.getByTestId('export-csv').click());
  expect(csv.name).toMatch(/^packbench-[\w-]+\.csv$/);
  const { rows } = readCsv(csv.bytes.toString('utf8'), ',');
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.flatMap(({ cells }) => cells).filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
  const json = await savedFile(page, () => page.getByTestId('export-json').click());
  expect(json.name).toMatch(/^packbench-[\w-]+\.json$/);
  expect(json.bytes.toString('utf8')).toContain(JSON.stringify(`${ids[0]} pending_shipment`));
  expect(await harm()).toEqual(nothing);
});
