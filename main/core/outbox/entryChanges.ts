import type { EntryError } from '../../contract/outbox.ts';
import type { Answer } from '../shipperone/answer.ts';
import { writeJson } from '../shipperone/lossless.ts';
import { nextState } from './entryStates.ts';
import { judgeAnswer } from './judgeAnswer.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';
import { entryErrorOf } from './outcome.ts';
import { retryDelay } from './retryPolicy.ts';

export interface EntryChanges {
  readonly toConfirmed: (entry: StoredEntry, answer: string | null, now: number) => void;
  /** @returns ids of the later entries of the same order that moved with it. */
  readonly toAttention: (entry: StoredEntry, error: EntryError, now: number) => readonly string[];
  readonly applyAnswer: (entry: StoredEntry, answer: Answer, now: number) => readonly string[];
}

/** What an answer does to an entry's row. The caller holds the transaction. */
export function createEntryChanges(store: OutboxStore, random: () => number): EntryChanges {
  const toAttention = (entry: StoredEntry, error: EntryError, now: number): readonly string[] => {
    const state = nextState(entry.state, 'refuse');
    store.patch(entry.entryId, { state, lastError: error, nextAttemptAt: null }, now);
    return cascade(store, entry, now);
  };

  const toConfirmed = (entry: StoredEntry, answer: string | null, now: number): void => {
    const state = nextState(entry.state, 'confirm');
    store.patch(
      entry.entryId,
      { state, confirmedAt: now, answer, nextAttemptAt: null, lastError: null, mayHaveArrived: true },
      now,
    );
  };

  const toLater = (entry: StoredEntry, answer: Extract<Answer, { kind: 'later' }>, now: number): void => {
    // Throttled means not looked at. An earlier try whose fate is open stays open, whatever this one came to.
    const mayHaveArrived = entry.mayHaveArrived || (answer.mayHaveArrived && answer.cause !== 'throttled');
    const isLost = mayHaveArrived && (entry.partialQuantity || answer.cause !== 'server_error');
    const happening = isLost ? 'lose' : 'fail';
    const failures = answer.cause === 'cancelled' ? entry.failures : entry.failures + 1;
    store.patch(
      entry.entryId,
      {
        state: nextState(entry.state, happening),
        failures,
        mayHaveArrived,
        lastSentAt: now,
        nextAttemptAt:
          answer.cause === 'cancelled' ? now : now + retryDelay(failures, random(), answer.retryAfterMs),
        lastError: entryErrorOf(answer),
      },
      now,
    );
  };

  /** The try did not count: the token or its right was refused before ShipperOne looked at the call. */
  const toPaused = (entry: StoredEntry, answer: Answer, now: number): void => {
    store.patch(
      entry.entryId,
      {
        state: nextState(entry.state, 'pause'),
        attempts: entry.attempts - 1,
        lastError: entryErrorOf(answer),
      },
      now,
    );
  };

  const applyAnswer = (entry: StoredEntry, answer: Answer, now: number): readonly string[] => {
    switch (answer.kind) {
      case 'json': {
        const judgement = judgeAnswer(entry.action, entry.orderId, entry.expected, answer.json);
        if (judgement.kind === 'applied') toConfirmed(entry, writeJson(answer.json), now);
        if (judgement.kind === 'not_ours') toLater(entry, notOurs(answer.status, judgement.message), now);
        if (judgement.kind === 'contradiction') {
          store.patch(entry.entryId, { answer: writeJson(answer.json), mayHaveArrived: true }, now);
          return toAttention(entry, { code: 'contradiction', message: judgement.message }, now);
        }
        return [];
      }
      case 'refused':
        return toAttention(entry, entryErrorOf(answer), now);
      case 'unauthorized':
      case 'forbidden':
        toPaused(entry, answer, now);
        return [];
      case 'later':
        toLater(entry, answer, now);
        return [];
    }
  };

  return { toConfirmed, toAttention, applyAnswer };
}

/**
 * Later calls for the same order must not overtake one that a person has to look at; they wait in attention with it.
 * The caller holds the transaction. @returns ids of the entries that moved.
 */
export function cascade(store: OutboxStore, head: StoredEntry, now: number): readonly string[] {
  const followers = store
    .openOfOrder(head.connectionId, head.orderId)
    .filter((entry) => entry.seq > head.seq);
  const moved = followers.filter((entry) => entry.state !== 'attention');
  for (const entry of moved) {
    const state = nextState(entry.state, 'cascade');
    store.patch(
      entry.entryId,
      { state, lastError: behindAnother(head), nextAttemptAt: null, holdUntil: null },
      now,
    );
  }
  return moved.map((entry) => entry.entryId);
}

export function behindAnother(head: StoredEntry): EntryError {
  return {
    code: 'behind_another',
    message: `An earlier call for this order (${head.action}) needs attention first.`,
  };
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
