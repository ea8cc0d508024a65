import { z } from 'zod';
import { nothing, packValue } from './callParts.ts';
import { epochMs, id } from './common.ts';

/** What stands on a tote: its barcode as the scanner sends it. */
const toteCode = z.string().trim().min(1).max(80);

export const tote = z.object({
  code: z.string(),
  connectionId: id,
  orderId: id,
  at: epochMs,
  /** Who put the order into it. */
  packer: z.string(),
});
export type Tote = z.infer<typeof tote>;

/** Reusable boxes: each holds one order until that is finished, and its code opens that order. */
export const totesCalls = {
  /** Puts an order that may be packed into a tote: the open one where none is named. It may lie in several. */
  'totes.bind': {
    input: z.object({ code: toteCode, order: z.object({ connectionId: id, orderId: id }).optional() }),
    value: packValue,
  },
  'totes.free': { input: z.object({ code: toteCode }), value: packValue },
  'totes.list': { input: nothing, value: z.object({ totes: z.array(tote) }) },
} as const;
