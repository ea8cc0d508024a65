import { join } from 'node:path';
import Database from 'better-sqlite3';
import { cacheMigrations } from './cacheMigrations.ts';
import { removeFolder, removeIfFree } from './heldFiles.ts';
import { type Db, openDatabase } from './openDatabase.ts';
import { quickCheck } from './quickCheck.ts';
import { createLastSeq } from './recovery/lastSeq.ts';
import { type RecoveryReport, reportTold, untoldReport } from './recovery/recoveryReport.ts';
import { lastSeqPath, openStationFile, type StationFileOptions } from './stationFile.ts';
import { StationRefused } from './stationRefused.ts';

export interface StationDatabases {
  /** Precious: outbox, journal, scan log, connections, settings. FULL durability. */
  readonly station: Db;
  /** Disposable: what ShipperOne can send again. */
  readonly cache: Db;
  /** Notes beside station.db how far the outbox has come. */
  noteOutbox(seq: number): void;
  /** Set when station.db was damaged and rebuilt and nobody has been told yet. */
  readonly recovery?: RecoveryReport;
  recoveryTold(): void;
  close(): void;
}

/** "PKBC" as SQLite's application id. */
const cacheId = 0x504b4243;

/**
 * Opens both databases of a data folder.
 * @throws StationRefused when station.db cannot be used. A damaged one is rebuilt, and `recovery` says how; a
 * damaged cache.db is thrown away and made anew.
 */
export function openStationDatabases(options: StationFileOptions): StationDatabases {
  const { dataDir, logger } = options;
  const station = openStationFile(options);
  try {
    const cache = openCache(join(dataDir, 'cache.db'));
    const witness = createLastSeq(lastSeqPath(dataDir), (error) => logger.error('station.last', error));
    witness.note(Number(station.prepare('select coalesce(max(seq), 0) from outbox').pluck().get()));
    // Left behind by a crash in the middle of a rebuild. Nobody else can be working on it, since this process
    // holds the file.
    removeFolder(join(dataDir, 'recovering'));
    const recovery = untoldReport(station);
    return {
      station,
      cache,
      noteOutbox: witness.note,
      ...(recovery === undefined ? {} : { recovery }),
      recoveryTold: () => reportTold(station),
      close: () => {
        cache.close();
        station.close();
      },
    };
  } catch (error) {
    station.close();
    throw error;
  }
}

/**
 * Removes a cache that is damaged, while it is closed: SQLite may open a file without complaint that is damaged
 * further in.
 */
export function dropDamagedCache(dataDir: string): void {
  const path = join(dataDir, 'cache.db');
  let isWhole = false;
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      isWhole = quickCheck(db) === undefined;
    } finally {
      db.close(); // Windows removes no file that is open.
    }
  } catch {
    isWhole = false; // It cannot even be opened.
  }
  if (!isWhole) for (const suffix of ['', '-wal', '-shm']) removeIfFree(path + suffix);
}

function openCache(path: string): Db {
  const open = (): Db =>
    openDatabase({
      path,
      migrations: cacheMigrations,
      applicationId: cacheId,
      durability: 'normal',
    });
  try {
    return open();
  } catch (error) {
    if (!(error instanceof StationRefused) || !['damaged', 'newer_version'].includes(error.code)) throw error;
    for (const suffix of ['', '-wal', '-shm']) removeIfFree(path + suffix);
    return open();
  }
}
