import { z } from 'zod';
import { isRecord } from '../json.ts';
import { type ItemState, type OrderState, QUEUES } from '../model/order.ts';

const amount = z.union([z.number(), z.string()]).optional();
const track = z.object({ carrier_code: z.string(), title: z.string(), track_number: z.string() });
const row = z.record(z.string(), z.unknown());

const item = z.object({
  itemId: z.string(),
  ordered: z.number(),
  accepted: z.number().nullable(),
  allocated: z.boolean(),
  shipped: z.number(),
  invoiced: z.boolean(),
});

const shipment = z.object({
  at: z.string(),
  items: z.array(z.object({ itemId: z.string(), qty: z.number() })),
  tracks: z.array(track),
  codAmount: amount,
  packageValue: amount,
});

/** An order on disk. The items' raw rows are not written twice: they stand in `raw`, in the same sequence. */
const storedOrder = z.object({
  orderId: z.string(),
  position: z.number(),
  raw: row,
  items: z.array(item),
  tracks: z.array(track),
  shipments: z.array(shipment),
  updatedAt: z.string(),
  failure: z.string().nullable(),
  left: z.boolean(),
  cancelled: z.literal(true).optional(),
  touched: z.boolean(),
  oddity: z.object({ queue: z.enum(QUEUES), row: z.unknown() }).optional(),
});

export const storedOrderSchema = storedOrder.transform(
  ({ shipments, oddity, items, cancelled, ...rest }): OrderState => {
    const rows = Array.isArray(rest.raw.items) ? rest.raw.items : [];
    return {
      ...rest,
      items: items.map((one, index): ItemState => {
        const itemRow: unknown = rows[index];
        return { ...one, raw: isRecord(itemRow) ? itemRow : {} };
      }),
      shipments: shipments.map(({ codAmount, packageValue, ...kept }) => ({
        ...kept,
        ...(codAmount === undefined ? {} : { codAmount }),
        ...(packageValue === undefined ? {} : { packageValue }),
      })),
      ...(cancelled === undefined ? {} : { cancelled }),
      ...(oddity === undefined ? {} : { oddity: { queue: oddity.queue, row: oddity.row } }),
    };
  },
);

/** The order as it is written; {@link storedOrderSchema} reads it back. */
export function toStored(order: OrderState): unknown {
  return { ...order, items: order.items.map(({ raw: _, ...kept }) => kept) };
}
