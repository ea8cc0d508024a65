import fc from 'fast-check';
import { expect } from 'vitest';
import { afterQuestion } from '../../../main/core/outbox/questions.ts';
import { type AnswerName, answers, Does, deliver, dies, type EntryCommand, readings } from './delivering.ts';
import type { RealOutbox } from './realOutbox.ts';
import {
  blockingElder,
  find,
  goesOn,
  isOpen,
  pauseAll,
  put,
  type RefEntry,
  type Reference,
  release,
  stop,
} from './reference.ts';

function pass(milliseconds: number): EntryCommand {
  return new Does(`${milliseconds / 1000} s pass`, (reference, outbox) => {
    reference.now += milliseconds;
    outbox.pass(milliseconds);
    for (const one of reference.entries) {
      if (one.state !== 'held' || one.holdUntil > reference.now) continue;
      put(reference, one.entryId, { state: reference.isPaused ? 'paused' : 'ready' });
    }
  });
}

function enqueue(orderId: string, isSplit: boolean, holdMs: number, isRepeated: boolean): EntryCommand {
  return new Does(`finishes ${orderId}${isSplit ? ', split' : ''}, held ${holdMs}`, (reference, outbox) => {
    reference.labelsUsed += 1;
    const parcel = { orderId, label: `T${reference.labelsUsed}`, isSplit };
    const entryId = outbox.enqueue(parcel, holdMs);
    if (isRepeated) expect(outbox.enqueue(parcel, holdMs), 'the same decision twice').toBe(entryId);
    const isBehind = reference.entries.some((one) => one.orderId === orderId && one.state === 'attention');
    reference.entries = [
      ...reference.entries,
      {
        ...parcel,
        entryId,
        state: isBehind ? 'attention' : holdMs > 0 ? 'held' : reference.isPaused ? 'paused' : 'ready',
        isOwn: false,
        isQuestioned: false,
        tries: 0,
        mayHaveArrived: false,
        holdUntil: reference.now + holdMs,
      },
    ];
  });
}

/** Something that a person does to one of the entries. */
function toEntry(
  name: string,
  which: number,
  run: (reference: Reference, outbox: RealOutbox, entry: RefEntry) => void,
) {
  return new Does(`${name} ${which}`, (reference, outbox) => {
    const entry = reference.entries[which % Math.max(1, reference.entries.length)];
    if (entry !== undefined) run(reference, outbox, entry);
  });
}

const takeBack = (which: number) =>
  toEntry('takes back', which, (reference, outbox, entry) => {
    const isFresh = entry.tries === 0 && ['held', 'ready', 'paused'].includes(entry.state);
    const isAsked = entry.state === 'attention' && entry.isOwn && entry.isQuestioned;
    const isEarly = !entry.mayHaveArrived && (isFresh || isAsked || entry.state === 'held');
    expect(outbox.takeBack(entry.entryId), `taking back ${entry.state}`).toBe(isEarly);
    if (!isEarly) return;
    put(reference, entry.entryId, { state: 'discarded' });
    release(reference, entry);
  });

const discard = (which: number) =>
  toEntry('discards', which, (reference, outbox, entry) => {
    const may = ['attention', 'held'].includes(entry.state);
    expect(outbox.discard(entry.entryId), `discarding ${entry.state}`).toBe(may);
    if (!may) return;
    put(reference, entry.entryId, { state: 'discarded' });
    release(reference, entry);
  });

const retry = (which: number) =>
  toEntry('sends again', which, (reference, outbox, entry) => {
    const may =
      ['waiting', 'unknown', 'paused', 'attention', 'ready'].includes(entry.state) &&
      blockingElder(reference, entry) === undefined;
    expect(outbox.retry(entry.entryId), `sending again ${entry.state}`).toBe(may);
    if (!may) return;
    const state = entry.state === 'unknown' ? 'unknown' : goesOn(entry);
    put(reference, entry.entryId, { state, isOwn: false });
    release(reference, entry);
    if (entry.state === 'paused') resumeAll(reference);
  });

/** All that waits, whether or not the station dies half-way; what a question stopped is left to its packer. */
const retryAll = (dies: boolean) =>
  new Does(`sends all again${dies ? ' and dies in it' : ''}`, (reference, outbox) => {
    const waits = ['waiting', 'unknown', 'paused', 'attention'];
    const wanted = reference.entries.filter(
      (one) => waits.includes(one.state) && !(one.state === 'attention' && one.isOwn && one.isQuestioned),
    );
    if (dies) outbox.dyingEarly(outbox.retryAll);
    else expect(outbox.retryAll()).toEqual({ ok: true, value: wanted.length });
    if (wanted.some(({ state }) => state === 'paused')) resumeAll(reference);
    for (const { entryId } of wanted) {
      const entry = find(reference, entryId);
      if (blockingElder(reference, entry) !== undefined) continue;
      const ready = entry.state === 'unknown' ? 'unknown' : goesOn(entry);
      const state = !reference.isPaused ? ready : entry.state === 'attention' ? 'paused' : entry.state;
      put(reference, entryId, { state, isOwn: false });
      release(reference, entry);
    }
  });

const edit = (which: number) =>
  toEntry('labels anew', which, (reference, outbox, entry) => {
    const label = `T${reference.labelsUsed + 1}`;
    const newId = outbox.edit(entry.entryId, label);
    expect(newId !== undefined, `labelling ${entry.state} anew`).toBe(entry.state === 'attention');
    if (newId === undefined) return;
    reference.labelsUsed += 1;
    put(reference, entry.entryId, { state: 'discarded' });
    release(reference, entry);
    const isBehind = reference.entries.some(
      (one) => one.orderId === entry.orderId && one.state === 'attention',
    );
    const state = isBehind ? 'attention' : reference.isPaused ? 'paused' : 'ready';
    const born = { tries: 0, mayHaveArrived: false, isOwn: false, isQuestioned: false, holdUntil: 0 };
    const replacement: RefEntry = { ...entry, ...born, entryId: newId, label, state };
    // It takes the place of the old one, which goes to the end of the list.
    const old = find(reference, entry.entryId);
    reference.entries = [
      ...reference.entries.map((one) => (one.entryId === entry.entryId ? replacement : one)),
      old,
    ];
  });

const ask = (which: number) =>
  toEntry('is told of another order', which, (reference, outbox, entry) => {
    const may = !entry.mayHaveArrived && ['held', 'ready', 'waiting', 'paused'].includes(entry.state);
    expect(outbox.ask(entry.entryId), `asking about ${entry.state}`).toBe(may);
    if (may) stop(reference, entry.entryId, { isQuestioned: true });
  });

const isOver = (which: number) =>
  toEntry('is told that the order is as before', which, (reference, outbox, entry) => {
    outbox.isOver(entry.entryId);
    if (entry.state !== 'attention' || !entry.isOwn || !entry.isQuestioned) return;
    put(reference, entry.entryId, { state: 'held', isOwn: false, holdUntil: reference.now + afterQuestion });
    release(reference, entry);
  });

const pause = new Does('pauses', (reference, outbox) => {
  outbox.pause();
  pauseAll(reference);
});

const resume = new Does('resumes', (reference, outbox) => {
  outbox.resume();
  resumeAll(reference);
});

const resumeAndDie = new Does('resumes and dies in it', (reference, outbox) => {
  outbox.dyingEarly(outbox.resume);
  resumeAll(reference);
});

function resumeAll(reference: Reference): void {
  reference.isPaused = false;
  for (const one of reference.entries)
    if (one.state === 'paused') put(reference, one.entryId, { state: goesOn(one) });
}

const which = fc.nat(30);
const seconds = fc.constantFrom(1, 11, 60, 400);

export const life = (maxCommands: number) =>
  fc.commands<Reference, RealOutbox>(
    [
      fc
        .tuple(fc.constantFrom('FO-A', 'FO-B'), fc.boolean(), fc.constantFrom(0, 10_000), fc.boolean())
        .map((wish) => enqueue(...wish)),
      ...Array.from({ length: 3 }, () =>
        fc
          .tuple(fc.constantFrom(...(Object.keys(answers) as AnswerName[])), fc.constantFrom(...readings))
          .map((wish) => deliver(...wish)),
      ),
      seconds.map((one) => pass(one * 1000)),
      which.map(takeBack),
      which.map(discard),
      which.map(retry),
      fc.boolean().map(retryAll),
      which.map(edit),
      which.map(ask),
      which.map(isOver),
      fc.constantFrom<EntryCommand>(pause, resume, resumeAndDie, dies),
    ],
    { maxCommands, size: 'max' },
  );

/** All is well from now on: what no person has to look at is confirmed within the hour. */
export function settleDown(reference: Reference, outbox: RealOutbox): void {
  resume.run(reference, outbox);
  for (let round = 0; round < 30; round += 1) {
    pass(120_000).run(reference, outbox);
    deliver('done', 'not_applied').run(reference, outbox);
  }
  const left = reference.entries.filter((entry) => isOpen(entry) && entry.state !== 'attention');
  expect(left, 'nothing waits for ever').toEqual([]);
}
