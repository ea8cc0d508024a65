import type { Database } from 'better-sqlite3';

/**
 * What SQLite finds wrong with the file, in its own words; undefined when it is whole. A badly damaged file makes
 * the check itself throw, which is an answer too.
 *
 * @param table checks only this table
 */
export function quickCheck(db: Database, table?: string): string | undefined {
  try {
    const found = db.pragma(`quick_check(${table ?? 1})`, { simple: true });
    return found === 'ok' ? undefined : String(found);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return error.message;
  }
}

/** Whether SQLite could not make sense of what it read, in contrast to a lock, a full disk or a missing right. */
export function isDamage(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(error.code)
  );
}
