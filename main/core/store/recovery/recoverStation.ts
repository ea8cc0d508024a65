import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { fileTime } from '../backup/backupFiles.ts';
import { type BackupKind, newestGoodBackup } from '../backup/backups.ts';
import type { Db } from '../openDatabase.ts';
import { asOfBackup, carryOver, settle } from './carryOver.ts';
import { openReadableCopy } from './readableCopy.ts';
import { keepReport } from './recoveryReport.ts';

export interface RecoverOptions {
  readonly dataDir: string;
  /** The damaged (or empty, or missing) station.db. */
  readonly path: string;
  readonly kind: BackupKind;
  /** Opens or creates a station database at a path, migrated. */
  readonly open: (path: string) => Db;
  /** What is wrong with it. */
  readonly problem: string;
  /** How far the outbox is known to have come. */
  readonly lastSeq: number;
  readonly now: number;
}

const parts = ['-wal', '-shm', ''] as const;
const setAside = 'damaged-';
const rebuiltName = 'rebuilt.db';

/**
 * Builds a new station.db from what can still be read of a damaged one and from the newest good backup, then
 * sets the damaged files aside and puts the new one in their place. Nothing of the damaged file is changed or
 * deleted. A crash on the way begins anew, or ends in `finishRecovery`.
 */
export function recoverStation(options: RecoverOptions): void {
  const { dataDir, path } = options;
  const work = join(dataDir, 'recovering');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const empty = join(work, 'empty.db');
  options.open(empty).close();
  const built = join(work, 'station.db');
  const folder = freeFolder(dataDir, options.now);
  const db = options.open(built);
  try {
    fill(db, options, openReadableCopy(path, empty, work), folder);
  } finally {
    db.close();
  }
  mkdirSync(folder);
  renameSync(built, join(folder, rebuiltName));
  finishRecovery(dataDir, path);
  rmSync(work, { recursive: true, force: true });
}

/** Puts a rebuilt database in its place, also when a crash came in between; does nothing when there is none. */
export function finishRecovery(dataDir: string, path: string): void {
  if (!existsSync(dataDir)) return;
  const folder = readdirSync(dataDir)
    .filter((name) => name.startsWith(setAside))
    .map((name) => join(dataDir, name))
    .find((candidate) => existsSync(join(candidate, rebuiltName)));
  if (folder === undefined) return;
  for (const part of parts) {
    if (existsSync(path + part)) renameSync(path + part, join(folder, basename(path) + part));
  }
  renameSync(join(folder, rebuiltName), path);
}

function fill(db: Db, options: RecoverOptions, damaged: Db | undefined, folder: string): void {
  const backup = newestGoodBackup(join(options.dataDir, 'backups'), options.kind);
  const restoring = backup === undefined ? undefined : new Database(backup, { readonly: true });
  try {
    db.pragma('foreign_keys = OFF'); // Until the owners of all rows are there.
    db.transaction(() => {
      // The damaged file is newer than any backup: what it still says comes first, the backup fills the gaps.
      const salvaged = damaged === undefined ? {} : carryOver(damaged, db, (_, row) => row);
      const restored = restoring === undefined ? {} : carryOver(restoring, db, asOfBackup);
      const { last, rows } = outboxExtent(db);
      const lastSeq = Math.max(last, options.lastSeq);
      settle(db, lastSeq);
      keepReport(db, {
        problem: options.problem,
        folder,
        salvaged,
        restored,
        ...(backup === undefined ? {} : { backup: basename(backup) }),
        missing: lastSeq - rows,
      });
    }).immediate();
  } finally {
    damaged?.close();
    restoring?.close();
  }
}

/** Entries are numbered from 1 without gaps and never deleted, so what is missing can be counted. */
function outboxExtent(db: Db): { readonly last: number; readonly rows: number } {
  const found = db
    .prepare<[], { last: number; n: number }>('select coalesce(max(seq), 0) last, count(*) n from outbox')
    .get();
  return { last: found?.last ?? 0, rows: found?.n ?? 0 };
}

/** Two recoveries within a second must not share a folder. */
function freeFolder(dataDir: string, now: number): string {
  const folder = join(dataDir, `${setAside}${fileTime(now)}`);
  let free = folder;
  for (let number = 2; existsSync(free); number += 1) free = `${folder}-${number}`;
  return free;
}
