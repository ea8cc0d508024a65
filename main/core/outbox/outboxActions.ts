import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Track } from '../../contract/packing.ts';
import type { Db } from '../store/openDatabase.ts';
import { createChangeOpen, type Later } from './changeOpen.ts';
import { nextState } from './entryStates.ts';
import { blockingElder, readyState, releaseFollowers } from './followers.ts';
import type { Outbox } from './outbox.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';
import { isAsked } from './questions.ts';
import { withTracks } from './withTracks.ts';

export interface OutboxActionsDeps {
  readonly db: Db;
  readonly store: OutboxStore;
  readonly outbox: Outbox;
  readonly now: () => number;
  readonly isPaused: (entry: StoredEntry) => boolean;
  /** Paused by a person: only a person resumes it, and not by way of one entry. */
  readonly isPausedByHand: (entry: StoredEntry) => boolean;
  /** Does the rest of what changes many entries; left out where nobody waits meanwhile: then at once. */
  readonly later?: Later;
  /** A wish to go on although the connection or action was paused. */
  readonly resumePaused: (entry: StoredEntry) => void;
}

export type OutboxActions = ReturnType<typeof createOutboxActions>;

/** What people do to entries: take back, retry, discard, edit; and pauses that come and go with a token. */
export function createOutboxActions(deps: OutboxActionsDeps) {
  const { db, store, outbox } = deps;

  const find = (entryId: string): Result<StoredEntry> => {
    const entry = store.get(entryId);
    return entry === undefined
      ? fail('not_found', `There is no entry ${entryId} in the outbox.`, { entryId })
      : ok(entry);
  };

  const retryOne = ({ entryId }: StoredEntry, now: number): readonly string[] => {
    // As it is now: the elder that was retried before it may have taken it along.
    const entry = store.get(entryId);
    if (entry === undefined || blockingElder(store, entry) !== undefined) return [];
    const isFollower = entry.lastError?.code === 'behind_another';
    const cleared = isFollower ? { lastError: null } : {};
    const answered = isAsked(entry)
      ? { expected: { ...entry.expected, despite: entry.lastError?.message } }
      : {};
    store.patch(entry, { state: readyState(entry), nextAttemptAt: null, ...cleared, ...answered }, now);
    store.addAct('retried', entryId, now);
    return [entryId, ...releaseFollowers(deps, entry)];
  };

  const changeOpen = createChangeOpen({
    db,
    store,
    announce: outbox.announce,
    now: deps.now,
    later: deps.later ?? allNow,
  });

  return {
    find,

    /**
     * Only while it was never sent: afterwards it is a new decision. The caller holds the transaction.
     * @returns ids of the entries that changed: it, and what waited only because of it.
     */
    takeBack: (entryId: string): Result<readonly string[]> => {
      const entry = store.get(entryId);
      if (entry === undefined) return fail('not_found', 'This shipment is no longer in the outbox.');
      if (!canTakeBack(entry)) {
        return fail('too_late', 'Too late: this shipment has already been sent to ShipperOne.', {
          entryId,
        });
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
     * Sends one entry, or all that wait, again as soon as possible. What was stopped by a change of its order is sent
     * only when it is meant by itself: that is the packer's answer. @returns how many.
     */
    retry: (entryId: string | undefined): Result<number> => {
      const wanted = entryId === undefined ? allRetryable(store) : find(entryId);
      if ('ok' in wanted && !wanted.ok) return wanted;
      const entries: readonly StoredEntry[] = 'ok' in wanted ? [wanted.value] : wanted;
      const single = entries[0];
      if (entryId !== undefined && single !== undefined && deps.isPausedByHand(single)) {
        return fail('paused_by_hand', 'The connection of this entry is paused. Resume it in Settings first.');
      }
      const retryable = entries.filter(
        (entry) =>
          ['waiting', 'unknown', 'paused', 'attention', 'ready'].includes(entry.state) &&
          !deps.isPausedByHand(entry),
      );
      if (entryId !== undefined && retryable.length === 0 && single !== undefined) {
        return fail('illegal_state', `This entry is ${single.state}; there is nothing to send again.`, {
          state: single.state,
        });
      }
      const elder = entryId === undefined || single === undefined ? undefined : blockingElder(store, single);
      if (elder !== undefined) {
        return fail(
          'illegal_state',
          `An earlier call for this order (${elder.action}) needs attention first: send that one again, or discard it.`,
          { entryId: elder.entryId },
        );
      }
      const now = deps.now();
      const changed = db.transaction(() => retryable.flatMap((entry) => retryOne(entry, now))).immediate();
      for (const entry of retryable) {
        outbox.wake(entry.connectionId);
        if (entry.state === 'paused') deps.resumePaused(entry);
      }
      for (const id of new Set(changed)) outbox.announce(id);
      return ok(retryable.length);
    },

    discard: (entryId: string, reason: string): Result<StoredEntry> => {
      const found = find(entryId);
      if (!found.ok) return found;
      if (!['attention', 'held'].includes(found.value.state)) {
        return fail(
          'illegal_state',
          `Only an entry that needs attention can be discarded; this one is ${found.value.state}.`,
          {
            state: found.value.state,
          },
        );
      }
      const state = nextState(found.value.state, 'discard');
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
     * The same shipment under other tracking numbers. Bytes that were sent are never changed: the old entry is
     * discarded and a new one takes its place before the later calls of the order, in one transaction;
     * `alsoWrite` belongs to it.
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

    /** Pauses what is not in flight: everything of a connection, or one action of it. */
    pause: (connectionId: string, action: string | undefined): void =>
      changeOpen({
        connectionId,
        isStillMeant: deps.isPaused,
        changeOf: (entry) => {
          const concerned = action === undefined || entry.action === action;
          if (!concerned || outbox.isInFlight(entry.entryId)) return undefined;
          if (!['ready', 'waiting', 'unknown'].includes(entry.state)) return undefined;
          return { state: nextState(entry.state, 'pause'), nextAttemptAt: null };
        },
      }),

    resume: (connectionId: string, action: string | undefined): void => {
      changeOpen({
        connectionId,
        isStillMeant: (entry) => !deps.isPaused(entry),
        changeOf: (entry) => {
          if (entry.state !== 'paused' || (action !== undefined && entry.action !== action)) return undefined;
          const happening = entry.partialQuantity && entry.mayHaveArrived ? 'lose' : 'resume';
          return { state: nextState(entry.state, happening), nextAttemptAt: null };
        },
      });
      outbox.wake(connectionId);
    },

    /** The network is back: what waits goes soon, spread over two seconds so that benches do not stampede. */
    wake: (connectionId: string, random: () => number): void => {
      changeOpen({
        connectionId,
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

function allRetryable(store: OutboxStore): readonly StoredEntry[] {
  return (['attention', 'waiting', 'unknown', 'paused'] as const)
    .flatMap((state) => store.inState(state))
    .filter((entry) => !isAsked(entry));
}

/** No byte of it has left, or none can have arrived and the packer was asked whether it should. */
function canTakeBack(entry: StoredEntry): boolean {
  if (entry.mayHaveArrived) return false;
  return entry.attempts === 0 && ['held', 'ready', 'paused'].includes(entry.state) ? true : isAsked(entry);
}
