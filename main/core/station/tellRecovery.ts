import { recoveryWords } from '../store/recovery/recoveryReport.ts';
import { restoreWords, takeRestoreReport } from '../store/recovery/restoreReport.ts';
import type { StationDatabases } from '../store/stationDatabases.ts';
import type { Alerts } from './alerts.ts';

/** Tells the person at the bench, once, that the station's file was damaged and what became of it. */
export function tellRecovery(databases: StationDatabases, alerts: Alerts): void {
  const restored = takeRestoreReport(databases.station);
  if (restored !== undefined) {
    const { keptDecisions, folder } = restored;
    alerts.raise('info', 'restored', restoreWords(restored), { keptDecisions, folder });
  }
  const { recovery } = databases;
  if (recovery === undefined) return;
  alerts.raise('danger', 'storage', recoveryWords(recovery), {
    what: 'damaged',
    decisions: recovery.salvaged.outbox ?? 0,
    fromBackup: recovery.restored.outbox ?? 0,
    missing: recovery.missing,
    folder: recovery.folder,
  });
  databases.recoveryTold();
}
