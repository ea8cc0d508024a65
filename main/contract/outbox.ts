import { z } from 'zod';
import { callFact } from './callFacts.ts';
import { actionName, epochMs, id, quantity } from './common.ts';
import { orderChange } from './orderChanges.ts';

export const entryStates = [
  'held',
  'ready',
  'sending',
  'waiting',
  'unknown',
  'paused',
  'attention',
  'confirmed',
  'discarded',
] as const;
export const entryState = z.enum(entryStates);
export type EntryState = z.infer<typeof entryState>;

export const entryError = z.object({
  /** What kind of failure: `refused` carries ShipperOne's own words. */
  code: z.enum([
    'refused',
    'unauthorized',
    'forbidden',
    'throttled',
    'server_error',
    'network',
    /** The server, or a proxy on the way, could not prove who it is: nothing was sent. */
    'certificate',
    /** The proxy of the connection did not let the call through: nothing was sent. */
    'proxy',
    'timed_out',
    'not_shipperone',
    'contradiction',
    'behind_another',
    'interrupted',
    'readback_open',
    /** The order changed, or left its queue, before the parcel went out: a packer decides. */
    'order_changed',
    'order_gone',
  ]),
  message: z.string(),
  status: z.int().optional(),
  /** With `order_changed` and `order_gone`: what is different, as facts. */
  changes: z.array(orderChange).optional(),
  /** With `contradiction` and `readback_open`: what speaks against the call. Absent in what older versions wrote. */
  facts: z.array(callFact).optional(),
});
export type EntryError = z.infer<typeof entryError>;

export const entry = z.object({
  entryId: id,
  connectionId: id,
  orderId: id,
  action: actionName,
  state: entryState,
  attempts: z.int(),
  createdAt: epochMs,
  updatedAt: epochMs,
  holdUntil: epochMs.optional(),
  nextAttemptAt: epochMs.optional(),
  confirmedAt: epochMs.optional(),
  lastError: entryError.optional(),
  /** Why a person discarded it. */
  reason: z.string().optional(),
  trackNumbers: z.array(z.string()),
  /** Who decided; empty where nobody is named. */
  packer: z.string(),
});
export type Entry = z.infer<typeof entry>;

/** A call that could not be sent for so long may be given up by a person. */
const hopelessAfterMs = 60 * 60 * 1000;
const stuck: ReadonlySet<EntryState> = new Set(['waiting', 'unknown', 'paused']);

/**
 * Whether a person may discard it. What still waits may have reached ShipperOne, and mostly settles by itself; but a
 * server that is gone, a token that nobody renews and an order that fails for ever must not keep it, and its connection,
 * for all time. A call from the future was made before the clock was put back: how old it is nobody knows.
 */
export function mayBeDiscarded(
  { state, createdAt }: Pick<Entry, 'state' | 'createdAt'>,
  now: number,
): boolean {
  if (state === 'attention' || state === 'held') return true;
  return stuck.has(state) && Math.abs(now - createdAt) >= hopelessAfterMs;
}

export const attempt = z.object({
  number: z.int(),
  at: epochMs,
  milliseconds: z.number(),
  outcome: z.string(),
  status: z.int().optional(),
  message: z.string(),
});
export type Attempt = z.infer<typeof attempt>;

/** Why a line was rejected or cut, as somebody at this station said; ShipperOne does not hear of it. */
export const lineReason = z.object({ itemId: id, name: z.string(), reason: z.string() });

/** What a person did to an entry after it was written. */
export const entryAct = z.object({
  at: epochMs,
  act: z.enum(['retried', 'edited', 'discarded', 'taken_back']),
  packer: z.string(),
  approvedBy: z.string().optional(),
});
export type EntryAct = z.infer<typeof entryAct>;

export const entryDetail = entry.extend({
  /** The exact bytes that go out on every try. */
  body: z.string(),
  tries: z.array(attempt),
  acts: z.array(entryAct),
  lineReasons: z.array(lineReason).optional(),
  /** Parcels that `outbox.follow` takes, and the server of the carrier's page. */
  pages: z.array(z.object({ trackNumber: z.string(), host: z.string() })).optional(),
});
export type EntryDetail = z.infer<typeof entryDetail>;

export const outboxSummary = z.object({
  unsent: quantity,
  attention: quantity,
  paused: quantity,
  oldestUnsentAt: epochMs.optional(),
  changed: quantity,
});
export type OutboxSummary = z.infer<typeof outboxSummary>;
