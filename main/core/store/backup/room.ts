import { statSync } from 'node:fs';

/** Room that must be left for packing, in bytes. */
const leftForPacking = 16 * 1024 * 1024;

/** Carries the system's own code for a full disk, so that it is reported in the same words. */
class NoRoom extends Error {
  override readonly name = 'NoRoom';
  readonly code = 'ENOSPC';
}

/**
 * A backup must not be what fills the disk.
 * @throws NoRoom when the copy of this file, its log included, would leave too little
 */
export function assertRoom(path: string, freeBytes: number): void {
  const bytes = [path, `${path}-wal`]
    .map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
  if (freeBytes < bytes + leftForPacking)
    throw new NoRoom(`A backup needs ${bytes} bytes; ${freeBytes} are left.`);
}
