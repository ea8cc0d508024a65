import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Db } from '../openDatabase.ts';
import { quickCheck } from '../quickCheck.ts';
import type { StationKind } from '../stationSchema.ts';

/** What is wrong with a file as a backup of this station, in words; undefined when it is good. */
export function backupProblem(path: string, kind: StationKind): string | undefined {
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

export type BackupChecks = (path: string) => string | undefined;

/** The same, remembered for as long as the file does not change: checking a large one takes a while. */
export function createBackupChecks(kind: StationKind): BackupChecks {
  const known = new Map<string, { readonly stamp: string; readonly problem: string | undefined }>();
  return (path) => {
    const file = statSync(path, { throwIfNoEntry: false });
    if (file === undefined) return 'it is gone';
    const stamp = `${file.size} ${file.mtimeMs}`;
    const before = known.get(path);
    if (before?.stamp === stamp) return before.problem;
    const problem = backupProblem(path, kind);
    known.set(path, { stamp, problem });
    return problem;
  };
}
