import type { Db } from './openDatabase.ts';

/**
 * Runs work in the transaction that is open, or in one of its own where none is. What it throws must end an open one:
 * a savepoint would help only who catches it and commits all the same, and costs 20 µs.
 */
export function inTransaction<T>(db: Db, work: () => T): T {
  return db.inTransaction ? work() : db.transaction(work).immediate();
}
