import type { CallFact } from '../../contract/callFacts.ts';
import type { ActionName } from '../../contract/common.ts';
import { itemFields, orderFields, stoppedStatus } from '../shipperone/assumptions.ts';
import {
  firstText,
  isObject,
  type JsonObject,
  readText,
  readTexts,
  readWhole,
} from '../shipperone/fields.ts';
import { readId } from '../shipperone/lossless.ts';
import type { Expected } from './expected.ts';
import { namesLabel } from './sameLabel.ts';

/**
 * What a 2xx with JSON proves:
 * - `applied`: it is this order, and nothing in it speaks against what was sent.
 * - `not_ours`: not the state of this order; then nothing is known, and the call is tried again.
 * - `contradiction`: it is this order, in another state than the one asked for. A person has to look.
 */
export type Judgement =
  | { readonly kind: 'applied' }
  | { readonly kind: 'not_ours'; readonly message: string }
  | { readonly kind: 'contradiction'; readonly fact: CallFact };

/**
 * Compares the body of a 200 with what was sent. Pure; what it cannot read as ShipperOne's answer to this order is
 * `not_ours`.
 */
export function judgeAnswer(action: ActionName, orderId: string, wanted: Expected, json: unknown): Judgement {
  const order = findOrder(json);
  const answered = order === undefined ? undefined : readId(order.order_id)?.text;
  if (order === undefined || answered === undefined) {
    return { kind: 'not_ours', message: 'The answer does not name an order.' };
  }
  if (answered !== orderId) {
    return { kind: 'not_ours', message: `The answer is about order ${answered}.` };
  }
  const problem =
    refusalInside(json, order) ??
    (action === 'accept' ? acceptProblem(order, wanted) : shipProblem(order, wanted)) ??
    stopProblem(order, wanted);
  return problem === undefined ? { kind: 'applied' } : { kind: 'contradiction', fact: problem };
}

/** The order's state, whether it stands alone, in a list of one, or under a name. */
function findOrder(json: unknown): JsonObject | undefined {
  const value = Array.isArray(json) && json.length === 1 ? json[0] : json;
  if (!isObject(value)) return undefined;
  if (value.order_id !== undefined) return value;
  const named = [value.order, value.fulfillment_order, value.shipment, value.data, value.result];
  return named.filter(isObject).find((one) => one.order_id !== undefined);
}

/** A refusal inside a 2xx: some servers say "no" only in the body. @returns its words. */
function refusalInside(json: unknown, order: JsonObject): CallFact | undefined {
  const envelope = isObject(json) ? json : order;
  for (const said of [envelope, order]) {
    // An order that once failed may keep the words of that failure in a field of its own.
    const isState = said.items !== undefined;
    const isRefused = said.success === false || (!isState && [said.error, said.errors].some(isSaying));
    if (!isRefused) continue;
    const words = readTexts(said.message)[0] ?? readTexts(said.error)[0] ?? readTexts(said.errors)[0];
    return words === undefined ? { code: 'said_no' } : { code: 'said_no', words };
  }
  return undefined;
}

function isSaying(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value === true || (isObject(value) && Object.keys(value).length > 0);
}

/** An order that was cancelled or stopped meanwhile takes neither pieces nor parcels, whatever was sent. */
function stopProblem(order: JsonObject, wanted: Expected): CallFact | undefined {
  const status = stoppedStatus(firstText(order, orderFields.status));
  if (status === undefined || wanted.items.every((item) => item.qty === 0)) return undefined;
  return { code: 'stopped', status };
}

function acceptProblem(order: JsonObject, wanted: Expected): CallFact | undefined {
  for (const { itemId, qty } of wanted.items) {
    const found = findItem(order, itemId);
    if (found === undefined) continue;
    const accepted = wholeOf(found.qty_accepted);
    const status = readText(found.status)?.toLowerCase() ?? '';
    if (qty > 0 && ((accepted !== undefined && accepted < qty) || status.includes('reject'))) {
      return { code: 'accepted_less', itemId, sent: qty, theirs: accepted ?? status };
    }
    if (qty === 0 && accepted !== undefined && accepted > 0) {
      return { code: 'accepted_rejected', itemId, theirs: accepted };
    }
  }
  const stillOpen = wanted.whole && wanted.items.some((item) => item.qty > 0);
  return stillOpen ? statusProblem(order, 'pending_accept') : undefined;
}

function shipProblem(order: JsonObject, wanted: Expected): CallFact | undefined {
  for (const { itemId, qty, before } of wanted.items) {
    const found = findItem(order, itemId);
    const shipped = found === undefined ? undefined : wholeOf(found.qty_shipped);
    if (shipped !== undefined && shipped < qty) {
      return { code: 'shipped_less', itemId, sent: qty, theirs: shipped };
    }
    const left = found === undefined ? undefined : leftOf(found);
    const leftHere = before - qty;
    if (left !== undefined && left > leftHere) {
      return { code: 'left_more', itemId, left: leftHere, theirs: left };
    }
  }
  const theirs = trackNumbersOf(order);
  const missing = wanted.trackNumbers.filter((number) => !namesLabel(theirs, number));
  if (theirs.length > 0 && missing.length > 0) {
    return { code: 'other_label', theirs: [...theirs], ours: missing };
  }
  return wanted.whole ? statusProblem(order, 'pending_shipment') : undefined;
}

/**
 * Pieces that are still to ship, where the answer says how many were shipped. ShipperOne may take a second parcel
 * with the same pieces for a repetition of the first and answer with the old state; this number shows it.
 */
function leftOf(item: JsonObject): number | undefined {
  const shipped = wholeOf(item[itemFields.qtyShipped]);
  const all =
    wholeOf(item[itemFields.qtyAccepted]) ??
    wholeOf(item[itemFields.qtyOrdered]) ??
    wholeOf(item[itemFields.qty]);
  return shipped === undefined || all === undefined ? undefined : all - shipped;
}

function statusProblem(order: JsonObject, before: string): CallFact | undefined {
  const status = readText(order.status);
  return status === before ? { code: 'still', status } : undefined;
}

function trackNumbersOf(order: JsonObject): readonly string[] {
  const tracks = Array.isArray(order.tracks) ? order.tracks : [];
  return tracks.flatMap((track: unknown) => (isObject(track) ? readTexts(track.track_number) : []));
}

function findItem(order: JsonObject, itemId: string): JsonObject | undefined {
  const items: readonly unknown[] = Array.isArray(order.items) ? order.items : [];
  return items.filter(isObject).find((item) => readId(item.item_id)?.text === itemId);
}

function wholeOf(value: unknown): number | undefined {
  const whole = readWhole(value);
  return whole.ok ? whole.value : undefined;
}
