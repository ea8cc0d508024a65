import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../../main/core/ports.ts';
import type { BackupFile } from '../../../main/core/store/backup/backupFiles.ts';
import { backupsToDrop } from '../../../main/core/store/backup/retention.ts';

const now = Date.UTC(2026, 10, 25, 20);

/** Newest first, each so many hours older than now. */
function aged(...hours: readonly number[]): readonly BackupFile[] {
  return hours.map((age, place) => ({
    path: `/${age}`,
    number: hours.length - place,
    at: now - age * HOUR,
  }));
}

function kept(
  backups: readonly BackupFile[],
  isGood: (backup: BackupFile) => boolean = () => true,
): readonly string[] {
  const dropped = backupsToDrop(backups, isGood, 14, now);
  return backups.filter((backup) => !dropped.includes(backup)).map(({ path }) => path.slice(1));
}

test('of a fortnight of backups every four hours, the newest eight and the last of each day stay', () => {
  const backups = aged(...Array.from({ length: 20 * 6 }, (_, place) => place * 4));
  const ages = kept(backups).map(Number);
  expect(ages.slice(0, 8)).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
  expect(Math.max(...ages)).toBeLessThanOrEqual(14 * 24);
  const days = ages.slice(8).map((age) => Math.floor((now - age * HOUR) / DAY));
  expect(new Set(days).size).toBe(days.length);
  expect(days.length).toBeGreaterThanOrEqual(12);
});

test('what is older than the days goes, but never the last three that are whole', () => {
  expect(kept(aged(0, 400, 500, 600, 700))).toEqual(['0', '400', '500']);
  const isGood = ({ path }: BackupFile): boolean => !['/400', '/500'].includes(path);
  expect(kept(aged(0, 400, 500, 600, 700, 800), isGood)).toEqual(['0', '600', '700']);
});

test('a clock that leaps a year ahead costs no more than what the count allows, one put back keeps all of the newest', () => {
  expect(kept(aged(0, 8760, 8764, 8768, 8772))).toEqual(['0', '8760', '8764']);
  expect(kept(aged(0, -8760, -8764, -8768))).toHaveLength(4);
  expect(kept(aged(...Array.from({ length: 60 }, (_, place) => -24 * place)))).toHaveLength(22);
});
