import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { redact } from '../core/observability/redact.ts';
import type { LogFacts, Logger } from '../core/ports.ts';

/** When the file reaches this size it becomes `.1`, replacing the one before. */
const largestFile = 5_000_000;

export interface LogOptions {
  readonly path: string;
  readonly now: () => number;
  /** Where warnings and errors are also shown; never stdout, which belongs to frames. */
  readonly stderr: (line: string) => void;
}

/**
 * A log file of JSON lines: time, level, event, facts. Redacted here, at the sink, so that nothing upstream can
 * forget to. A log that cannot be written never stops the station: the line then goes to stderr only.
 */
export function createLogFile(options: LogOptions): Logger {
  const { path, stderr } = options;
  let size = startLog(path);

  const write = (
    level: 'info' | 'warn' | 'error',
    event: string,
    facts: LogFacts & { error?: string },
  ): void => {
    const at = new Date(options.now()).toISOString();
    const line = `${redact(JSON.stringify({ at, level, event: redact(event), ...redacted(facts) }))}\n`;
    if (level !== 'info') stderr(line);
    try {
      if (size + line.length > largestFile) {
        renameSync(path, `${path}.1`);
        size = 0;
      }
      appendFileSync(path, line, { mode: 0o600 });
      size += line.length;
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

/** Before the line is put together: JSON doubles the quotes by which a quoted text is known. */
function redacted(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value]),
  );
}

const mostLines = 300;
const mostBytes = 200_000;

/** The end of a log, for support; empty when it cannot be read. */
export function lastLines(path: string): readonly string[] {
  try {
    const text = readFileSync(path, 'utf8').slice(-mostBytes);
    return text
      .split('\n')
      .filter((line) => line !== '')
      .slice(-mostLines);
  } catch {
    return []; // There is none yet.
  }
}

function startLog(path: string): number {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0; // Writing will fail as well, and is handled there.
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
