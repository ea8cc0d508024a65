import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readFact, writeFact } from '../facts.ts';
import type { Db } from '../openDatabase.ts';
import { removeCutOff } from './backupFiles.ts';
import { dropBackups } from './backups.ts';
import { isFolderThere } from './isFolderThere.ts';

const factName = 'station_id';

/**
 * The folder of this station in the place that a person chose for copies. Several benches may share the place:
 * each has a folder of its own in it, named by an id that is made once.
 */
export function secondFolder(db: Db, place: string, newId: () => string): string {
  const known = readFact(db, factName);
  const stationId = known ?? newId().slice(0, 8);
  if (known === undefined) writeFact(db, factName, stationId);
  return join(place, `packbench-${stationId}`);
}

/**
 * Copies a finished backup to the second place. The place itself must exist: otherwise a disk that is not plugged
 * in would become a folder on this one. Everything is asked of it beside the thread, until it has answered.
 * @throws when the place cannot be used; the backup at home is not touched.
 */
export async function copyToSecondPlace(
  backup: string,
  place: string,
  folder: string,
  options: { readonly now: number; readonly keepDays: number },
): Promise<void> {
  if (!(await isFolderThere(place))) throw new Error(`The second place for backups is not there: ${place}`);
  await mkdir(folder, { recursive: true });
  const path = join(folder, basename(backup));
  const unfinished = `${path}.part`;
  removeCutOff(folder, basename(path));
  try {
    await copyFile(backup, unfinished);
    const file = await open(unfinished, 'r+');
    await file.sync().finally(() => file.close());
    await rename(unfinished, path);
  } catch (error) {
    // Where the share is gone by now, before the next copy: half a backup holds names and addresses, too.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  // Each was checked at home before it was copied.
  dropBackups(folder, () => true, options);
}
