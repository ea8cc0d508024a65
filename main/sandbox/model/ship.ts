import {
  type ItemState,
  type OrderState,
  openUnits,
  type Partials,
  partialsAllowed,
  type Shipment,
} from './order.ts';
import type { CallItem, ShipCall } from './readCall.ts';
import { type ActionResult, type Refusal, refuse, type Transition } from './result.ts';

/**
 * What a repeated call for a part of a quantity does. The guide leaves it open:
 * `additive` ships the units again, `dedupeByTrack` takes a call whose every tracking number is known for a repeat.
 */
export const PARTIAL_SHIP = ['additive', 'dedupeByTrack'] as const;
export type PartialShip = (typeof PARTIAL_SHIP)[number];

export interface ShipRules {
  readonly partials: Partials;
  readonly partialShip: PartialShip;
}

/**
 * Reports items as dispatched. Items that are shipped in full already are left as they are, with the tracks first
 * reported; when that is all the call lists, nothing changes. A refused call changes nothing at all.
 * @param stamp the new updated_at, see stamp.ts
 */
export function ship(order: OrderState, call: ShipCall, rules: ShipRules, stamp: string): ActionResult {
  const refusal = findItemRefusal(order, call.items);
  if (refusal) return refusal;
  const known = new Set(order.tracks.map((track) => track.track_number));
  if (rules.partialShip === 'dedupeByTrack' && call.tracks.every((track) => known.has(track.track_number))) {
    return { effect: 'noop', order };
  }
  const asked = new Map(call.items.map((item) => [item.itemId, item.qty]));
  const moving = order.items.filter((item) => asked.has(item.itemId) && openUnits(item) > 0);
  if (moving.length === 0) return { effect: 'noop', order };
  const moveRefusal = findMoveRefusal(order, moving, asked, partialsAllowed(order, rules.partials));
  if (moveRefusal) return moveRefusal;
  const transitions: Transition[] = [];
  const items = order.items.map((item): ItemState => {
    const qty = asked.get(item.itemId);
    if (qty === undefined || openUnits(item) === 0) return item;
    transitions.push({ itemId: item.itemId, kind: 'shipped', units: qty });
    return { ...item, shipped: item.shipped + qty };
  });
  const shipment: Shipment = {
    at: stamp,
    items: transitions.map(({ itemId, units }) => ({ itemId, qty: units })),
    tracks: call.tracks,
    ...(call.codAmount === undefined ? {} : { codAmount: call.codAmount }),
    ...(call.packageValue === undefined ? {} : { packageValue: call.packageValue }),
  };
  const shipped: OrderState = {
    ...order,
    items,
    tracks: [...order.tracks, ...call.tracks],
    shipments: [...order.shipments, shipment],
    updatedAt: stamp,
    touched: true,
  };
  return { effect: 'applied', order: shipped, transitions };
}

/** Faults of single entries, which hold whatever the order's state. */
function findItemRefusal(order: OrderState, asked: readonly CallItem[]): Refusal | undefined {
  const known = new Map(order.items.map((item) => [item.itemId, item]));
  for (const { itemId, qty } of asked) {
    const item = known.get(itemId);
    if (!item) {
      return refuse(`Item ${itemId} does not belong to order ${order.orderId}.`, {
        itemId,
        orderId: order.orderId,
      });
    }
    if (item.accepted === 0)
      return refuse(`Item ${itemId} was rejected and is not to be shipped.`, { itemId });
    if (item.accepted === null || !item.allocated) {
      return refuse(`Item ${itemId} is not pending shipment.`, { itemId });
    }
    if (qty > item.accepted) {
      return refuse(`Item ${itemId}: ${qty} is more than the ${item.accepted} accepted.`, { itemId, qty });
    }
  }
  return undefined;
}

/** Faults of what would really move. */
function findMoveRefusal(
  order: OrderState,
  moving: readonly ItemState[],
  asked: ReadonlyMap<string, number>,
  partial: boolean,
): Refusal | undefined {
  const { orderId } = order;
  if (order.cancelled) return refuse(`Order ${orderId} has been canceled.`, { orderId });
  if (order.failure !== null || order.left)
    return refuse(`Order ${orderId} is not pending shipment.`, { orderId });
  for (const item of moving) {
    const qty = asked.get(item.itemId) ?? 0;
    const open = openUnits(item);
    const { itemId } = item;
    if (qty > open)
      return refuse(`Item ${itemId}: ${qty} is more than the ${open} left to ship.`, { itemId, qty });
    if (qty < open && !partial) {
      return refuse(`Item ${itemId}: "qty" must be ${open}, because partial quantities are not enabled.`, {
        itemId,
        qty,
        ordered: open,
      });
    }
  }
  const missing = order.items.find((item) => !asked.has(item.itemId) && openUnits(item) > 0);
  if (missing && !partial) {
    return refuse(
      `"items" must contain all items of order ${orderId}: item ${missing.itemId} is missing, and partial operations are not enabled.`,
      { orderId, itemId: missing.itemId },
    );
  }
  return undefined;
}
