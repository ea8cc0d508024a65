import { appendFileSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { redact } from '../core/observability/redact.ts';
import { DAY, type LogFacts, type Logger } from '../core/ports.ts';
import { makePrivateFolder } from './privateFolder.ts';

/** When the file reaches this size (bytes) it becomes `.1`, the one before `.2`, and so on: 20 MB in all. */
const usualLargest = 5_000_000;
const olderFiles = 3;
/** A file that nothing was written to for so long is taken away when a log is opened, or becomes full. */
const longestKept = 7 * DAY;

export interface LogOptions {
  readonly path: string;
  readonly now: () => number;
  /** Bytes; absent: 5 MB. */
  readonly largestFile?: number;
  /** Where warnings and errors are also shown; never stdout, which belongs to frames. */
  readonly stderr: (line: string) => void;
}

/**
 * A log file of JSON lines: time, level, event, facts. Redacted here, at the sink, so that nothing upstream can
 * forget to. A log that cannot be written never stops the station: the line then goes to stderr only.
 */
export function createLogFile(options: LogOptions): Logger {
  const { path, stderr, largestFile = usualLargest } = options;
  let size = startLog(path, options.now());

  const write = (
    level: 'info' | 'warn' | 'error',
    event: string,
    facts: LogFacts & { error?: string },
  ): void => {
    const at = new Date(options.now()).toISOString();
    const line = `${redact(JSON.stringify({ at, level, event: redact(event), ...redacted(facts) }))}\n`;
    if (level !== 'info') stderr(line);
    try {
      const bytes = Buffer.byteLength(line);
      if (size > 0 && size + bytes > largestFile && rotate(path)) {
        forgetOld(path, options.now());
        size = 0;
      }
      appendFileSync(path, line, { mode: 0o600 });
      size += bytes;
    } catch {
      if (level === 'info') stderr(line); // The disk is full or read-only: the station says so by itself.
    }
  };
  return {
    info: (event, facts = {}) => write('info', event, facts),
    warn: (event, facts = {}) => write('warn', event, facts),
    error: (event, error, facts = {}) => write('error', event, { ...facts, error: describe(error) }),
  };
}

/** A log is read by people; what is longer was never meant for it. */
const longestText = 10_000;

/** Before the line is put together: JSON doubles the quotes by which a quoted text is known. */
function redacted(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? redact(cut(value)) : value,
    ]),
  );
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)} [+${text.length - longestText}]`;
}

const mostLines = 300;
const mostBytes = 200_000;

/** The end of a log, for support; empty when it cannot be read. */
export function lastLines(path: string): readonly string[] {
  // A file that was begun a moment ago says little: what came before stands in the one before.
  const text = [`${path}.1`, path].map(readEnd).join('').slice(-mostBytes);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .slice(-mostLines);
}

function readEnd(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(-mostBytes);
  } catch {
    return ''; // There is none yet.
  }
}

const older = (path: string): readonly string[] =>
  Array.from({ length: olderFiles }, (_, index) => `${path}.${index + 1}`);

/**
 * Each file takes the place of the next older one; the oldest is gone.
 * @returns false where the file could not be moved, as on Windows while somebody follows it: then it grows until they
 * are done, and the older ones stay as they are.
 */
function rotate(path: string): boolean {
  const moved = `${path}.0`;
  try {
    renameSync(path, moved);
  } catch {
    return false;
  }
  const files = [moved, ...older(path)];
  for (let index = files.length - 1; index > 0; index -= 1) {
    const [from = '', to = ''] = [files[index - 1], files[index]];
    if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, to);
  }
  return true;
}

function forgetOld(path: string, now: number): void {
  for (const file of older(path)) {
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (written !== undefined && now - written > longestKept) rmSync(file, { force: true });
  }
}

function startLog(path: string, now: number): number {
  try {
    makePrivateFolder(dirname(path));
    forgetOld(path, now);
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0; // Writing will fail as well, and is handled there.
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
