import { z } from 'zod';
import { epochMs, id, quantity } from './common.ts';
import { entryState } from './outbox.ts';
import { refusalReason } from './packing.ts';

/** A day of the calendar, YYYY-MM-DD, as it was at this station. */
export const calendarDay = z
  .string()
  .refine(isCalendarDay, 'Give a day of the calendar as YYYY-MM-DD, such as 2026-11-25.');

function isCalendarDay(text: string): boolean {
  if (!/^(19[7-9]\d|2\d{3})-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * What was done in a day, an hour of it, or by one packer. Everything but `orders` is counted where it was done; an
 * order that went out in several shipments counts with the first of the day. So the hours add up to the day, and the
 * packers do.
 */
export const figures = z.object({
  orders: quantity,
  /** Finished here and not taken back or discarded since, whether or not ShipperOne has heard of them. */
  shipments: quantity,
  /** Of the shipments those that ShipperOne has confirmed by now. */
  confirmed: quantity,
  parcels: quantity,
  /** Lines of orders, each counted once for each shipment that holds some of it. */
  items: quantity,
  pieces: quantity,
  /** Scans that were refused; the same scan by two channels counts once. */
  refusals: quantity,
  /** Times that pieces were counted without a scan and not undone, and how many pieces. */
  manualConfirms: quantity,
  manualPieces: quantity,
  /** Pieces declared missing and not undone. */
  shortPieces: quantity,
  holds: quantity,
  undone: quantity,
  /** Shipments whose time is known, and the middle one of these times: from opening to finish, less what it lay parked. */
  timed: quantity,
  medianMilliseconds: z.number().optional(),
});
export type Figures = z.infer<typeof figures>;

const hourFigures = figures.extend({
  from: epochMs,
  to: epochMs,
  /** As the station's clock showed it, HH:MM. When clocks are put back one comes twice. */
  label: z.string(),
});
export type HourFigures = z.infer<typeof hourFigures>;

const packerFigures = figures.extend({
  /** Empty where nobody was named. */
  packer: z.string(),
});
export type PackerFigures = z.infer<typeof packerFigures>;

/** Pieces that were declared missing, or counted without a scan. */
export const exception = z.object({
  connectionId: id,
  orderId: id,
  sku: z.string(),
  name: z.string(),
  qty: quantity,
  /** Empty once personal data was erased. */
  reason: z.string(),
  packer: z.string(),
  approvedBy: z.string().optional(),
  at: epochMs,
});
export type DayException = z.infer<typeof exception>;

/** Most rows of each list in an answer; the figures, and the export, know all. */
export const mostListed = 500;

const unconfirmedShipment = z.object({
  connectionId: id,
  orderId: id,
  entryId: id,
  state: entryState,
  at: epochMs,
});
export type UnconfirmedShipment = z.infer<typeof unconfirmedShipment>;

/** What waits at this moment; only with the day that is today. */
const waitingNow = z.object({
  toPack: quantity,
  oldestToPack: z.object({ connectionId: id, orderId: id, createdAt: z.string().optional() }).optional(),
  unsent: quantity,
  oldestUnsentAt: epochMs.optional(),
});
export type WaitingNow = z.infer<typeof waitingNow>;

export const dayReport = z.object({
  day: calendarDay,
  /** The day that it is now at this station. */
  today: calendarDay,
  timeZone: z.string(),
  from: epochMs,
  /** The first moment of the next day: 23 or 25 hours later when clocks were changed. */
  to: epochMs,
  total: figures,
  /** All hours of the day, empty ones too. */
  hours: z.array(hourFigures),
  packers: z.array(packerFigures),
  refusals: z.array(z.object({ reason: refusalReason, count: quantity })),
  shorts: z.array(exception),
  manualConfirms: z.array(exception),
  /** Every shipment of the day that ShipperOne has not confirmed: shipments = confirmed + these. */
  unconfirmed: z.array(unconfirmedShipment),
  /** Personal data of this day was erased: reasons are gone, figures are not. */
  isErased: z.boolean(),
  now: waitingNow.optional(),
});
export type DayReport = z.infer<typeof dayReport>;

export const dayTables = [
  'days',
  'hours',
  'packers',
  'refusals',
  'shorts',
  'manualConfirms',
  'shipments',
] as const;
export type DayTable = (typeof dayTables)[number];
