import { behindAnother } from './entryChanges.ts';
import { nextState } from './entryStates.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';

export interface FollowersDeps {
  readonly store: OutboxStore;
  readonly now: () => number;
  readonly isPaused: (entry: StoredEntry) => boolean;
}

/** The earlier call of the same order that needs a person for a reason of its own, if there is one. */
export function blockingElder(store: OutboxStore, entry: StoredEntry): StoredEntry | undefined {
  return store
    .openOfOrder(entry.connectionId, entry.orderId)
    .find((other) => other.seq < entry.seq && other.state === 'attention' && !isFollower(other));
}

/**
 * Called when an entry is settled: the entries that were in `attention` only because of it go on, and one that
 * has yet another entry before it says which. The caller holds the transaction and announces the changed entries.
 * @returns ids of the entries that changed.
 */
export function releaseFollowers(deps: FollowersDeps, settled: StoredEntry): readonly string[] {
  const { store } = deps;
  const now = deps.now();
  const followers = store
    .openOfOrder(settled.connectionId, settled.orderId)
    .filter((entry) => entry.entryId !== settled.entryId && entry.state === 'attention' && isFollower(entry));
  for (const follower of followers) {
    const elder = blockingElder(store, follower);
    if (elder === undefined) store.patch(follower, released(deps, follower), now);
    else store.patch(follower, { lastError: behindAnother(elder) }, now);
  }
  return followers.map((follower) => follower.entryId);
}

/**
 * The state for sending again. A call that may have shipped a part of a line is read back first, whoever wants it
 * sent.
 */
export function readyState(entry: StoredEntry) {
  return nextState(entry.state, entry.partialQuantity && entry.mayHaveArrived ? 'lose' : 'retry');
}

function released(deps: FollowersDeps, follower: StoredEntry) {
  const ready = readyState(follower);
  const state = deps.isPaused(follower) ? nextState(ready, 'pause') : ready;
  return { state, lastError: null, nextAttemptAt: null } as const;
}

function isFollower(entry: StoredEntry): boolean {
  return entry.lastError?.code === 'behind_another';
}
