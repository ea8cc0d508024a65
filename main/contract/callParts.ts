import { z } from 'zod';
import { importProblem } from './catalogue.ts';
import { idInput, quantity, reason } from './common.ts';
import { entry } from './outbox.ts';
import { pack } from './packing.ts';

/** Shapes that several calls share. */
export const nothing = z.object({});
export const packValue = z.object({ pack: pack.nullable() });
export const orderRef = z.object({ connectionId: idInput, orderId: idInput });
export const decisionItems = z
  .array(
    z.object({
      itemId: idInput,
      qty: quantity,
      /** Why fewer than ordered; stays at this station. */
      reason: reason.optional(),
    }),
  )
  .min(1)
  .max(10_000);
export const money = z.number().min(0).max(1_000_000_000);
export const parcelNumber = z.int().min(1).max(999);
export const trackInput = z.object({
  carrierCode: z.string().trim().min(1).max(64),
  title: z.string().trim().max(200).optional(),
  trackNumber: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u, 'A tracking number is one line of visible characters.'),
});
export const importInput = z.object({
  connectionId: idInput,
  csv: z.string().max(10_000_000, 'The file is larger than 10 MB; divide it into several.'),
  takeGoodRows: z.boolean().optional(),
});
/** `good` counts the rows without a problem, whether or not they were imported. */
export const importValue = z.object({ imported: quantity, good: quantity, rows: z.array(importProblem) });
export const entryRef = z.object({ entryId: idInput });
export const entryValue = z.object({ entry });
