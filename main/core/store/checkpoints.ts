import { openFlushing } from './flushing.ts';
import type { Db } from './openDatabase.ts';

/**
 * Pages in the log (16 MB) at which a commit copies them itself, for times when much is written outside of long
 * work.
 */
const pagesAtMost = 4000;
/**
 * Changed rows below which a checkpoint is not worth two more waits for the disk. With this number a sweep of
 * 10,000 orders beside scans has 88 checkpoints; with half of it there were 145, for a tenth more CPU time. 600
 * calls that go out had 78.
 */
const fewestChanges = 800;

/**
 * Takes checkpoints (copying the log into the file) out of the commits of a database, and their waits for the
 * disk off the thread.
 */
export interface Checkpoints {
  /**
   * Copies the log into the file, unless little was written or the database is closed. Long work must not write
   * until it resolves. Never rejects: what is in the log is safe there, and a later checkpoint tries again.
   * @param calm resolves when a few milliseconds of work hold nobody up.
   */
  copy(calm: () => Promise<void>): Promise<void> | undefined;
  /**
   * To be called before every write outside of long work: if a copy is still on its way to the disk, this waits
   * for it. The next write may begin the log anew, and then its old content must be in the file for good.
   */
  settle(): void;
  /** Starts no more copies; resolves when the last one is on the disk and the database may be closed. */
  stop(): Promise<void>;
  /** To be called right after the database was closed, before anybody opens it again (see flushing). */
  close(): void;
}

/**
 * SQLite copies its log every 1,000 pages at whichever commit comes then, and waits twice for the disk: 18 to 40
 * ms on a busy one, in which no scan was answered. Here the disk is waited for beside the thread, in the same
 * order as SQLite does it: first the log is flushed, then it is copied, then the file is flushed; only then may
 * the log begin anew.
 */
export function checkpointsOf(
  db: Db,
  onFailure: (error: unknown) => void,
  flushing = openFlushing(db.name),
): Checkpoints {
  db.pragma(`wal_autocheckpoint = ${pagesAtMost}`);
  const totalChanges = db.prepare<[], number>('select total_changes()').pluck();
  let changesBefore = 0;
  let isStopped = false;
  /** Whether the log was copied and the file may not be on the disk yet. */
  let isUnsettled = false;
  let running: Promise<void> | undefined;

  const copyNow = (synchronous: 'off' | 'normal'): void => {
    db.pragma(`synchronous = ${synchronous}`);
    try {
      db.pragma('wal_checkpoint(PASSIVE)');
      isUnsettled = synchronous === 'off';
    } finally {
      db.pragma('synchronous = normal');
    }
  };
  const work = async (changes: number, calm: () => Promise<void>): Promise<void> => {
    try {
      await flushing.log();
      await calm();
      if (isStopped || !db.open) return;
      // What was written meanwhile is not on the disk yet: SQLite waits for it, and for the file.
      const isSame = totalChanges.get() === changes;
      copyNow(isSame ? 'off' : 'normal');
      changesBefore = changes;
      if (isSame) await flushing.file();
      isUnsettled = false;
    } catch (error) {
      onFailure(error);
    }
  };

  const settle = (): void => {
    if (!isUnsettled) return;
    isUnsettled = false;
    try {
      flushing.fileNow();
    } catch (error) {
      onFailure(error);
    }
  };

  return {
    copy: (calm) => {
      if (isStopped || !db.open || running !== undefined) return undefined;
      const changes = totalChanges.get() ?? 0;
      if (changes - changesBefore < fewestChanges) return undefined;
      running = work(changes, calm).finally(() => {
        running = undefined;
      });
      return running;
    },
    settle,
    stop: async () => {
      isStopped = true;
      await running;
      settle();
    },
    close: flushing.close,
  };
}
