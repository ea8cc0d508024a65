import { createHash } from 'node:crypto';
import type { ActionName } from '../../contract/common.ts';
import type { Answer, Later } from '../shipperone/answer.ts';
import type { GroupCommit } from '../store/groupCommit.ts';
import { inTransaction } from '../store/inTransaction.ts';
import type { Db } from '../store/openDatabase.ts';
import type { Draft } from './draft.ts';
import { behindAnother, type Changed, createEntryChanges, withFacts } from './entryChanges.ts';
import { isToGo, nextState } from './entryStates.ts';
import { hasPartialQuantity } from './expected.ts';
import { createFlights } from './flights.ts';
import { createGivingUp } from './givingUp.ts';
import { createLinkHealth } from './linkHealth.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';
import { outcomeOf } from './outcome.ts';
import { createPicking, neverPaused } from './picking.ts';
import type { ReadBack } from './readBack.ts';
import { recoverEntries } from './recoverEntries.ts';
import { longestHold, mostInFlight } from './retryPolicy.ts';
import { createSetBacks } from './setBacks.ts';
import { createSettling } from './settling.ts';

export interface OutboxDeps {
  readonly db: Db;
  readonly store: OutboxStore;
  readonly newId: () => string;
  readonly now: () => number;
  /** A clock that only goes forward. It measures how the line does and how long a call may still be on its way. */
  readonly monotonic: () => number;
  readonly random: () => number;
  /**
   * Runs code that depends on written rows once they are committed; left out where changes are not gathered into
   * shared commits.
   */
  readonly afterCommit?: GroupCommit['afterCommit'];
  /** Called after every commit that changed an entry. */
  readonly onChange: (entry: StoredEntry) => void;
  /** ShipperOne refuses the token (401), or one action of it (403): the caller must pause everything of that kind. */
  readonly onPause: (connectionId: string, action: ActionName | undefined, answer: Answer) => void;
}

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * The outbox without any I/O but SQLite: clock, random and answers come in as arguments, so that whole weeks of
 * faults are simulated in seconds. Nothing here deletes, expires or skips an entry.
 */
export function createOutbox(deps: OutboxDeps) {
  const { db, store } = deps;
  const afterCommit = deps.afterCommit ?? ((follow) => follow());
  const health = createLinkHealth(mostInFlight, deps.random);
  const settling = createSettling(deps.monotonic);
  const flights = createFlights(mostInFlight);
  const setBacks = createSetBacks(deps.monotonic, deps.random);

  const reload = (entryId: string): StoredEntry => {
    const entry = store.get(entryId);
    if (entry === undefined) throw new Error(`There is no entry ${entryId}`);
    return entry;
  };
  const changed = (entryId: string): void => afterCommit(() => deps.onChange(reload(entryId)));

  const { toConfirmed, toAttention, applyAnswer, toUnread } = createEntryChanges(store, deps.random);

  const toPaused = (entry: StoredEntry): void => {
    const state = nextState(entry.state, 'pause');
    store.patch(entry, { state, nextAttemptAt: null }, deps.now());
    changed(entry.entryId);
  };

  const tellHealth = (connectionId: string, answer: Answer | ReadBack): void => {
    if (answer.kind !== 'later') health.succeeded(connectionId);
    // A call that this station stopped itself says nothing about the line.
    else if (answer.cause !== 'cancelled') health.failed(connectionId, answer.retryAfterMs, deps.monotonic());
  };
  const tell = ({ entry, moved }: Changed): void => {
    deps.onChange(entry);
    for (const id of moved) deps.onChange(reload(id));
  };
  const land = (entryId: string, connectionId: string): void => {
    if (!flights.isAnswered(entryId)) health.landed(connectionId);
    flights.end(entryId);
  };

  /** Ends the work on an entry whose row already says what is true. */
  const letGo = (entryId: string): void => {
    const { connectionId } = reload(entryId);
    afterCommit(() => land(entryId, connectionId));
  };

  const stillDue = (entryId: string, isPaused: (entry: StoredEntry) => boolean): StoredEntry | undefined => {
    const entry = reload(entryId);
    if (isToGo(entry) && !isPaused(entry)) return entry;
    if (isToGo(entry)) toPaused(entry);
    letGo(entryId);
    return undefined;
  };
  const begin = (entry: StoredEntry): StoredEntry => {
    const now = deps.now();
    const state = nextState(entry.state, 'send');
    const change = { state, attempts: entry.attempts + 1, nextAttemptAt: null, lastSentAt: now };
    const going = store.patch(entry, change, now);
    afterCommit(() => {
      flights.begun(entry.entryId);
      settling.underWay(entry.entryId);
      deps.onChange(going);
    });
    return going;
  };

  const { giveUp, markGivenUp } = createGivingUp({ ...deps, flights, health, setBacks, changed });

  return {
    /**
     * Writes an entry, inside the caller's transaction. If the same decision is already open, that entry is
     * returned.
     */
    enqueue: (draft: Draft): { readonly entryId: string; readonly existing: boolean } => {
      const fingerprint = createHash('sha256').update(draft.body).digest('hex');
      const same = store.findSame(draft.connectionId, draft.orderId, draft.action, fingerprint);
      if (same !== undefined) return { entryId: same.entryId, existing: true };
      const now = deps.now();
      const elder = store
        .openOfOrder(draft.connectionId, draft.orderId)
        .find((entry) => entry.state === 'attention');
      const entryId = deps.newId();
      store.insert({
        ...draft,
        entryId,
        fingerprint,
        partialQuantity: draft.action === 'ship' && hasPartialQuantity(draft.expected),
        state:
          elder !== undefined ? 'attention' : draft.holdMs > 0 ? 'held' : draft.paused ? 'paused' : 'ready',
        holdUntil: elder === undefined && draft.holdMs > 0 ? now + draft.holdMs : undefined,
        lastError: elder === undefined ? undefined : behindAnother(elder),
        now,
      });
      if (elder === undefined && draft.holdMs <= 0 && !draft.paused) health.hasNewWork(draft.connectionId);
      return { entryId, existing: false };
    },

    /** Tells listeners about an entry that the caller's transaction has written. */
    announce: changed,

    /** Entries whose undo window is over become ready. `isPaused` says whether they must wait for a token. */
    release: (isPaused: (entry: StoredEntry) => boolean): void => {
      const now = deps.now();
      for (const entry of store.inState('held')) {
        // An undo window longer than any setting allows comes from a clock that was put back.
        const isOver =
          entry.holdUntil === undefined || entry.holdUntil <= now || entry.holdUntil > now + longestHold;
        if (!isOver) continue;
        const ready = nextState(entry.state, 'release');
        const state = isPaused(entry) ? nextState(ready, 'pause') : ready;
        store.patch(entry, { state, holdUntil: null }, now);
        if (state === 'ready') health.hasNewWork(entry.connectionId);
        changed(entry.entryId);
      }
    },

    pick: createPicking({ ...deps, health, flights, setBacks, toPaused }),

    /**
     * The entry waits for something before `beginIfDue` and gives up its place meanwhile, so that one slow shop
     * does not hold up the others.
     */
    setAside: flights.setAside,
    /** What it waited for has come; resolves when there is a place for it. */
    goOn: flights.goOn,

    letGo,

    /** Marks the entry as going out, before a byte leaves; undefined when it was stopped or paused meanwhile. */
    beginIfDue: (
      entryId: string,
      isPaused: (entry: StoredEntry) => boolean = neverPaused,
    ): StoredEntry | undefined => {
      const entry = stillDue(entryId, isPaused);
      return entry && begin(entry);
    },

    /**
     * An answer with JSON proves that the line works, so the next entry may take this one's place at once; its
     * start is written in the same commit as `settle`, which must follow. Any other answer proves nothing before
     * `settle`.
     */
    answered: ({ entryId, connectionId }: StoredEntry, answer: Answer): void => {
      if (answer.kind !== 'json') return;
      health.landed(connectionId);
      health.succeeded(connectionId);
      flights.answered(entryId);
    },

    /** Writes the result of the try, and everything that follows from it, in one transaction. */
    settle: (entryId: string, answer: Answer, startedAt: number, milliseconds: number): void => {
      const now = deps.now();
      const entry = reload(entryId);
      const after = inTransaction(db, () => {
        store.addTry(entry, { at: startedAt, milliseconds, ...outcomeOf(answer) });
        return applyAnswer(entry, answer, now);
      });
      afterCommit(() => {
        settling.underWay(entryId);
        setBacks.forget(entryId);
        if (!flights.isAnswered(entryId)) tellHealth(entry.connectionId, answer);
        land(entryId, entry.connectionId);
        if (answer.kind === 'unauthorized') deps.onPause(entry.connectionId, undefined, answer);
        if (answer.kind === 'forbidden') deps.onPause(entry.connectionId, entry.action, answer);
        tell(after);
      });
    },

    /**
     * Writes what reading the order back proved.
     * @returns whether the same bytes may go out now; the caller then goes on with `beginIfDue`.
     */
    settleReadBack: (entryId: string, result: ReadBack | Exclude<Answer, { kind: 'json' }>): boolean => {
      const now = deps.now();
      const entry = reload(entryId);
      if (result.kind === 'not_applied') {
        const wait = settling.left(entryId);
        if (wait <= 0) {
          store.patch(entry, { mayHaveArrived: false }, now);
          return true;
        }
        store.patch(entry, { nextAttemptAt: now + wait }, now);
        afterCommit(() => {
          land(entryId, entry.connectionId);
          tellHealth(entry.connectionId, result);
        });
        changed(entryId);
        return false;
      }
      const after = inTransaction(db, (): Changed => {
        if (result.kind === 'applied') return toConfirmed(entry, null, now);
        if (result.kind !== 'unclear') return toUnread(entry, result, now);
        return toAttention(entry, withFacts('readback_open', result.facts), now);
      });
      afterCommit(() => {
        land(entryId, entry.connectionId);
        tellHealth(entry.connectionId, result);
        if (result.kind === 'unauthorized') deps.onPause(entry.connectionId, undefined, result);
        tell(after);
      });
      return false;
    },

    /**
     * What the entry had to wait for could not be reached, so the entry itself was not tried; it waits as after a
     * failed try.
     */
    settleUntried: (entryId: string, failure: Later): void => {
      const entry = reload(entryId);
      if (isToGo(entry)) toUnread(entry, failure, deps.now());
      afterCommit(() => {
        land(entryId, entry.connectionId);
        tellHealth(entry.connectionId, failure);
      });
      changed(entryId);
    },

    giveUp,

    /** Writes down what could not be written when it was given up. @throws when that fails again. */
    markGivenUp,

    recover: (): number => inTransaction(db, () => recoverEntries(store, deps.now())),

    /** When the next entry is due; undefined when only a person, a token or an answer can move the outbox on. */
    nextTime: (): number | undefined => {
      const waits = [health.wait(deps.monotonic()), setBacks.wait()].filter((wait) => wait !== undefined);
      const times = [...waits.map((wait) => deps.now() + wait), store.nextTime() ?? []].flat();
      return times.length === 0 ? undefined : Math.min(...times);
    },

    wake: (connectionId: string): void => {
      health.wake(connectionId);
      setBacks.wake();
    },
    /** Whether it is being sent or read back right now; its row changes when that ends. */
    isInFlight: (entryId: string): boolean => flights.has(entryId),
  };
}
