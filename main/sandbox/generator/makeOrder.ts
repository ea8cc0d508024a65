import type { JsonRecord } from '../json.ts';
import type { Queue } from '../model/order.ts';
import { createRandom, type Random, seedFor } from '../random.ts';
import { toStamp } from '../stamp.ts';
import { makeAddress, pickPlace } from './address.ts';
import { failedRow } from './failedRow.ts';
import { makeItems } from './makeItems.ts';
import { GIFT_MESSAGES, NOTES, servicesOf } from './shipping.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The first order's number; the guide's own example is FO-000012345. */
const FIRST_NUMBER = 12_345;

export interface MadeOrder {
  readonly queue: Queue;
  /** The order as the queue lists it. */
  readonly row: JsonRecord;
}

export interface MakeOrderOptions {
  readonly seed: number;
  /** The order's number in the series, from 0; each is made on its own. */
  readonly index: number;
  /** Milliseconds since 1970: orders are from the days before it. */
  readonly baseTime: number;
  /** The queue it stands in; by default see {@link usualQueue}. */
  readonly queue?: Queue;
  /** How many lines, up to 500; by default mostly 1 to 3, seldom up to 20. */
  readonly lines?: number;
}

/** Makes one believable order. The same options give the same order, letter for letter. */
export function makeOrder(options: MakeOrderOptions): MadeOrder {
  const random = createRandom(seedFor(options.seed, options.index, 'order'));
  const queue = options.queue ?? usualQueue(options.index);
  const place = pickPlace(random);
  const address = makeAddress(random, place);
  const carrier = random.pick(place.carriers);
  const service = random.pick(servicesOf(carrier));
  const { items, totalCents } = makeItems(random, {
    firstItemId: firstItemId(options.index),
    status: queue === 'pending_accept' ? 'pending_accept' : 'pending_shipment',
    ...(options.lines === undefined ? {} : { lines: options.lines }),
  });
  const createdAt = options.baseTime - random.int(2 * HOUR, 4 * DAY);
  const updatedAt = createdAt + random.int(MINUTE, HOUR);
  const isExpress = /express|priority|saver/.test(service.method);
  const shippingCents = isExpress ? 1290 : 490;
  const total = (totalCents + shippingCents) / 100;
  const extras = makeExtras(random, total);
  const row = {
    order_id: `FO-${String(FIRST_NUMBER + options.index).padStart(9, '0')}`,
    increment_id: String(100_000_000 + FIRST_NUMBER + options.index),
    status: queue,
    created_at: toStamp(createdAt),
    updated_at: toStamp(updatedAt),
    priority: isExpress ? 'express' : 'standard',
    promised_ship_date: toStamp(options.baseTime + random.int(-1, 3) * DAY).slice(0, 10),
    allow_partial: random.chance(0.15),
    currency: place.currency,
    shipping_method: service.method,
    shipping_description: service.description,
    carrier_code: carrier,
    customer_email: `kunde${options.index + 1}@example.com`,
    shipping_address: address,
    items,
    tracks: [],
    subtotal: totalCents / 100,
    shipping_amount: shippingCents / 100,
    grand_total: total,
    package_value: totalCents / 100,
    ...extras,
  };
  return { queue, row: queue === 'failed' ? failedRow(random, row) : row };
}

/** Item ids of different orders never meet: each order has room for 500. */
function firstItemId(index: number): number {
  return 1_000_000 + index * 500;
}

/**
 * Every other order waits to be packed, so that even a handful of orders gives a new user something to pack at once; of
 * twenty, one has failed; the others wait to be accepted.
 */
export function usualQueue(index: number): Queue {
  if (index % 20 === 7) return 'failed';
  return index % 2 === 0 ? 'pending_shipment' : 'pending_accept';
}

function makeExtras(random: Random, total: number): JsonRecord {
  return {
    ...(random.chance(0.06) ? { cod_amount: total, payment_method: 'cashondelivery' } : {}),
    ...(random.chance(0.12) ? { notes: random.pick(NOTES) } : {}),
    ...(random.chance(0.05) ? { gift_message: random.pick(GIFT_MESSAGES) } : {}),
  };
}
