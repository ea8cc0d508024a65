import type fc from 'fast-check';
import { expect } from 'vitest';
import type { Answer } from '../../../main/core/shipperone/answer.ts';
import { bodyOf, type RealOutbox } from './realOutbox.ts';
import { elders, find, pauseAll, put, type RefEntry, type Reference, stop } from './reference.ts';

export type EntryCommand = fc.Command<Reference, RealOutbox>;

export class Does implements EntryCommand {
  readonly #name: string;
  readonly #run: (reference: Reference, outbox: RealOutbox) => void;

  constructor(name: string, run: (reference: Reference, outbox: RealOutbox) => void) {
    this.#name = name;
    this.#run = run;
  }

  check(): boolean {
    return true;
  }

  run(reference: Reference, outbox: RealOutbox): void {
    this.#run(reference, outbox);
    compare(reference, outbox);
  }

  toString(): string {
    return this.#name;
  }
}

/** Every entry is there, in its place, in its state, with the bytes it was born with. */
export function compare(reference: Reference, outbox: RealOutbox): void {
  const wanted = reference.entries.map((entry) => [entry.entryId, entry.state, bodyOf(entry)]);
  const shown = outbox.all();
  if (JSON.stringify(shown) !== JSON.stringify(wanted)) expect(shown).toEqual(wanted);
}

export const answers = {
  done: (entry: RefEntry): Answer => ({
    kind: 'json',
    status: 200,
    json: { order_id: entry.orderId, status: 'complete' },
    date: undefined,
  }),
  'other label': (entry: RefEntry): Answer => ({
    kind: 'json',
    status: 200,
    json: { order_id: entry.orderId, tracks: [{ track_number: 'OTHER' }] },
    date: undefined,
  }),
  refused: (): Answer => ({ kind: 'refused', status: 400, message: 'No.' }),
  'old token': (): Answer => ({ kind: 'unauthorized', status: 401, message: 'Old.' }),
  'answer lost': (): Answer => later('network', true),
  'not connected': (): Answer => later('network', false),
  throttled: (): Answer => later('throttled', true),
  'server error': (): Answer => later('server_error', true),
  portal: (): Answer => later('not_shipperone', true),
} as const;
export type AnswerName = keyof typeof answers;

function later(
  cause: 'network' | 'throttled' | 'server_error' | 'not_shipperone',
  mayHaveArrived: boolean,
): Answer {
  return { kind: 'later', cause, status: undefined, retryAfterMs: undefined, mayHaveArrived, message: cause };
}

function follow(reference: Reference, entryId: string, name: AnswerName, inFlight: readonly string[]): void {
  const entry = find(reference, entryId);
  const tries = entry.tries + 1;
  if (name === 'done') put(reference, entryId, { state: 'confirmed', tries });
  else if (name === 'other label') stop(reference, entryId, { tries, mayHaveArrived: true });
  else if (name === 'refused') stop(reference, entryId, { tries });
  else if (name === 'old token') {
    put(reference, entryId, { state: 'paused' });
    pauseAll(reference, inFlight);
  } else {
    const mayHaveArrived = entry.mayHaveArrived || !['not connected', 'throttled'].includes(name);
    const isOpenQuestion = mayHaveArrived && (entry.isSplit || name !== 'server error');
    put(reference, entryId, { tries, mayHaveArrived, state: isOpenQuestion ? 'unknown' : 'waiting' });
  }
}

export const readings = ['applied', 'not_applied', 'unclear'] as const;

/** What is due goes out, one after the other, and is answered. */
export function deliver(name: AnswerName, reading: (typeof readings)[number]): EntryCommand {
  return new Does(`what is due is answered: ${name}, read back: ${reading}`, (reference, outbox) => {
    const picked = outbox.pick();
    if (reference.isPaused) expect(picked, 'nothing goes out while paused').toEqual([]);
    pausedLate(reference, outbox);
    expect(picked.length).toBeLessThanOrEqual(4);
    expect(new Set(picked.map(({ entry }) => entry.orderId)).size, 'one call for an order at a time').toBe(
      picked.length,
    );
    const states = picked.map(({ entry }) => find(reference, entry.entryId));
    for (const entry of states) {
      expect(elders(reference, entry), 'nothing overtakes').toEqual([]);
      expect(['ready', 'waiting', 'unknown']).toContain(entry.state);
    }
    const flying = picked.map(({ entry }) => entry.entryId);
    for (const [index, { entry, readBackFirst }] of picked.entries()) {
      const known = find(reference, entry.entryId);
      expect(readBackFirst, 'read back first').toBe(known.isSplit && known.mayHaveArrived);
      if (readBackFirst && !readBack(reference, outbox, known, reading)) continue;
      const going = outbox.begin(entry.entryId);
      expect(going?.body, 'the same bytes on every try').toBe(bodyOf(known));
      outbox.settle(entry.entryId, answers[name](known));
      follow(reference, entry.entryId, name, flying.slice(index + 1));
    }
  });
}

/** What was in flight when everything paused pauses once it is due again. */
function pausedLate(reference: Reference, outbox: RealOutbox): void {
  for (const one of reference.isPaused ? reference.entries : []) {
    const isLate = ['ready', 'waiting', 'unknown'].includes(one.state);
    if (isLate && outbox.entry(one.entryId)?.state === 'paused')
      put(reference, one.entryId, { state: 'paused' });
  }
}

/** @returns whether the bytes may go out again. */
function readBack(
  reference: Reference,
  outbox: RealOutbox,
  { entryId }: RefEntry,
  reading: (typeof readings)[number],
): boolean {
  const found = reading === 'unclear' ? { kind: reading, facts: [] } : { kind: reading };
  const goesOut = outbox.settleReadBack(entryId, found);
  if (reading === 'applied') put(reference, entryId, { state: 'confirmed' });
  if (reading === 'unclear') stop(reference, entryId);
  if (reading !== 'not_applied') expect(goesOut).toBe(false);
  if (goesOut) put(reference, entryId, { mayHaveArrived: false });
  return goesOut;
}

export const dies = new Does('dies while the first call is under way', (reference, outbox) => {
  const [first] = outbox.pick();
  pausedLate(reference, outbox);
  if (first !== undefined && !first.readBackFirst) {
    outbox.begin(first.entry.entryId);
    const { tries } = find(reference, first.entry.entryId);
    put(reference, first.entry.entryId, { state: 'unknown', mayHaveArrived: true, tries: tries + 1 });
  }
  outbox.boot();
});
