import type { Random } from '../../../main/sandbox/random.ts';

export interface SimulatedItem {
  readonly itemId: string;
  ordered: number;
  accepted: number | undefined;
  shipped: number;
}

export interface SimulatedOrder {
  readonly orderId: string;
  readonly items: SimulatedItem[];
  readonly tracks: string[];
  isHere: boolean;
}

export type ServerAnswer =
  | { readonly status: 200; readonly json: unknown }
  | { readonly status: 400; readonly message: string };

interface CallBody {
  readonly order?: { readonly order_id: string; readonly items: readonly CallItem[] };
  readonly shipment?: {
    readonly order_id: string;
    readonly items: readonly CallItem[];
    readonly tracks: readonly { readonly track_number: string }[];
  };
}

interface CallItem {
  readonly item_id: string;
  readonly qty: number;
}

/**
 * ShipperOne in a few lines, as the judge: it keeps how often each decision took effect. Partial shipments add
 * up: a repeated one is counted twice, which is the harder reading of the guide.
 */
export function createSimulatedServer(random: Random, showsTracks: boolean) {
  const orders = new Map<string, SimulatedOrder>();
  /** By decision (action and order, with the track for shipments): how often it took effect. */
  const applied = new Map<string, number>();
  /** Orders that were touched by others: refusals and contradictions of theirs are real. */
  const touchedByOthers = new Set<string>();
  /** Orders whose quantities somebody lowered. */
  const edited = new Set<string>();
  const acceptedAt = new Set<string>();
  const violations: string[] = [];

  const count = (decision: string): void => void applied.set(decision, (applied.get(decision) ?? 0) + 1);
  const stateOf = (order: SimulatedOrder): unknown => ({
    order_id: order.orderId,
    status: order.items.every((item) => item.accepted !== undefined) ? 'processing' : 'pending_accept',
    items: order.items.map((item) => ({
      item_id: item.itemId,
      qty_ordered: item.ordered,
      qty_accepted: item.accepted ?? 0,
      qty_shipped: item.shipped,
    })),
    ...(showsTracks ? { tracks: order.tracks.map((track_number) => ({ track_number })) } : {}),
  });
  const refuse = (message: string): ServerAnswer => ({ status: 400, message });

  const accept = (order: SimulatedOrder, items: readonly CallItem[]): ServerAnswer => {
    let changed = false;
    for (const { item_id, qty } of items) {
      const item = order.items.find((one) => one.itemId === item_id);
      if (item === undefined) return refuse(`unknown item_id ${item_id}`);
      if (item.accepted !== undefined && item.accepted !== qty) return refuse('already decided');
      if (item.accepted === undefined) changed = true;
      item.accepted = qty;
    }
    if (changed) count(`accept ${order.orderId}`);
    acceptedAt.add(order.orderId);
    return { status: 200, json: stateOf(order) };
  };

  const ship = (order: SimulatedOrder, items: readonly CallItem[], track: string): ServerAnswer => {
    if (!acceptedAt.has(order.orderId))
      violations.push(`I6: ${order.orderId} shipped before it was accepted`);
    const isDone = items.every(({ item_id }) => {
      const item = order.items.find((one) => one.itemId === item_id);
      return item !== undefined && item.shipped >= item.ordered;
    });
    if (isDone) return { status: 200, json: stateOf(order) };
    for (const { item_id, qty } of items) {
      const item = order.items.find((one) => one.itemId === item_id);
      if (item === undefined) return refuse(`unknown item_id ${item_id}`);
      if (item.shipped + qty > item.ordered) return refuse('more than ordered');
    }
    for (const { item_id, qty } of items) {
      const item = order.items.find((one) => one.itemId === item_id);
      if (item !== undefined) item.shipped += qty;
    }
    order.tracks.push(track);
    count(`ship ${order.orderId} ${track}`);
    return { status: 200, json: stateOf(order) };
  };

  return {
    orders,
    applied,
    touchedByOthers,
    edited,
    violations,
    add: (orderId: string, quantities: readonly number[]): SimulatedOrder => {
      const items = quantities.map((ordered, index) => ({
        itemId: `${orderId}-${index}`,
        ordered,
        accepted: undefined,
        shipped: 0,
      }));
      const order: SimulatedOrder = { orderId, items, tracks: [], isHere: true };
      orders.set(orderId, order);
      return order;
    },
    /** What takes effect the moment a request arrives. */
    receive: (body: string): ServerAnswer => {
      const call: CallBody = JSON.parse(body);
      const orderId = call.order?.order_id ?? call.shipment?.order_id ?? '';
      const order = orders.get(orderId);
      if (order === undefined || !order.isHere) return refuse('unknown order');
      if (call.order !== undefined) return accept(order, call.order.items);
      const { items = [], tracks = [] } = call.shipment ?? {};
      return ship(order, items, tracks[0]?.track_number ?? '');
    },
    /** The order as its queue lists it; undefined once nothing is left to ship, or it went elsewhere. */
    listed: (orderId: string): SimulatedOrder | undefined => {
      const order = orders.get(orderId);
      const isOpen = order?.isHere === true && order.items.some((item) => item.shipped < item.ordered);
      return isOpen ? order : undefined;
    },
    /** Somebody else works on the order: another bench, or ShipperOne itself. */
    meddle: (orderId: string): void => {
      const order = orders.get(orderId);
      if (order === undefined) return;
      touchedByOthers.add(orderId);
      const isAccepted = acceptedAt.has(orderId);
      const happens = random.pick(['goes elsewhere', 'another bench', 'quantities are lowered'] as const);
      if (happens === 'goes elsewhere') order.isHere = false;
      else if (happens === 'quantities are lowered') {
        edited.add(orderId);
        for (const item of order.items) item.ordered = Math.max(1, item.shipped, item.ordered - 1);
      } else if (isAccepted) {
        for (const item of order.items) item.shipped = item.ordered;
        order.tracks.push(`OTHER-${orderId}`);
      } else {
        for (const item of order.items) item.accepted = 0;
        acceptedAt.add(orderId);
      }
    },
    showsTracks,
  };
}

export type SimulatedServer = ReturnType<typeof createSimulatedServer>;
