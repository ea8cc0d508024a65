import { behindAnother } from './entryChanges.ts';
import { nextState } from './entryStates.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';

export interface FollowersDeps {
  readonly store: OutboxStore;
  readonly now: () => number;
  readonly isPaused: (entry: StoredEntry) => boolean;
}

/** An earlier call for the same order that waits for a person on its own account. */
export function blockingElder(store: OutboxStore, entry: StoredEntry): StoredEntry | undefined {
  return store
    .openOfOrder(entry.connectionId, entry.orderId)
    .find((other) => other.seq < entry.seq && other.state === 'attention' && !isFollower(other));
}

/**
 * What waited in attention only because of an earlier call goes on once that one is settled; what has yet another
 * before it says which. The caller holds the transaction and announces the entries.
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

/** A call that may have arrived in part must be read back first, whoever wants it retried. */
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
