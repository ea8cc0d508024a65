import { z } from 'zod';
import { lineReason } from '../../contract/outbox.ts';

/** What an entry will have done when ShipperOne has acted on it; kept beside its bytes. */
export const expected = z.object({
  items: z.array(
    z.object({
      itemId: z.string(),
      /** With an answer: what the line was called, for words about it when it is gone. */
      name: z.string().optional(),
      /** Pieces accepted (0: rejected) or shipped by this call. */
      qty: z.int(),
      /** Pieces that were open when the call was written; a ship reduces them by `qty`. */
      before: z.int(),
    }),
  ),
  trackNumbers: z.array(z.string()),
  /** The call covers every open piece of the order. */
  whole: z.boolean(),
  /** What people said about lines that were not accepted in full; never sent. */
  reasons: z.array(lineReason).optional(),
  /** The change of the order that a person saw and sent the call in spite of, in its words. */
  despite: z.string().optional(),
});
export type Expected = z.infer<typeof expected>;

/**
 * Whether a repeat could double it: part of a line's pieces. The guide's "already applied" is a state, and a
 * second box of the same line looks just like a retry (RELIABILITY, case 15).
 */
export function hasPartialQuantity(wanted: Expected): boolean {
  return wanted.items.some((item) => item.qty > 0 && item.qty < item.before);
}
