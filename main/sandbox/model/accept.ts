import { type ItemState, type OrderState, openUnits, type Partials, partialsAllowed } from './order.ts';
import type { AcceptCall } from './readCall.ts';
import { type ActionResult, type Refusal, refuse, type Transition } from './result.ts';

/**
 * Decides items of an order: qty above 0 takes the item on, 0 rejects it. The same decision again changes nothing; another
 * decision on a decided item is refused; a refused call changes nothing at all.
 * @param stamp the new updated_at, see stamp.ts
 */
export function accept(order: OrderState, call: AcceptCall, partials: Partials, stamp: string): ActionResult {
  const asked = new Map(call.items.map((item) => [item.itemId, item.qty]));
  const partial = partialsAllowed(order, partials);
  const refusal = findRefusal(order, asked, partial);
  if (refusal) return refusal;
  const transitions: Transition[] = [];
  const items = order.items.map((item): ItemState => {
    const qty = asked.get(item.itemId);
    if (qty === undefined || item.accepted !== null) return item;
    transitions.push({
      itemId: item.itemId,
      kind: qty === 0 ? 'rejected' : 'accepted',
      units: qty === 0 ? item.ordered : qty,
    });
    return { ...item, accepted: qty };
  });
  if (transitions.length === 0) return { effect: 'noop', order };
  return { effect: 'applied', order: { ...order, items, updatedAt: stamp, touched: true }, transitions };
}

function findRefusal(
  order: OrderState,
  asked: ReadonlyMap<string, number>,
  partial: boolean,
): Refusal | undefined {
  const known = new Map(order.items.map((item) => [item.itemId, item]));
  for (const [itemId, qty] of asked) {
    const item = known.get(itemId);
    if (!item) {
      return refuse(`Item ${itemId} does not belong to order ${order.orderId}.`, {
        itemId,
        orderId: order.orderId,
      });
    }
    const refusal =
      item.accepted === null ? checkQty(item, qty, partial) : checkRepeat(item, qty, item.accepted);
    if (refusal) return refusal;
    if (item.accepted === null && order.cancelled) {
      return refuse(`Order ${order.orderId} has been canceled.`, { orderId: order.orderId });
    }
    if (item.accepted === null && (order.failure !== null || order.left)) {
      return refuse(`Order ${order.orderId} is not waiting to be accepted.`, { orderId: order.orderId });
    }
  }
  const missing = order.items.find((item) => !asked.has(item.itemId) && openUnits(item) > 0);
  if (missing && !partial) {
    return refuse(
      `"items" must contain all items of order ${order.orderId}: item ${missing.itemId} is missing, and partial operations are not enabled.`,
      { orderId: order.orderId, itemId: missing.itemId },
    );
  }
  return undefined;
}

function checkQty(item: ItemState, qty: number, partial: boolean): Refusal | undefined {
  if (qty === 0 || qty === item.ordered || (partial && qty < item.ordered)) return undefined;
  return refuse(
    qty > item.ordered
      ? `Item ${item.itemId}: ${qty} is more than the ${item.ordered} ordered.`
      : `Item ${item.itemId}: "qty" must be ${item.ordered} or 0, because partial quantities are not enabled.`,
    { itemId: item.itemId, qty, ordered: item.ordered },
  );
}

function checkRepeat(item: ItemState, qty: number, decided: number): Refusal | undefined {
  if (qty === decided) return undefined;
  const earlier = decided === 0 ? 'rejected' : `accepted with quantity ${decided}`;
  return refuse(`Item ${item.itemId} has already been ${earlier}.`, { itemId: item.itemId, qty, decided });
}
