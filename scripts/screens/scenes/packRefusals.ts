import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { callStation } from '../../../test/e2e/support/callStation.ts';
import { scan } from '../../../test/e2e/support/scan.ts';
import { arrive, fill, kettle, lay, mug, packWhole, scanUntil, towel } from '../orders.ts';
import { type Scene, type Stage, see } from '../stage.ts';

const both = [mug, kettle, towel];

async function refused(stage: Stage, code: string): Promise<void> {
  await scan(stage.page, code);
  await stage.page.locator('.band[data-tone="wrong"]').waitFor();
}

async function setWindow({ page }: Stage, undoWindowSeconds: number): Promise<void> {
  await callStation(page, 'settings.set', { undoWindowSeconds });
}

async function refusedByItself({ page }: Stage): Promise<void> {
  await page.locator('.band[data-tone="wrong"]').waitFor();
}

/** What is stopped, each in its own words. */
export const refusalsScenes: readonly Scene[] = [
  {
    name: 'pack-wrong-item',
    start: 'connected',
    show: async (stage) => {
      await arrive(stage, [{ ...kettle, sku: 'KETTLE-RED', name: 'Kettle, red', barcode: 'KETTLE-RED' }]);
      await lay(stage, both);
      await refused(stage, 'KETTLE-RED');
    },
  },
  {
    name: 'pack-too-many',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await scan(stage.page, '4012345123456');
      await refused(stage, '4012345123456');
    },
  },
  {
    name: 'pack-unknown-code',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await refused(stage, '96385074');
    },
  },
  {
    name: 'pack-teach-dialog',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await refused(stage, '96385074');
      await stage.page.locator('.band-actions button').first().click();
      await see(stage.page, 'teach-do');
    },
  },
  {
    name: 'pack-other-order',
    start: 'connected',
    show: async (stage) => {
      const other = await arrive(stage, both);
      await lay(stage, both);
      await refused(stage, other);
    },
  },
  {
    name: 'pack-choice',
    start: 'connected',
    show: async (stage) => {
      const shared = 'SHARED-CODE';
      await lay(stage, [
        { ...mug, barcode: shared },
        { ...kettle, barcode: shared },
      ]);
      await scanUntil(stage, shared, 'choice-2');
    },
  },
  {
    name: 'pack-already-used',
    start: 'connected',
    show: async (stage) => {
      await setWindow(stage, 0);
      const label = makeTrackNumber('ups', 'used before');
      await packWhole(stage, label);
      await lay(stage, [mug]);
      await fill(stage, [mug]);
      await refused(stage, label);
    },
  },
  {
    name: 'pack-not-a-track',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, [mug]);
      await fill(stage, [mug]);
      await refused(stage, 'https://example.com/leaflet');
    },
  },
  {
    name: 'pack-nothing-open',
    start: 'connected',
    show: async (stage) => {
      await refused(stage, 'NOBODY-HAS-THIS');
    },
  },
  {
    name: 'pack-order-changed',
    start: 'connected',
    show: async (stage) => {
      const orderId = await lay(stage, both);
      await scan(stage.page, '4012345123456');
      stage.sandbox.runScenario('order_changes_on_bench', { orderId });
      await callStation(stage.page, 'sync.now', {});
      await stage.page.locator('.band[data-tone="warn"]').waitFor();
    },
  },
  {
    name: 'pack-order-gone',
    start: 'connected',
    show: async (stage) => {
      const orderId = await lay(stage, both);
      stage.sandbox.cancelOrder(orderId);
      await callStation(stage.page, 'sync.now', { sweep: true });
      await callStation(stage.page, 'sync.now', { sweep: true });
      await refusedByItself(stage);
    },
  },
];
