import { z } from 'zod';
import type { Db } from '../openDatabase.ts';

/** What came of going back to a backup; kept until the person at the bench was told. */
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
  db.prepare(
    'insert into fact (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  ).run(factName, JSON.stringify(report));
}

/** The report that nobody was told of yet; it counts as told from now on. */
export function takeRestoreReport(db: Db): RestoreReport | undefined {
  const value = db.prepare('select value from fact where name = ?').pluck().get(factName);
  if (typeof value !== 'string') return undefined;
  db.prepare('delete from fact where name = ?').run(factName);
  return restoreReport.safeParse(JSON.parse(value)).data;
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
