import { z } from 'zod';
import { address, orderDetails } from '../../contract/orders.ts';
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

/**
 * A key for the product of an item: the same product may stand in several lines. Without a SKU, only equal
 * barcodes show that.
 */
export function productOf(item: StartItem): string {
  if (item.sku !== '') return `sku ${item.sku}`;
  return item.barcodes.length > 0 ? `codes ${item.barcodes.join(' ')}` : `item ${item.id.text}`;
}
