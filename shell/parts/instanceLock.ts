import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFile } from '../../main/core/store/fileLock.ts';

export interface InstanceLock {
  readonly held: boolean;
  /** When not held: resolves once the instance that holds it was told, or could not be. */
  readonly told: Promise<void>;
}

/** Enough for any number of starts in the same instant to find out who is the first; the others wait so long. */
const patience = 200;

/**
 * One instance per folder. The lock is the system's own, on a file of the folder, so that two starts in the same
 * instant cannot both have it, and a holder that was killed holds nothing; a second instance knocks at the first, whose
 * `onKnock` is called.
 */
export function takeInstanceLock(folder: string, onKnock: () => void): InstanceLock {
  mkdirSync(folder, { recursive: true });
  const door = doorOf(folder);
  const lock = lockFile(join(folder, 'instance.lock'), patience);
  if (lock === undefined) {
    const told = new Promise<void>((resolve) => {
      connect(door)
        .on('close', () => resolve())
        .on('error', () => resolve());
    });
    return { held: false, told };
  }
  // Whoever holds the lock is the only one who touches the door; this one was left by a holder that was killed.
  if (process.platform !== 'win32') rmSync(door, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => undefined); // It knocked and went.
    socket.end();
    onKnock();
  });
  // Without a door a second instance still sees the lock; it only cannot knock.
  server.on('error', () => undefined);
  server.listen(door).unref();
  process.on('exit', lock.release);
  return { held: true, told: Promise.resolve() };
}

/** Paths of sockets are short (108 bytes on Linux), those of data folders need not be. */
function doorOf(folder: string): string {
  const mark = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\packbench-${mark}`
    : join(tmpdir(), `packbench-${mark}.sock`);
}
