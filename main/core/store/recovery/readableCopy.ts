import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Db } from '../openDatabase.ts';
import { at, isHeader } from './fileHeader.ts';

/**
 * Opens a copy of a damaged database, so that nothing SQLite does can change the original. If its header is gone,
 * the copy gets that of an empty database of the same migrations, whose tables lie at the same pages.
 *
 * @param empty path of such an empty database, closed
 * @returns undefined when there is nothing to read, or when even the copy cannot be opened
 */
export function openReadableCopy(damaged: string, empty: string, folder: string): Db | undefined {
  const wal = `${damaged}-wal`;
  if (!existsSync(damaged) && !existsSync(wal)) return undefined;
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, 'damaged.db');
  const found = existsSync(damaged) ? readFileSync(damaged) : Buffer.alloc(0);
  writeFileSync(copy, repaired(found, readFileSync(empty)));
  if (existsSync(wal)) copyFileSync(wal, `${copy}-wal`);
  const db = new Database(copy);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.prepare('select count(*) from sqlite_schema').get();
    return db;
  } catch {
    db.close(); // Not even the list of tables can be read: the backup is all there is.
    return undefined;
  }
}

/** The same bytes with a header that SQLite accepts and that announces as many pages as there are. */
function repaired(damaged: Buffer, empty: Buffer): Buffer {
  const pageSize = empty.readUInt16BE(at.pageSize);
  const missing = empty.subarray(Math.min(damaged.length, empty.length));
  const whole = Buffer.concat([damaged, missing]);
  if (!isHeader(damaged)) empty.copy(whole, 0, 0, hasFirstPage(damaged) ? 100 : pageSize);
  whole.writeUInt32BE(Math.floor(whole.length / pageSize), at.pages);
  whole.copy(whole, at.validFor, at.changes, at.changes + 4);
  return whole;
}

/**
 * Whether the first page is there: its tree begins right after the header, with the kind of page (a table's leaf
 * or branch).
 */
function hasFirstPage(bytes: Buffer): boolean {
  return bytes[100] === 0x0d || bytes[100] === 0x05;
}
