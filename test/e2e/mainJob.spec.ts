import type { Sandbox } from '../../main/sandbox/sandbox.ts';
import { callStation } from './support/callStation.ts';
import { chooseParcels } from './support/parcels.ts';
import { connectWith, expect, test } from './support/sandboxTest.ts';
import { scan } from './support/scan.ts';
import { acceptOrders, countUnsent, packParcel, readNow, waitForLink } from './support/screens.ts';

test.use({ sandboxOrders: 30 });

function parcelsOf(sandbox: Sandbox, count: number) {
  const orders = sandbox.queue('pending_shipment').flatMap((orderId) => sandbox.order(orderId) ?? []);
  return chooseParcels(orders, count);
}

const confirmed = { timeout: 60_000 };

test('an order is accepted and another packed by scanner; ShipperOne has each once', { tag: '@job' }, async ({
  launch,
  sandbox,
}) => {
  const station = await launch({ practice: false });
  await connectWith(station.page, sandbox);
  const [accepted] = await acceptOrders(station.page, 1);
  const [parcel] = parcelsOf(sandbox, 1);
  if (parcel === undefined || accepted === undefined) throw new Error('The sandbox made no fitting order');
  await packParcel(station.page, parcel);
  await expect.poll(() => sandbox.ledger().orders[parcel.orderId]?.ships, confirmed).toBe(1);
  await expect.poll(() => countUnsent(station.page), confirmed).toBe(0);
  expect(sandbox.ledger().orders[accepted]?.accepts).toBe(1);
});

test('three orders packed offline survive a power cut and are each shipped exactly once', {
  tag: '@job',
}, async ({ launch, sandbox }) => {
  const before = await launch({ practice: false });
  await connectWith(before.page, sandbox);
  await callStation(before.page, 'connections.keepTokens', { onDisk: true });
  await callStation(before.page, 'settings.set', { undoWindowSeconds: 3 });
  await expect(before.page.getByTestId('nav-pack').locator('.nav-count')).not.toHaveText('0');
  const parcels = parcelsOf(sandbox, 3);
  await sandbox.unplug();
  await readNow(before.page);
  await waitForLink(before.page, 'offline');
  for (const parcel of parcels) await packParcel(before.page, parcel);
  await expect.poll(() => countUnsent(before.page)).toBe(3);
  await before.kill();

  const after = await launch({ dataDir: before.dataDir, practice: false });
  await expect.poll(() => countUnsent(after.page)).toBe(3);
  await sandbox.plugIn();
  await readNow(after.page);
  await expect
    .poll(() => parcels.every(({ orderId }) => sandbox.ledger().orders[orderId]?.ships === 1), confirmed)
    .toBe(true);
  await expect.poll(() => countUnsent(after.page), confirmed).toBe(0);
  for (const { orderId } of parcels) {
    expect(sandbox.ledger().orders[orderId]).toMatchObject({ ships: 1 });
  }
});

test('a wrong item and one too many are refused in large words, and count nothing', { tag: '@job' }, async ({
  launch,
  sandbox,
}) => {
  const station = await launch({ practice: false });
  const { page } = station;
  const order = (id: string, code: string) =>
    sandbox.addOrder({
      queue: 'pending_shipment',
      row: { order_id: id, items: [{ item_id: 1, sku: code, name: `Thing ${code}`, qty: 2, barcode: code }] },
    });
  order('FO-A', 'CODE-A');
  order('FO-B', 'CODE-B');
  await connectWith(station.page, sandbox);
  await page.getByTestId('nav-pack').click();
  await expect(page.getByTestId('queue-row-FO-A')).toBeVisible();
  await scan(page, 'FO-A');
  await expect(page.getByTestId('pack-order-id')).toContainText('FO-A');
  await scan(page, 'CODE-B');
  await expect(page.getByTestId('scan-band')).toContainText('Thing CODE-B');
  await expect(page.getByTestId('scan-band')).toContainText('Thing CODE-A');
  await scan(page, 'CODE-A');
  await scan(page, 'CODE-A');
  await expect(page.locator('[data-testid="pack-phase"][data-phase="tracking"]')).toBeVisible();
  await scan(page, 'CODE-A');
  await expect(page.getByTestId('scan-band')).toContainText(/too many/i);
  await expect(page.locator('[data-testid="pack-phase"][data-phase="tracking"]')).toBeVisible();
  expect(sandbox.ledger().orders['FO-A']?.ships ?? 0).toBe(0);
});

test('a token that is refused is shown with what to do, and the work waits for a new one', {
  tag: '@job',
}, async ({ launch, sandbox }) => {
  const { page } = await launch({ practice: false });
  await connectWith(page, sandbox);
  await expect(page.getByTestId('nav-pack').locator('.nav-count')).not.toHaveText('0');
  const [parcel] = parcelsOf(sandbox, 1);
  if (parcel === undefined) throw new Error('The sandbox made no fitting order');
  sandbox.revokeToken('sandbox-default-token');
  await readNow(page);
  await expect(page.locator('[data-testid="status-link"][data-state="paused"]')).toBeVisible();
  await expect(page.getByTestId('status-link')).toContainText(/token/i);
  await packParcel(page, parcel);
  await expect.poll(() => countUnsent(page)).toBe(1);
  expect(sandbox.ledger().orders[parcel.orderId]?.ships ?? 0).toBe(0);
});
