import { actionNames } from '../../contract/common.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { mayBeDiscarded } from '../../contract/outbox.ts';
import type { Track } from '../../contract/packing.ts';
import type { Actor } from '../packers/actor.ts';
import type { Db } from '../store/openDatabase.ts';
import { createChangeOpen, type Later } from './changeOpen.ts';
import { nextState } from './entryStates.ts';
import { releaseFollowers } from './followers.ts';
import type { Outbox } from './outbox.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';
import { isAsked } from './questions.ts';
import { createSendAgain } from './sendAgain.ts';
import { withTracks } from './withTracks.ts';

export interface OutboxActionsDeps {
  readonly db: Db;
  readonly store: OutboxStore;
  readonly outbox: Outbox;
  readonly now: () => number;
  readonly isPaused: (entry: Pick<StoredEntry, 'connectionId' | 'action'>) => boolean;
  /** Whether a person paused the connection: then only a person resumes it, and not by way of one entry. */
  readonly isPausedByHand: (entry: Pick<StoredEntry, 'connectionId'>) => boolean;
  /** Who works at the station. */
  readonly actor?: () => Actor;
  /** Runs the later portions of a change to many entries; left out in tests that want everything at once. */
  readonly later?: Later;
  /** How many entries change in one commit; tests may take fewer than the station does. */
  readonly portion?: number;
  /** Lifts the pause of an entry's connection or action, because a person wants it to be sent. */
  readonly resumePaused: (entry: StoredEntry) => void;
}

export type OutboxActions = ReturnType<typeof createOutboxActions>;

/** What people do to entries (take back, send again, discard, edit), and pauses that come and go with a token. */
export function createOutboxActions(deps: OutboxActionsDeps) {
  const { db, store, outbox } = deps;

  const find = (entryId: string): Result<StoredEntry> => {
    const entry = store.get(entryId);
    return entry === undefined
      ? fail('not_found', `There is no entry ${entryId} in the outbox.`, { entryId })
      : ok(entry);
  };

  const later = deps.later ?? allNow;
  const { announce } = outbox;
  const changeOpen = createChangeOpen({ ...deps, announce, later });
  const sendAgain = createSendAgain({ ...deps, later });

  const goesOn = (entry: StoredEntry) => {
    const happening = entry.partialQuantity && entry.mayHaveArrived ? 'lose' : 'resume';
    return { state: nextState(entry.state, happening), nextAttemptAt: null };
  };
  /** In portions, because 10,000 calls may have waited for a token. */
  const resumeThese = (entryIds: readonly string[]): void =>
    changeOpen({
      entryIds,
      isStillMeant: (entry) => !deps.isPaused(entry),
      changeOf: (entry) => (entry.state === 'paused' ? goesOn(entry) : undefined),
    });

  return {
    find,

    /**
     * Takes an entry back, which is possible only while it was never sent: afterwards a new decision is needed.
     * The caller holds the transaction.
     * @returns ids of the entries that changed: this one, and those that waited only because of it.
     */
    takeBack: (entryId: string): Result<readonly string[]> => {
      const entry = store.get(entryId);
      if (entry === undefined) return fail('not_found', 'This call is no longer in the outbox.');
      if (!canTakeBack(entry)) {
        return fail(
          'too_late',
          `Too late: this ${entry.action === 'ship' ? 'shipment' : 'answer'} has already been sent to ShipperOne.`,
          {
            entryId,
          },
        );
      }
      const state = nextState(entry.state, 'take_back');
      store.patch(
        entry,
        { state, holdUntil: null, nextAttemptAt: null, reason: 'taken back before sending' },
        deps.now(),
      );
      store.addAct('taken_back', entryId, deps.now());
      return ok([entryId, ...releaseFollowers(deps, entry)]);
    },

    /**
     * Sends one entry, or all that wait, again as soon as possible. An entry that was stopped because its order
     * changed is sent only when it is asked for by its id: that is the packer's answer to the question. @returns
     * how many.
     */
    retry: (entryId: string | undefined): Result<number> => {
      if (entryId === undefined) return ok(sendAgain.all());
      const found = find(entryId);
      return found.ok ? sendAgain.one(found.value) : found;
    },

    /**
     * After a start, once `recover` has run: finishes what a station that died had resumed, or sent again, only
     * in part.
     */
    goOn: (): void => {
      for (const connectionId of store.openConnections()) {
        for (const action of actionNames) {
          if (!deps.isPaused({ connectionId, action })) resumeThese(store.pausedIds(connectionId, action));
        }
      }
      sendAgain.goOn();
    },

    discard: (entryId: string, reason: string): Result<StoredEntry> => {
      const found = find(entryId);
      if (!found.ok) return found;
      const { state: before } = found.value;
      if (outbox.isInFlight(entryId) || !mayBeDiscarded(found.value, deps.now())) {
        const rule = 'Only an entry that needs attention, or has waited for an hour, can be discarded';
        return fail('illegal_state', `${rule}; this one is ${before}.`, { state: before });
      }
      const state = nextState(before, 'discard');
      const moved = db
        .transaction(() => {
          store.patch(found.value, { state, reason, nextAttemptAt: null, holdUntil: null }, deps.now());
          store.addAct('discarded', entryId, deps.now());
          return releaseFollowers(deps, found.value);
        })
        .immediate();
      for (const id of [entryId, ...moved]) outbox.announce(id);
      return find(entryId);
    },

    /**
     * Gives a shipment other tracking numbers. Bytes that were sent are never changed: the old entry is
     * discarded, and a new one takes its place before the later calls of the order, in one transaction.
     * `alsoWrite` runs in that transaction.
     */
    edit: (
      entryId: string,
      tracks: readonly Track[],
      alsoWrite: (newEntryId: string) => void = () => {},
    ): Result<StoredEntry> => {
      const found = find(entryId);
      if (!found.ok) return found;
      const entry = found.value;
      if (entry.action !== 'ship' || entry.state !== 'attention') {
        return fail('illegal_state', 'Only a shipment that needs attention can get other tracking numbers.', {
          state: entry.state,
        });
      }
      const { newId, moved } = db
        .transaction(() => {
          const state = nextState(entry.state, 'discard');
          store.patch(entry, { state, reason: 'replaced: other tracking number' }, deps.now());
          store.addAct('edited', entryId, deps.now());
          const followers = releaseFollowers(deps, entry);
          const replacement = outbox.enqueue({
            connectionId: entry.connectionId,
            orderId: entry.orderId,
            action: 'ship',
            body: withTracks(entry.body, tracks),
            expected: { ...entry.expected, trackNumbers: tracks.map((track) => track.trackNumber) },
            holdMs: 0,
            packId: entry.packId,
            paused: deps.isPaused(entry),
          });
          if (!replacement.existing) store.swapPlaces(entryId, replacement.entryId);
          alsoWrite(replacement.entryId);
          return { newId: replacement.entryId, moved: followers };
        })
        .immediate();
      for (const id of [entryId, newId, ...moved]) outbox.announce(id);
      return find(newId);
    },

    /** Pauses the entries of a connection, or of one action of it, except those in flight. */
    pause: (connectionId: string, action: string | undefined): void =>
      changeOpen({
        entryIds: store.openIds(connectionId),
        isStillMeant: deps.isPaused,
        changeOf: (entry) => {
          const concerned = action === undefined || entry.action === action;
          if (!concerned || outbox.isInFlight(entry.entryId)) return undefined;
          if (!['ready', 'waiting', 'unknown'].includes(entry.state)) return undefined;
          return { state: nextState(entry.state, 'pause'), nextAttemptAt: null };
        },
      }),

    resume: (connectionId: string, action: string | undefined): void => {
      resumeThese(store.pausedIds(connectionId, action));
      outbox.wake(connectionId);
    },

    /**
     * The network is back: what waits goes out soon, spread over two seconds so that not all benches send at
     * once.
     */
    wake: (connectionId: string, random: () => number): void => {
      changeOpen({
        entryIds: store.openIds(connectionId),
        isStillMeant: () => true,
        changeOf: (entry) => {
          if (entry.nextAttemptAt === undefined || !['waiting', 'unknown'].includes(entry.state))
            return undefined;
          const soon = deps.now() + Math.round(random() * 2000);
          return entry.nextAttemptAt > soon ? { nextAttemptAt: soon } : undefined;
        },
      });
      outbox.wake(connectionId);
    },
  };
}

const allNow: Later = (portion) => {
  while (portion());
};

/**
 * Whether nothing of the entry can have reached ShipperOne and it is still waiting, either for its turn or for a
 * person's answer.
 */
function canTakeBack(entry: StoredEntry): boolean {
  if (entry.mayHaveArrived) return false;
  if (entry.state === 'held' || isAsked(entry)) return true;
  return entry.attempts === 0 && ['ready', 'waiting', 'paused'].includes(entry.state);
}
