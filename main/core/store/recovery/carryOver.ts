import type { Statement } from 'better-sqlite3';
import type { Db } from '../openDatabase.ts';
import type { CarriedTable } from './carriedTables.ts';
import { type Row, readRows } from './readRows.ts';
import { shapeProblem } from './rowShapes.ts';

/** Rows that were carried over, by table. */
export type Counts = Readonly<Record<string, number>>;

export interface Carry {
  readonly tables: readonly CarriedTable[];
  /** Changes a row before it is written. */
  readonly adapt?: (table: string, row: Row) => Row;
  /** Called for each row that can be read but that the station could not work with. */
  readonly onSenseless: (table: string, row: Row, why: string) => void;
}

/**
 * Copies what can be read of each table into a fresh database; a row that is already there stays. A row that no
 * longer makes sense (broken JSON, a value the table forbids, another shape) is left out.
 */
export function carryOver(from: Db, into: Db, carry: Carry): Counts {
  const { adapt = (_, row) => row, onSenseless } = carry;
  const counts: Record<string, number> = {};
  for (const table of carry.tables) {
    const put = inserter(into, table);
    let count = 0;
    readRows(from, table, ownersIn(into, table), (row) => {
      const came = put(adapt(table.name, row));
      if (came === true) count += 1;
      else if (came !== false) onSenseless(table.name, row, came);
    });
    counts[table.name] = count;
  }
  return counts;
}

/**
 * A row of a backup, adapted: what it describes may have gone on since, so an open call counts as one that may
 * have arrived.
 */
export function asOfBackup(table: string, row: Row): Row {
  if (table !== 'outbox') return row;
  const { state } = row;
  if (typeof state !== 'string' || ['confirmed', 'discarded'].includes(state)) return row;
  const mayHaveArrived = { ...row, may_have_arrived: 1, hold_until: null, next_attempt_at: null };
  return ['paused', 'attention'].includes(state) ? mayHaveArrived : { ...mayHaveArrived, state: 'unknown' };
}

/**
 * Makes the tables agree with one another again: a pack whose shipment is in the outbox is finished, and a row
 * whose owner could not be read stays behind in the damaged file.
 */
export function settle(db: Db, lastSeq: number): void {
  db.exec(`
    update pack set phase = 'finished',
      entry_id = (select max(entry_id) from outbox where outbox.pack_id = pack.pack_id and state <> 'discarded')
    where phase in ('scanning', 'tracking', 'parked') and entry_id is null and exists
      (select 1 from outbox where outbox.pack_id = pack.pack_id and state <> 'discarded');
    delete from pack_event where pack_id not in (select pack_id from pack);
    delete from outbox_try where entry_id not in (select entry_id from outbox);
    insert into sqlite_sequence (name, seq) select 'outbox', 0
      where not exists (select 1 from sqlite_sequence where name = 'outbox')`);
  db.prepare("update sqlite_sequence set seq = max(seq, ?) where name = 'outbox'").run(lastSeq);
}

/** Writes a row. @returns true when it was written, false when it was already there, or why it makes no sense. */
function inserter(db: Db, table: CarriedTable): (row: Row) => boolean | string {
  const known = new Set(
    db
      .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
      .all(table.name)
      .map(nameOf),
  );
  const statements = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return (row) => {
    const columns = Object.keys(row).filter((column) => known.has(column));
    if (!table.json.every((column) => isJson(row[column]))) return 'broken JSON';
    const problem = shapeProblem(table.name, row);
    if (problem !== undefined) return problem;
    const sql = `insert into ${table.name} (${columns.join(', ')})
      values (${columns.map((column) => `@${column}`).join(', ')}) on conflict do nothing`;
    try {
      return (
        statement(sql).run(Object.fromEntries(columns.map((column) => [column, row[column]]))).changes > 0
      );
    } catch (error) {
      if (isForbidden(error)) return 'a value that is not allowed';
      throw error;
    }
  };
}

function ownersIn(db: Db, table: CarriedTable): readonly unknown[] {
  if (table.owner === undefined) return [];
  return db.prepare(`select ${table.owner.column} from ${table.owner.table}`).pluck().all();
}

function isJson(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'string') return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
