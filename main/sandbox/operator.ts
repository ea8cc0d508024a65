import { makeOrder } from './generator/makeOrder.ts';
import { idText, isRecord, type JsonRecord } from './json.ts';
import { cancelOrder, failOrder, rerouteOrder, resolveOrder, returnOrder } from './model/erp.ts';
import { type OrderState, type Queue, queuesOf } from './model/order.ts';
import { readOrder } from './model/readOrder.ts';
import { shipOtherwise } from './otherStation.ts';
import { toStamp } from './stamp.ts';
import type { World } from './world/world.ts';

export interface NewOrder {
  /** The order as the wire shows it, kept letter for letter; generated when left out. It may be unreadable on purpose. */
  readonly row?: unknown;
  /** By default pending_accept. */
  readonly queue?: Queue;
  /** How many lines a generated order has, up to 500. */
  readonly lines?: number;
}

/** What happens to orders from ShipperOne's side: customers, operators, other locations. */
export interface Operator {
  /** Puts an order into a queue, in place of the one with the same id; answers its id. */
  addOrder(order: NewOrder): string;
  /**
   * Changes fields of an order. `items` replaces the list: name every item that stays, by `item_id` and with what
   * changes of it (`qty` is the ordered quantity). What was accepted and shipped stays so.
   */
  changeOrder(orderId: string, patch: JsonRecord): void;
  /** Gives the order to another location: it vanishes from every queue of this one. */
  removeOrder(orderId: string): void;
  /** Cancels the order: it vanishes from every queue, and calls for it are refused. */
  cancelOrder(orderId: string): void;
  /** Brings an order back that was given away or cancelled. */
  returnOrder(orderId: string): void;
  /** Another station of this location ships all that is open of the order. */
  shipElsewhere(orderId: string): void;
  /** Moves the order to the failed queue. */
  failOrder(orderId: string, reason: string): void;
  /** Brings a failed order back into the flow. */
  resolveOrder(orderId: string): void;
}

/** @param now milliseconds since 1970, by the sandbox's clock */
export function createOperator(world: World, now: () => number): Operator {
  const stampNow = (): string => toStamp(now());
  const find = (orderId: string): OrderState => {
    world.settle();
    const order = world.orders.get(orderId);
    if (!order) throw new Error(`There is no order ${orderId} in store ${world.storeCode}.`);
    return order;
  };
  return {
    addOrder: ({ row, queue = 'pending_accept', lines }) =>
      world.putRow(row === undefined ? freshRow(world, queue, now(), lines) : row, queue).orderId,
    changeOrder: (orderId, patch) => {
      world.putOrder(changed(find(orderId), patch, stampNow()));
    },
    removeOrder: (orderId) => {
      world.putOrder(rerouteOrder(find(orderId), stampNow()));
    },
    cancelOrder: (orderId) => {
      world.putOrder(cancelOrder(find(orderId), stampNow()));
    },
    returnOrder: (orderId) => {
      world.putOrder(returnOrder(find(orderId), stampNow()));
    },
    shipElsewhere: (orderId) => shipOtherwise(world, find(orderId)),
    failOrder: (orderId, reason) => {
      world.putOrder(failOrder(find(orderId), reason, stampNow()));
    },
    resolveOrder: (orderId) => {
      world.putOrder(resolveOrder(find(orderId), stampNow()));
    },
  };
}

/** A generated order that arrives now, under a number not yet used. */
function freshRow(world: World, queue: Queue, now: number, lines: number | undefined): JsonRecord {
  const make = (index: number): JsonRecord =>
    makeOrder({ seed: world.seed, index, baseTime: now, queue, ...(lines === undefined ? {} : { lines }) })
      .row;
  let index = world.orders.nextPosition();
  let row = make(index);
  while (world.orders.get(String(row.order_id))) {
    index += 1;
    row = make(index);
  }
  return { ...row, created_at: toStamp(now), updated_at: toStamp(now) };
}

function changed(before: OrderState, patch: JsonRecord, stamp: string): OrderState {
  if (before.oddity)
    throw new Error(`Order ${before.orderId} cannot be read, so it cannot be changed either.`);
  const items = patch.items === undefined ? {} : { items: mergeItems(before, patch.items) };
  const raw = { ...before.raw, updated_at: stamp, ...patch, ...items, order_id: before.raw.order_id };
  const [queue = 'pending_shipment'] = queuesOf(before);
  const read = readOrder(raw, queue, before.position, stamp);
  if (read.oddity) throw new Error(`The change would make order ${before.orderId} unreadable.`);
  const known = new Map(before.items.map((item) => [item.itemId, item]));
  return {
    ...before,
    raw,
    updatedAt: read.updatedAt,
    items: read.items.map((item) => {
      const earlier = known.get(item.itemId);
      if (!earlier) return item;
      // A whole acceptance stays whole when the ordered quantity changes.
      const accepted = earlier.accepted === earlier.ordered ? item.ordered : earlier.accepted;
      return { ...earlier, raw: item.raw, ordered: item.ordered, accepted };
    }),
  };
}

function mergeItems(before: OrderState, rows: unknown): readonly unknown[] {
  if (!Array.isArray(rows)) throw new Error('"items" must be a list.');
  const known = new Map(before.items.map((item) => [item.itemId, item.raw]));
  return rows.map((row: unknown) => {
    const earlier = isRecord(row) ? known.get(idText(row.item_id) ?? '') : undefined;
    if (!isRecord(row) || !earlier) return row;
    const ordered = row.qty === undefined ? {} : { qty_ordered: row.qty, qty_accepted: undefined };
    return { ...earlier, ...ordered, ...row };
  });
}
