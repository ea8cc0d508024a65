import { join } from 'node:path';
import type { Logger } from '../core/ports.ts';
import { createLogFile, lastLines } from './logFile.ts';
import { writeToStandardError } from './standardError.ts';

const open = new Map<string, Logger>();

const pathOf = (dataDir: string): string => join(dataDir, 'logs', 'packbench.log');

/**
 * The log of a data folder: the real station, practice and the window write to one file, by one writer, because it
 * counts what it wrote to know when the file is full.
 */
export function stationLog(dataDir: string): Logger {
  const path = pathOf(dataDir);
  const known = open.get(path);
  if (known !== undefined) return known;
  const log = createLogFile({ path, now: Date.now, stderr: writeToStandardError });
  open.set(path, log);
  return log;
}

/** The end of that log, for support. */
export function recentLog(dataDir: string): readonly string[] {
  return lastLines(pathOf(dataDir));
}
