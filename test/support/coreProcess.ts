import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { nodeEnvironment, nodeOptions } from '../../scripts/shared/nodeOptions.ts';

const root = join(import.meta.dirname, '..', '..');

/** A frame as an outside tool sees it: nothing of the station's own types. */
export interface Frame {
  readonly [field: string]: unknown;
}

export interface CoreProcess {
  readonly hello: Promise<Frame>;
  /** Sends a frame and resolves with the reply to it; rejects when the process ends first. */
  reply(frame: unknown): Promise<Frame>;
  /** The value of a call that must succeed. */
  ok(name: string, input?: object): Promise<Frame>;
  /** SIGKILL; resolves once the process is gone. */
  kill(): Promise<void>;
  /** Closes stdin; resolves with the exit code. */
  end(): Promise<number | null>;
  readonly pid: number;
  /** What it wrote to stderr so far. */
  errors(): string;
  /** Alerts that came as events so far. */
  alerts(): readonly unknown[];
  /** Lines on stdout that are no frames. */
  strayLines(): readonly string[];
}

/** What runs the core instead of Node alone: a program with its arguments, or more arguments and variables of Node. */
export interface Around {
  readonly env?: Readonly<Record<string, string>>;
  readonly program?: readonly string[];
  readonly node?: readonly string[];
}

/** Starts the core as automation does: a process of its own, JSON lines. */
export function startCore(dataDir: string, args: readonly string[] = [], around: Around = {}): CoreProcess {
  const node = [process.execPath, ...nodeOptions, ...(around.node ?? []), join(root, 'main', 'stdio.ts')];
  const [program = '', ...rest] = [...(around.program ?? []), ...node, '--data-dir', dataDir, ...args];
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(program, rest, {
    env: { ...nodeEnvironment(process.env), ...around.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Not at its exit: what it wrote last may not have been read by then.
  const exited = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const ended = exited.then(() => Promise.reject(new Error('The core ended')));
  ended.catch(() => undefined); // Those who wait for a reply hear of it below.
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const waiting: ((frame: Frame) => void)[] = [];
  const stray: string[] = [];
  const alerts: unknown[] = [];
  const { promise: hello, resolve: greeted } = Promise.withResolvers<Frame>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const frame = parse(line);
    if (frame === undefined) stray.push(line);
    else if (frame.type === 'hello') greeted(frame);
    else if (frame.type === 'event' && frame.name === 'alert') alerts.push(frame.payload);
    else if (frame.type === 'reply') waiting.shift()?.(frame);
  });
  child.stdin.on('error', () => undefined); // The process was killed; its end is told by `exited`.
  const write = (frame: unknown): void =>
    void child.stdin.write(`${typeof frame === 'string' ? frame : JSON.stringify(frame)}\n`);
  write({ type: 'hello', protocolVersion: 1 });

  let lastId = 0;
  let tail: Promise<unknown> = Promise.resolve();
  /** One at a time, so that a reply without an id (to a frame that cannot be read) is matched all the same. */
  const reply = (frame: unknown): Promise<Frame> => {
    const answered = tail.then(() => {
      const { promise, resolve } = Promise.withResolvers<Frame>();
      waiting.push(resolve);
      write(frame);
      return Promise.race([promise, ended]);
    });
    tail = answered.catch(() => undefined);
    return answered;
  };
  const greeting = Promise.race([hello, ended]);
  greeting.catch(() => undefined); // Whoever needs the greeting waits for it; others look at how it ended.
  return {
    hello: greeting,
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
    pid: child.pid ?? 0,
    errors: () => errors,
    alerts: () => alerts,
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
