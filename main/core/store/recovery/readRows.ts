import type { Db } from '../openDatabase.ts';
import type { CarriedTable } from './carriedTables.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Takes a row; may be called twice for a row that is reached in two ways. */
export type TakeRow = (row: Row) => void;

/**
 * Hands over the rows of a table that can still be read: from the front up to the damage, from the back up to the
 * damage, and then what lies between, one by one.
 *
 * @param owners values of the key's first column, for a table that is owned by another
 */
export function readRows(db: Db, table: CarriedTable, owners: readonly unknown[], take: TakeRow): void {
  const { name, key } = table;
  if (key === 'rowid') {
    readNumbered(db, name, take);
    return;
  }
  if (readAll(db, `select * from ${name} order by ${key.join(', ')}`, [], take)) return;
  readAll(db, `select * from ${name} order by ${key.map((column) => `${column} desc`).join(', ')}`, [], take);
  for (const owner of owners) readAll(db, `select * from ${name} where ${key[0]} = ?`, [owner], take);
}

function readNumbered(db: Db, name: string, take: TakeRow): void {
  let front = 0;
  let back = 0;
  const inOrder = (way: string): string => `select rowid as row_number, * from ${name} order by rowid ${way}`;
  const isWhole = readAll(db, inOrder('asc'), [], (row) => {
    front = Number(row.row_number);
    take(row);
  });
  if (isWhole) return;
  readAll(db, inOrder('desc'), [], (row) => {
    back = Number(row.row_number);
    take(row);
  });
  const end = back > 0 ? back : lastNumber(db, name);
  const one = `select rowid as row_number, * from ${name} where rowid = ?`;
  for (let number = front + 1; number < end; number += 1) readAll(db, one, [number], take);
}

/** The last number SQLite gave out in this table; 0 when that cannot be read either. */
function lastNumber(db: Db, name: string): number {
  let last = 0;
  readAll(db, 'select seq from sqlite_sequence where name = ?', [name], (row) => {
    last = Number(row.seq) + 1;
  });
  return last;
}

/**
 * Reads all rows of a statement. @returns whether it could be read to its end. Only reading may fail here: what
 * `take` throws is not caught.
 */
function readAll(db: Db, sql: string, values: readonly unknown[], take: TakeRow): boolean {
  let rows: IterableIterator<unknown>;
  try {
    rows = db.prepare<unknown[], unknown>(sql).iterate(...values);
  } catch {
    return false; // The table itself is unknown to what is left of the file.
  }
  for (;;) {
    let next: IteratorResult<unknown>;
    try {
      next = rows.next();
    } catch {
      return false; // Here the damage begins.
    }
    if (next.done === true) return true;
    if (isRow(next.value)) take(next.value);
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
