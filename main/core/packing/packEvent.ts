import { z } from 'zod';
import { choice, interruption, refusal, track } from '../../contract/packing.ts';
import { goods } from '../scanning/goods.ts';
import { packStart } from './packStart.ts';

const pieces = z.array(z.object({ itemId: z.string(), qty: z.int().min(1) })).min(1);

/**
 * What happened to a pack, as the journal keeps it: facts, not wishes, so that reading them back needs no rule
 * that may have changed since.
 */
export const packEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('counted'),
    pieces,
    how: z.enum(['scan', 'typed', 'manual']),
    scanned: z.string().optional(),
    /** What the code says about these pieces: lot, serial number, dates. */
    goods: goods.optional(),
    reason: z.string().optional(),
  }),
  z.object({ kind: z.literal('refused'), refusal }),
  z.object({
    kind: z.literal('choice_asked'),
    choice,
    /** The same for every option, as older versions wrote it. */
    quantity: z.int().min(1).optional(),
    goods: goods.optional(),
  }),
  z.object({ kind: z.literal('acknowledged') }),
  z.object({ kind: z.literal('instructions_due') }),
  z.object({ kind: z.literal('instructions_read') }),
  z.object({ kind: z.literal('shortened'), itemId: z.string(), qty: z.int().min(1), reason: z.string() }),
  z.object({ kind: z.literal('parcel_added') }),
  z.object({ kind: z.literal('parcel_sealed'), parcel: z.int().min(1) }),
  z.object({
    kind: z.literal('moved'),
    itemId: z.string(),
    from: z.int().min(1),
    to: z.int().min(1),
    qty: z.int().min(1),
  }),
  z.object({
    kind: z.literal('tracked'),
    parcel: z.int().min(1),
    track,
    how: z.enum(['scan', 'typed']),
  }),
  /** A scan of UNDO does not take this back: the next weight replaces it. */
  z.object({ kind: z.literal('weighed'), parcel: z.int().min(1), grams: z.number().min(0) }),
  z.object({ kind: z.literal('undone') }),
  z.object({ kind: z.literal('parked'), reason: z.string().optional(), hold: z.boolean() }),
  z.object({ kind: z.literal('resumed') }),
  z.object({ kind: z.literal('finished'), entryId: z.string(), undoUntil: z.number().optional() }),
  z.object({ kind: z.literal('reopened') }),
  z.object({ kind: z.literal('interrupted'), interruption }),
  z.object({ kind: z.literal('change_taken'), start: packStart }),
  /** The order is again what the packer has been packing, so there is nothing left to ask. */
  z.object({ kind: z.literal('interruption_over') }),
]);
export type PackEvent = z.infer<typeof packEvent>;

const undoable: ReadonlySet<PackEvent['kind']> = new Set([
  'counted',
  'shortened',
  'parcel_added',
  'parcel_sealed',
  'moved',
  'tracked',
]);

/**
 * The events that count. Each `undone` takes back the packer's last act; if that act only put something on the
 * screen, it clears it. Nothing from before a change of the order is undone, since its lines are no longer there.
 */
export function effectiveEvents(events: readonly PackEvent[]): readonly PackEvent[] {
  const effective: PackEvent[] = [];
  for (const event of events) {
    if (event.kind !== 'undone') {
      effective.push(event);
      continue;
    }
    const index = lastUndoable(effective);
    if (index >= 0) effective.splice(index, 1);
    effective.push({ kind: 'acknowledged' });
  }
  return effective;
}

/** Whether there is a step to take back; not beyond changes that were taken over, which cannot be undone. */
export function canUndo(events: readonly PackEvent[]): boolean {
  return lastUndoable(effectiveEvents(events)) >= 0;
}

function lastUndoable(events: readonly PackEvent[]): number {
  const index = events.findLastIndex((event) => undoable.has(event.kind) || event.kind === 'change_taken');
  return index >= 0 && events[index]?.kind !== 'change_taken' ? index : -1;
}
