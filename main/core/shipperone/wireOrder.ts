import { createHash } from 'node:crypto';
import { longestId, type QueueName } from '../../contract/common.ts';
import type { PartialsMode } from '../../contract/connections.ts';
import type { Address, OrderDetails } from '../../contract/orders.ts';
import { isLineAnswered, itemFields, orderFields } from './assumptions.ts';
import {
  firstText,
  isObject,
  type JsonObject,
  readFlag,
  readNumber,
  readPath,
  readText,
  readTexts,
} from './fields.ts';
import { type OpaqueId, readId, writeJson } from './lossless.ts';
import { readItem, type WireItem } from './wireItem.ts';

export interface ReadingRules {
  readonly queue: QueueName;
  readonly partials: PartialsMode;
  readonly barcodeFields: readonly string[];
}

/** An order as ShipperOne sent it. With a `problem` it is listed but cannot be worked on; items may be empty. */
export interface WireOrder {
  readonly id: OpaqueId;
  readonly details: OrderDetails;
  readonly items: readonly WireItem[];
  readonly problem: string | undefined;
}

/**
 * Reads one order, strictly where the station needs it (order_id, items with item_id and quantity) and
 * leniently elsewhere. Never throws: an unreadable order carries the reason, under an id made of its bytes
 * when it has none of its own.
 */
export function readOrder(raw: unknown, rules: ReadingRules): WireOrder {
  if (!isObject(raw)) return unreadable(raw, {}, 'This order is not an object.', rules);
  const id = readOwnId(raw);
  if (id === undefined) {
    const problem = `This order has no readable order_id (1 to ${longestId} characters).`;
    return unreadable(raw, raw, problem, rules);
  }
  const details = readDetails(raw, rules.partials);
  const items = readItems(openLines(raw, rules.queue), rules);
  return typeof items === 'string'
    ? { id, details, items: [], problem: items }
    : { id, details, items, problem: undefined };
}

/** The id that ShipperOne gave the order; undefined when it has none that the station can work with. */
export function readOwnId(raw: JsonObject): OpaqueId | undefined {
  const id = readId(raw[orderFields.orderId]);
  return id === undefined || id.text.length > longestId ? undefined : id;
}

function unreadable(raw: unknown, known: JsonObject, problem: string, rules: ReadingRules): WireOrder {
  const mark = createHash('sha256').update(writeJson(raw)).digest('hex').slice(0, 12);
  const text = `unreadable-${mark}`;
  const id = { text, json: JSON.stringify(text) };
  return { id, details: readDetails(known, rules.partials), items: [], problem };
}

/** The lines to decide on; those that were answered before are not asked about again, unless no other is left. */
function openLines(raw: JsonObject, queue: QueueName): unknown {
  const all: unknown = raw[orderFields.items];
  if (queue !== 'pending_accept' || !Array.isArray(all)) return all;
  const status = firstText(raw, orderFields.status);
  const open = all.filter(
    (line: unknown) => !isObject(line) || !isLineAnswered(status, firstText(line, itemFields.status)),
  );
  return open.length === 0 ? all : open;
}

function readItems(raw: unknown, rules: ReadingRules): readonly WireItem[] | string {
  if (!Array.isArray(raw)) return 'This order has no list of items.';
  if (raw.length === 0) return 'This order has no items.';
  const items: WireItem[] = [];
  const seen = new Set<string>();
  for (const [index, rawItem] of raw.entries()) {
    const reading = readItem(rawItem, index + 1, rules.queue, rules.barcodeFields);
    if (!reading.ok) return reading.problem;
    if (seen.has(reading.item.id.text)) return `Item ${reading.item.id.text} stands twice in this order.`;
    seen.add(reading.item.id.text);
    items.push(reading.item);
  }
  return items;
}

function readDetails(raw: JsonObject, partials: PartialsMode): OrderDetails {
  const address = readAddress(orderFields.address.map((path) => readPath(raw, path)).find(isObject));
  return {
    status: firstText(raw, orderFields.status) ?? 'unknown',
    partialsAllowed: partials === 'on' || (partials === 'perOrder' && allowsPartials(raw)),
    notes: orderFields.notes.flatMap((path) => readTexts(readPath(raw, path))),
    ...present('createdAt', firstText(raw, orderFields.createdAt)),
    ...present('updatedAt', firstText(raw, orderFields.updatedAt)),
    ...present('promisedAt', firstText(raw, orderFields.promisedAt)),
    ...present('shippingMethod', firstText(raw, orderFields.shippingMethod)),
    ...present('carrierCode', firstText(raw, orderFields.carrierCode) ?? carrierOfMethod(raw)),
    ...present('customer', address?.name ?? firstText(raw, ['customer_name', 'customer'])),
    ...present('address', address),
    ...present('language', firstText(raw, orderFields.language)),
    ...present('giftMessage', firstText(raw, orderFields.giftMessage)),
    ...present('codAmount', firstNumber(raw, orderFields.codAmount)),
    ...present('packageValue', firstNumber(raw, orderFields.packageValue)),
    ...present('currency', firstText(raw, orderFields.currency)),
    ...present('priority', firstText(raw, orderFields.priority)),
    ...present('failureStage', firstText(raw, orderFields.failureStage)),
    ...present('failureReason', firstText(raw, orderFields.failureReason)),
  };
}

function allowsPartials(raw: JsonObject): boolean {
  return orderFields.partialsAllowed.some((field) => readFlag(readPath(raw, field)));
}

/** Magento writes methods as carrier_method ("dhl_express"); the part before the first _ names the carrier. */
function carrierOfMethod(raw: JsonObject): string | undefined {
  const method = readText(raw.shipping_method);
  return method === undefined ? undefined : /^([a-z0-9]+)_/i.exec(method)?.[1]?.toLowerCase();
}

function firstNumber(raw: JsonObject, paths: readonly string[]): number | undefined {
  return paths.map((path) => readNumber(readPath(raw, path))).find((value) => value !== undefined);
}

/** Magento's form of an address; whatever of it is there. */
function readAddress(raw: JsonObject | undefined): Address | undefined {
  if (raw === undefined) return undefined;
  const names = [readText(raw.firstname), readText(raw.lastname)].filter((part) => part !== undefined);
  const name = names.length > 0 ? names.join(' ') : (readText(raw.name) ?? readText(raw.company) ?? '');
  const region = isObject(raw.region) ? readText(raw.region.region) : readText(raw.region);
  return {
    name,
    street: [...readTexts(raw.street)],
    ...present('company', readText(raw.company)),
    ...present('city', readText(raw.city)),
    ...present('region', region),
    ...present('postcode', readText(raw.postcode)),
    ...present('country', readText(raw.country_id) ?? readText(raw.country)),
    ...present('telephone', readText(raw.telephone)),
  };
}

function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  const pair: { [P in K]?: V } = {};
  if (value !== undefined) pair[key] = value;
  return pair;
}
