import { z } from 'zod';

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

/** Why an order that no queue lists does not count as completed here; undefined when it does. */
export function whyMissing(facts: OrderFacts | undefined): string | undefined {
  if (facts?.unsent === 1) return 'It is in no queue, but the outbox still holds something for it.';
  if (facts?.shippedWhole === 1) return undefined;
  if (facts?.shipped === 1) return 'It was shipped here in part, and ShipperOne no longer lists the rest.';
  if (facts?.accepted === 1) {
    return 'It was accepted here and is in no queue: the stock is not allocated yet, or it was shipped elsewhere.';
  }
  if (facts?.decided === 1) return 'It was rejected here; ShipperOne may have given it to another location.';
  return 'It left its queue without a decision or shipment from this station: done elsewhere, rerouted or cancelled.';
}
