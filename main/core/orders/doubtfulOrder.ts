import { SECOND } from '../ports.ts';
import type { OrderKey } from './orderQueries.ts';
import type { QueueMarks } from './queueMarks.ts';

/** The longest queue that is read as a whole because of one order, in orders: eleven requests. */
const fewOrders = 1000;

/**
 * Two whole readings that miss an order prove that it left only when they lie so far apart: a ShipperOne that lists
 * nothing for some seconds would otherwise take every order off the list until the next whole reading.
 */
const readingsApart = 30 * SECOND;

/** Milliseconds until another whole reading of the queue to pack proves something; 0 for now. */
export function untilNextProof(
  marks: Pick<QueueMarks, 'sweptAt'>,
  connectionId: string,
  now: number,
): number {
  const age = now - (marks.sweptAt(connectionId, 'pending_shipment') ?? Number.NEGATIVE_INFINITY);
  return age < 0 ? 0 : Math.max(0, readingsApart - age);
}

/** Whether the queue to pack is short enough to be read whole because of a single order. */
export function mayReadWhole(marks: Pick<QueueMarks, 'size'>, connectionId: string): boolean {
  return marks.size(connectionId, 'pending_shipment') <= fewOrders;
}

/**
 * Whether the last whole reading of the queue to pack missed this order: another bench may have shipped it, or
 * pages shifted while they were read. A second reading decides. Always false for a queue that is too long to be
 * read for it.
 */
export function isDoubtful(
  marks: Pick<QueueMarks, 'isMissed' | 'size'>,
  { connectionId, orderId }: OrderKey,
): boolean {
  return marks.isMissed(connectionId, 'pending_shipment', orderId) && mayReadWhole(marks, connectionId);
}
