import { renameSync, rmSync, unlinkSync } from 'node:fs';

export interface FileSystem {
  readonly platform: NodeJS.Platform;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Blocks the thread for so many milliseconds. */
  readonly wait: (milliseconds: number) => void;
}

const system: FileSystem = {
  platform: process.platform,
  rename: renameSync,
  remove: unlinkSync,
  wait: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

/** What Windows answers while another program has the file open. */
const heldCodes: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** Milliseconds between the tries, a third of a second in all: scanners of viruses let go of a small file sooner. */
const pauses = [10, 20, 40, 80, 160] as const;

/**
 * Renames a file over another one. On Windows that fails while a scanner of viruses, the search index or a backup
 * program has one of them open, which they do as soon as a file was written; SQLite tries again for the same
 * reason. On other systems a refusal is final and told at once.
 *
 * @throws the system's error when it still refuses; then both files are as they were.
 */
export function replaceFile(from: string, to: string, files: FileSystem = system): void {
  patiently(() => files.rename(from, to), files);
}

/**
 * Removes a file, with the same patience; one that is not there is no error.
 * @returns false when another program still has it open, or the system does not let go of it for another reason
 */
export function removeIfFree(path: string, files: FileSystem = system): boolean {
  try {
    patiently(() => files.remove(path), files);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    if (heldCodes.has(codeOf(error))) return false;
    throw error;
  }
}

/** Removes a folder and what is in it, with the same patience (Node's own); one that is not there is no error. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}

function patiently(work: () => void, { platform, wait }: FileSystem): void {
  for (const pause of platform === 'win32' ? pauses : []) {
    try {
      work();
      return;
    } catch (error) {
      if (!heldCodes.has(codeOf(error))) throw error;
      wait(pause);
    }
  }
  work();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
