import { z } from 'zod';
import { orderRef } from './callParts.ts';

/** What the window can lay out for paper; each is drawn by renderer/print. */
export const printDocument = z.enum(['command_sheet', 'scanner_codes', 'order_story']);
export type PrintDocument = z.infer<typeof printDocument>;

export const paperName = z.enum(['A4', 'Letter']);
export type PaperName = z.infer<typeof paperName>;

/** The window shows the document in its print view first; the host then takes what is there. */
export const printInput = z.object({
  document: printDocument,
  paper: paperName,
  language: z.enum(['en', 'de']),
  /** With `order_story`: whose story it is, for the name of the file. */
  order: orderRef.optional(),
});
export type PrintInput = z.infer<typeof printInput>;
