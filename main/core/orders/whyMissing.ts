import { z } from 'zod';
import type { DifferenceCode } from '../../contract/reconciliation.ts';

/** What the outbox tells of an order that no queue lists; 1 means yes. */
export const orderFacts = z.object({
  /** Something of it is still to be sent, or waits for a person. */
  unsent: z.int(),
  /** A confirmed shipment covered all that was open. */
  shippedWhole: z.int(),
  shipped: z.int(),
  /** A confirmed decision took at least one piece. */
  accepted: z.int(),
  decided: z.int(),
});
export type OrderFacts = z.infer<typeof orderFacts>;

export interface Difference {
  readonly code: DifferenceCode;
  /** In plain English; the code is what translations use. */
  readonly reason: string;
}

const reasons: Readonly<Record<DifferenceCode, string>> = {
  unsent: 'It is in no queue, but the outbox still holds something for it.',
  shipped_in_part: 'It was shipped here in part, and ShipperOne no longer lists the rest.',
  accepted_here:
    'It was accepted here and is in no queue: the stock is not allocated yet, or it was shipped elsewhere.',
  rejected_here: 'It was rejected here; ShipperOne may have given it to another location.',
  left_without_us:
    'It left its queue without a decision or shipment from this station: done elsewhere, rerouted or cancelled.',
  listed_twice: 'More than one queue lists it, so it counts more than once.',
};

/** A difference with its reason in plain words. */
export function difference(code: DifferenceCode): Difference {
  return { code, reason: reasons[code] };
}

/** Why an order that no queue lists does not count as completed here; undefined when it does. */
export function whyMissing(facts: OrderFacts | undefined): Difference | undefined {
  if (facts?.unsent === 1) return difference('unsent');
  if (facts?.shippedWhole === 1) return undefined;
  if (facts?.shipped === 1) return difference('shipped_in_part');
  if (facts?.accepted === 1) return difference('accepted_here');
  return difference(facts?.decided === 1 ? 'rejected_here' : 'left_without_us');
}
