import type { EntryState } from '../../../main/contract/outbox.ts';

/** A call as a person would keep it on a list. */
export interface RefEntry {
  readonly entryId: string;
  readonly orderId: string;
  readonly label: string;
  readonly isSplit: boolean;
  readonly state: EntryState;
  /** In attention for a reason of its own, not only because of an earlier call. */
  readonly isOwn: boolean;
  readonly isQuestioned: boolean;
  /** Tries that ShipperOne may have looked at. */
  readonly tries: number;
  readonly mayHaveArrived: boolean;
  readonly holdUntil: number;
}

/** The list, in the order in which calls go out. */
export interface Reference {
  entries: readonly RefEntry[];
  isPaused: boolean;
  now: number;
  labelsUsed: number;
}

export function createReference(): Reference {
  return { entries: [], isPaused: false, now: 0, labelsUsed: 0 };
}

export const isOpen = ({ state }: RefEntry): boolean => state !== 'confirmed' && state !== 'discarded';

export function find(reference: Reference, entryId: string): RefEntry {
  const entry = reference.entries.find((one) => one.entryId === entryId);
  if (entry === undefined) throw new Error(`The reference does not know ${entryId}`);
  return entry;
}

export function put(reference: Reference, entryId: string, change: Partial<RefEntry>): void {
  reference.entries = reference.entries.map((one) => (one.entryId === entryId ? { ...one, ...change } : one));
}

function others(reference: Reference, entry: RefEntry) {
  const place = reference.entries.findIndex((one) => one.entryId === entry.entryId);
  const same = (one: RefEntry): boolean =>
    one.orderId === entry.orderId && isOpen(one) && one.entryId !== entry.entryId;
  return {
    before: reference.entries.slice(0, place).filter(same),
    after: reference.entries.slice(place + 1).filter(same),
  };
}

export function elders(reference: Reference, entry: RefEntry): readonly RefEntry[] {
  return others(reference, entry).before;
}

export function blockingElder(reference: Reference, entry: RefEntry): RefEntry | undefined {
  return elders(reference, entry).find((one) => one.state === 'attention' && one.isOwn);
}

/** A person has to look at it, and what comes behind it waits. */
export function stop(reference: Reference, entryId: string, change: Partial<RefEntry> = {}): void {
  put(reference, entryId, { state: 'attention', isOwn: true, isQuestioned: false, ...change });
  for (const follower of others(reference, find(reference, entryId)).after) {
    if (follower.state !== 'attention')
      put(reference, follower.entryId, { state: 'attention', isOwn: false, isQuestioned: false });
  }
}

/** Where an entry goes that may go on. */
export function goesOn(entry: RefEntry): EntryState {
  return entry.isSplit && entry.mayHaveArrived ? 'unknown' : 'ready';
}

/** What waited only because of this one goes on. */
export function release(reference: Reference, settled: RefEntry): void {
  const { before, after } = others(reference, settled);
  for (const one of [...before, ...after]) {
    if (one.state !== 'attention' || one.isOwn || blockingElder(reference, one) !== undefined) continue;
    put(reference, one.entryId, { state: reference.isPaused ? 'paused' : goesOn(one) });
  }
}

/** Calls in flight are settled first; they pause when they come back. */
export function pauseAll(reference: Reference, inFlight: readonly string[] = []): void {
  reference.isPaused = true;
  for (const one of reference.entries) {
    if (['ready', 'waiting', 'unknown'].includes(one.state) && !inFlight.includes(one.entryId))
      put(reference, one.entryId, { state: 'paused' });
  }
}
