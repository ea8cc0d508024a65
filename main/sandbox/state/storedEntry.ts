import { z } from 'zod';
import { ACTIONS } from '../model/order.ts';
import type { LedgerEntry } from '../world/ledger.ts';

const storedEntry = z.object({
  seq: z.number(),
  at: z.number(),
  action: z.enum(ACTIONS),
  orderId: z.string().optional(),
  body: z.unknown(),
  rawBody: z.string(),
  effect: z.enum(['applied', 'noop', 'refused']),
  status: z.number(),
  reason: z.string().optional(),
  fault: z.string().optional(),
  transitions: z.array(
    z.object({ itemId: z.string(), kind: z.enum(['accepted', 'rejected', 'shipped']), units: z.number() }),
  ),
});

/** A ledger entry on disk is the entry itself; only optional fields need care. */
export const storedEntrySchema = storedEntry.transform(
  ({ orderId, reason, fault, body, ...rest }): LedgerEntry => ({
    ...rest,
    body,
    ...(orderId === undefined ? {} : { orderId }),
    ...(reason === undefined ? {} : { reason }),
    ...(fault === undefined ? {} : { fault }),
  }),
);
