import type { Db } from '../store/openDatabase.ts';
import type { EntryPatch } from './entryPatch.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';

/**
 * Entries changed in one transaction. With 10,000 at once the station answered nothing for 2 to 5 s on a busy
 * machine.
 */
export const portionOfOpen = 50;

/** Runs one portion after the other and lets everything else run in between, until a portion returns false. */
export type Later = (portion: () => boolean) => void;

export interface ChangeOpenDeps {
  readonly db: Db;
  readonly store: OutboxStore;
  readonly announce: (entryId: string) => void;
  readonly now: () => number;
  readonly later: Later;
  /** Entries in one commit. */
  readonly portion?: number;
}

export interface OpenChange {
  /** Ids of the entries to change, oldest first. */
  readonly entryIds: readonly string[];
  /** The change of an entry; undefined leaves it as it is. */
  readonly changeOf: (entry: StoredEntry) => EntryPatch | undefined;
  /**
   * Whether the change is still wanted when its turn comes: a later portion may run after the opposite was asked
   * for.
   */
  readonly isStillMeant: (entry: StoredEntry) => boolean;
}

/**
 * Changes many open entries, for example all of a connection: the oldest at once, the others in portions.
 *
 * The caller first writes down the fact that decides for all of them (the connection is paused, or no longer
 * paused). Sending checks that fact and not only the entry's row, so no call goes out against it while portions
 * are still to come, and after a crash the next start finishes the rest.
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
