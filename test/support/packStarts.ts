import { type PackStart, startOf } from '../../main/core/packing/packStart.ts';
import type { WireItem } from '../../main/core/shipperone/wireItem.ts';

export interface ItemWish {
  readonly id: string;
  readonly qty: number;
  readonly sku?: string;
  readonly name?: string;
  readonly barcodes?: readonly string[];
}

/** An order as it is opened for packing, with what a test cares about. */
export function startWith(
  items: readonly ItemWish[],
  details: Partial<PackStart['details']> = {},
): PackStart {
  return startOf({
    id: { text: 'FO-1', json: '"FO-1"' },
    details: { status: 'pending_shipment', partialsAllowed: false, notes: [], ...details },
    items: items.map(wireItem),
    problem: undefined,
  });
}

export function wireItem(wish: ItemWish): WireItem {
  return {
    id: { text: wish.id, json: wish.id },
    sku: wish.sku ?? `SKU-${wish.id}`,
    name: wish.name ?? `Product ${wish.id}`,
    qty: wish.qty,
    qtyOrdered: wish.qty,
    qtyAccepted: undefined,
    qtyShipped: undefined,
    barcodes: wish.barcodes ?? [],
  };
}
