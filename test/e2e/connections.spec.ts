import { callStation } from './support/callStation.ts';
import { chooseParcels } from './support/parcels.ts';
import { connectWith, expect, test } from './support/sandboxTest.ts';
import { packParcel } from './support/screens.ts';

test.use({ sandboxOrders: 30 });

test('a connection is paused and resumed by hand, and its business hours are kept', async ({
  launch,
  sandbox,
}) => {
  const { page } = await launch({ practice: false });
  await connectWith(page, sandbox);
  await page.getByTestId('nav-settings').click();
  await page.getByTestId('connection-pause').click();
  await expect(page.getByTestId('status-link')).toHaveAttribute('data-state', 'paused');
  await page.getByTestId('connection-pause').click();
  await expect(page.getByTestId('status-link')).toHaveAttribute('data-state', 'online');

  await page.getByTestId('connection-edit').click();
  await page.getByTestId('connection-more').locator('summary').click();
  await page.getByTestId('hours-from').selectOption('07:30');
  await page.getByLabel('Sunday').uncheck();
  await page.getByTestId('connection-barcode-fields').fill('custom.code, ean');
  await page.getByTestId('connection-save').click();
  await expect(page.getByTestId('test-result')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByTestId('connection-edit').click();
  await page.getByTestId('connection-more').locator('summary').click();
  await expect(page.getByTestId('hours-from')).toHaveValue('07:30');
  await expect(page.getByLabel('Sunday')).not.toBeChecked();
  await expect(page.getByTestId('connection-barcode-fields')).toHaveValue('custom.code, ean');
});

test('the counts are compared, and an order that left without us is named with the reason', async ({
  launch,
  sandbox,
}) => {
  const { page } = await launch({ practice: false });
  await connectWith(page, sandbox);
  const [gone] = sandbox.queue('pending_shipment');
  if (gone === undefined) throw new Error('The sandbox has no order to pack');
  await expect(page.getByTestId('nav-pack').locator('.nav-count')).not.toHaveText('0');
  sandbox.removeOrder(gone);
  // Two whole readings prove that it left; pausing and resuming asks for one.
  await page.getByTestId('nav-settings').click();
  for (const _reading of [1, 2]) {
    await page.getByTestId('connection-pause').click();
    await expect(page.getByTestId('status-link')).toHaveAttribute('data-state', 'paused');
    await page.getByTestId('connection-pause').click();
    await expect(page.getByTestId('status-link')).toHaveAttribute('data-state', 'online');
    // Its turn comes after that of the reading that was just asked for, which the next pause would end.
    await callStation(page, 'sync.now', {});
  }
  await page.getByTestId('status-link').click();
  await page.getByTestId('open-reconcile').click();
  await expect(page.getByTestId(/^reconcile-/)).toContainText(gone);
});

test('a failed order shows its likely cause, and a note about it stays', async ({ launch, sandbox }) => {
  sandbox.addOrder({
    queue: 'failed',
    row: {
      order_id: 'FO-FAILED',
      status: 'failed',
      failure_reason: 'Allocation failed: out of stock',
      items: [{ item_id: 1, sku: 'A', name: 'Thing', qty: 1 }],
    },
  });
  const { page } = await launch({ practice: false });
  await connectWith(page, sandbox);
  await page.getByTestId('nav-failed').click();
  await page.getByTestId('failed-row-FO-FAILED').click();
  await expect(page.getByTestId('likely-cause')).toContainText('could not allocate the stock');
  await page.getByTestId('order-note').fill('Asked the tenant.');
  await page.getByTestId('save-note').click();
  await page.reload();
  await page.getByTestId('nav-failed').click();
  await page.getByTestId('failed-row-FO-FAILED').click();
  await expect(page.getByTestId('order-note')).toHaveValue('Asked the tenant.');
});

test('an order is found by a part of its number, and a shipment by its tracking number', async ({
  launch,
  sandbox,
}) => {
  const { page } = await launch({ practice: false });
  await connectWith(page, sandbox);
  const [parcel] = chooseParcels(
    sandbox.queue('pending_shipment').flatMap((orderId) => sandbox.order(orderId) ?? []),
    1,
  );
  const [waiting] = sandbox.queue('pending_accept');
  if (parcel === undefined || waiting === undefined) throw new Error('The sandbox made no fitting order');
  await page.getByTestId('nav-find').click();
  await expect(page.getByRole('searchbox').last()).toBeFocused();
  await page.keyboard.type(waiting.slice(-5), { delay: 120 });
  await page.getByTestId(`found-${waiting}`).click();
  await expect(page.getByTestId('screen-accept')).toBeVisible();
  await expect(page.getByRole('heading', { name: waiting })).toBeVisible();

  await packParcel(page, parcel);
  await page.getByTestId('nav-find').click();
  await page.getByRole('searchbox').last().fill(parcel.trackNumber.slice(2, 9));
  await page.getByTestId(/^found-entry-/).click();
  await expect(page.getByTestId('screen-outbox')).toBeVisible();
  await expect(page.getByTestId('entry-detail')).toContainText(parcel.orderId);
});

test('a computer without a keyring forgets the token with the session, says so, and keeps it in a file once that is accepted', async ({
  launch,
  sandbox,
}) => {
  const first = await launch({ practice: false });
  await expect(first.page.getByTestId('token-place-memory').locator('input')).toBeChecked();
  await expect(first.page.getByTestId('token-place')).toContainText('is forgotten when Packbench closes');
  await connectWith(first.page, sandbox);
  await first.close();

  const second = await launch({ dataDir: first.dataDir, practice: false });
  await second.page.getByTestId('nav-settings').click();
  await expect(second.page.getByText('No token stored')).toBeVisible();
  await second.page.getByTestId('connection-edit').click();
  const dialog = second.page.getByRole('dialog');
  await dialog.getByTestId('connection-token').fill(sandbox.tenants[0]?.token ?? '');
  await dialog.getByTestId('token-place-file').click();
  await expect(dialog.getByTestId('token-place')).toContainText('can read the token');
  await dialog.getByTestId('connection-save').click();
  await expect(dialog.getByTestId('test-result')).toBeVisible();
  await second.kill();

  const third = await launch({ dataDir: first.dataDir, practice: false });
  await third.page.getByTestId('nav-settings').click();
  await expect(third.page.getByTestId('status-link')).toHaveAttribute('data-state', 'online');
  await expect(third.page.getByText('No token stored')).toHaveCount(0);
});
