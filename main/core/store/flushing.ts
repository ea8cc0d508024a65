import { closeSync, constants, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Waits until what a database wrote is on the disk, beside the thread. All of it throws or rejects as the disk does. */
export interface Flushing {
  /** Its write-ahead log. */
  log(): Promise<void>;
  /** Its file. */
  file(): Promise<void>;
  /** Its file, on the thread. */
  fileNow(): void;
  close(): void;
}

const flush = promisify(fdatasync);

/**
 * The flushing of a database at this path. Its file stays open here for as long as the database does: on POSIX systems a
 * process that closes a file loses all its locks on it, also those that SQLite holds by a descriptor of its own.
 */
export function openFlushing(path: string): Flushing {
  let kept: number | undefined;
  const descriptor = (): number => {
    // Windows flushes only what may be written.
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
