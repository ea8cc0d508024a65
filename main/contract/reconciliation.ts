import { z } from 'zod';
import { id, quantity } from './common.ts';

/** Most differences that are listed for one connection; `differenceCount` says how many there are. */
export const mostDifferences = 1000;

/** Why an order does not add up. */
const differenceCodes = [
  'unsent',
  'shipped_in_part',
  'accepted_here',
  'rejected_here',
  'left_without_us',
  'listed_twice',
] as const;
export type DifferenceCode = (typeof differenceCodes)[number];

/** The guide's sum for one location: pending_accept + pending_shipment + failed + completed = everything ever seen. */
export const reconciliation = z.object({
  connectionId: id,
  pendingAccept: quantity,
  pendingShipment: quantity,
  failed: quantity,
  /** Shipped in full from this station, and in no queue any more. */
  completed: quantity,
  everSeen: quantity,
  differenceCount: quantity,
  /** Orders that do not add up, each with the reason in plain words, by order id. */
  differences: z.array(z.object({ orderId: id, code: z.enum(differenceCodes), reason: z.string() })),
});
export type Reconciliation = z.infer<typeof reconciliation>;
