import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const owner = z.object({ pid: z.int(), started: z.string() });

export interface InstanceLock {
  readonly held: boolean;
  /** When not held: resolves once the instance that holds it was told, or could not be. */
  readonly told: Promise<void>;
}

/**
 * One instance per folder. The lock is a file with the holder's process id and start time, so that a holder
 * that was killed holds nothing; a second instance knocks at the first, whose `onKnock` is called.
 */
export function takeInstanceLock(folder: string, onKnock: () => void): InstanceLock {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'shell.lock');
  const door = doorOf(folder);
  if (!isHeld(file)) {
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
    if (process.platform !== 'win32') rmSync(door, { force: true }); // Left by a holder that was killed.
    const server = createServer((socket) => {
      socket.on('error', () => undefined); // It knocked and went.
      socket.end();
      onKnock();
    });
    // Without a door a second instance still sees the lock; it only cannot knock.
    server.on('error', () => undefined);
    server.listen(door).unref();
    process.on('exit', () => rmSync(file, { force: true }));
    return { held: true, told: Promise.resolve() };
  }
  const told = new Promise<void>((resolve) => {
    connect(door)
      .on('close', () => resolve())
      .on('error', () => resolve());
  });
  return { held: false, told };
}

function isHeld(file: string): boolean {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return false; // Nobody was here before.
  }
  const parsed = owner.safeParse(parseJson(content));
  if (!parsed.success || parsed.data.pid === process.pid) return false;
  return isRunning(parsed.data.pid) && startOf(parsed.data.pid) === parsed.data.started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process started, in the kernel's ticks; process ids are used again. Empty where it cannot be told. */
function startOf(pid: number): string {
  try {
    // Field 22 of proc_pid_stat(5), counted after the name in brackets, which may hold spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return ''; // Not Linux, or the process just ended.
  }
}

/** Paths of sockets are short (108 bytes on Linux), those of data folders need not be. */
function doorOf(folder: string): string {
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\packbench-${mark}`
    : join(tmpdir(), `packbench-${mark}.sock`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Half a file: nobody holds it.
  }
}
