import { isRecord, type JsonRecord } from '../json.ts';
import { failureStage, failuresIn } from '../model/failures.ts';
import { type OrderState, openUnits, type Queue } from '../model/order.ts';
import type { ParameterName, Scenario, ScenarioStage, Started } from './scenario.ts';

function order(
  about: string,
  queues: readonly Queue[],
  change: (stage: ScenarioStage, found: OrderState) => void,
): Scenario {
  return once(about, ['orderId', 'storeCode'], (stage) => {
    const found = findOrder(stage, queues);
    change(stage, found);
    return { orderIds: [found.orderId] };
  });
}

/** A scenario that happens to an order at once and lasts no time. */
export function once(
  about: string,
  takes: readonly ParameterName[],
  start: (stage: ScenarioStage) => Started,
): Scenario {
  return { group: 'orders', lasts: false, takes, about, start };
}

const ACTIVE: readonly Queue[] = ['pending_shipment', 'pending_accept'];

/** What happens to one order: the one named (the one on the bench), or the first that fits. */
export const ORDER_SCENARIOS = {
  order_changes_on_bench: order(
    'The order changes: one more of its first item, and a note.',
    ACTIVE,
    ({ sandbox, given }, found) => sandbox.changeOrder(found.orderId, oneMore(found), given.storeCode),
  ),
  order_shrinks: order(
    'The order changes: its last item is gone, or one less of its only one.',
    ACTIVE,
    ({ sandbox, given }, found) => sandbox.changeOrder(found.orderId, oneLess(found), given.storeCode),
  ),
  order_leaves: order(
    'The order is cancelled: it leaves the queue, and calls for it are refused.',
    ACTIVE,
    ({ sandbox, given }, { orderId }) => sandbox.cancelOrder(orderId, given.storeCode),
  ),
  order_rerouted: order(
    'ShipperOne gives the order to another location: it leaves the queue.',
    ACTIVE,
    ({ sandbox, given }, { orderId }) => sandbox.removeOrder(orderId, given.storeCode),
  ),
  order_fails: order('The order fails and goes to the failed queue.', ACTIVE, ({ sandbox, given }, found) =>
    sandbox.failOrder(found.orderId, reasonFor(found), given.storeCode),
  ),
  order_resolved: order(
    'A failed order comes back into the flow.',
    ['failed'],
    ({ sandbox, given }, { orderId }) => sandbox.resolveOrder(orderId, given.storeCode),
  ),
  order_returns: once('An order that left comes back.', ['orderId', 'storeCode'], ({ sandbox, given }) => {
    if (given.orderId === undefined) throw new Error('Name the order that comes back.');
    sandbox.returnOrder(given.orderId, given.storeCode);
    return { orderIds: [given.orderId] };
  }),
  other_station_ships: order(
    'Another station ships the order first.',
    ['pending_shipment'],
    ({ sandbox, given }, { orderId }) => sandbox.shipElsewhere(orderId, given.storeCode),
  ),
} satisfies Record<string, Scenario>;

/** @throws Error when the order named is not there, or when no order fits. */
export function findOrder({ sandbox, given }: ScenarioStage, queues: readonly Queue[]): OrderState {
  const listed = queues.flatMap((queue) => sandbox.queue(queue, given.storeCode));
  const { orderId } = given;
  if (orderId !== undefined && !listed.includes(orderId)) {
    throw new Error(`Order ${orderId} is not in ${queues.join(' or ')}.`);
  }
  const candidates = orderId === undefined ? listed : [orderId];
  for (const one of candidates) {
    const found = sandbox.order(one, given.storeCode);
    if (found && !found.oddity) return found;
  }
  throw new Error(`There is no order to do this with in ${queues.join(' or ')}.`);
}

/** A believable reason of the stage at which the order stands; the same for the same order. */
function reasonFor(found: OrderState): string {
  const reasons = failuresIn(failureStage(found));
  return reasons[found.position % reasons.length]?.reason ?? 'Failed for an unknown reason.';
}

function rowsOf({ raw }: OrderState): readonly JsonRecord[] {
  return Array.isArray(raw.items) ? raw.items.filter(isRecord) : [];
}

function oneMore(found: OrderState): JsonRecord {
  const rows = rowsOf(found).map((row, index) => {
    const [first] = found.items;
    return index === 0 && first ? { item_id: row.item_id, qty: first.ordered + 1 } : { item_id: row.item_id };
  });
  return { items: rows, notes: 'Customer called: one more, please.' };
}

function oneLess(found: OrderState): JsonRecord {
  const rows = rowsOf(found).map((row) => ({ item_id: row.item_id }));
  if (rows.length > 1) return { items: rows.slice(0, -1) };
  const [only] = found.items;
  if (!only || openUnits(only) < 2)
    throw new Error(`Order ${found.orderId} has only one piece: it cannot shrink.`);
  return { items: rows.map((row) => ({ ...row, qty: only.ordered - 1 })) };
}
