import { closeSync, constants, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * Waits until what a database wrote is on the disk, without blocking the thread. Each function throws or rejects
 * when the disk fails.
 */
export interface Flushing {
  /** Flushes the write-ahead log. */
  log(): Promise<void>;
  /** Flushes the database file. */
  file(): Promise<void>;
  /** Flushes the database file and blocks the thread meanwhile. */
  fileNow(): void;
  close(): void;
}

const flush = promisify(fdatasync);

/**
 * Flushing for the database at this path. Its file stays open here for as long as the database does: on POSIX
 * systems a process that closes a file loses all its locks on it, including those that SQLite holds through a
 * descriptor of its own.
 */
export function openFlushing(path: string): Flushing {
  let kept: number | undefined;
  const descriptor = (): number => {
    // Opened for writing because Windows flushes nothing else.
    kept ??= openSync(path, constants.O_RDWR);
    return kept;
  };
  return {
    log: async () => {
      const log = await open(`${path}-wal`, constants.O_RDWR);
      try {
        await log.datasync();
      } finally {
        await log.close();
      }
    },
    file: () => flush(descriptor()),
    fileNow: () => fdatasyncSync(descriptor()),
    close: () => {
      if (kept !== undefined) closeSync(kept);
      kept = undefined;
    },
  };
}
