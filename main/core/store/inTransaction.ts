import type { Db } from './openDatabase.ts';

/**
 * Runs work in the open transaction, or in one of its own where none is open. If it throws inside an open one,
 * the caller must let that transaction fail: a savepoint would only help a caller that catches the error and
 * still commits, and costs 20 µs.
 */
export function inTransaction<T>(db: Db, work: () => T): T {
  return db.inTransaction ? work() : db.transaction(work).immediate();
}
