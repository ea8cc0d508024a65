import { DAY } from '../../ports.ts';
import type { BackupFile } from './backupFiles.ts';

/** This many whole backups are kept, however old they are. */
export const fewestGood = 3;
/** The newest backups, one for every few hours, are all kept; of older ones only the last of each day. */
const newestKept = 8;

/**
 * The backups that may be removed: those older than the days they are kept for, and all but one of each older
 * day. Their times may be wrong, since clocks jump: their numbers decide which is newer, and at least three whole
 * ones always stay.
 *
 * @param backups newest first
 */
export function backupsToDrop(
  backups: readonly BackupFile[],
  isGood: (backup: BackupFile) => boolean,
  keepDays: number,
  now: number,
): readonly BackupFile[] {
  const days = new Set<number>();
  let kept = 0;
  const isWanted = (backup: BackupFile, place: number): boolean => {
    const day = Math.floor(backup.at / DAY);
    const isFirstOfDay = !days.has(day);
    days.add(day);
    if (now - backup.at > keepDays * DAY || kept >= newestKept + keepDays) return false;
    const wanted = place < newestKept || isFirstOfDay;
    if (wanted) kept += 1;
    return wanted;
  };
  let good = 0;
  return backups.filter((backup, place) => {
    const wanted = isWanted(backup, place);
    // A backup is opened and checked only if it would be removed or is among the newest few.
    if (good < fewestGood && isGood(backup)) {
      good += 1;
      return false;
    }
    return !wanted;
  });
}
