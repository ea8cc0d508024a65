import type { JsonRecord } from '../json.ts';
import { failureStage } from './failures.ts';
import { type ItemState, itemStatus, type OrderState, openUnits, orderStatus, type Queue } from './order.ts';

/** Price and total fields, which the guide says pending_accept and failed leave out. */
const MONEY = /price|total|^(tax|discount|shipping)_amount$/;

/**
 * An order as a queue lists it. `qty` is what is left to do in that queue; items the queue does not concern (undecided
 * ones in pending_shipment, decided ones in pending_accept, rejected ones anywhere) are not listed.
 */
export function renderRow(order: OrderState, queue: Queue): unknown {
  if (order.oddity) return order.oddity.row;
  const row = order.touched
    ? { ...withoutFailure(order.raw), ...currentFields(order), items: itemsOf(order, queue).map(renderItem) }
    : order.raw;
  return queue === 'pending_shipment' ? row : withoutMoney(row);
}

/** The answer to accept and ship: the order as it now is, with every item and its quantities, rejected ones included. */
export function renderState(order: OrderState): JsonRecord {
  const { order_id } = order.raw;
  return { order_id, ...currentFields(order), items: order.items.map(renderItemState) };
}

/** An order that came back no longer tells why it had failed. */
function withoutFailure({ failure_reason: _reason, failure_stage: _stage, ...rest }: JsonRecord): JsonRecord {
  return rest;
}

function itemsOf(order: OrderState, queue: Queue): readonly ItemState[] {
  return order.items.filter((item) => {
    if (queue === 'pending_accept') return item.accepted === null;
    return queue === 'failed' ? item.accepted !== 0 : item.allocated && item.accepted !== 0;
  });
}

function currentFields(order: OrderState): JsonRecord {
  return {
    status: orderStatus(order),
    updated_at: order.updatedAt,
    tracks: order.tracks,
    ...(order.failure === null ? {} : { failure_reason: order.failure, failure_stage: failureStage(order) }),
  };
}

function quantities(item: ItemState): JsonRecord {
  return {
    qty: openUnits(item),
    qty_ordered: item.ordered,
    qty_accepted: item.accepted ?? 0,
    qty_shipped: item.shipped,
    status: itemStatus(item),
  };
}

function renderItem(item: ItemState): JsonRecord {
  return { ...item.raw, ...quantities(item) };
}

function renderItemState(item: ItemState): JsonRecord {
  const { item_id, sku } = item.raw;
  return { item_id, ...(sku === undefined ? {} : { sku }), ...quantities(item) };
}

function withoutMoney(value: JsonRecord): JsonRecord {
  const kept: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (MONEY.test(key)) continue;
    kept[key] = key === 'items' && Array.isArray(field) ? field.map(withoutMoneyInItem) : field;
  }
  return kept;
}

function withoutMoneyInItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(Object.entries(item).filter(([key]) => !MONEY.test(key)));
}
