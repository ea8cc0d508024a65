import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SECOND } from '../ports.ts';
import { StationRefused } from './stationRefused.ts';

export interface FileLock {
  release(): void;
}

/**
 * Takes a file for this process alone, or answers undefined when somebody else has it. The system itself keeps the lock and
 * drops it with the process, however that ends: no process number is written down and compared, so that nothing can
 * come between the look and the taking. SQLite knows how each system does it. The file stays behind, empty: were it
 * taken away, two processes could each hold a file of that name.
 *
 * @param patience milliseconds to wait for a holder that is just ending; several who ask at the same instant need a few
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
 * A data folder for one station, whatever is done to its files: `station.db` has a lock of its own, but none while it is
 * rebuilt, or put back from a backup. Where this one cannot be taken at all, as in a folder that may only be read, that
 * lock alone counts, and its opening says what is wrong.
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
