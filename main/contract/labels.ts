import { z } from 'zod';
import { id, idInput } from './common.ts';

/** A computer's name or address, without scheme, port or path. */
const host = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9.:_-]{0,252}$/,
    'Enter only the printer’s name or address, for example 192.168.1.50.',
  );

/** A label printer that speaks ZPL on the network. Sizes are those of the label that lies in it. */
export const labelPrinter = z.object({
  printerId: id.min(1).max(100),
  name: z.string().trim().min(1, 'Enter a name for the printer.').max(60),
  host,
  /** Raw printing; 9100 on nearly every printer. */
  port: z.int().min(1).max(65_535),
  /** 8 is 203 dpi, 12 is 300 dpi, 24 is 600 dpi. */
  dotsPerMm: z.union([z.literal(8), z.literal(12), z.literal(24)]),
  widthMm: z.int().min(25, 'A label is at least 25 mm wide.').max(220),
  heightMm: z.int().min(15, 'A label is at least 15 mm high.').max(400),
});
export type LabelPrinter = z.infer<typeof labelPrinter>;

/** What stands in the way of a label, most telling first; each has its sentence and what to do. */
export const labelProblem = z.enum([
  'refused',
  'no_route',
  'unknown_name',
  'timed_out',
  'closed',
  'paper_out',
  'ribbon_out',
  'head_open',
  'paused',
  'buffer_full',
  'temperature',
]);
export type LabelProblem = z.infer<typeof labelProblem>;

export const labelAsked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('test') }),
  /** A line of the order on the bench, of one whose shipment stands in the outbox, or of a pack of the journal. */
  z.object({
    kind: z.literal('item'),
    itemId: idInput,
    entryId: idInput.optional(),
    packId: idInput.optional(),
    copies: z.int().min(1).max(100).optional(),
  }),
  /** One for each parcel, or for one of them. */
  z.object({
    kind: z.literal('parcel'),
    entryId: idInput.optional(),
    packId: idInput.optional(),
    parcel: z.int().min(1).optional(),
  }),
]);
export type LabelAsked = z.infer<typeof labelAsked>;
