import { z } from 'zod';
import { orderRef } from './callParts.ts';
import { epochMs, id, idInput } from './common.ts';
import { labelAsked, labelProblem } from './labels.ts';

/** What the window can lay out for paper; each is drawn by renderer/print. */
const printDocument = z.enum([
  'command_sheet',
  'scanner_codes',
  'order_story',
  'packing_slips',
  'goods_out',
  'badge',
]);
export type PrintDocument = z.infer<typeof printDocument>;

/** `Roll80`: a receipt printer's roll of 80 mm, without pages. */
const paperName = z.enum(['A4', 'Letter', 'Roll80']);
export type PaperName = z.infer<typeof paperName>;

export const paperLanguage = z.enum(['en', 'de']);
export type PaperLanguage = z.infer<typeof paperLanguage>;

/** Which order or list a document is of: names its file, and finds it again when the printer failed. */
const printSubject = z.object({
  orderId: idInput.optional(),
  entryId: idInput.optional(),
  packId: idInput.optional(),
  parcel: z.int().min(1).optional(),
  day: z.string().max(10).optional(),
  carrierCode: z.string().max(400).optional(),
});

/** The window shows the document in its print view first; the host then takes what is there. */
export const printInput = z.object({
  document: printDocument,
  paper: paperName,
  language: paperLanguage,
  /** With `order_story`: whose story it is, for the name of the file. */
  order: orderRef.optional(),
  subject: printSubject.optional(),
  /** How long the paper of a roll has to be. */
  heightMm: z.number().min(20).max(20_000).optional(),
  /** The job that this does, where it was remembered. */
  jobId: idInput.optional(),
});
export type PrintInput = z.infer<typeof printInput>;

/** To this printer, without a dialog. */
export const sendInput = printInput.extend({ printer: z.string().min(1).max(500) });

export const systemPrinter = z.object({ name: z.string(), title: z.string(), isDefault: z.boolean() });
export type SystemPrinter = z.infer<typeof systemPrinter>;

/** Labels that a label printer of the settings did not print, and what stood in the way. */
const labelJob = z.object({ printer: id, label: labelAsked, problem: labelProblem.optional() });

export const jobSubject = printSubject.extend({ labels: labelJob.optional() });
/** Labels are drawn by their printer, all else by the window. */
export const jobDocument = z.enum([...printDocument.options, 'labels']);

/** What has still to be printed: a slip that is due, or what a printer did not print. */
export const printJob = z.object({
  jobId: id,
  at: epochMs,
  document: jobDocument,
  subject: jobSubject,
  state: z.enum(['waiting', 'failed']),
  /** The printer's own words. */
  reason: z.string(),
});
export type RememberedJob = z.infer<typeof printJob>;

/** How one kind of paper is printed at this station. An empty printer is the system's dialog. */
const paperRoute = z.object({
  printer: z.string().max(500),
  paper: paperName,
});

/** Which printer prints what here. */
export const paperSettings = z.object({
  slips: paperRoute,
  goodsOut: paperRoute,
  sheets: paperRoute,
  /** Slips print by themselves when an order is finished; only with a printer, never with a dialog. */
  slipsAfterFinish: z.boolean(),
  /** For customers whose language their order does not tell. */
  slipLanguage: paperLanguage,
});
export type PaperSettings = z.infer<typeof paperSettings>;

export const defaultPaper: PaperSettings = {
  slips: { printer: '', paper: 'A4' },
  goodsOut: { printer: '', paper: 'A4' },
  sheets: { printer: '', paper: 'A4' },
  slipsAfterFinish: false,
  slipLanguage: 'en',
};
