import type { JsonRecord } from '../json.ts';

/** The three queues a fulfilment partner may poll. */
export const QUEUES = ['pending_accept', 'pending_shipment', 'failed'] as const;
export type Queue = (typeof QUEUES)[number];

/** The two calls a fulfilment partner may make. */
export const ACTIONS = ['accept', 'ship'] as const;
export type Action = (typeof ACTIONS)[number];

/** Partial operations of a tenant: never, where the order carries the customer's consent, or always. */
export const PARTIALS = ['off', 'perOrder', 'on'] as const;
export type Partials = (typeof PARTIALS)[number];

export interface Track {
  readonly carrier_code: string;
  readonly title: string;
  readonly track_number: string;
}

/** One applied ship call, kept for whoever judges what arrived. */
export interface Shipment {
  readonly at: string;
  readonly items: readonly { readonly itemId: string; readonly qty: number }[];
  readonly tracks: readonly Track[];
  readonly codAmount?: number | string;
  readonly packageValue?: number | string;
}

export interface ItemState {
  /** See idText: exact digits, or the string. */
  readonly itemId: string;
  readonly raw: JsonRecord;
  readonly ordered: number;
  /** Units taken on; 0 means rejected; null means nobody decided yet. */
  readonly accepted: number | null;
  /** True once the ERP has allocated stock, so that the item may be shipped. */
  readonly allocated: boolean;
  readonly shipped: number;
  readonly invoiced: boolean;
}

export interface OrderState {
  readonly orderId: string;
  /** Place in every list: orders keep the order in which they arrived. */
  readonly position: number;
  readonly raw: JsonRecord;
  readonly items: readonly ItemState[];
  readonly tracks: readonly Track[];
  readonly shipments: readonly Shipment[];
  /** See stamp.ts. */
  readonly updatedAt: string;
  /** Why the order fell out of the flow; null while it is in it. */
  readonly failure: string | null;
  /** True once ShipperOne has taken the order away from this location. */
  readonly left: boolean;
  /** Set when it left because it was cancelled, not because another location has it. */
  readonly cancelled?: true;
  /** False as long as the order must be listed letter for letter as it was put in. */
  readonly touched: boolean;
  /** Set for what is no readable order: it is listed in this queue as it stands, and no call can act on it. */
  readonly oddity?: { readonly queue: Queue; readonly row: unknown };
}

/** Units of an item that this location still has to decide on or to ship. */
export function openUnits(item: ItemState): number {
  return item.accepted === null ? item.ordered : Math.max(0, item.accepted - item.shipped);
}

/** The status of an item in the guide's words, from its counts. */
export function itemStatus(item: ItemState): string {
  if (item.accepted === null) return 'pending_accept';
  if (item.accepted === 0) return 'rejected';
  if (item.invoiced) return 'complete';
  if (item.shipped >= item.accepted) return 'shipped';
  if (item.shipped > 0) return 'partially_shipped';
  if (item.allocated) return 'pending_shipment';
  return item.accepted < item.ordered ? 'partially_accepted' : 'accepted';
}

/** The order's own status, from those of its items. */
export function orderStatus(order: OrderState): string {
  if (order.failure !== null) return 'failed';
  const held = order.items.filter((item) => item.accepted !== 0);
  if (held.length === 0) return 'rejected';
  if (order.left) return order.cancelled ? 'canceled' : 'rerouted';
  const undecided = held.filter((item) => item.accepted === null).length;
  if (undecided === order.items.length) return 'pending_accept';
  if (undecided > 0) return 'partially_accepted';
  if (held.every((item) => item.invoiced)) return 'complete';
  if (held.every((item) => openUnits(item) === 0)) return 'pending_invoice';
  if (held.some((item) => item.shipped > 0)) return 'partially_shipped';
  if (held.every((item) => item.allocated)) return 'pending_shipment';
  const whole = order.items.every((item) => item.accepted === item.ordered);
  return whole ? 'accepted' : 'partially_accepted';
}

/**
 * Where the order is listed. Normally in one queue; in two while a tenant allocates the accepted items of an order whose
 * other items are still undecided (see ErpSettings.splitAllocation).
 */
export function queuesOf(order: OrderState): readonly Queue[] {
  if (order.left) return [];
  if (order.oddity) return [order.oddity.queue];
  if (order.failure !== null) return ['failed'];
  const queues: Queue[] = [];
  if (order.items.some((item) => item.accepted === null)) queues.push('pending_accept');
  if (order.items.some((item) => item.allocated && openUnits(item) > 0)) queues.push('pending_shipment');
  return queues;
}

/** Whether subsets and smaller quantities are welcome for this order; the order's flag is `allow_partial`. */
export function partialsAllowed(order: OrderState, partials: Partials): boolean {
  return partials === 'on' || (partials === 'perOrder' && order.raw.allow_partial === true);
}
