import type { Db } from '../store/openDatabase.ts';
import type { EntryPatch } from './entryPatch.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';

/** In one transaction; 10,000 at once kept the station from answering for 2 to 5 s on a busy machine. */
export const portionOfOpen = 50;

/** Does one portion after the other, with everything else between them, until one says that it was the last. */
export type Later = (portion: () => boolean) => void;

export interface ChangeOpenDeps {
  readonly db: Db;
  readonly store: OutboxStore;
  readonly announce: (entryId: string) => void;
  readonly now: () => number;
  readonly later: Later;
  /** How many in one commit. */
  readonly portion?: number;
}

export interface OpenChange {
  /** Whom it concerns, the oldest first. */
  readonly entryIds: readonly string[];
  /** What becomes of an entry; undefined leaves it as it is. */
  readonly changeOf: (entry: StoredEntry) => EntryPatch | undefined;
  /** Whether that is still wished: portions come later, and the opposite may have been asked for meanwhile. */
  readonly isStillMeant: (entry: StoredEntry) => boolean;
}

/**
 * Changes open entries, as all of a connection, the oldest at once and the others in portions. Whoever calls it has written
 * down before what decides for all of them (that the connection is paused, or no longer): no call goes out against
 * that, whatever its row still says, and a start finds the rows of a station that died in between.
 */
export function createChangeOpen(deps: ChangeOpenDeps) {
  const { db, store, announce, now, later, portion: most = portionOfOpen } = deps;
  const changeSome = (entryIds: readonly string[], changeOf: OpenChange['changeOf']): readonly string[] =>
    db
      .transaction(() =>
        entryIds.flatMap((entryId) => {
          const entry = store.get(entryId);
          const change = entry === undefined ? undefined : changeOf(entry);
          if (entry === undefined || change === undefined) return [];
          store.patch(entry, change, now());
          return [entryId];
        }),
      )
      .immediate();

  return ({ entryIds, changeOf, isStillMeant }: OpenChange): void => {
    changeSome(entryIds.slice(0, most), changeOf).forEach(announce);
    let done = most;
    if (done >= entryIds.length) return;
    later(() => {
      const portion = entryIds.slice(done, done + most);
      const change = (entry: StoredEntry) => (isStillMeant(entry) ? changeOf(entry) : undefined);
      changeSome(portion, change).forEach(announce);
      done += most;
      return done < entryIds.length;
    });
  };
}
