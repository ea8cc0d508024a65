import { callStation } from '../../../test/e2e/support/callStation.ts';
import { fill, lay, mug, packWhole } from '../orders.ts';
import { type Scene, type Stage, see } from '../stage.ts';

async function setWindow({ page }: Stage, undoWindowSeconds: number): Promise<void> {
  await callStation(page, 'settings.set', { undoWindowSeconds });
}

/** The label and what comes after it. */
export const finishingScenes: readonly Scene[] = [
  {
    name: 'pack-tracking',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, [mug]);
      await fill(stage, [mug]);
    },
  },
  {
    name: 'pack-saved',
    start: 'connected',
    show: async (stage) => {
      await setWindow(stage, 600);
      await packWhole(stage);
      await see(stage.page, 'cancel-send');
    },
  },
  {
    name: 'pack-confirmed',
    start: 'connected',
    show: async (stage) => {
      await setWindow(stage, 0);
      const orderId = await packWhole(stage);
      await stage.page
        .locator(`[data-testid="entry-state-${orderId}"][data-state="confirmed"]`)
        .first()
        .waitFor({ timeout: 20_000 });
    },
  },
  {
    name: 'pack-asked',
    start: 'connected',
    show: async (stage) => {
      await setWindow(stage, 600);
      const orderId = await packWhole(stage);
      stage.sandbox.changeOrder(orderId, { notes: 'Please gift-wrap' });
      stage.sandbox.runScenario('order_changes_on_bench', { orderId });
      await callStation(stage.page, 'sync.now', {});
      await see(stage.page, 'asked-shipment');
    },
  },
];
