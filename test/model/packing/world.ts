import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';

/** Quantities by item id, in the order of the lines. */
export type Quantities = Readonly<Record<string, number>>;

export interface ModelOrder {
  readonly orderId: string;
  /** Product by item id. */
  readonly products: Readonly<Record<string, string>>;
  readonly quantities: Quantities;
}

export const connectionId = 'shop';
export const products = ['P1', 'P2', 'P3'] as const;
/** One order with two lines of the same product: they fill in turn. */
export const modelOrders: readonly ModelOrder[] = [
  { orderId: 'FO-A', products: { '1': 'P1', '2': 'P2' }, quantities: { '1': 2, '2': 1 } },
  { orderId: 'FO-B', products: { '1': 'P1', '2': 'P1', '3': 'P3' }, quantities: { '1': 1, '2': 1, '3': 1 } },
  { orderId: 'FO-C', products: { '1': 'P2', '2': 'P3' }, quantities: { '1': 1, '2': 2 } },
];
export const labels = Array.from({ length: 5 }, (_, number) => makeTrackNumber('ups', number));

export function codeOf(product: string): string {
  return `CODE-${product}`;
}

export function orderOf(orderId: string): ModelOrder {
  const order = modelOrders.find((one) => one.orderId === orderId);
  if (order === undefined) throw new Error(`There is no order ${orderId}`);
  return order;
}

/** An order as ShipperOne lists it with these quantities. */
export function wireOf({ orderId, products: byItem }: ModelOrder, quantities: Quantities): object {
  return {
    order_id: orderId,
    status: 'pending_shipment',
    items: Object.entries(quantities).map(([itemId, qty]) => {
      const product = byItem[itemId] ?? '';
      return { item_id: itemId, sku: `SKU-${product}`, name: product, qty, barcode: codeOf(product) };
    }),
  };
}
