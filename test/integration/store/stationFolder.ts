import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStationDatabases, type StationDatabases } from '../../../main/core/store/stationDatabases.ts';

export interface OpenedFolder {
  readonly databases: StationDatabases;
  readonly log: readonly string[];
}

/** Opens a data folder as the station does, and keeps what it logs. */
export function openFolder(dataDir: string, now = Date.UTC(2026, 10, 25, 8)): OpenedFolder {
  const log: string[] = [];
  const note = (event: string): void => void log.push(event);
  const logger = { info: note, warn: note, error: (event: string) => note(event) };
  return { databases: openStationDatabases({ dataDir, now: () => now, logger }), log };
}

const emptyStart = JSON.stringify({
  orderId: { text: 'FO-1', json: '"FO-1"' },
  details: { status: 'pending_shipment', partialsAllowed: false, notes: [] },
  items: [],
});

/** Writes decisions as rows, without the rules of the outbox: numbered from `first`, each with a pack and a scan. */
export function addDecisions(databases: StationDatabases, first: number, count: number): void {
  const { station } = databases;
  const entry = station.prepare(`insert into outbox (entry_id, connection_id, order_id, action, state, body,
    expected, fingerprint, partial_quantity, created_at, updated_at, pack_id)
    values (@id, 'c', @id, 'ship', 'ready', @body,
    '{"items":[],"trackNumbers":[],"whole":true}', @id, 0, 1, 1, @id)`);
  const pack =
    station.prepare(`insert into pack (pack_id, connection_id, order_id, phase, opened_at, changed_at,
    start, entry_id) values (?, 'c', ?, 'finished', 1, 1, ?, ?)`);
  const event = station.prepare(
    `insert into pack_event (pack_id, seq, at, packer, scan_id, event) values (?, 1, 1, 'P', null, '{"kind":"acknowledged"}')`,
  );
  const track = station.prepare("insert into used_track values (?, 'c', ?, ?, 1)");
  station
    .transaction(() => {
      for (let number = first; number < first + count; number += 1) {
        const id = `entry-${String(number).padStart(5, '0')}`;
        entry.run({ id, body: JSON.stringify({ text: id.repeat(20) }) });
        pack.run(id, id, emptyStart, id);
        event.run(id);
        track.run(`track-${id}`, id, id);
      }
    })
    .immediate();
  databases.noteOutbox(first + count - 1);
}

export function entryIds(databases: StationDatabases): readonly unknown[] {
  return databases.station.prepare('select entry_id from outbox order by seq').pluck().all();
}

export function overwrite(path: string, position: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, position);
  closeSync(file);
}

/** The pages of a table's tree that are not its root, as numbers from 1. */
export function pagesOf(path: string, table: string): readonly number[] {
  const db = new Database(path, { readonly: true });
  try {
    const { rootpage } = db
      .prepare<[string], { rootpage: number }>('select rootpage from sqlite_schema where name = ?')
      .get(table) ?? { rootpage: 0 };
    const page = readFileSync(path).subarray((rootpage - 1) * 4096, rootpage * 4096);
    const cells = page.readUInt16BE(3);
    return Array.from({ length: cells }, (_, cell) => page.readUInt32BE(page.readUInt16BE(12 + cell * 2)));
  } finally {
    db.close();
  }
}

/** The folders that damaged files were set aside in. */
export function setAside(dataDir: string): readonly string[] {
  return readdirSync(dataDir)
    .filter((name) => name.startsWith('damaged-'))
    .map((name) => join(dataDir, name));
}

export function backupsIn(dataDir: string): readonly string[] {
  return readdirSync(join(dataDir, 'backups')).toSorted();
}

export function writeGarbage(path: string): Buffer {
  const bytes = Buffer.from('This is no database at all.'.repeat(400));
  writeFileSync(path, bytes);
  return bytes;
}
