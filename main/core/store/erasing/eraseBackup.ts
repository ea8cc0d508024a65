import { copyFile } from 'node:fs/promises';
import Database, { type Statement } from 'better-sqlite3';
import { DAY } from '../../ports.ts';
import { putInPlaceGently } from '../backup/putInPlace.ts';
import { removeIfFree } from '../heldFiles.ts';
import { migrate } from '../migrate.ts';
import type { Db } from '../openDatabase.ts';
import { stationKind, stationMigrations } from '../stationSchema.ts';
import { countOf, type DueRows, findDueRows, type HasLeft } from './dueRows.ts';
import { eraseRows } from './eraseRows.ts';

export interface EraseBackupOptions {
  readonly path: string;
  /** The station's own database, which knows what has been settled since the backup was made. */
  readonly station: Db;
  /** What was last touched before this time is due. */
  readonly cutoff: number;
  readonly now: number;
  /** See eraseRows. */
  readonly rest: () => Promise<boolean>;
}

/**
 * Erases in a backup what the station has erased: in a copy, which is checked and then replaces the backup. A
 * backup in which nothing is due is left as it is.
 * @returns whether the backup was changed
 */
export async function eraseBackup(options: EraseBackupOptions): Promise<boolean> {
  const { path, station, cutoff, now, rest } = options;
  if (!mayHoldDue(path, cutoff)) return false;
  const copy = `${path}.part`;
  await copyFile(path, copy);
  const db = new Database(copy);
  let goesOn = true;
  try {
    db.pragma('journal_mode = DELETE');
    db.pragma('secure_delete = ON');
    migrate(db, stationMigrations, copy);
    const due = dueIn(db, station, cutoff, now);
    await eraseRows(db, due, now, async () => {
      goesOn = await rest();
      return goesOn;
    });
    if (countOf(due) === 0) goesOn = false;
  } finally {
    db.close();
  }
  // If it was stopped, or nothing was to do, the backup stays and is looked at again.
  if (goesOn) await putInPlaceGently(copy, path, stationKind, rest);
  else removeIfFree(copy);
  return goesOn;
}

/**
 * What is due in a backup. A backup knows an older state of rows that have been settled since: where the station
 * has the row, its own state decides.
 */
function dueIn(db: Db, station: Db, cutoff: number, now: number): DueRows {
  const note = station.prepare('select 1 from order_note where connection_id = ? and order_id = ?').pluck();
  const isGone: HasLeft = ({ connectionId, orderId }) => note.get(connectionId, orderId) === undefined;
  const { notes } = findDueRows(db, cutoff, isGone);
  const found = { ...findDueRows(db, cutoff, () => false), notes };
  const open = erasedSince(
    db,
    station.prepare('select 1 from pack where pack_id = ? and erased_at is not null'),
    `select pack_id from pack where erased_at is null and changed_at < ?
       and phase in ('scanning', 'tracking', 'parked', 'finished')`,
    cutoff,
  );
  const unsettled = erasedSince(
    db,
    station.prepare('select 1 from outbox where entry_id = ? and erased_at is not null'),
    `select entry_id from outbox where erased_at is null and updated_at < ?
       and state not in ('confirmed', 'discarded')`,
    cutoff,
  );
  return {
    ...found,
    stories: erasedStories(db, station, cutoff, now),
    packs: [...new Set([...found.packs, ...open])],
    entries: [...found.entries, ...unsettled],
  };
}

/** Rows that were still open when the backup was made and are erased in the station by now. */
function erasedSince(db: Db, isErased: Statement, open: string, cutoff: number): readonly string[] {
  return db
    .prepare<[number], string>(open)
    .pluck()
    .all(cutoff)
    .filter((id) => isErased.get(id) !== undefined);
}

/** Finds rows of stories by their digest: after a rebuild another row may have their number. */
function erasedStories(db: Db, station: Db, cutoff: number, now: number): readonly number[] {
  const isKept = station
    .prepare('select 1 from story where story_seq = ? and digest = ? and detail is not null')
    .pluck();
  return db
    .prepare<[number, number], { story_seq: number; digest: string }>(
      'select story_seq, digest from story where detail is not null and (at < ? or at > ?)',
    )
    .all(cutoff, now + DAY)
    .filter((row) => isKept.get(row.story_seq, row.digest) === undefined)
    .map((row) => row.story_seq);
}

/** A quick look whether the backup may hold something that is due, so that it is not copied in vain. */
function mayHoldDue(path: string, cutoff: number): boolean {
  const db = new Database(path, { readonly: true });
  try {
    if (Number(db.pragma('user_version', { simple: true })) < stationKind.version) return true;
    const old = (table: string, column: string): string =>
      `exists (select 1 from ${table} where erased_at is null and ${column} < @cutoff)`;
    const sql = `select ${old('pack', 'changed_at')} or ${old('outbox', 'updated_at')} or ${old('scan', 'at')}
      or exists (select 1 from story where detail is not null and at < @cutoff)
      or exists (select 1 from order_note where at < @cutoff)
      or exists (select 1 from packer where removed_at < @cutoff)`;
    return db.prepare(sql).pluck().get({ cutoff }) === 1;
  } finally {
    db.close();
  }
}
