import { z } from 'zod';
import { epochMs, id, idInput, quantity } from './common.ts';
import { address } from './orders.ts';
import { entryState } from './outbox.ts';
import { track } from './packing.ts';
import { paperLanguage } from './printing.ts';

/** A linear barcode as it is drawn. */
const paperSymbol = z.object({
  kind: z.enum(['ean13', 'ean8', 'upca', 'gs1-128', 'code128']),
  text: z.string(),
});
export type PaperSymbol = z.infer<typeof paperSymbol>;

/** A picture of at most so many bytes, so that opening Settings and printing stay quick. */
export const MOST_LOGO_BYTES = 300_000;

/** What a connection puts on its paper. The logo is the file itself, in base64; PNG or JPEG. */
export const letterhead = z.object({
  text: z.string(),
  logo: z.object({ type: z.enum(['image/png', 'image/jpeg']), base64: z.string() }).optional(),
});
export type Letterhead = z.infer<typeof letterhead>;

export const letterheadInput = z.object({
  connectionId: idInput,
  text: z.string().trim().max(1000, 'The text on the paper has at most 1000 characters.').optional(),
  /** The bytes of a PNG or JPEG file in base64; null takes the logo away. */
  logo: z.string().max(4_000_000, 'This picture is too large.').nullable().optional(),
});

const slipLine = z.object({
  sku: z.string(),
  name: z.string(),
  qty: quantity,
  /** What a scanner can read; absent where the item has no code that bars can hold. */
  symbol: paperSymbol.optional(),
  code: z.string().optional(),
});

/** What lies in one parcel, for whoever opens it. */
export const slip = z.object({
  connectionId: id,
  packId: id,
  orderId: id,
  orderSymbol: paperSymbol.optional(),
  language: paperLanguage,
  parcel: z.int().min(1),
  /** Absent while the order is still being packed. */
  parcels: z.int().min(1).optional(),
  sender: z.string(),
  shipTo: address.optional(),
  lines: z.array(slipLine),
  track: track.optional(),
  giftMessage: z.string().optional(),
  /** Pieces that were reported missing: in no parcel of this shipment. */
  missing: z.array(z.object({ sku: z.string(), name: z.string(), qty: quantity })),
  packedAt: epochMs,
  /** Names and addresses of this order were erased. */
  erased: z.boolean(),
});
export type Slip = z.infer<typeof slip>;

export const slipsInput = z.object({
  /** Of a shipment in the outbox, or of a pack of the journal; without both what lies on the bench. */
  entryId: idInput.optional(),
  packId: idInput.optional(),
  parcel: z.int().min(1).optional(),
});

/** A parcel that the driver takes along. */
const goodsOutParcel = z.object({
  connectionId: id,
  connection: z.string(),
  orderId: id,
  trackNumber: z.string(),
  state: entryState,
  savedAt: epochMs,
});

/** What one carrier takes on one day. `confirmed` counts parcels that ShipperOne has confirmed. */
export const goodsOutList = z.object({
  carrierCode: z.string(),
  carrier: z.string(),
  parcels: z.array(goodsOutParcel),
  confirmed: quantity,
});
export type GoodsOutList = z.infer<typeof goodsOutList>;

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written as 2026-11-25.');
