import { z } from 'zod';
import { lineReason } from '../../contract/outbox.ts';

/** What an entry will have done when ShipperOne has acted on it; kept beside its bytes. */
export const expected = z.object({
  items: z.array(
    z.object({
      itemId: z.string(),
      /** Only in answers to new orders: the name of the line, for messages about it when it is gone. */
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
  /** The reasons that people gave for lines that were not accepted in full; they are never sent. */
  reasons: z.array(lineReason).optional(),
  /** The change of the order, in words, that a person saw before sending the call all the same. */
  despite: z.string().optional(),
});
export type Expected = z.infer<typeof expected>;

/**
 * Whether sending it again could ship twice: it carries a part of a line's pieces. ShipperOne's "already applied"
 * is a state of the line, so a second box of the same line looks just like a repeated call (docs/fault-cases.md,
 * case 15).
 */
export function hasPartialQuantity(wanted: Expected): boolean {
  return wanted.items.some((item) => item.qty > 0 && item.qty < item.before);
}
