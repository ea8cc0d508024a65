import { longestId, type QueueName } from '../../contract/common.ts';
import { isLineStopped, itemFields } from './assumptions.ts';
import { firstText, isObject, type JsonObject, readPath, readTexts, readWhole } from './fields.ts';
import { type OpaqueId, readId, writeJson } from './lossless.ts';

export interface WireItem {
  readonly id: OpaqueId;
  readonly sku: string;
  readonly name: string;
  /** Pieces to decide on (pending_accept) or still to ship (pending_shipment). */
  readonly qty: number;
  readonly qtyOrdered: number | undefined;
  readonly qtyAccepted: number | undefined;
  readonly qtyShipped: number | undefined;
  readonly barcodes: readonly string[];
}

export type ItemReading =
  | { readonly ok: true; readonly item: WireItem }
  | { readonly ok: false; readonly problem: string };

/**
 * One line of an order. It needs an item_id and a whole quantity; sku and name may be missing.
 * `position` (from 1) names the line in the problem's words.
 */
export function readItem(
  raw: unknown,
  position: number,
  queue: QueueName,
  barcodeFields: readonly string[],
): ItemReading {
  if (!isObject(raw)) return { ok: false, problem: `Line ${position} is not an object.` };
  const id = readId(raw[itemFields.itemId]);
  if (id === undefined || id.text.length > longestId) {
    return { ok: false, problem: `Line ${position} has no readable item_id.` };
  }
  const quantities = readQuantities(raw, queue);
  if (typeof quantities === 'string') {
    return { ok: false, problem: `Line ${position} (item ${id.text}): ${quantities}` };
  }
  const sku = firstText(raw, itemFields.sku) ?? '';
  const name = firstText(raw, itemFields.name) ?? (sku === '' ? `Item ${id.text}` : sku);
  return { ok: true, item: { id, sku, name, barcodes: readBarcodes(raw, barcodeFields), ...quantities } };
}

type Quantities = Pick<WireItem, 'qty' | 'qtyOrdered' | 'qtyAccepted' | 'qtyShipped'>;

function readQuantities(raw: JsonObject, queue: QueueName): Quantities | string {
  const found: Record<'qty' | 'qtyOrdered' | 'qtyAccepted' | 'qtyShipped', number | undefined> = {
    qty: undefined,
    qtyOrdered: undefined,
    qtyAccepted: undefined,
    qtyShipped: undefined,
  };
  for (const key of ['qty', 'qtyOrdered', 'qtyAccepted', 'qtyShipped'] as const) {
    const field = itemFields[key];
    const whole = readWhole(raw[field]);
    if (!whole.ok)
      return `${field} is not a whole number of pieces (${writeJson(raw[field]).slice(0, 100)}).`;
    found[key] = whole.value;
  }
  const ordered = found.qtyOrdered ?? found.qty;
  if (ordered === undefined) return 'it has no quantity.';
  const qty = queue === 'pending_shipment' ? toShip(ordered, found, statusOf(raw)) : (found.qty ?? ordered);
  return { ...found, qty, qtyOrdered: ordered };
}

/**
 * Pieces still to ship. A `qty` that differs from `qty_ordered` already says it; else it is what was accepted
 * (or ordered) less what was shipped. Of a line that is rejected, cancelled or not accepted nothing is, whatever its
 * quantity; nor of one that is shipped, where no quantity says how far.
 */
function toShip(
  ordered: number,
  found: {
    readonly qty: number | undefined;
    readonly qtyAccepted: number | undefined;
    readonly qtyShipped: number | undefined;
  },
  status: string | undefined,
): number {
  const isShipped = found.qtyShipped === undefined && /^shipped$/i.test(status ?? '');
  if (isShipped || isLineStopped(status)) return 0;
  if (found.qty !== undefined && found.qty !== ordered) return found.qty;
  return Math.max(0, (found.qtyAccepted ?? ordered) - (found.qtyShipped ?? 0));
}

function statusOf(raw: JsonObject): string | undefined {
  return firstText(raw, itemFields.status)?.trim();
}

/** The first field that is present wins; it may hold one code or a list. */
function readBarcodes(raw: JsonObject, fields: readonly string[]): readonly string[] {
  for (const field of fields) {
    const codes = readTexts(readPath(raw, field)).map((code) => code.trim());
    if (codes.length > 0) return codes;
  }
  return [];
}
