import { callStation } from '../../../test/e2e/support/callStation.ts';
import { scan } from '../../../test/e2e/support/scan.ts';
import { kettle, lay, mug, scanUntil, towel } from '../orders.ts';
import { press, type Scene, type Stage, see } from '../stage.ts';
import { dialogScenes } from './packDialogs.ts';
import { finishingScenes } from './packFinishing.ts';
import { refusalsScenes } from './packRefusals.ts';

const both = [mug, kettle, towel];

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

export const packScenes: readonly Scene[] = [
  ...scanning,
  ...dialogScenes,
  ...refusalsScenes,
  ...finishingScenes,
];
