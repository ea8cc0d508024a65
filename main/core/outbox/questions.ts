import type { ActionName } from '../../contract/common.ts';
import type { EntryError, EntryState } from '../../contract/outbox.ts';
import { SECOND } from '../ports.ts';
import type { Db } from '../store/openDatabase.ts';
import { cascade } from './entryChanges.ts';
import { nextState } from './entryStates.ts';
import { releaseFollowers } from './followers.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';

export type Question = EntryError & { readonly code: 'order_changed' | 'order_gone' };

export interface QuestionsDeps {
  readonly db: Db;
  readonly store: OutboxStore;
  readonly now: () => number;
  readonly isPaused: (entry: StoredEntry) => boolean;
  /** Called after the commit. */
  readonly announce: (entryId: string) => void;
  /** A question was settled by itself, and the call goes on. */
  readonly onOver?: (entry: StoredEntry) => void;
}

/**
 * How long a parcel waits after its question was settled by itself: whoever has it open to take something out can
 * still take it back, and an order that changes back and forth has time to change again.
 */
export const afterQuestion = 30 * SECOND;

/**
 * Entries in other states are being sent or may have arrived; ShipperOne's own answer decides about them, and
 * nothing is asked.
 */
const stoppableStates: readonly EntryState[] = ['held', 'ready', 'waiting', 'paused'];

export type Questions = ReturnType<typeof createQuestions>;

/**
 * Stops a call (a finished parcel, or an answer to an order) whose order changed before it went out. A person
 * sends it as it is or takes it back; it goes on by itself only when the order is again exactly what it was
 * decided for.
 */
export function createQuestions(deps: QuestionsDeps) {
  const { db, store } = deps;

  /** Whether the packer saw this change before and sent the parcel all the same. */
  const wasAnswered = ({ expected }: StoredEntry, question: Question): boolean =>
    expected.despite === question.message;

  /** The order changed again before the packer decided: the question becomes one about the order as it is now. */
  const askAnew = (entry: StoredEntry, question: Question): void => {
    if (entry.lastError?.message === question.message) return;
    store.patch(entry, { lastError: question }, deps.now());
    deps.announce(entry.entryId);
  };

  return {
    /** Calls of this action that can still be stopped, and those that are stopped and wait for an answer. */
    stoppable: (action: ActionName): readonly StoredEntry[] =>
      [...stoppableStates, 'attention' as const]
        .flatMap((state) => store.inState(state, action))
        .filter(isConcerned),

    /** Orders of a connection that have open calls. */
    waitingOrders: store.openOrders,

    stoppableOf: (connectionId: string, orderId: string, action: ActionName): readonly StoredEntry[] =>
      store
        .openOfOrder(connectionId, orderId)
        .filter((entry) => entry.action === action && isConcerned(entry)),

    /** Calls of this action that are stopped and wait for an answer. */
    asked: store.asked,

    /** Stops the entry with this question. @returns whether it was stopped. */
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

    /**
     * The order is again what the call was decided for, so nothing is left to ask. Does nothing where nothing was
     * asked.
     */
    over: (entryId: string): void => {
      const moved = db
        .transaction((): readonly string[] => {
          const entry = store.get(entryId);
          // An entry that may have arrived, as those that a backup brings back, is left to a person.
          if (entry === undefined || !isAsked(entry) || entry.mayHaveArrived) return [];
          const now = deps.now();
          const holdUntil = entry.action === 'ship' ? now + afterQuestion : now;
          const state = nextState(entry.state, 'question_over');
          store.patch(entry, { state, holdUntil, lastError: null }, now);
          return [entryId, ...releaseFollowers(deps, entry)];
        })
        .immediate();
      for (const id of moved) deps.announce(id);
      const entry = moved.length === 0 ? undefined : store.get(entryId);
      if (entry !== undefined) deps.onOver?.(entry);
    },
  };
}

function isStoppable(entry: StoredEntry): boolean {
  return !entry.mayHaveArrived && stoppableStates.includes(entry.state);
}

function isConcerned(entry: StoredEntry): boolean {
  return isStoppable(entry) || isAsked(entry);
}

/** Whether a question stopped it that nobody has answered yet. */
export function isAsked(entry: StoredEntry): boolean {
  return entry.state === 'attention' && isQuestioned(entry);
}

/** Whether a packer has to decide what happens to this parcel because its order changed or left. */
export function isQuestioned(entry: StoredEntry): boolean {
  return entry.lastError?.code === 'order_changed' || entry.lastError?.code === 'order_gone';
}
