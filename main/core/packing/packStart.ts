import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { address, type OrderDetails, orderDetails } from '../../contract/orders.ts';
import { itemKeys } from '../scanning/matchKeys.ts';
import type { WireOrder } from '../shipperone/wireOrder.ts';

const opaqueId = z.object({ text: z.string(), json: z.string() });

/** What packing needs of an order, copied into the journal when it is opened: the cache may be thrown away. */
export const packStart = z.object({
  orderId: opaqueId,
  details: orderDetails.extend({ address: address.optional() }),
  items: z.array(
    z.object({
      id: opaqueId,
      sku: z.string(),
      name: z.string(),
      barcodes: z.array(z.string()),
      /** Keys a scan may match, see matchKeys. */
      keys: z.array(z.string()),
      /** Pieces to pack. */
      required: z.int().min(1),
    }),
  ),
});
export type PackStart = z.infer<typeof packStart>;
export type StartItem = PackStart['items'][number];

/** Items with nothing left to ship are left out. */
export function startOf(order: WireOrder): PackStart {
  const items = order.items
    .filter((item) => item.qty > 0)
    .map((item) => ({
      id: item.id,
      sku: item.sku,
      name: item.name,
      barcodes: [...item.barcodes],
      keys: [...itemKeys(item)],
      required: item.qty,
    }));
  return { orderId: order.id, details: order.details, items };
}

/** The same product may stand in several lines; without a SKU only the same barcodes tell. */
export function productOf(item: StartItem): string {
  if (item.sku !== '') return `sku ${item.sku}`;
  return item.barcodes.length > 0 ? `codes ${item.barcodes.join(' ')}` : `item ${item.id.text}`;
}

/**
 * What a packer must know about an order that changed under their hands, one sentence each; empty when nothing
 * that matters for the parcel is different.
 */
export function changesBetween(before: PackStart, after: PackStart): readonly string[] {
  const changes: string[] = [];
  const earlier = new Map(before.items.map((item) => [item.id.text, item]));
  for (const item of after.items) {
    const old = earlier.get(item.id.text);
    earlier.delete(item.id.text);
    if (old === undefined) changes.push(`New: ${item.required} × ${item.name}.`);
    else if (old.sku !== item.sku) changes.push(`${old.name} became ${item.name}.`);
    else if (old.required !== item.required) {
      changes.push(`${item.name}: ${item.required} instead of ${old.required}.`);
    }
  }
  for (const gone of earlier.values()) changes.push(`Removed: ${gone.required} × ${gone.name}.`);
  return [...changes, ...detailChanges(before.details, after.details)];
}

function detailChanges(before: OrderDetails, after: OrderDetails): readonly string[] {
  // Not by their JSON: what was read back from the journal has its fields in another order.
  const differs = (part: keyof OrderDetails): boolean => !isDeepStrictEqual(before[part], after[part]);
  return [
    differs('address') ? 'The address changed: print a new label.' : '',
    differs('shippingMethod') ? `Shipping method: ${after.shippingMethod ?? 'none given'}.` : '',
    differs('notes') || differs('giftMessage') ? 'The notes or the gift message changed.' : '',
    differs('codAmount') ? `Cash on delivery: ${after.codAmount ?? 'none'}.` : '',
  ].filter((sentence) => sentence !== '');
}
