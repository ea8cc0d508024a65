import { z } from 'zod';

/** What the window can lay out for paper; each is drawn by renderer/print. */
export const printDocument = z.enum(['command_sheet', 'scanner_codes']);
export type PrintDocument = z.infer<typeof printDocument>;

export const paperName = z.enum(['A4', 'Letter']);
export type PaperName = z.infer<typeof paperName>;

/** The window shows the document in its print view first; the host then takes what is there. */
export const printInput = z.object({
  document: printDocument,
  paper: paperName,
  language: z.enum(['en', 'de']),
});
export type PrintInput = z.infer<typeof printInput>;
