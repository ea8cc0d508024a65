import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SECOND } from '../ports.ts';
import { StationRefused } from './stationRefused.ts';

export interface FileLock {
  release(): void;
}

/**
 * Locks a file for this process alone, or returns undefined when somebody else has it. The system keeps the lock
 * and drops it with the process, however that ends. No process number is written down and compared, so nothing
 * can happen between looking and locking. SQLite is used because it knows how to lock on each system. The empty
 * file stays behind: if it were removed, two processes could each hold a file of that name.
 *
 * @param patience milliseconds to wait for a holder that is just ending; several processes that ask in the same
 * instant need a few
 * @throws SQLite's error when the file cannot be made or is something else
 */
export function lockFile(path: string, patience: number): FileLock | undefined {
  const db = new Database(path, { timeout: patience });
  try {
    db.exec('begin exclusive');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return { release: () => void db.close() };
}

/**
 * Locks a data folder for one station. `station.db` has a lock of its own, but not while it is rebuilt or put
 * back from a backup. Where this lock cannot be taken at all, as in a folder that can only be read, the lock of
 * `station.db` counts, and opening it says what is wrong.
 *
 * @throws StationRefused when another station has the folder.
 */
export function lockFolder(dataDir: string, onTrouble: (error: unknown) => void): FileLock {
  try {
    mkdirSync(dataDir, { recursive: true });
    const lock = lockFile(join(dataDir, 'station.lock'), SECOND);
    if (lock !== undefined) return lock;
  } catch (error) {
    onTrouble(error);
    return { release: () => {} };
  }
  throw new StationRefused('in_use', `Another Packbench is already using ${dataDir}.`);
}
