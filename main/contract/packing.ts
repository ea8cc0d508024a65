import { z } from 'zod';
import { epochMs, id, quantity } from './common.ts';
import { callError } from './errors.ts';
import { orderChange } from './orderChanges.ts';
import { orderDetails } from './orders.ts';

export const refusalReasons = [
  'wrong_item',
  'too_many',
  'unknown_code',
  'other_order',
  'ambiguous',
  'order_changed',
  'order_gone',
  'already_used',
  'not_a_track',
  'nothing_open',
  /** Only where the station wants instructions confirmed. */
  'instructions_unread',
  /** Nobody is signed in, or the station is locked: the scan counts nothing and changes nothing. */
  'signed_out',
  'unknown_badge',
] as const;
export const refusalReason = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof refusalReason>;

const facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** A refused scan, kept on screen until the packer acknowledges it. */
export const refusal = z.object({
  reason: refusalReason,
  scanned: z.string(),
  /** One sentence with names: what was scanned, what was expected. */
  message: z.string(),
  facts,
});
export type Refusal = z.infer<typeof refusal>;

export const track = z.object({ carrierCode: z.string(), title: z.string(), trackNumber: z.string() });
export type Track = z.infer<typeof track>;

export const packLine = z.object({
  itemId: id,
  sku: z.string(),
  name: z.string(),
  barcodes: z.array(z.string()),
  required: quantity,
  counted: quantity,
  /** Pieces declared missing, with the reason. */
  short: quantity,
  shortReason: z.string().optional(),
  /** Of the counted pieces: lots and dates, where their codes name them. Days are YYYY-MM-DD. */
  lots: z
    .array(
      z.object({
        lot: z.string().optional(),
        expiry: z.string().optional(),
        bestBefore: z.string().optional(),
        qty: quantity,
      }),
    )
    .optional(),
  /** Serial numbers of counted pieces, in the order of their scans. */
  serials: z.array(z.string()).optional(),
});
export type PackLine = z.infer<typeof packLine>;

export const parcel = z.object({
  /** 1 for the first box of this shipment. */
  parcel: z.int().min(1),
  sealed: z.boolean(),
  items: z.array(z.object({ itemId: id, qty: quantity })),
  track: track.optional(),
  /** As the scale said, or as it was typed. Stays at this station: ShipperOne has no field for it. */
  weightGrams: z.number().optional(),
});
export type Parcel = z.infer<typeof parcel>;

export const packPhase = z.enum(['scanning', 'tracking', 'finished', 'parked']);
export type PackPhase = z.infer<typeof packPhase>;

export const choice = z.object({
  scanned: z.string(),
  options: z.array(
    z.object({
      itemId: id,
      sku: z.string(),
      name: z.string(),
      open: quantity,
      /** Pieces that the code stands for as this product, where it was taught so. */
      quantity: quantity.optional(),
    }),
  ),
});
export type Choice = z.infer<typeof choice>;

/** The order changed or left its queue while it lies on the bench. */
export const interruption = z.object({
  kind: z.enum(['order_changed', 'order_gone']),
  /** In English, one sentence each. */
  changes: z.array(z.string()),
  /** The same as facts, in the same order; empty in what older versions wrote. */
  details: z.array(orderChange).default([]),
});
export type Interruption = z.infer<typeof interruption>;

export const pack = z.object({
  packId: id,
  connectionId: id,
  orderId: id,
  phase: packPhase,
  lines: z.array(packLine),
  parcels: z.array(parcel),
  activeParcel: z.int().min(1),
  order: orderDetails,
  refusal: refusal.optional(),
  choice: choice.optional(),
  interruption: interruption.optional(),
  /** Set where the station wants notes and gift messages confirmed: nothing counts while they are due. */
  instructions: z.enum(['due', 'read']).optional(),
  held: z.string().optional(),
  /** Of the carrier that the packer chose for the labels scanned next; absent where the number is to tell. */
  chosenCarrier: z.string().optional(),
  /** Codes of the totes that the order lies in. */
  totes: z.array(z.string()).optional(),
  /** The last item counted, for the big answer. */
  last: z
    .object({
      itemId: id,
      qty: quantity,
      /** What its code said about the piece itself; days are YYYY-MM-DD. */
      goods: z
        .object({
          lot: z.string().optional(),
          serial: z.string().optional(),
          expiry: z.string().optional(),
          bestBefore: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  entryId: id.optional(),
  /** Until then the shipment can be taken back. */
  undoUntil: epochMs.optional(),
  openedAt: epochMs,
});
export type Pack = z.infer<typeof pack>;

export const scanSource = z.enum(['wedge', 'hid', 'typed', 'api']);
export type ScanSource = z.infer<typeof scanSource>;

export const scanInput = z.object({
  /** What the scanner sent, without its suffix. */
  raw: z.string().min(1).max(8192),
  /**
   * The same without its first one or two characters, where a person may have pressed those just before the scanner
   * sent the rest. It is taken where the station knows it and does not know `raw`; so is a code with a check digit.
   */
  withoutHead: z.string().min(1).max(8192).optional(),
  /** The same scanId is counted once, however often it arrives. */
  scanId: z.string().min(1).max(100).optional(),
  source: scanSource.optional(),
  /** The answer comes without the pack: for a client that mirrors what the station tells of it. */
  withoutPack: z.boolean().optional(),
  /** Within the dates that JavaScript knows. */
  at: epochMs.min(-8.64e15).max(8.64e15).optional(),
});

export const scanOutcome = z.enum(['counted', 'refused', 'opened', 'track', 'command', 'choose']);

/** An order that a code scanned with nothing open may mean. */
const openingOption = z.object({
  connectionId: id,
  orderId: id,
  sku: z.string(),
  name: z.string(),
  /** What the code is, where it may be several things. */
  as: z.enum(['order', 'tote', 'item']).optional(),
});
export type OpeningOption = z.infer<typeof openingOption>;

export const scanAnswer = z.object({
  outcome: scanOutcome,
  reason: refusalReason.optional(),
  message: z.string().optional(),
  /** What the message names, for languages other than English. */
  facts: facts.optional(),
  /** Why a command was not carried out, or the last label did not finish the order. */
  error: callError.optional(),
  /** With `choose` while no order is open: what the code may mean, answered by CHOOSE with a number from 1. */
  options: z.array(openingOption).optional(),
  /** The same scan had come by another way, and counted then. */
  repeated: z.boolean().optional(),
  itemId: id.optional(),
  command: z.string().optional(),
  warnings: z.array(z.string()).optional(),
  entryId: id.optional(),
  pack: pack.optional(),
});
export type ScanAnswer = z.infer<typeof scanAnswer>;
