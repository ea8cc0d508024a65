import { type ChildProcess, spawn } from 'node:child_process';
import { projectRoot } from './project.ts';

export type ProgramResult = {
  /** The exit code; null when it was ended by a signal, ran out of time or could not start. */
  readonly code: number | null;
  readonly timedOut: boolean;
  /** What it wrote to stdout and stderr, in the order of arrival. */
  readonly output: string;
  readonly seconds: number;
};

export type ProgramOptions = {
  /** Beside this program's own; undefined takes one out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** After so many seconds the program and all it started are ended. */
  readonly timeoutSeconds: number;
};

/** A program starts others (a browser, a sandbox); ended alone it would leave them behind. */
function endWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group has ended between the check and the call: nothing is left to end.
  }
}

/** Runs a program in the project's folder to its end, keeping what it says. Never throws. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  const began = performance.now();
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));

  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endWithChildren(child);
  }, options.timeoutSeconds * 1000);
  const stop = () => {
    endWithChildren(child);
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);

  return new Promise((resolve) => {
    const done = (code: number | null, note: string) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      const output = Buffer.concat(chunks).toString('utf8') + note;
      resolve({ code, timedOut, output, seconds: (performance.now() - began) / 1000 });
    };
    child.once('error', (error) => done(null, `${program} could not be started: ${error.message}\n`));
    child.once('close', (code) => done(timedOut ? null : code, ''));
  });
}

/** Runs one of the project's tools on this same Node. */
export function runTool(
  script: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  return runProgram(process.execPath, [script, ...args], options);
}
