import type { CallFact } from '../../contract/callFacts.ts';
import type { EntryError } from '../../contract/outbox.ts';
import type { Answer } from '../shipperone/answer.ts';
import { writeJson } from '../shipperone/lossless.ts';
import { nextState } from './entryStates.ts';
import { factSentence } from './factSentence.ts';
import { judgeAnswer } from './judgeAnswer.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';
import { entryErrorOf } from './outcome.ts';
import { retryDelay } from './retryPolicy.ts';

/** An entry after its change, and the ids of the later entries of its order that changed with it. */
export interface Changed {
  readonly entry: StoredEntry;
  readonly moved: readonly string[];
}

export interface EntryChanges {
  readonly toConfirmed: (entry: StoredEntry, answer: string | null, now: number) => Changed;
  readonly toAttention: (entry: StoredEntry, error: EntryError, now: number) => Changed;
  readonly applyAnswer: (entry: StoredEntry, answer: Answer, now: number) => Changed;
  /** The order had to be read first and could not be: nothing was sent, and no try is counted. */
  readonly toUnread: (entry: StoredEntry, failure: Failure, now: number) => Changed;
}

type Failure = Exclude<Answer, { kind: 'json' }>;
type JsonAnswer = Extract<Answer, { kind: 'json' }>;

/** Changes an entry's row by the answer to its call. The caller holds the transaction. */
export function createEntryChanges(store: OutboxStore, random: () => number): EntryChanges {
  const alone = (entry: StoredEntry): Changed => ({ entry, moved: [] });

  const toAttention = (entry: StoredEntry, error: EntryError, now: number): Changed => {
    const state = nextState(entry.state, 'refuse');
    const stopped = store.patch(entry, { state, lastError: error, nextAttemptAt: null }, now);
    return { entry: stopped, moved: cascade(store, entry, now) };
  };

  const toConfirmed = (entry: StoredEntry, answer: string | null, now: number): Changed => {
    const state = nextState(entry.state, 'confirm');
    const change = { state, confirmedAt: now, answer, nextAttemptAt: null, lastError: null } as const;
    return alone(store.patch(entry, { ...change, mayHaveArrived: true }, now));
  };

  const toLater = (entry: StoredEntry, answer: Extract<Answer, { kind: 'later' }>, now: number): Changed => {
    // A throttled call was not looked at by ShipperOne. Whether an earlier try has arrived stays open, whatever
    // came of this one.
    const mayHaveArrived = entry.mayHaveArrived || (answer.mayHaveArrived && answer.cause !== 'throttled');
    const isLost = mayHaveArrived && (entry.partialQuantity || answer.cause !== 'server_error');
    const happening = isLost ? 'lose' : 'fail';
    const failures = answer.cause === 'cancelled' ? entry.failures : entry.failures + 1;
    const nextAttemptAt =
      answer.cause === 'cancelled' ? now : now + retryDelay(failures, random(), answer.retryAfterMs);
    const state = nextState(entry.state, happening);
    const lastError = entryErrorOf(answer);
    const change = { state, failures, mayHaveArrived, lastSentAt: now, nextAttemptAt, lastError };
    return alone(store.patch(entry, change, now));
  };

  const toUnread = (entry: StoredEntry, failure: Failure, now: number): Changed => {
    const failures = entry.failures + 1;
    const retryAfterMs = failure.kind === 'later' ? failure.retryAfterMs : undefined;
    const nextAttemptAt = now + retryDelay(failures, random(), retryAfterMs);
    const waits = entry.mayHaveArrived ? {} : { state: nextState(entry.state, 'fail') };
    const change = { ...waits, failures, nextAttemptAt, lastError: entryErrorOf(failure) };
    return alone(store.patch(entry, change, now));
  };

  /** The try is not counted: ShipperOne refused the token, or its right, before it looked at the call. */
  const toPaused = (entry: StoredEntry, answer: Answer, now: number): Changed => {
    const state = nextState(entry.state, 'pause');
    const change = { state, attempts: entry.attempts - 1, lastError: entryErrorOf(answer) };
    return alone(store.patch(entry, change, now));
  };

  const applyJson = (entry: StoredEntry, { status, json }: JsonAnswer, now: number): Changed => {
    const judgement = judgeAnswer(entry.action, entry.orderId, entry.expected, json);
    switch (judgement.kind) {
      case 'applied':
        return toConfirmed(entry, writeJson(json), now);
      case 'not_ours':
        return toLater(entry, notOurs(status, judgement.message), now);
      case 'contradiction': {
        const noted = store.patch(entry, { answer: writeJson(json), mayHaveArrived: true }, now);
        return toAttention(noted, withFacts('contradiction', [judgement.fact]), now);
      }
    }
  };

  const applyAnswer = (entry: StoredEntry, answer: Answer, now: number): Changed => {
    switch (answer.kind) {
      case 'json':
        return applyJson(entry, answer, now);
      case 'refused':
        return toAttention(entry, entryErrorOf(answer), now);
      case 'unauthorized':
      case 'forbidden':
        return toPaused(entry, answer, now);
      case 'later':
        return toLater(entry, answer, now);
    }
  };

  return { toConfirmed, toAttention, applyAnswer, toUnread };
}

/**
 * Later calls for the same order must not overtake one that a person has to look at; they go to `attention` with
 * it. The caller holds the transaction. @returns ids of the entries that changed.
 */
export function cascade(store: OutboxStore, head: StoredEntry, now: number): readonly string[] {
  const followers = store
    .openOfOrder(head.connectionId, head.orderId)
    .filter((entry) => entry.seq > head.seq);
  const moved = followers.filter((entry) => entry.state !== 'attention');
  for (const entry of moved) {
    const state = nextState(entry.state, 'cascade');
    store.patch(entry, { state, lastError: behindAnother(head), nextAttemptAt: null, holdUntil: null }, now);
  }
  return moved.map((entry) => entry.entryId);
}

/** The error of an entry that is in `attention` only because an earlier call of its order is. */
export function behindAnother(head: StoredEntry): EntryError {
  return {
    code: 'behind_another',
    message: `An earlier call for this order (${head.action}) needs attention first.`,
  };
}

/** An error made of facts about the call, with an English message. */
export function withFacts(code: EntryError['code'], facts: readonly CallFact[]): EntryError {
  return { code, message: facts.map(factSentence).join(' '), facts: [...facts] };
}

function notOurs(status: number, message: string): Extract<Answer, { kind: 'later' }> {
  return {
    kind: 'later',
    cause: 'not_shipperone',
    status,
    retryAfterMs: undefined,
    mayHaveArrived: true,
    message,
  };
}
