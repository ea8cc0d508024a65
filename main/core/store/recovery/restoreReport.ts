import { z } from 'zod';
import { dropFact, readJsonFact, writeJsonFact } from '../facts.ts';
import type { Db } from '../openDatabase.ts';

/** The result of going back to a backup; kept until the person at the bench was told. */
const restoreReport = z.object({
  backupId: z.string(),
  keptDecisions: z.int(),
  keptRows: z.int(),
  folder: z.string(),
});
export type RestoreReport = Readonly<z.infer<typeof restoreReport>>;

const factName = 'restore';

/** Keeps the report until the station has opened again and tells it. */
export function keepRestoreReport(db: Db, report: RestoreReport): void {
  writeJsonFact(db, factName, report);
}

/** The report that nobody was told of yet; it counts as told from now on. */
export function takeRestoreReport(db: Db): RestoreReport | undefined {
  const report = readJsonFact(db, factName, restoreReport);
  dropFact(db, factName);
  return report;
}

/** What happened, for the person at the bench. */
export function restoreWords({ backupId, keptDecisions, folder }: RestoreReport): string {
  const kept =
    keptDecisions === 0
      ? 'It knew every decision of this station.'
      : `${keptDecisions} ${keptDecisions === 1 ? 'decision' : 'decisions'} that it did not know ${
          keptDecisions === 1 ? 'was' : 'were'
        } kept.`;
  return `Settings, connections and taught codes are as in the backup ${backupId}. ${kept} The data from before lies in ${folder}.`;
}
