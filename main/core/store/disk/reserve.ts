import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { removeIfFree, replaceFile } from '../heldFiles.ts';

/** Room for some thousand scans and decisions, and for the write-ahead log that they pass through. */
export const reserveBytes = 8 * 1024 * 1024;
const chunkBytes = 1024 * 1024;

/** A file that does nothing but take up room and is removed when the disk is full. */
export interface Reserve {
  /** Makes the file where there is room for it. @returns whether it is there. */
  fill(): boolean;
  /** Removes the file. @returns whether that made room. */
  release(): boolean;
}

/**
 * The reserve of a data folder. On a full disk SQLite cannot even delete rows: only removing a file makes room
 * for the next commit.
 */
export function createReserve(path: string): Reserve {
  const isThere = (): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= reserveBytes;
  return {
    fill: () => {
      if (isThere()) return true;
      const unfinished = `${path}.part`;
      try {
        write(unfinished);
        replaceFile(unfinished, path);
        return true;
      } catch {
        removeIfFree(unfinished); // No room for it: whoever looks after the disk asks again.
        return false;
      }
    },
    release: () => {
      const was = isThere();
      return removeIfFree(path) && was;
    },
  };
}

/** Random bytes: some file systems keep zeros in no room at all. */
function write(path: string): void {
  const chunk = randomBytes(chunkBytes);
  const file = openSync(path, 'w', 0o600);
  try {
    for (let written = 0; written < reserveBytes; written += chunkBytes) writeSync(file, chunk);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
