import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeIfFree } from '../heldFiles.ts';

export interface BackupFile {
  readonly path: string;
  /** Counts up with every backup: clocks jump, so the time in the name says nothing about the order. */
  readonly number: number;
  /** Epoch milliseconds by the bench's clock, to the second. */
  readonly at: number;
}

const backupName = /^station-(\d{6,})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/;

/** Where a station's own backups lie. */
export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** The finished backups in a folder, newest first; none when there is no such folder. */
export function listBackups(folder: string): readonly BackupFile[] {
  return namesIn(folder)
    .flatMap((name) => {
      const [, number, ...time] = backupName.exec(name) ?? [];
      if (number === undefined) return [];
      const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = time.map(Number);
      const at = Date.UTC(year, month - 1, day, hour, minute, second);
      return [{ path: join(folder, name), number: Number(number), at }];
    })
    .sort((one, other) => other.number - one.number);
}

/** The file for the backup after these, at this time in epoch milliseconds. */
export function nextBackup(folder: string, known: readonly BackupFile[], now: number): BackupFile {
  const number = (known[0]?.number ?? 0) + 1;
  const name = `station-${String(number).padStart(6, '0')}-${fileTime(now)}.db`;
  return { path: join(folder, name), number, at: now };
}

/** A time as it stands in file names, in UTC to the second. */
export function fileTime(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Copies that a crash or a power cut left half done; only while nobody is making one. */
export function removeUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    if (/^station-.*\.db\.part/.test(name)) removeIfFree(join(folder, name));
  }
}

/**
 * The same while somebody may be at work: leaves the copy that becomes this backup, and those beside a backup, in which
 * its personal data is being erased.
 */
export function removeCutOff(folder: string, backup: string): void {
  const names = namesIn(folder);
  for (const name of names) {
    const [whole = ''] = name.split('.part');
    if (whole === name || whole === backup || names.includes(whole) || !backupName.test(whole)) continue;
    removeIfFree(join(folder, name));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
      return [];
    throw error;
  }
}
