import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { callStation } from '../../../test/e2e/support/callStation.ts';
import { arrive, fill, kettle, lay, mug, packWhole, scanUntil, towel } from '../orders.ts';
import { press, type Scene, type Stage, scan, see } from '../stage.ts';

const both = [mug, kettle, towel];

async function refused(stage: Stage, code: string): Promise<void> {
  await scan(stage.page, code);
  await stage.page.locator('.band[data-tone="wrong"]').waitFor();
}

async function setWindow({ page }: Stage, undoWindowSeconds: number): Promise<void> {
  await callStation(page, 'settings.set', { undoWindowSeconds });
}

async function firstItem({ page }: Stage): Promise<string> {
  const { pack } = await callStation(page, 'pack.get', {});
  const line = pack?.lines[0];
  if (line === undefined) throw new Error('There is no order on the bench.');
  return line.itemId;
}

/** The bench while an order is scanned. */
const scanning: readonly Scene[] = [
  { name: 'pack-empty', start: 'connected', show: ({ page }) => see(page, 'next-step') },
  { name: 'pack-open', start: 'connected', show: async (stage) => void (await lay(stage, both)) },
  {
    name: 'pack-counted',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await scanUntil(stage, '4006381333931', 'band-count');
    },
  },
  {
    name: 'pack-must-read',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both, {
        notes: 'Fragile: wrap each mug twice. Ring the bell of the courtyard, not of the shop.',
        gift_message: 'Alles Gute zum Geburtstag, liebe Oma!',
        cod_amount: 64.9,
        priority: 'express',
      });
    },
  },
  {
    name: 'pack-many-lines',
    start: 'connected',
    show: async (stage) => {
      const lines = Array.from({ length: 300 }, (_, index) => ({
        sku: `PART-${index + 1}`,
        name: `Spare part no. ${index + 1}`,
        qty: (index % 7) + 1,
        barcode: `PART-${index + 1}`,
      }));
      await lay(stage, lines);
      await scanUntil(stage, 'PART-250', 'band-count');
    },
  },
  {
    name: 'pack-long-names',
    start: 'connected',
    show: async (stage) => {
      const name =
        'Trekking backpack “Nordkap Expedition” with rain cover, hip belt and side pockets, 65 + 10 litres, midnight blue/anthracite';
      await lay(
        stage,
        [
          { sku: 'RUCKSACK-NORDKAP-EXPEDITION-65-10-MIDNIGHTBLUE', name, qty: 12, barcode: 'RUCK-1' },
          { ...mug, name: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung' },
        ],
        {
          shipping_address: {
            firstname: 'Maximiliane-Friederike',
            lastname: 'von und zu Hohenlohe-Langenburg-Schillingsfürst',
            street: ['An der Alten Ziegelei 112'],
            city: 'Hellschen-Heringsand-Unterschaar',
            postcode: '25764',
            country_id: 'DE',
          },
          shipping_description: 'International priority with signature, insurance and evening delivery',
        },
      );
      await scanUntil(stage, 'RUCK-1', 'band-count');
    },
  },
  {
    name: 'pack-right-to-left',
    start: 'connected',
    show: async (stage) => {
      await lay(
        stage,
        [
          { ...mug, name: 'כוס כחולה 0.3 ליטר' },
          { ...kettle, name: 'غلاية ماء 1.7 لتر' },
        ],
        {
          notes: 'يرجى الاتصال قبل التسليم (رقم 12)',
          shipping_address: {
            firstname: 'محمد',
            lastname: 'عبد الرحمن',
            street: ['شارع الملك فيصل 12'],
            city: 'القاهرة',
            postcode: '11511',
            country_id: 'EG',
          },
        },
      );
      await scanUntil(stage, '4006381333931', 'band-count');
    },
  },
  {
    name: 'pack-two-parcels',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await scanUntil(stage, '4006381333931', 'parcel-add');
      await press(stage.page, 'parcel-add');
      await see(stage.page, 'parcel-2');
      await scan(stage.page, '4012345123456');
    },
  },
  {
    name: 'pack-line-dialog',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await stage.page.locator('.line button').first().click();
      await see(stage.page, 'line-cannot');
    },
  },
  {
    name: 'pack-cannot-dialog',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await press(stage.page, 'cannot');
      await stage.page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'pack-short',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await callStation(stage.page, 'pack.short', {
        itemId: await firstItem(stage),
        reason: 'Damaged on the shelf',
      });
      await stage.page.locator('.line-short').waitFor();
    },
  },
  {
    name: 'pack-help',
    start: 'connected',
    show: async ({ page }) => {
      await page.keyboard.press('F1');
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'pack-find',
    start: 'connected',
    show: async ({ page }) => {
      await page.keyboard.press('Alt+s');
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'pack-park-dialog',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await press(stage.page, 'park');
      await see(stage.page, 'park-do');
    },
  },
  {
    name: 'pack-parked',
    start: 'connected',
    show: async (stage) => {
      await lay(stage, both);
      await callStation(stage.page, 'pack.park', { reason: 'Wait for stock' });
      await stage.page.locator('[data-testid="pack-phase"][data-phase="parked"]').waitFor();
    },
  },
];

/** What is stopped, each in its own words. */
const refusals: readonly Scene[] = [
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

async function refusedByItself({ page }: Stage): Promise<void> {
  await page.locator('.band[data-tone="wrong"]').waitFor();
}

/** The label and what comes after it. */
const finishing: readonly Scene[] = [
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

export const packScenes: readonly Scene[] = [...scanning, ...refusals, ...finishing];
