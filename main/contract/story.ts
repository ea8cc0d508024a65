import { z } from 'zod';
import { actionName, epochMs, id, quantity } from './common.ts';
import { orderChange } from './orderChanges.ts';
import { entryError, entryState } from './outbox.ts';
import { refusalReason, scanOutcome, scanSource, track } from './packing.ts';

/**
 * What a row of a story tells. The first group are events at the bench, as packing/packEvent names them; `scan` is a
 * scan with all that it did; the rest are calls to ShipperOne, what people do with them, and the station itself.
 */
export const storyKinds = [
  'opened',
  'put_back',
  'counted',
  'refused',
  'choice_asked',
  'acknowledged',
  'instructions_due',
  'instructions_read',
  'shortened',
  'parcel_added',
  'parcel_sealed',
  'moved',
  'tracked',
  'weighed',
  'undone',
  'parked',
  'resumed',
  'finished',
  'reopened',
  'interrupted',
  'change_taken',
  'interruption_over',
  'tote_bound',
  'tote_freed',
  'scan',
  'decided',
  'tried',
  'entry_state',
  'entry_act',
  'note',
  'station_act',
  'restored',
  'recovered',
  /** What a changed row says, and no station ever wrote. */
  'unreadable',
] as const;
export const storyKind = z.enum(storyKinds);
export type StoryKind = z.infer<typeof storyKind>;

const piece = z.object({ itemId: id, sku: z.string(), name: z.string(), qty: quantity });

/** Every fact a row may hold, each where it applies: what no row needed yet can be added without a new version. */
const facts = z.object({
  packId: id.optional(),
  lines: quantity.optional(),
  pieces: z.array(piece).optional(),
  count: quantity.optional(),
  how: z.enum(['scan', 'typed', 'manual']).optional(),
  goods: z.record(z.string(), z.string()).optional(),
  reason: z.string().optional(),
  message: z.string().optional(),
  refusal: refusalReason.optional(),
  parcel: quantity.optional(),
  from: quantity.optional(),
  to: quantity.optional(),
  grams: z.number().optional(),
  track: track.optional(),
  /** The code of a tote. */
  tote: z.string().optional(),
  hold: z.boolean().optional(),
  interruption: z.enum(['order_changed', 'order_gone']).optional(),
  changes: z.array(orderChange).optional(),
  /** Of an entry of the outbox. */
  entryId: id.optional(),
  action: actionName.optional(),
  state: entryState.optional(),
  /** SHA-256, in hex, of the bytes that go to ShipperOne. */
  body: z.string().optional(),
  rejected: quantity.optional(),
  trackNumbers: z.array(z.string()).optional(),
  number: quantity.optional(),
  sentAt: epochMs.optional(),
  milliseconds: z.number().optional(),
  outcome: z.string().optional(),
  status: z.int().optional(),
  error: entryError.optional(),
  act: z.string().optional(),
  text: z.string().optional(),
  backup: z.string().optional(),
  missing: quantity.optional(),
});

/** What a scan was, what was read from it, and what the station answered. */
const scan = z.object({
  scanId: z.string().optional(),
  raw: z.string().optional(),
  source: scanSource.optional(),
  reading: z
    .object({ kind: z.string(), text: z.string(), gtin14: z.string().optional() })
    .and(z.object({ ais: z.record(z.string(), z.string()).optional() }))
    .optional(),
  answer: z
    .object({
      outcome: scanOutcome,
      reason: refusalReason.optional(),
      message: z.string().optional(),
      command: z.string().optional(),
      repeated: z.boolean().optional(),
    })
    .optional(),
});

export const storyFacts = facts.extend({
  ...scan.shape,
  /** With `scan`: what it did at the bench, in order. */
  events: z.array(facts.extend({ kind: storyKind })).optional(),
});
export type StoryFacts = z.infer<typeof storyFacts>;

export const storyRow = z.object({
  /** From 1 for each order: the order of the story, whatever the clock said. */
  orderSeq: z.int(),
  /** From 1 over the whole station. */
  stationSeq: z.int(),
  at: epochMs,
  station: z.string(),
  /** Empty where the station itself acted, or nobody is named. */
  packer: z.string(),
  approvedBy: z.string().optional(),
  kind: storyKind,
  /** The facts as JSON, exactly as they were hashed; absent once they were erased. */
  detail: z.string().optional(),
  salt: z.string().optional(),
  detailDigest: z.string(),
  previous: z.string(),
  digest: z.string(),
  /** The clock had been set back by so many milliseconds since the row before. */
  clockBackMs: z.number().optional(),
});
export type StoryRow = z.infer<typeof storyRow>;

/** Whether a chain of rows is whole; else the first row where it is not, and why. */
export const storyCheck = z.union([
  z.object({ whole: z.literal(true), rows: quantity }),
  z.object({
    whole: z.literal(false),
    rows: quantity,
    brokenAt: z.int(),
    /**
     * `missing`: rows before it are gone. `changed`: it is not as it was written. `detail`: its facts are not.
     * `unlinked`: it does not follow the row before it; one of the two was added or changed.
     */
    why: z.enum(['missing', 'changed', 'detail', 'unlinked']),
  }),
]);
export type StoryCheck = z.infer<typeof storyCheck>;

/** How far the stories of the whole station have come: what a copy kept elsewhere can be compared with. */
export const storyAnchor = z.object({
  rows: quantity,
  /** Over all rows of all orders up to now. */
  digest: z.string(),
  /** Rows up to this one were removed when the time set for stories was over. */
  removedTo: quantity,
});
export type StoryAnchor = z.infer<typeof storyAnchor>;
