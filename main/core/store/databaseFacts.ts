import { statSync } from 'node:fs';
import type { Db } from './openDatabase.ts';
import { quickCheck } from './quickCheck.ts';
import type { StationDatabases } from './stationDatabases.ts';

/**
 * Largest file that is checked, in bytes. A check reads the whole file and runs between two scans (measured: 25
 * ms for 10 MB, cold).
 */
const mostChecked = 100_000_000;

export interface DatabaseFacts {
  readonly schema: number;
  readonly bytes: number;
  readonly walBytes: number;
  /** SQLite's verdict on the file; `skipped` where checking would hold up the bench. */
  readonly check: string;
}

/**
 * The state of both files, for support. The cache is not checked: it can be thrown away, and reading it takes
 * seconds.
 */
export function databaseFacts({ station, cache }: StationDatabases) {
  return {
    sqlite: String(station.prepare('select sqlite_version()').pluck().get()),
    station: factsOf(station, sizeOf(station.name) <= mostChecked),
    cache: factsOf(cache, false),
  };
}

function factsOf(db: Db, isChecked: boolean): DatabaseFacts {
  return {
    schema: Number(db.pragma('user_version', { simple: true })),
    bytes: sizeOf(db.name),
    walBytes: sizeOf(`${db.name}-wal`),
    check: isChecked ? (quickCheck(db) ?? 'ok') : 'skipped',
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
