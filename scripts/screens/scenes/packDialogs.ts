import { callStation } from '../../../test/e2e/support/callStation.ts';
import { scan } from '../../../test/e2e/support/scan.ts';
import { arrive, fill, kettle, lay, mug, scanUntil, towel } from '../orders.ts';
import { press, type Scene, type Stage, see } from '../stage.ts';

const both = [mug, kettle, towel];

async function putIntoTote({ page }: Stage, code: string): Promise<void> {
  await callStation(page, 'totes.free', { code }).catch(() => undefined);
  await callStation(page, 'totes.bind', { code });
}

async function typeWrong({ page }: Stage, testId: string, text: string, send: string): Promise<void> {
  await page.getByTestId(testId).fill(text);
  await press(page, send);
  await page.locator('.field-error').waitFor();
}

/** What opens over the bench. */
export const dialogScenes: readonly Scene[] = [
  {
    name: 'pack-quantity-dialog',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, [{ ...mug, qty: 24 }, kettle]);
      await scanUntil(stage, '4006381333931', 'quantity');
      await press(stage.page, 'quantity');
      await see(stage.page, 'quantity-do');
    },
  },
  {
    name: 'pack-keypad',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await press(stage.page, 'type-code-do');
      await see(stage.page, 'keypad-do');
    },
  },
  {
    name: 'pack-move-dialog',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await scanUntil(stage, '4006381333931', 'move-1');
      await press(stage.page, 'move-1');
      await see(stage.page, 'move-item');
    },
  },
  {
    name: 'pack-weight-dialog',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await scanUntil(stage, '4006381333931', 'weigh-1');
      await press(stage.page, 'weigh-1');
      await typeWrong(stage, 'weight', '1200', 'weight-do');
    },
  },
  {
    name: 'pack-weighed',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await scanUntil(stage, '4006381333931', 'weigh-1');
      await callStation(stage.page, 'pack.weigh', { parcel: 1, grams: 1240 });
      await see(stage.page, 'weight-1');
    },
  },
  {
    name: 'pack-totes-dialog',
    start: 'connected',
    show: async (stage) => {
      for (const code of ['TOTE-031', 'TOTE-114']) {
        await lay(stage, both);
        await putIntoTote(stage, code);
        await callStation(stage.page, 'pack.park', {});
      }
      await lay(stage, both);
      await press(stage.page, 'totes');
      await typeWrong(stage, 'tote-code', 'TOTE-031', 'tote-put');
      await see(stage.page, 'tote-free-TOTE-114');
    },
  },
  {
    name: 'pack-totes-of-picker',
    start: 'connected',
    show: async (stage) => {
      const { page } = stage;
      const first = await arrive(stage, both);
      const next = await arrive(stage, both);
      await callStation(page, 'totes.free', { code: 'TOTE-040' }).catch(() => undefined);
      await press(page, 'totes');
      for (const code of [first, 'TOTE-040', next]) {
        await see(page, code === 'TOTE-040' ? 'tote-code' : 'tote-order-code');
        await scan(page, code);
      }
      await see(page, 'tote-code');
    },
  },
  {
    name: 'pack-in-tote',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await putIntoTote(stage, 'TOTE-207');
      await see(stage.page, 'pack-totes');
    },
  },
  {
    name: 'pack-which-line',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await scan(stage.page, 'PB:MANUAL');
      await see(stage.page, 'cannot-line-2');
    },
  },
  {
    name: 'pack-order-or-item',
    start: 'connected',
    show: async (stage) => {
      const orderId = await arrive(stage, both);
      await arrive(stage, [
        { ...towel, barcode: orderId, sku: 'TOWEL-ODD', name: 'Tea towel with an odd code' },
      ]);
      await scanUntil(stage, orderId, 'opening-2');
    },
  },
  {
    name: 'pack-blocked-finish',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, [mug]);
      await fill(stage, [mug]);
      await stage.page.getByTestId('finish').focus();
    },
  },
];
