import { callStation } from '../../../test/e2e/support/callStation.ts';
import { packWhole } from '../orders.ts';
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
  { name: 'outbox-confirmed', start: 'connected', show: (stage) => inOutbox(stage, 'confirmed') },
];
