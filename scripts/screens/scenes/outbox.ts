import { callStation } from '../../../test/e2e/support/callStation.ts';
import { arrive, kettle, mug, packWhole } from '../orders.ts';
import { press, type Scene, type Stage, see } from '../stage.ts';

/** Finishes an order and opens it in the outbox once it is in this state. */
async function inOutbox(stage: Stage, state: string, undoWindowSeconds = 0): Promise<void> {
  const { page } = stage;
  await callStation(page, 'settings.set', { undoWindowSeconds });
  const orderId = await packWhole(stage);
  const badge = page.locator(`[data-testid="entry-state-${orderId}"][data-state="${state}"]`).first();
  await badge.waitFor({ timeout: 30_000 });
  await press(page, 'nav-outbox');
  await page.locator(`[data-order="${orderId}"]`).click();
  await see(page, 'entry-detail');
}

async function refusedEntry(stage: Stage): Promise<void> {
  stage.sandbox.runScenario('refused', { endpoint: 'ship' });
  await inOutbox(stage, 'attention');
}

/** An answer that did not reach ShipperOne before its order grew. */
async function askedAnswer(stage: Stage): Promise<void> {
  const { page, sandbox } = stage;
  const orderId = await arrive(stage, [mug, kettle], {}, 'pending_accept');
  const { connections } = await callStation(page, 'connections.list', {});
  const connectionId = connections[0]?.connectionId ?? '';
  const { order } = await callStation(page, 'orders.get', { connectionId, orderId });
  sandbox.setFault({ kind: 'status', status: 429, endpoint: 'accept' });
  const items = order.items.map(({ itemId, qty }) => ({ itemId, qty }));
  await callStation(page, 'accept.submit', { connectionId, orderId, items });
  await press(page, 'nav-outbox');
  await page.locator(`[data-order="${orderId}"]`).click();
  await page.locator(`[data-testid="entry-state-${orderId}"][data-state="waiting"]`).first().waitFor();
  const more = order.items.map(({ itemId, qty }) => ({ item_id: Number(itemId), qty: qty + 1 }));
  sandbox.changeOrder(orderId, { items: more });
  await callStation(page, 'sync.now', {});
  await see(page, 'take-back');
}

/** A label printer that is switched off. */
async function labelMissing(stage: Stage): Promise<void> {
  const { page } = stage;
  const printer = { printerId: 'bench', name: 'Bench 1', host: '127.0.0.1', port: 9 };
  const size = { dotsPerMm: 8, widthMm: 100, heightMm: 50 } as const;
  await callStation(page, 'settings.set', {
    undoWindowSeconds: 600,
    labelPrinters: [{ ...printer, ...size }],
  });
  await packWhole(stage);
  await callStation(page, 'labels.print', { printer: 'bench', label: { kind: 'parcel' } }).catch(
    () => undefined,
  );
  await press(page, 'nav-outbox');
  await see(page, 'print-jobs');
}

export const outboxScenes: readonly Scene[] = [
  { name: 'outbox-empty', start: 'connected', isFresh: true, show: ({ page }) => press(page, 'nav-outbox') },
  { name: 'outbox-held', start: 'connected', show: (stage) => inOutbox(stage, 'held', 600) },
  {
    name: 'outbox-waiting',
    start: 'connected',
    show: async (stage) => {
      stage.sandbox.runScenario('server_error', { endpoint: 'ship' });
      await inOutbox(stage, 'waiting');
    },
  },
  {
    name: 'outbox-paused',
    start: 'connected',
    show: async (stage) => {
      stage.sandbox.runScenario('no_right_to_ship');
      await inOutbox(stage, 'paused');
    },
  },
  { name: 'outbox-attention', start: 'connected', show: refusedEntry },
  {
    name: 'outbox-edit-dialog',
    start: 'connected',
    show: async (stage) => {
      await refusedEntry(stage);
      await press(stage.page, 'edit-tracks');
      await see(stage.page, 'edit-do');
    },
  },
  {
    name: 'outbox-discard-dialog',
    start: 'connected',
    show: async (stage) => {
      await refusedEntry(stage);
      await press(stage.page, 'discard');
      await press(stage.page, 'discard-do');
      await stage.page.locator('.field-error').waitFor();
    },
  },
  {
    name: 'outbox-slip-dialog',
    start: 'connected',
    show: async (stage) => {
      await inOutbox(stage, 'held', 600);
      await press(stage.page, 'slip-open');
      await stage.page.locator('dialog .slip').waitFor();
    },
  },
  {
    name: 'outbox-goods-out-dialog',
    start: 'connected',
    show: async (stage) => {
      await inOutbox(stage, 'held', 600);
      await press(stage.page, 'goods-out-open');
      await stage.page.locator('[data-testid^="goods-out-pdf-"]').first().waitFor();
    },
  },
  { name: 'outbox-answer-asked', start: 'connected', show: askedAnswer },
  { name: 'outbox-label-missing', start: 'connected', show: labelMissing },
  { name: 'outbox-confirmed', start: 'connected', show: (stage) => inOutbox(stage, 'confirmed') },
];
