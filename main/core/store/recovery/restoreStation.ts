import Database from 'better-sqlite3';
import { tellOfStation } from '../../story/tellOfStation.ts';
import type { Db } from '../openDatabase.ts';
import { quickCheck } from '../quickCheck.ts';
import { carriedTables } from './carriedTables.ts';
import { asOfBackup, type Carry, type Counts, carryOver, settle } from './carryOver.ts';
import { type ReplaceOptions, replaceStation, type Workplace } from './replaceStation.ts';
import { keepRestoreReport } from './restoreReport.ts';

export interface RestoreOptions extends Omit<ReplaceOptions, 'aside'> {
  /** A checked backup. */
  readonly backup: string;
  readonly backupId: string;
}

export interface RestoreResult {
  readonly keptDecisions: number;
  readonly keptRows: number;
  readonly folder: string;
}

const tablesNamed = (...names: readonly string[]) => carriedTables.filter(({ name }) => names.includes(name));
/** Tables that are as the backup has them afterwards. */
const chosen = tablesNamed('setting', 'alias', 'carrier', 'letterhead');
/** Tables of what happened, which no backup undoes. */
const facts = tablesNamed(
  'outbox',
  'outbox_try',
  'pack',
  'pack_event',
  'used_track',
  'used_serial',
  'scan',
  'order_note',
  'tote',
  'print_job',
  // Packers stay as they are now: a badge that was taken from somebody does not come back.
  'packer',
  'act',
  'story',
);

/**
 * Goes back to a backup while the station is closed. Settings, connections and taught codes are afterwards as the
 * backup has them. What was scanned, packed and decided since stays, and so does what ShipperOne has confirmed:
 * otherwise parcels would be sent twice or not at all.
 */
export function restoreStation(options: RestoreOptions): RestoreResult {
  let result: RestoreResult | undefined;
  replaceStation({ ...options, aside: 'replaced' }, (place) => {
    result = fill(place, options);
  });
  if (result === undefined) throw new Error('The backup was not read');
  return result;
}

function fill({ db, aside }: Workplace, options: RestoreOptions): RestoreResult {
  const present = new Database(options.path, { readonly: true });
  const backup = new Database(options.backup, { readonly: true });
  try {
    const problem = quickCheck(present);
    if (problem !== undefined) throw new Error(`The present data is damaged: ${problem}`);
    db.pragma('foreign_keys = OFF'); // Until the owners of all rows are there.
    return db
      .transaction(() => {
        const kept = carryOver(present, db, carry(facts));
        const older = carryOver(backup, db, { ...carry(facts), adapt: asOfBackup });
        carryOver(backup, db, carry(chosen));
        carryOver(present, db, carry(tablesNamed('fact')));
        // A connection that was made since stays: without it, what it still has to send would be lost.
        for (const source of [backup, present]) {
          carryOver(source, db, carry(tablesNamed('connection')));
        }
        settle(db, lastSeq(db));
        const keptDecisions = countUnknownTo(backup, db);
        const result = { keptDecisions, keptRows: unknownRows(kept, older, backup), folder: aside };
        keepRestoreReport(db, { backupId: options.backupId, ...result });
        tellOfStation(db, options.now, 'restored', { backup: options.backupId });
        return result;
      })
      .immediate();
  } finally {
    present.close();
    backup.close();
  }
}

/**
 * How rows are carried over. The file was just checked, so a row that cannot be read makes no sense in either
 * file; it stays in the file that is set aside.
 */
function carry(tables: Carry['tables']): Carry {
  return { tables, onSenseless: () => {} };
}

function countUnknownTo(backup: Db, db: Db): number {
  const known = new Set(backup.prepare('select entry_id from outbox').pluck().all());
  return db
    .prepare('select entry_id from outbox')
    .pluck()
    .all()
    .filter((entryId) => !known.has(entryId)).length;
}

/** How many rows the present data has that the backup does not have. */
function unknownRows(kept: Counts, older: Counts, backup: Db): number {
  return facts.reduce((sum, { name }) => {
    const inBackup = rowsIn(backup, name);
    return sum + (kept[name] ?? 0) - (inBackup - (older[name] ?? 0));
  }, 0);
}

/** A backup of an older version has fewer tables. */
function rowsIn(db: Db, table: string): number {
  const isThere = db.prepare('select 1 from sqlite_schema where name = ?').get(table) !== undefined;
  return isThere ? Number(db.prepare(`select count(*) from ${table}`).pluck().get()) : 0;
}

function lastSeq(db: Db): number {
  return Number(db.prepare('select coalesce(max(seq), 0) from outbox').pluck().get());
}
