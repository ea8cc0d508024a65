import { letOthersGoFirst } from '../letOthersGoFirst.ts';
import type { Timers } from '../ports.ts';
import type { Db } from './openDatabase.ts';

/** In one transaction at most; more would keep a scan waiting for longer than a frame has room for. */
const mostTogether = 8;

/**
 * Changes that come at the same time share a transaction, and so one wait for the disk: a commit that survives a
 * power cut takes 0.1 to 3 ms, what an entry of the outbox writes takes a tenth of that.
 */
export interface GroupCommit {
  /**
   * Resolves with what `write` gave, once that is on the disk. `write` changes nothing but rows, for it may run a
   * second time: where the writing or the commit fails, each change of the group is tried alone.
   * Rejects with what `write` or its commit throws; then nothing of it was written.
   */
  commit<T>(write: () => T): Promise<T>;
  /** For what follows from rows that are being written: runs after their commit, or never; outside of a group at once. */
  afterCommit(follow: () => void): void;
}

interface Change {
  /** In a transaction of the caller's. @returns what to do once that is committed; never throws itself. */
  readonly write: () => () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * @param breathe lets others have their turn before each transaction.
 * @param together runs in each transaction around its changes; for what they write in common.
 */
export function createGroupCommit(
  db: Db,
  timers: Timers,
  breathe: () => Promise<void>,
  together: <T>(work: () => T) => T = (work) => work(),
): GroupCommit {
  const waiting: Change[] = [];
  let isPlanned = false;
  let following: (() => void)[] | undefined;

  const inOneTransaction = db.transaction((changes: readonly Change[]) =>
    together(() => changes.map(({ write }) => write())),
  );
  const writeTogether = (changes: readonly Change[]): void => {
    try {
      for (const finish of inOneTransaction.immediate(changes)) finish();
    } catch (error) {
      if (changes.length === 1) for (const { fail } of changes) fail(error);
      else for (const change of changes) writeTogether([change]);
    }
  };
  const flush = async (): Promise<void> => {
    // What came with the same look at the network is there by then.
    await letOthersGoFirst(timers);
    while (waiting.length > 0) {
      await breathe();
      writeTogether(waiting.splice(0, mostTogether));
    }
    isPlanned = false;
  };

  return {
    commit: (write) =>
      new Promise((resolve, reject) => {
        waiting.push({
          write: () => {
            const follow: (() => void)[] = [];
            following = follow;
            try {
              const value = write();
              return () => {
                try {
                  for (const one of follow) one();
                  resolve(value);
                } catch (error) {
                  reject(error);
                }
              };
            } finally {
              following = undefined;
            }
          },
          fail: reject,
        });
        if (isPlanned) return;
        isPlanned = true;
        void flush();
      }),
    afterCommit: (follow) => {
      if (following === undefined) follow();
      else following.push(follow);
    },
  };
}
