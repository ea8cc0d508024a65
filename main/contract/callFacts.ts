import { z } from 'zod';
import { id } from './common.ts';

const pieces = z.int();

/**
 * One thing that ShipperOne's answer, or its queue, says against a call, with what a sentence about it needs in any
 * language. Quantities are pieces; `theirs` is what ShipperOne says.
 */
export const callFact = z.discriminatedUnion('code', [
  /** It said no inside a 2xx; `words` are its own, where there were any. */
  z.object({ code: z.literal('said_no'), words: z.string().optional() }),
  z.object({
    code: z.literal('accepted_less'),
    itemId: id,
    sent: pieces,
    /** A number, or the status of the line. */
    theirs: z.union([pieces, z.string()]),
  }),
  z.object({ code: z.literal('accepted_rejected'), itemId: id, theirs: pieces }),
  z.object({ code: z.literal('shipped_less'), itemId: id, sent: pieces, theirs: pieces }),
  /** More of the line is left to ship than this call leaves. */
  z.object({ code: z.literal('left_more'), itemId: id, left: pieces, theirs: pieces }),
  z.object({ code: z.literal('other_label'), theirs: z.array(z.string()), ours: z.array(z.string()) }),
  /** The order is where it was before the call. */
  z.object({ code: z.literal('still'), status: z.string() }),
  /** The order was cancelled or stopped. */
  z.object({ code: z.literal('stopped'), status: z.string() }),
  /** The answer was lost, and the order is no longer in its queue. */
  z.object({ code: z.literal('lost_and_gone') }),
  /** The answer was lost, and the quantities do not tell what came of the call. */
  z.object({
    code: z.literal('lost_and_unclear'),
    itemId: id,
    before: pieces,
    sent: pieces,
    left: pieces,
  }),
]);
export type CallFact = z.infer<typeof callFact>;
