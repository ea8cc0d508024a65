import { DAY } from '../../ports.ts';
import type { BackupFile } from './backupFiles.ts';

/** So many whole backups stay, however old they are. */
export const fewestGood = 3;
/** The newest, one for every few hours, are all kept; of older ones the last of each day. */
const newestKept = 8;

/**
 * The backups that may go: older than the days they are kept, or one of several of a day. What their time says may
 * be wrong, since clocks jump: their number decides which is newer, and never fewer than three whole ones stay.
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
    // Each is only opened and checked when it would go, or stands among the newest few.
    if (good < fewestGood && isGood(backup)) {
      good += 1;
      return false;
    }
    return !wanted;
  });
}
