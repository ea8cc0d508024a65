import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Db } from '../openDatabase.ts';
import { quickCheck } from '../quickCheck.ts';
import type { StationKind } from '../stationSchema.ts';

/** What makes the file unfit as a backup of this station, in words; undefined when it is good. */
export function backupProblem(path: string, kind: StationKind): string | undefined {
  return withBackup(path, kind, quickCheck);
}

/**
 * The same for files that may be large: table by table, so that scans are answered in between.
 * @param rest called between two tables
 */
export async function backupProblemInSteps(
  path: string,
  kind: StationKind,
  rest: () => Promise<unknown>,
): Promise<string | undefined> {
  const tables: string[] = [];
  const problem = withBackup(path, kind, (db) => {
    tables.push(
      ...db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all(),
    );
    return undefined;
  });
  if (problem !== undefined) return problem;
  for (const table of tables) {
    await rest();
    const found = withBackup(path, kind, (db) => quickCheck(db, table));
    if (found !== undefined) return found;
  }
  return undefined;
}

function withBackup(
  path: string,
  kind: StationKind,
  look: (db: Db) => string | undefined,
): string | undefined {
  let db: Db | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    const id = db.pragma('application_id', { simple: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    if (id !== kind.applicationId) return 'it is not of this program';
    if (version < 1 || version > kind.version) return `its data version is ${version}`;
    return look(db);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    db?.close();
  }
}

export type BackupChecks = (path: string) => Promise<string | undefined>;

/** What is wrong with each backup, remembered for as long as its file does not change. */
export function createBackupChecks(kind: StationKind, rest: () => Promise<unknown>): BackupChecks {
  const known = new Map<string, { readonly stamp: string; readonly problem: string | undefined }>();
  return async (path) => {
    const file = statSync(path, { throwIfNoEntry: false });
    if (file === undefined) return 'it is gone';
    const stamp = `${file.size} ${file.mtimeMs}`;
    const before = known.get(path);
    if (before?.stamp === stamp) return before.problem;
    const problem = await backupProblemInSteps(path, kind, rest);
    known.set(path, { stamp, problem });
    return problem;
  };
}
