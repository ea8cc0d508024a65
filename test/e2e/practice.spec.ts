import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { callStation } from './support/callStation.ts';
import type { Parcel } from './support/parcels.ts';
import { scan } from './support/scan.ts';
import { countUnsent, entryState, packParcel } from './support/screens.ts';
import { expect, test } from './support/test.ts';

/** What happens in practice mode is made to happen by its panel, as a trainer does it at the bench. */

/** An order of the practice shop that the scanner alone can pack. */
async function plainParcel(page: Page): Promise<Parcel> {
  await callStation(page, 'sync.now', { sweep: true });
  const { rows } = await callStation(page, 'orders.list', { queue: 'pending_shipment', limit: 50 });
  for (const { connectionId, orderId } of rows) {
    const { order } = await callStation(page, 'orders.get', { connectionId, orderId });
    const isPlain =
      order.notes.length === 0 && order.codAmount === undefined && order.giftMessage === undefined;
    const codes = new Set(order.items.map((item) => item.barcodes[0]));
    if (!isPlain || codes.has(undefined) || codes.size < order.items.length || order.items.length > 2)
      continue;
    const lines = order.items.map(({ itemId, barcodes, qty }) => ({
      itemId,
      barcode: barcodes[0] ?? '',
      qty,
    }));
    return { orderId, lines, trackNumber: makeTrackNumber('ups', orderId) };
  }
  throw new Error('The practice shop has no order that the scanner alone can pack');
}

async function openPanel(page: Page, group: string): Promise<void> {
  await page.getByTestId('banner-practice-open').click();
  await page.getByTestId(`practice-group-${group}`).click();
}

async function press(page: Page, scenario: string, isRunning: boolean): Promise<void> {
  await page.getByTestId(`scenario-do-${scenario}`).click();
  const row = page.getByTestId(`scenario-${scenario}`);
  await expect(row).toHaveAttribute('data-running', String(isRunning));
}

const settled = { timeout: 30_000 };

test('ShipperOne goes down and comes back: a finished parcel is saved meanwhile, and then confirmed', {
  tag: '@job',
}, async ({ launch }) => {
  const { page } = await launch({ practice: true });
  await callStation(page, 'settings.set', { undoWindowSeconds: 0 });
  const parcel = await plainParcel(page);
  await openPanel(page, 'shipperOne');
  await press(page, 'outage', true);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('banner-practice-open')).toContainText('1');
  await packParcel(page, parcel);
  await expect.poll(() => entryState(page, parcel.orderId), settled).toBe('waiting');
  await expect(page.getByTestId(`entry-state-${parcel.orderId}`).first()).toContainText('Saved');
  await expect.poll(() => countUnsent(page)).toBe(1);
  await openPanel(page, 'shipperOne');
  await press(page, 'outage', false);
  await page.keyboard.press('Escape');
  await expect.poll(() => entryState(page, parcel.orderId), settled).toBe('confirmed');
  await expect.poll(() => countUnsent(page)).toBe(0);
});

test('an order changes while it lies on the bench: the packer is interrupted in large words', {
  tag: '@job',
}, async ({ launch }) => {
  const { page } = await launch({ practice: true });
  const parcel = await plainParcel(page);
  await page.getByTestId('nav-pack').click();
  await scan(page, parcel.orderId);
  await expect(page.getByTestId('pack-order-id')).toContainText(parcel.orderId);
  await openPanel(page, 'orders');
  await expect(page.getByRole('dialog')).toContainText(`This affects order ${parcel.orderId}`);
  await page.getByTestId('scenario-do-order_changes_on_bench').click();
  await expect(page.getByTestId('practice-said')).toContainText(parcel.orderId);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('scan-band')).toContainText(/changed/i);
});

test('the panel works by keyboard alone, and a scan closes it and counts', { tag: '@job' }, async ({
  launch,
}) => {
  const { page } = await launch({ practice: true });
  const parcel = await plainParcel(page);
  await page.getByTestId('banner-practice-open').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  // From the chosen group by arrow key to the next one, then on to its first button.
  await page.getByTestId('practice-group-orders').locator('input').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('scenario-no_network')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('scenario-no_network')).toHaveAttribute('data-running', 'true');
  await expect(page.getByTestId('practice-now')).toContainText('No network');
  await page.getByTestId('practice-stop-all').press('Enter');
  await expect(page.getByTestId('scenario-no_network')).toHaveAttribute('data-running', 'false');
  await scan(page, parcel.orderId);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByTestId('pack-order-id')).toContainText(parcel.orderId);
});

test('every button of the panel is large enough for a glove and has a name of its own', {
  tag: '@job',
}, async ({ launch }) => {
  const { page } = await launch({ practice: true });
  for (const group of ['orders', 'network', 'shipperOne', 'queues', 'rules']) {
    await openPanel(page, group);
    const buttons = page.getByRole('dialog').getByRole('button');
    const names: string[] = [];
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);
      names.push((await button.getAttribute('aria-label')) ?? (await button.innerText()));
    }
    expect(new Set(names).size, group).toBe(names.length);
    const rules = await new AxeBuilder({ page }).setLegacyMode().include('dialog').analyze();
    expect(rules.passes.length).toBeGreaterThan(5);
    expect(rules.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('a list follows its queue while that is being read, however long it takes', { tag: '@job' }, async ({
  launch,
}) => {
  const { page } = await launch({ practice: true });
  await plainParcel(page);
  await callStation(page, 'practice.run', { scenario: 'endless_queue' });
  let isRead = false;
  const reading = callStation(page, 'sync.now', { sweep: true }).then(() => {
    isRead = true;
  });
  const seen: boolean[] = [];
  await expect
    .poll(async () => {
      const text = (await page.locator('.queue-head').innerText()).replaceAll(',', '');
      const orders = Number(/(\d+) orders/.exec(text)?.[1] ?? 0);
      if (orders > 100) seen.push(isRead);
      return orders;
    }, settled)
    .toBeGreaterThan(100);
  expect(seen[0]).toBe(false);
  await callStation(page, 'practice.stop', {});
  await reading;
});
