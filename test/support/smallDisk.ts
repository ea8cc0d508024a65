import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Whether this computer lets a process have disks that nobody else sees. */
export function canMountDisks(): boolean {
  return spawnSync('unshare', ['-rm', 'true']).status === 0;
}

export interface SmallDisk {
  /** Runs what follows it as arguments, with the folder as a disk of its own. */
  readonly program: readonly string[];
  /** The disk as others reach it, by the id of that process. */
  readonly seenFrom: (pid: number) => string;
}

/** A folder that is a disk of so many megabytes; these subfolders are disks of their own, with room enough. */
export function smallDisk(folder: string, megabytes: number, roomy: readonly string[] = []): SmallDisk {
  const mounts = [
    `mount -t tmpfs -o size=${megabytes}m tmpfs "${folder}"`,
    ...roomy.flatMap((name) => [
      `mkdir -p "${join(folder, name)}"`,
      `mount -t tmpfs tmpfs "${join(folder, name)}"`,
    ]),
  ];
  return {
    program: ['unshare', '-rm', 'sh', '-c', `${mounts.join(' && ')} && exec "$0" "$@"`],
    seenFrom: (pid) => `/proc/${pid}/root${folder}`,
  };
}

const megabyte = Buffer.alloc(1024 * 1024, 0x5a);

/** Takes the room that is left in the folder. @returns what gives it back. */
export function fillDisk(folder: string): () => void {
  const path = join(folder, 'other-data.bin');
  const file = openSync(path, 'a');
  try {
    for (let size = megabyte.length; size >= 512; ) {
      try {
        writeSync(file, megabyte, 0, size);
      } catch {
        size = Math.floor(size / 2);
      }
    }
  } finally {
    closeSync(file);
  }
  return () => rmSync(path, { force: true });
}
