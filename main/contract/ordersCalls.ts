import { z } from 'zod';
import { decisionItems, orderRef } from './callParts.ts';
import { cursor, id, idInput, limit, quantity, queueName } from './common.ts';
import { callError } from './errors.ts';
import { order, orderNote, orderRow } from './orders.ts';
import { entry } from './outbox.ts';
import { reconciliation } from './reconciliation.ts';

export const ordersCalls = {
  'orders.list': {
    input: z.object({
      queue: queueName,
      connectionId: idInput.optional(),
      search: z.string().max(400).optional(),
      cursor: cursor.optional(),
      limit: limit.optional(),
      /** So many rows further on: for a list whose scroll bar jumps into the middle. */
      offset: z.int().min(0).max(10_000_000).optional(),
    }),
    value: z.object({
      rows: z.array(orderRow),
      total: quantity,
      /** Set when a wide search was not counted to the end: `total` then is at least as many as there are. */
      isTotalRough: z.boolean().optional(),
      nextCursor: cursor.optional(),
    }),
  },
  /** Everywhere at once: the queues, and what this station has decided on, by order or tracking number. */
  'orders.search': {
    input: z.object({ text: z.string().trim().min(1).max(400), limit: z.int().min(1).max(50).optional() }),
    value: z.object({ orders: z.array(orderRow), entries: z.array(entry) }),
  },
  'orders.get': { input: orderRef, value: z.object({ order }) },
  /** A note of this station about an order; an empty text takes it away. */
  'orders.setNote': {
    input: orderRef.extend({ text: z.string().trim().max(4000) }),
    value: z.object({ note: orderNote.optional() }),
  },
  /** Whether the queues and what was shipped add up to everything that was ever listed, per connection. */
  'orders.reconcile': {
    input: z.object({ connectionId: idInput.optional() }),
    value: z.object({ perConnection: z.array(reconciliation) }),
  },
  /** The differences of one connection as a table for a spreadsheet. */
  'orders.exportDifferences': {
    input: z.object({ connectionId: idInput }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },
  'accept.submit': { input: orderRef.extend({ items: decisionItems }), value: z.object({ entryId: id }) },
  /**
   * Takes an answer back that certainly has not reached ShipperOne: the order can be decided on again. Fails with `too_late`
   * once it may have.
   */
  'accept.takeBack': { input: z.object({ entryId: idInput }), value: z.object({ entry }) },
  'accept.bulk': {
    input: z.object({ orders: z.array(orderRef).min(1).max(1000) }),
    value: z.object({
      results: z.array(
        z.object({
          connectionId: id,
          orderId: id,
          ok: z.boolean(),
          entryId: id.optional(),
          error: callError.optional(),
        }),
      ),
    }),
  },
} as const;
