import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** A frame as an outside tool sees it: nothing of the station's own types. */
export interface Frame {
  readonly [field: string]: unknown;
}

export interface StdioStation {
  readonly hello: Promise<Frame>;
  /** The value of a call that must succeed. */
  ok(name: string, input?: object): Promise<Frame>;
  reply(frame: unknown): Promise<Frame>;
  /** SIGKILL; resolves once the process is gone. */
  kill(): Promise<void>;
  /** Closes stdin; resolves with the exit code. */
  end(): Promise<number | null>;
  strayLines(): readonly string[];
}

/** Starts the core as automation does: a process, JSON lines. */
export function stdioStation(dataDir: string, args: readonly string[] = []): StdioStation {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [join(root, 'main', 'stdio.ts'), '--data-dir', dataDir, ...args],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const waiting: ((frame: Frame) => void)[] = [];
  const stray: string[] = [];
  const { promise: hello, resolve: greeted } = Promise.withResolvers<Frame>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const frame = parse(line);
    if (frame === undefined) stray.push(line);
    else if (frame.type === 'hello') greeted(frame);
    else if (frame.type === 'reply') waiting.shift()?.(frame);
  });
  const write = (frame: unknown): void =>
    void child.stdin.write(`${typeof frame === 'string' ? frame : JSON.stringify(frame)}\n`);
  write({ type: 'hello', protocolVersion: 1 });

  let lastId = 0;
  let tail: Promise<unknown> = Promise.resolve();
  /** One at a time, so that a reply without an id (to a frame that cannot be read) is matched all the same. */
  const reply = (frame: unknown): Promise<Frame> => {
    const answered = tail.then(
      () =>
        new Promise<Frame>((resolve) => {
          waiting.push(resolve);
          write(frame);
        }),
    );
    tail = answered;
    return answered;
  };
  return {
    hello,
    reply,
    ok: async (name, input = {}) => {
      lastId += 1;
      const frame = await reply({ type: 'call', id: String(lastId), name, input });
      if (frame.ok !== true) throw new Error(`${name} failed: ${JSON.stringify(frame)}`);
      return frame.value as Frame;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    end: async () => {
      child.stdin.end();
      return exited;
    },
    strayLines: () => stray,
  };
}

function parse(line: string): Frame | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // Not a frame; the test looks at it.
  }
}
