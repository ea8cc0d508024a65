import type { Db } from './openDatabase.ts';

/** Pages in the log (16 MB) at which a commit copies them after all, where much is written outside of long work. */
const pagesAtMost = 4000;
/**
 * Rows changed since the last time, below which it is not worth two more waits for the disk. Four turns of a sweep change
 * 540 and more; of an outbox that sends a hundred: 600 calls had 78 checkpoints of some 120 pages, and have 18.
 */
const fewestChanges = 400;

/**
 * Takes the copying of the log into the file, which waits for the disk, out of the commits of a database. SQLite does
 * it every 1,000 pages at whichever commit comes then: behind a page of orders, a scan waited for both.
 * @returns does it now, unless little was written or the database was closed meanwhile. Never throws: what is in the
 * log is safe there, and a later commit tries again.
 */
export function checkpointsOf(db: Db, onFailure: (error: unknown) => void): () => void {
  db.pragma(`wal_autocheckpoint = ${pagesAtMost}`);
  const totalChanges = db.prepare<[], number>('select total_changes()').pluck();
  let changesBefore = 0;
  return () => {
    if (!db.open) return;
    try {
      const changes = totalChanges.get() ?? 0;
      if (changes - changesBefore < fewestChanges) return;
      db.pragma('wal_checkpoint(PASSIVE)');
      changesBefore = changes;
    } catch (error) {
      onFailure(error);
    }
  };
}
