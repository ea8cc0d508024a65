import { fail, ok, type Result } from '../../contract/errors.ts';
import { type Actor, nobody } from '../packers/actor.ts';
import type { Db } from '../store/openDatabase.ts';
import { type Later, portionOfOpen } from './changeOpen.ts';
import { nextState } from './entryStates.ts';
import { blockingElder, readyState, releaseFollowers } from './followers.ts';
import type { Outbox } from './outbox.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';
import { isAsked } from './questions.ts';
import { createSendAgainList } from './sendAgainList.ts';

export interface SendAgainDeps {
  readonly db: Db;
  readonly store: OutboxStore;
  readonly outbox: Pick<Outbox, 'announce' | 'wake'>;
  readonly now: () => number;
  readonly isPaused: (entry: StoredEntry) => boolean;
  /** Whether a person paused the connection: then only a person resumes it, and not by way of one entry. */
  readonly isPausedByHand: (entry: Pick<StoredEntry, 'connectionId'>) => boolean;
  /** Lifts the pause of an entry's connection or action, because a person wants it to be sent. */
  readonly resumePaused: (entry: StoredEntry) => void;
  /** Who works at the station. */
  readonly actor?: () => Actor;
  readonly later: Later;
  /** Entries in one commit. */
  readonly portion?: number;
}

const retryable: readonly string[] = ['waiting', 'unknown', 'paused', 'attention', 'ready'];

/** Sends calls again when a person asks for it: one, or all that wait. */
export function createSendAgain(deps: SendAgainDeps) {
  const { db, store, outbox, portion = portionOfOpen } = deps;
  const list = createSendAgainList(db);

  /** Makes the entry ready, inside the caller's transaction. @returns ids of the entries that changed. */
  const sendAgain = (entry: StoredEntry, state: StoredEntry['state'], by?: Actor): readonly string[] => {
    const now = deps.now();
    const isFollower = entry.lastError?.code === 'behind_another';
    const cleared = isFollower ? { lastError: null } : {};
    const answered = isAsked(entry)
      ? { expected: { ...entry.expected, despite: entry.lastError?.message } }
      : {};
    store.patch(entry, { state, nextAttemptAt: null, ...cleared, ...answered }, now);
    store.addAct('retried', entry.entryId, now, by);
    return [entry.entryId, ...releaseFollowers(deps, entry)];
  };

  /**
   * The state of an entry whose turn comes: if it was paused again meanwhile, for example by a refused token, it
   * goes on with its connection.
   */
  const stateFor = (entry: StoredEntry): StoredEntry['state'] => {
    if (!deps.isPaused(entry)) return readyState(entry);
    return entry.state === 'attention' ? nextState(readyState(entry), 'pause') : entry.state;
  };
  /**
   * Looks at the entry as it is now: meanwhile an earlier call may have taken it along, or a question about it
   * may have come.
   */
  const mayGo = (entry: StoredEntry): boolean =>
    retryable.includes(entry.state) &&
    !isAsked(entry) &&
    !deps.isPausedByHand(entry) &&
    blockingElder(store, entry) === undefined;

  /**
   * Takes one portion from the list, inside the caller's transaction; the caller announces the changed entries
   * after the commit.
   */
  const takeSome = () => {
    const wishes = list.next(portion);
    const sent = wishes.flatMap(({ entryId, by }) => {
      list.drop(entryId);
      const entry = store.get(entryId);
      if (entry === undefined || !mayGo(entry)) return [];
      return [{ entry, changed: sendAgain(entry, stateFor(entry), by) }];
    });
    return { sent, isMore: wishes.length === portion };
  };
  const tell = ({ sent }: ReturnType<typeof takeSome>): void => {
    for (const connectionId of new Set(sent.map(({ entry }) => entry.connectionId)))
      outbox.wake(connectionId);
    for (const id of new Set(sent.flatMap(({ changed }) => changed))) outbox.announce(id);
  };
  const sendSome = (): boolean => {
    const some = db.transaction(takeSome).immediate();
    tell(some);
    return some.isMore;
  };
  /** Lifts the pauses once, for all calls on the list. */
  const liftPauses = (entryIds: readonly string[]): void => {
    for (const entryId of entryIds) {
      const entry = store.get(entryId);
      if (entry?.state === 'paused' && !deps.isPausedByHand(entry)) deps.resumePaused(entry);
    }
    list.lifted();
  };

  return {
    /**
     * Sends one call as soon as possible. If a change of its order had stopped it, it is sent all the same: that
     * is the packer's answer.
     */
    one: (entry: StoredEntry): Result<number> => {
      if (deps.isPausedByHand(entry)) {
        return fail('paused_by_hand', 'The connection of this entry is paused. Resume it in Settings first.');
      }
      const { state } = entry;
      if (!retryable.includes(state)) {
        return fail('illegal_state', `This entry is ${state}; there is nothing to send again.`, { state });
      }
      const elder = blockingElder(store, entry);
      if (elder !== undefined) {
        return fail(
          'illegal_state',
          `An earlier call for this order (${elder.action}) needs attention first: send that one again, or discard it.`,
          { entryId: elder.entryId },
        );
      }
      const changed = db.transaction(() => sendAgain(entry, readyState(entry))).immediate();
      outbox.wake(entry.connectionId);
      if (state === 'paused') deps.resumePaused(entry);
      changed.forEach(outbox.announce);
      return ok(1);
    },

    /**
     * Sends all that wait, oldest first and in portions: 10,000 in one commit kept the station from answering for
     * seconds. The list is stored first, so that a start goes on with the rest of it. @returns how many.
     */
    all: (): number => {
      const byHand = store.openConnections().filter((connectionId) => deps.isPausedByHand({ connectionId }));
      const by = (deps.actor ?? nobody)();
      const { count, paused, first } = db
        .transaction(() => ({
          count: list.addAll(by, byHand),
          paused: list.paused(),
          first: takeSome(),
        }))
        .immediate();
      liftPauses(paused);
      tell(first);
      if (first.isMore) deps.later(sendSome);
      return count;
    },

    /** After a start: goes on with what a station that died had not sent again yet. */
    goOn: (): void => {
      liftPauses(list.paused());
      deps.later(sendSome);
    },
  };
}
