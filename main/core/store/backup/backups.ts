import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Db } from '../openDatabase.ts';
import { quickCheck } from '../quickCheck.ts';
import { listBackups, nextBackup } from './backupFiles.ts';

/** A week of mornings and one more. */
export const backupsKept = 8;

/** What a file must be to count as a backup of this station. */
export interface BackupKind {
  readonly applicationId: number;
  /** The newest data version that this Packbench knows. */
  readonly version: number;
}

/**
 * Copies a database into the folder and keeps the newest eight. The copy gets its name only after it was opened
 * and checked, so whatever carries a backup's name is one.
 *
 * @returns the path of the new backup.
 * @throws whatever went wrong; the database and the older backups are then as they were.
 */
export function takeBackup(db: Db, folder: string, kind: BackupKind, now: number): string {
  mkdirSync(folder, { recursive: true });
  const known = listBackups(folder);
  const { path } = nextBackup(folder, known, now);
  const unfinished = `${path}.part`;
  try {
    rmSync(unfinished, { force: true });
    db.prepare('vacuum into ?').run(unfinished);
    const problem = backupProblem(unfinished, kind);
    if (problem !== undefined) throw new Error(`The copy is not good: ${problem}`);
    syncFile(unfinished);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  for (const old of known.slice(backupsKept - 1)) rmSync(old.path, { force: true });
  return path;
}

/** The newest backup that can still be opened and is whole. */
export function newestGoodBackup(folder: string, kind: BackupKind): string | undefined {
  return listBackups(folder).find(({ path }) => backupProblem(path, kind) === undefined)?.path;
}

function backupProblem(path: string, kind: BackupKind): string | undefined {
  let db: Db | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    const id = db.pragma('application_id', { simple: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    if (id !== kind.applicationId) return 'it is not of this program';
    if (version < 1 || version > kind.version) return `its data version is ${version}`;
    return quickCheck(db);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    db?.close();
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
