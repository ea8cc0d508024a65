import { createRandom, seedFor } from '../random.ts';
import { failuresIn } from './failures.ts';
import { type OrderState, openUnits } from './order.ts';

/** What the ERP stand-in does by itself. */
export interface ErpSettings {
  /** 'auto' moves orders when they are due; 'manual' only when told to. */
  readonly mode: 'auto' | 'manual';
  /** From the last accepted item to pending_shipment, in milliseconds. 0 is at once. */
  readonly allocateAfterMs: number;
  /** From the last shipped item to complete, in milliseconds. */
  readonly invoiceAfterMs: number;
  /** Share of orders (0 to 1) that fail in allocation; which ones follows from the seed alone. */
  readonly failRate: number;
  /**
   * False: an order waits until every item is decided. True: accepted items go ahead, so that one order stands in
   * pending_accept and pending_shipment at the same time. The guide allows both readings.
   */
  readonly splitAllocation: boolean;
}

export const DEFAULT_ERP: ErpSettings = {
  mode: 'auto',
  allocateAfterMs: 2000,
  invoiceAfterMs: 10_000,
  failRate: 0,
  splitAllocation: false,
};

export type ErpMove = 'allocate' | 'invoice';

/** What the ERP would do with the order next; undefined when there is nothing to do. */
export function nextErpMove(order: OrderState, settings: ErpSettings): ErpMove | undefined {
  if (order.left || order.failure !== null || order.oddity) return undefined;
  const held = order.items.filter((item) => item.accepted !== 0);
  const isDecided = held.every((item) => item.accepted !== null);
  const mayAllocate = isDecided || settings.splitAllocation;
  if (mayAllocate && held.some((item) => item.accepted !== null && !item.allocated)) return 'allocate';
  const isShipped = isDecided && held.length > 0 && held.every((item) => openUnits(item) === 0);
  return isShipped && held.some((item) => !item.invoiced) ? 'invoice' : undefined;
}

/** Carries the move out; an allocation may fail, see ErpSettings.failRate. */
export function applyErpMove(
  order: OrderState,
  move: ErpMove,
  settings: ErpSettings,
  seed: number,
  stamp: string,
): OrderState {
  const base = { ...order, updatedAt: stamp, touched: true };
  if (move === 'invoice')
    return { ...base, items: order.items.map((item) => ({ ...item, invoiced: item.accepted !== 0 })) };
  const random = createRandom(seedFor(seed, order.orderId, 'allocation'));
  if (random.chance(settings.failRate))
    return { ...base, failure: random.pick(failuresIn('allocation')).reason };
  const items = order.items.map((item) =>
    item.accepted === null || item.accepted === 0 ? item : { ...item, allocated: true },
  );
  return { ...base, items };
}

/** An operator moves the order out of the flow by hand. */
export function failOrder(order: OrderState, reason: string, stamp: string): OrderState {
  return { ...order, failure: reason, updatedAt: stamp, touched: true };
}

/** An operator brings a failed order back. What was accepted counts as allocated, so that it does not fail the same way again. */
export function resolveOrder(order: OrderState, stamp: string): OrderState {
  const items = order.items.map((item) => (item.accepted ? { ...item, allocated: true } : item));
  return { ...order, items, failure: null, updatedAt: stamp, touched: true };
}

/** The customer or an operator cancels the order: it vanishes from every queue, and no call may act on it. */
export function cancelOrder(order: OrderState, stamp: string): OrderState {
  return { ...rerouteOrder(order, stamp), cancelled: true };
}

/** The order comes back to this location, as it was. */
export function returnOrder(order: OrderState, stamp: string): OrderState {
  const { cancelled: _, ...rest } = order;
  return { ...rest, left: false, updatedAt: stamp, touched: true };
}

/** ShipperOne gives the order to another location: it vanishes from every queue of this one. */
export function rerouteOrder(order: OrderState, stamp: string): OrderState {
  return { ...order, left: true, updatedAt: stamp, touched: true };
}
