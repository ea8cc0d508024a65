import { z } from 'zod';
import { dropFact, readJsonFact, writeJsonFact } from '../facts.ts';
import type { Db } from '../openDatabase.ts';

/** What became of a damaged station.db; kept in the new one until the person at the bench was told. */
const recoveryReport = z.object({
  /** What was wrong, in SQLite's or our words. */
  problem: z.string(),
  /** Where the damaged files lie now. */
  folder: z.string(),
  /** Rows read from the damaged file, by table. */
  salvaged: z.record(z.string(), z.int()),
  /** Rows that only the backup still had, by table. */
  restored: z.record(z.string(), z.int()),
  /** Rows that could be read and made no sense, by table; they lie beside the damaged file. */
  senseless: z.record(z.string(), z.int()),
  /** The file name of the backup that was used. */
  backup: z.string().optional(),
  /** Entries of the outbox that are known to have existed and are in neither. */
  missing: z.int(),
});
export type RecoveryReport = Readonly<z.infer<typeof recoveryReport>>;

const factName = 'recovery';

/** Keeps the report until a person was told, over restarts. */
export function keepReport(db: Db, report: RecoveryReport): void {
  writeJsonFact(db, factName, report);
}

/** The report that nobody was told of yet. */
export function untoldReport(db: Db): RecoveryReport | undefined {
  return readJsonFact(db, factName, recoveryReport);
}

/** Forgets the report: a person was told. */
export function reportTold(db: Db): void {
  dropFact(db, factName);
}

/** What happened, for the person at the bench. */
export function recoveryWords(report: RecoveryReport): string {
  const salvaged = report.salvaged.outbox ?? 0;
  const restored = report.restored.outbox ?? 0;
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const senseless = sum(report.senseless);
  return [
    `The station's file was damaged and has been rebuilt (${report.problem}).`,
    `${counted(salvaged, 'decision')} (${counted(sum(report.salvaged), 'row')} in all) could be read from it,`,
    report.backup === undefined
      ? 'and there was no backup.'
      : `${counted(restored, 'decision')} more (${counted(sum(report.restored), 'row')}) came from the backup ${report.backup}.`,
    senseless === 0
      ? ''
      : `${counted(senseless, 'row')} made no sense and ${senseless === 1 ? 'was' : 'were'} set aside.`,
    report.missing === 0
      ? 'No decision is known to be missing.'
      : `${counted(report.missing, 'decision')} ${report.missing === 1 ? 'is' : 'are'} missing: check today's orders in ShipperOne before packing goes on.`,
    `The damaged file is kept in ${report.folder}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
