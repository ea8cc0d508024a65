import type { Queue } from '../../main/sandbox/model/order.ts';
import { toStamp } from '../../main/sandbox/stamp.ts';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { callStation } from '../../test/e2e/support/callStation.ts';
import { scan } from '../../test/e2e/support/scan.ts';
import { type Stage, see } from './stage.ts';

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly qty: number;
  readonly barcode?: string | readonly string[];
}

export const mug: Product = { sku: 'MUG-BLUE', name: 'Mug, blue, 0.3 l', qty: 2, barcode: '4006381333931' };
export const kettle: Product = { sku: 'KETTLE-17', name: 'Kettle 1.7 l', qty: 1, barcode: '4012345123456' };
export const towel: Product = { sku: 'TOWEL-3', name: 'Tea towel, set of 3', qty: 3, barcode: 'TOWEL-3' };

const hourMs = 3_600_000;
let lastNumber = 700;

/** Puts an order with these products into a queue and has it read; answers its number. */
export async function arrive(
  { page, sandbox }: Stage,
  products: readonly Product[],
  extra: Readonly<Record<string, unknown>> = {},
  queue: Queue = 'pending_shipment',
): Promise<string> {
  lastNumber += 1;
  const orderId = `FO-000${lastNumber}`;
  sandbox.addOrder({
    queue,
    row: {
      order_id: orderId,
      status: queue,
      created_at: toStamp(sandbox.now() - 5 * hourMs),
      // As of now, or the station, which asks for what changed, is not shown it.
      updated_at: toStamp(sandbox.now()),
      promised_ship_date: toStamp(sandbox.now() + 24 * hourMs).slice(0, 10),
      allow_partial: true,
      carrier_code: 'ups',
      shipping_method: 'UPS Standard',
      currency: 'EUR',
      shipping_address: {
        firstname: 'Anna',
        lastname: 'Berg',
        street: ['Hafenstraße 12'],
        city: 'Hamburg',
        postcode: '20457',
        country_id: 'DE',
      },
      items: products.map(({ sku, name, qty, barcode }, index) => ({
        item_id: lastNumber * 100 + index,
        sku,
        name,
        qty,
        barcode,
        status: queue,
      })),
      ...extra,
    },
  });
  await callStation(page, 'sync.now', {});
  return orderId;
}

/** The same, and scans its number, so that it lies on the bench. */
export async function lay(
  stage: Stage,
  products: readonly Product[],
  extra: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const orderId = await arrive(stage, products, extra);
  await open(stage, orderId);
  return orderId;
}

async function open({ page }: Stage, orderId: string): Promise<void> {
  await scan(page, orderId);
  await page.getByTestId('pack-order-id').filter({ hasText: orderId }).waitFor();
}

/** Scans and waits for what the band then says. */
export async function scanUntil({ page }: Stage, code: string, testId: string): Promise<void> {
  await scan(page, code);
  await see(page, testId);
}

/** Scans every piece of the products, so that only the label is missing. */
export async function fill({ page }: Stage, products: readonly Product[]): Promise<void> {
  for (const { barcode, qty } of products) {
    for (let piece = 0; piece < qty; piece += 1) await scan(page, String(barcode));
  }
  await page.locator('[data-testid="pack-phase"][data-phase="tracking"]').waitFor();
}

/** A whole order from number to label; answers its number. `label` is scanned instead of one of its own. */
export async function packWhole(stage: Stage, label?: string): Promise<string> {
  const orderId = await arrive(stage, [mug]);
  await packArrived(stage, orderId, label);
  return orderId;
}

/** Packs an order of one mug that is there already. */
export async function packArrived(stage: Stage, orderId: string, label?: string): Promise<void> {
  await open(stage, orderId);
  await fill(stage, [mug]);
  await scan(stage.page, label ?? makeTrackNumber('ups', orderId));
  await stage.page.locator('[data-testid="pack-phase"][data-phase="finished"]').waitFor();
}
