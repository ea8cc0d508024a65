import type { EntryError, EntryState } from '../../contract/outbox.ts';
import type { Db } from '../store/openDatabase.ts';
import { cascade } from './entryChanges.ts';
import { nextState } from './entryStates.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';

export type Question = EntryError & { readonly code: 'order_changed' | 'order_gone' };

export interface QuestionsDeps {
  readonly db: Db;
  readonly store: OutboxStore;
  readonly now: () => number;
  /** After the commit. */
  readonly announce: (entryId: string) => void;
}

/** Being sent, or perhaps arrived: then ShipperOne's own answer decides, and nothing is asked. */
const stoppableStates: readonly EntryState[] = ['held', 'ready', 'waiting', 'paused'];

export type Questions = ReturnType<typeof createQuestions>;

/**
 * Stops a finished parcel whose order became another one before the parcel went out. Only a packer sends it on:
 * as it was packed (retry), or after taking it back.
 */
export function createQuestions(deps: QuestionsDeps) {
  const { db, store } = deps;

  /** The same change was shown before, and the packer sent the parcel all the same. */
  const wasAnswered = ({ expected }: StoredEntry, question: Question): boolean =>
    expected.despite === question.message;

  /** A further change while the packer has not decided yet: the decision is about the order as it is now. */
  const askAnew = (entry: StoredEntry, question: Question): void => {
    if (entry.lastError?.message === question.message) return;
    store.patch(entry, { lastError: question }, deps.now());
    deps.announce(entry.entryId);
  };

  return {
    /** Ship calls that can still be stopped, and those that are stopped and wait for an answer. */
    stoppable: (): readonly StoredEntry[] =>
      [...stoppableStates, 'attention' as const].flatMap((state) => store.inState(state)).filter(isConcerned),

    /** Orders of a connection that any call waits for. */
    waitingOrders: store.openOrders,

    stoppableOf: (connectionId: string, orderId: string): readonly StoredEntry[] =>
      store.openOfOrder(connectionId, orderId).filter(isConcerned),

    /** @returns whether the entry was stopped by it. */
    ask: (entryId: string, question: Question): boolean => {
      const asked = store.get(entryId);
      if (asked !== undefined && isAsked(asked)) {
        askAnew(asked, question);
        return false;
      }
      const moved = db
        .transaction((): readonly string[] => {
          const entry = store.get(entryId);
          if (entry === undefined || !isStoppable(entry) || wasAnswered(entry, question)) return [];
          const now = deps.now();
          const state = nextState(entry.state, 'question');
          store.patch(entry, { state, lastError: question, nextAttemptAt: null, holdUntil: null }, now);
          return [entryId, ...cascade(store, entry, now)];
        })
        .immediate();
      for (const id of moved) deps.announce(id);
      return moved.length > 0;
    },
  };
}

function isStoppable(entry: StoredEntry): boolean {
  return entry.action === 'ship' && !entry.mayHaveArrived && stoppableStates.includes(entry.state);
}

function isConcerned(entry: StoredEntry): boolean {
  return isStoppable(entry) || isAsked(entry);
}

/** Stopped by a question that nobody has answered yet. */
export function isAsked(entry: StoredEntry): boolean {
  return entry.state === 'attention' && isQuestioned(entry);
}

export function isQuestioned(entry: StoredEntry): boolean {
  return entry.lastError?.code === 'order_changed' || entry.lastError?.code === 'order_gone';
}
