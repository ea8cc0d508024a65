import { appendFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { tellOfStation } from '../../story/tellOfStation.ts';
import { backupFolder } from '../backup/backupFiles.ts';
import { newestGoodBackup } from '../backup/backups.ts';
import type { Db } from '../openDatabase.ts';
import type { StationKind } from '../stationSchema.ts';
import { carriedTables } from './carriedTables.ts';
import { asOfBackup, type Carry, carryOver, settle } from './carryOver.ts';
import { openReadableCopy } from './readableCopy.ts';
import { keepReport } from './recoveryReport.ts';
import { type ReplaceOptions, replaceStation, type Workplace } from './replaceStation.ts';

export interface RecoverOptions extends Omit<ReplaceOptions, 'aside'> {
  readonly kind: StationKind;
  /** What is wrong with it. */
  readonly problem: string;
  /** How far the outbox is known to have come. */
  readonly lastSeq: number;
}

/**
 * Builds a new station.db from what can still be read of a damaged one and from the newest good backup. Rows that
 * can be read but make no sense are written beside the damaged file, one JSON value a line.
 */
export function recoverStation(options: RecoverOptions): void {
  replaceStation({ ...options, aside: 'damaged' }, (place) =>
    fill(place, options, openReadableCopy(options.path, place.empty, place.folder)),
  );
}

const senselessRows = 'unreadable-rows.jsonl';

function fill({ db, aside }: Workplace, options: RecoverOptions, damaged: Db | undefined): void {
  const backup = newestGoodBackup(backupFolder(options.dataDir), options.kind);
  const restoring = backup === undefined ? undefined : new Database(backup, { readonly: true });
  const senseless: Record<string, number> = {};
  const carry: Carry = {
    tables: carriedTables,
    onSenseless: (table, row, why) => {
      mkdirSync(aside, { recursive: true });
      appendFileSync(join(aside, senselessRows), `${JSON.stringify({ table, why, row })}\n`, { mode: 0o600 });
      senseless[table] = (senseless[table] ?? 0) + 1;
    },
  };
  try {
    db.pragma('foreign_keys = OFF'); // Until the owners of all rows are there.
    db.transaction(() => {
      // The damaged file is newer than any backup, so its rows come first, and the backup fills the gaps.
      const salvaged = damaged === undefined ? {} : carryOver(damaged, db, carry);
      const restored =
        restoring === undefined
          ? {}
          : carryOver(restoring, db, { tables: carriedTables, adapt: asOfBackup, onSenseless: () => {} });
      const { last, rows } = outboxExtent(db);
      const lastSeq = Math.max(last, options.lastSeq);
      settle(db, lastSeq);
      const missing = lastSeq - rows;
      tellOfStation(db, options.now, 'recovered', {
        message: options.problem,
        missing,
        ...(backup === undefined ? {} : { backup: basename(backup) }),
      });
      keepReport(db, {
        problem: options.problem,
        folder: aside,
        salvaged,
        restored,
        senseless,
        ...(backup === undefined ? {} : { backup: basename(backup) }),
        missing,
      });
    }).immediate();
  } finally {
    damaged?.close();
    restoring?.close();
  }
}

/** Entries are numbered from 1 without gaps and never deleted, so what is missing can be counted. */
function outboxExtent(db: Db): { readonly last: number; readonly rows: number } {
  const found = db
    .prepare<[], { last: number; n: number }>('select coalesce(max(seq), 0) last, count(*) n from outbox')
    .get();
  return { last: found?.last ?? 0, rows: found?.n ?? 0 };
}
