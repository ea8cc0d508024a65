import type { Db } from './openDatabase.ts';

/** Pages in the log (16 MB) at which a commit copies them after all, where much is written outside of long work. */
const pagesAtMost = 4000;

/**
 * Takes the copying of the log into the file, which waits for the disk, out of the commits of a database. SQLite does
 * it every 1,000 pages at whichever commit comes then: behind a page of orders, a scan waited for both.
 * @returns does it now, unless the database was closed meanwhile. Never throws: what is in the log is safe there, and
 * a later commit tries again.
 */
export function checkpointsOf(db: Db, onFailure: (error: unknown) => void): () => void {
  db.pragma(`wal_autocheckpoint = ${pagesAtMost}`);
  return () => {
    if (!db.open) return;
    try {
      db.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      onFailure(error);
    }
  };
}
