import { idText, isRecord, type JsonRecord } from '../json.ts';
import { isStamp } from '../stamp.ts';
import type { ItemState, OrderState, Queue, Track } from './order.ts';

/**
 * Takes an order in the form of the wire into the sandbox's books. What cannot be read as an order is kept as an oddity:
 * listed letter for letter, acted on by nobody.
 * @param stamp updated_at for orders that bring none
 */
export function readOrder(row: unknown, queue: Queue, position: number, stamp: string): OrderState {
  const orderId = isRecord(row) ? idText(row.order_id) : undefined;
  const items = isRecord(row) ? readItems(row.items, queue) : undefined;
  const raw: JsonRecord = isRecord(row) ? row : {};
  const updatedAt = raw.updated_at;
  const base = {
    orderId: orderId ?? `(no order_id, position ${position})`,
    position,
    raw,
    tracks: readTracks(raw.tracks),
    shipments: [],
    updatedAt: typeof updatedAt === 'string' && isStamp(updatedAt) ? updatedAt : stamp,
    left: false,
    touched: false,
  };
  if (orderId === undefined || items === undefined) {
    return { ...base, items: [], failure: null, oddity: { queue, row } };
  }
  return { ...base, items, failure: queue === 'failed' ? readReason(raw) : null };
}

function readReason(raw: JsonRecord): string {
  const reason = raw.failure_reason;
  return typeof reason === 'string' ? reason : 'Failed for an unknown reason.';
}

function readItems(rows: unknown, queue: Queue): readonly ItemState[] | undefined {
  if (!Array.isArray(rows) || rows.length === 0) return undefined;
  const items: ItemState[] = [];
  for (const raw of rows) {
    const itemId = isRecord(raw) ? idText(raw.item_id) : undefined;
    const ordered = isRecord(raw) ? (readUnits(raw.qty_ordered) ?? readUnits(raw.qty)) : undefined;
    if (!isRecord(raw) || itemId === undefined || ordered === undefined || ordered === 0) return undefined;
    const accepted = queue === 'pending_accept' ? null : (readUnits(raw.qty_accepted) ?? ordered);
    items.push({
      itemId,
      raw,
      ordered,
      accepted,
      allocated: queue !== 'pending_accept',
      shipped: readUnits(raw.qty_shipped) ?? 0,
      invoiced: false,
    });
  }
  return items;
}

/** A quantity as a whole number of units: 2, "2" and "2.0000" are 2; anything else is none. */
function readUnits(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+(\.0+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function readTracks(rows: unknown): readonly Track[] {
  if (!Array.isArray(rows)) return [];
  return rows.filter(isRecord).map((row) => ({
    carrier_code: String(row.carrier_code ?? ''),
    title: String(row.title ?? ''),
    track_number: String(row.track_number ?? ''),
  }));
}
