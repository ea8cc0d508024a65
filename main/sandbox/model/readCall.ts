import { idText, isRecord, type JsonRecord } from '../json.ts';
import type { Track } from './order.ts';
import { type Refusal, refuse } from './result.ts';

export interface CallItem {
  readonly itemId: string;
  readonly qty: number;
}

/** What an accept call asks for. */
export interface AcceptCall {
  readonly orderId: string;
  readonly items: readonly CallItem[];
}

/** What a ship call asks for. Amounts are in the order's currency; undefined when not sent. */
export interface ShipCall extends AcceptCall {
  readonly tracks: readonly Track[];
  readonly codAmount?: number | string;
  readonly packageValue?: number | string;
}

type Read<T> = { readonly ok: true; readonly call: T } | { readonly ok: false; readonly refusal: Refusal };

const bad = (message: string, parameters?: Refusal['parameters']) => ({
  ok: false as const,
  refusal: refuse(message, parameters),
});

/** Reads the body of POST fulfillmentOrder/accept; refuses with the first thing wrong. */
export function readAcceptCall(body: unknown): Read<AcceptCall> {
  const envelope = readEnvelope(body, 'order');
  if (!envelope.ok) return envelope;
  const items = readItems(envelope.call.content, 'accept');
  return items.ok ? { ok: true, call: { orderId: envelope.call.orderId, items: items.call } } : items;
}

/** Reads the body of POST fulfillmentOrder/ship; refuses with the first thing wrong. */
export function readShipCall(body: unknown): Read<ShipCall> {
  const envelope = readEnvelope(body, 'shipment');
  if (!envelope.ok) return envelope;
  const { content, orderId } = envelope.call;
  const items = readItems(content, 'ship');
  if (!items.ok) return items;
  const tracks = readTracks(content.tracks);
  if (!tracks.ok) return tracks;
  const codAmount = readAmount(content, 'cod_amount');
  if (!codAmount.ok) return codAmount;
  const packageValue = readAmount(content, 'package_value');
  if (!packageValue.ok) return packageValue;
  return {
    ok: true,
    call: {
      orderId,
      items: items.call,
      tracks: tracks.call,
      ...(codAmount.call === undefined ? {} : { codAmount: codAmount.call }),
      ...(packageValue.call === undefined ? {} : { packageValue: packageValue.call }),
    },
  };
}

function readEnvelope(body: unknown, key: string): Read<{ content: JsonRecord; orderId: string }> {
  const content = isRecord(body) ? body[key] : undefined;
  if (!isRecord(content)) return bad(`"${key}" is required.`, { fieldName: key });
  const orderId = idText(content.order_id);
  if (orderId === undefined) return bad('"order_id" is required.', { fieldName: 'order_id' });
  return { ok: true, call: { content, orderId } };
}

function readItems(content: JsonRecord, action: 'accept' | 'ship'): Read<readonly CallItem[]> {
  const rows = content.items;
  if (!Array.isArray(rows)) return bad('"items" is required.', { fieldName: 'items' });
  if (rows.length === 0) return bad('"items" must not be empty.', { fieldName: 'items' });
  const items: CallItem[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const itemId = isRecord(row) ? idText(row.item_id) : undefined;
    if (!isRecord(row) || itemId === undefined) {
      return bad('Every entry of "items" needs an "item_id".', { fieldName: 'item_id' });
    }
    if (seen.has(itemId)) return bad(`Item ${itemId} is listed twice.`, { itemId });
    seen.add(itemId);
    const qty = row.qty;
    if (qty === undefined || qty === null) return bad(`"qty" is required for item ${itemId}.`, { itemId });
    if (typeof qty !== 'number') return bad(`"qty" of item ${itemId} must be a number.`, { itemId });
    if (!Number.isSafeInteger(qty)) return bad(`"qty" of item ${itemId} must be a whole number.`, { itemId });
    if (qty < 0) return bad(`"qty" of item ${itemId} must not be negative.`, { itemId });
    if (qty === 0 && action === 'ship') return bad(`"qty" of item ${itemId} must be above 0.`, { itemId });
    items.push({ itemId, qty });
  }
  return { ok: true, call: items };
}

const TRACK_FIELDS = ['carrier_code', 'title', 'track_number'] as const;

function readTracks(rows: unknown): Read<readonly Track[]> {
  if (!Array.isArray(rows) || rows.length === 0) {
    return bad('"tracks" needs at least one entry.', { fieldName: 'tracks' });
  }
  const tracks: Track[] = [];
  for (const row of rows) {
    const fields: string[] = [];
    for (const fieldName of TRACK_FIELDS) {
      const value = isRecord(row) ? row[fieldName] : undefined;
      if (typeof value !== 'string' || value.trim() === '') {
        return bad(`Every entry of "tracks" needs a "${fieldName}".`, { fieldName });
      }
      fields.push(value);
    }
    const [carrier_code = '', title = '', track_number = ''] = fields;
    tracks.push({ carrier_code, title, track_number });
  }
  return { ok: true, call: tracks };
}

function readAmount(content: JsonRecord, fieldName: string): Read<number | string | undefined> {
  const value = content[fieldName];
  if (value === undefined || value === null) return { ok: true, call: undefined };
  const isAmount =
    (typeof value === 'number' && Number.isFinite(value) && value >= 0) ||
    (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value));
  if (!isAmount) return bad(`"${fieldName}" must be an amount of 0 or more.`, { fieldName });
  return { ok: true, call: value };
}
