import { mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { removeIfFree } from '../heldFiles.ts';
import type { Db } from '../openDatabase.ts';
import type { StationKind } from '../stationSchema.ts';
import { type BackupFile, listBackups, nextBackup } from './backupFiles.ts';
import { putInPlaceGently } from './putInPlace.ts';

/** 200 kB; scans are answered between two steps. */
const pagesPerStep = 50;

/** The station stops: the copy is dropped, and the next start makes one. */
export class BackupStopped extends Error {
  override readonly name = 'BackupStopped';
}

export interface LiveBackupOptions {
  readonly db: Db;
  /** Where the backup is to lie; made where it is missing. */
  readonly folder: string;
  readonly kind: StationKind;
  readonly now: number;
  readonly isStopped: () => boolean;
  /** Called between the steps of checking the copy, so that scans are answered. */
  readonly rest: () => Promise<unknown>;
}

/**
 * Copies a database while it is in use, in small steps. What is written meanwhile is in the copy too.
 * @throws BackupStopped, or whatever went wrong; nothing is left behind.
 */
export async function takeLiveBackup(options: LiveBackupOptions): Promise<BackupFile> {
  const { db, folder, kind, now, isStopped, rest } = options;
  mkdirSync(folder, { recursive: true });
  const backup = nextBackup(folder, listBackups(folder), now);
  const unfinished = `${backup.path}.part`;
  try {
    removeIfFree(unfinished);
    await db.backup(unfinished, {
      progress: () => {
        if (isStopped()) throw new BackupStopped('The station stopped before the backup was finished.');
        return pagesPerStep;
      },
    });
    leaveWalMode(unfinished);
    await putInPlaceGently(unfinished, backup.path, kind, rest);
    return backup;
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) removeIfFree(unfinished + suffix);
    throw error;
  }
}

/** Takes the copy out of WAL mode; otherwise reading it later would create files beside it. */
function leaveWalMode(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
