import { mkdirSync } from 'node:fs';
import { systemFreeBytes } from '../disk/diskWatch.ts';
import { removeIfFree } from '../heldFiles.ts';
import type { Db } from '../openDatabase.ts';
import type { StationKind } from '../stationSchema.ts';
import { listBackups, nextBackup } from './backupFiles.ts';
import { backupProblem } from './checkBackup.ts';
import { putInPlace } from './putInPlace.ts';
import { backupsToDrop } from './retention.ts';
import { assertRoom } from './room.ts';

/**
 * Copies a database into the folder. The copy gets its name only after it was opened and checked, so whatever
 * carries a backup's name is one. Blocks for as long as it takes: for a start, before anything is written.
 *
 * @returns the path of the new backup.
 * @throws whatever went wrong; the database and the older backups are then as they were.
 */
export function takeBackup(
  db: Db,
  folder: string,
  kind: StationKind,
  options: { readonly now: number; readonly keepDays: number },
): string {
  mkdirSync(folder, { recursive: true });
  assertRoom(db.name, systemFreeBytes(folder));
  const { path } = nextBackup(folder, listBackups(folder), options.now);
  const unfinished = `${path}.part`;
  try {
    removeIfFree(unfinished);
    db.prepare('vacuum into ?').run(unfinished);
    putInPlace(unfinished, path, kind);
  } catch (error) {
    removeIfFree(unfinished);
    throw error;
  }
  dropBackups(folder, (kept) => backupProblem(kept, kind) === undefined, options);
  return path;
}

/**
 * Removes the backups that are kept no longer. One that another program reads just now is removed with the next
 * backup: the one that was made is good.
 */
export function dropBackups(
  folder: string,
  isGood: (path: string) => boolean,
  { now, keepDays }: { readonly now: number; readonly keepDays: number },
): void {
  const dropped = backupsToDrop(listBackups(folder), ({ path }) => isGood(path), keepDays, now);
  for (const { path } of dropped) removeIfFree(path);
}

/** The newest backup that can still be opened and is whole. */
export function newestGoodBackup(folder: string, kind: StationKind): string | undefined {
  return listBackups(folder).find(({ path }) => backupProblem(path, kind) === undefined)?.path;
}
