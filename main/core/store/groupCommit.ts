import { letOthersGoFirst } from '../letOthersGoFirst.ts';
import type { Timers } from '../ports.ts';
import type { Db } from './openDatabase.ts';

/** Changes in one transaction at most; more would make a scan wait for longer than a frame. */
const mostTogether = 8;

/**
 * Puts changes that come at the same time into one transaction, so that they wait for the disk once: a commit
 * that survives a power cut takes 0.1 to 3 ms, and writing an entry of the outbox a tenth of that.
 */
export interface GroupCommit {
  /**
   * Resolves with the result of `write` once that is on the disk. `write` may only change rows, because it may
   * run twice: where the writing or the commit fails, each change of the group is tried alone.
   * Rejects with the error of `write` or of its commit; then nothing of it was written.
   */
  commit<T>(write: () => T): Promise<T>;
  /**
   * Runs code that depends on rows that are being written: after their commit, or never; outside of a group at
   * once.
   */
  afterCommit(follow: () => void): void;
}

interface Change {
  /** Writes inside the caller's transaction. @returns what to do once that is committed; it never throws. */
  readonly write: () => () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * @param breathe lets others run before each transaction.
 * @param together runs in each transaction around its changes, for writes that they have in common.
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
    // Changes that came from the same look at the network have arrived by then.
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
