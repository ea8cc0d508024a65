import { z } from 'zod';
import { nothing, orderRef } from './callParts.ts';
import { cursor, epochMs, id, quantity } from './common.ts';
import { storyAnchor, storyCheck, storyRow } from './story.ts';

export const storyCalls = {
  /** All that was done with an order at this station, oldest first, and whether it stands as it was written. */
  'story.get': {
    input: orderRef,
    value: z.object({ rows: z.array(storyRow), check: storyCheck, anchor: storyAnchor }),
  },
  /**
   * Orders whose story holds a text (order or tracking number, scan, packer, anything said), newest first. Long
   * stories are looked through in portions: an answer with few orders or none may have a `nextCursor`.
   */
  'story.search': {
    input: z.object({
      text: z.string().max(400).optional(),
      /** Rows at or after, and before, these times. */
      from: epochMs.optional(),
      to: epochMs.optional(),
      /** The name, or its beginning. */
      packer: z.string().max(60).optional(),
      cursor: cursor.optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    value: z.object({
      orders: z.array(
        z.object({
          connectionId: id,
          orderId: id,
          firstAt: epochMs,
          lastAt: epochMs,
          rows: quantity,
          packers: z.array(z.string()),
          /** The newest row that fits. */
          found: storyRow,
        }),
      ),
      nextCursor: cursor.optional(),
    }),
  },
  /** The story with all that is needed to check it elsewhere; docs/story.md says how. */
  'story.export': {
    input: orderRef.extend({ format: z.enum(['json']) }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },
  /** Checks the stories of all orders, and that none was taken out. */
  'story.check': { input: nothing, value: z.object({ check: storyCheck, anchor: storyAnchor }) },
} as const;
