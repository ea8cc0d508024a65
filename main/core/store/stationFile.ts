import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../ports.ts';
import { createSettingsStore } from '../settings/settingsStore.ts';
import { backupFolder } from './backup/backupFiles.ts';
import { takeBackup } from './backup/backups.ts';
import { type Db, openDatabase, refusalOf } from './openDatabase.ts';
import { quickCheck } from './quickCheck.ts';
import { readHeader } from './recovery/fileHeader.ts';
import { readLastSeq } from './recovery/lastSeq.ts';
import { recoverStation } from './recovery/recoverStation.ts';
import { finishReplacing } from './recovery/replaceStation.ts';
import { senselessRow } from './recovery/rowShapes.ts';
import { StationRefused } from './stationRefused.ts';
import { stationKind as kind, stationMigrations as migrations } from './stationSchema.ts';

export interface StationFileOptions {
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly logger: Logger;
}

/** The file beside station.db that says how far its outbox had come; see recovery/lastSeq. */
export function lastSeqPath(dataDir: string): string {
  return join(dataDir, 'station.last');
}

/** A file that takes up room until the disk is full; see disk/reserve. */
export function reservePath(dataDir: string): string {
  return join(dataDir, 'reserve.bin');
}

/**
 * Opens station.db after checking and backing it up, before anything is written to it. A damaged file is set
 * aside and rebuilt; see recovery/.
 *
 * @throws StationRefused when it cannot be used: in use, not writable, not ours, or of a newer version.
 */
export function openStationFile(options: StationFileOptions): Db {
  const path = join(options.dataDir, 'station.db');
  try {
    finishReplacing(options.dataDir, path);
    const lost = lostFile(path, lastSeqPath(options.dataDir));
    if (lost !== undefined) recover(options, path, lost);
    return openChecked(options, path);
  } catch (error) {
    const refusal = refusalOf(error, path);
    if (refusal.code !== 'damaged') throw refusal;
    assertMayRebuild(path, refusal);
    try {
      recover(options, path, reasonOf(refusal));
      return openChecked(options, path);
    } catch (second) {
      throw refusalOf(second, path);
    }
  }
}

/** Up to this size the backup is made at the start, in about a tenth of a second. */
const largestAtStart = 32 * 1024 * 1024;

function openChecked(options: StationFileOptions, path: string): Db {
  return openPlainStation(path, (db, found) => {
    if (found === 0) return;
    const problem = quickCheck(db) ?? senselessRow(db);
    if (problem !== undefined) {
      throw new StationRefused('damaged', `${path} is damaged.`, new Error(problem));
    }
    // A larger file is copied a little later, while packing goes on; but before a migration it is always copied
    // first.
    if (found === kind.version && statSync(path).size > largestAtStart) return;
    try {
      const { keepDays } = createSettingsStore(db).get();
      takeBackup(db, backupFolder(options.dataDir), kind, { now: options.now(), keepDays });
    } catch (error) {
      options.logger.error('backup.failed', error); // Packing goes on: the station itself is whole.
    }
  });
}

/** Opens or creates a station database, migrated, without checking whether it is whole. */
export function openPlainStation(
  path: string,
  beforeMigrating: (db: Db, found: number) => void = () => {},
): Db {
  return openDatabase({
    path,
    migrations,
    applicationId: kind.applicationId,
    durability: 'full',
    beforeMigrating,
  });
}

function recover(options: StationFileOptions, path: string, problem: string): void {
  options.logger.warn('station.damaged', { problem });
  const lastSeq = readLastSeq(lastSeqPath(options.dataDir)) ?? 0;
  const { dataDir } = options;
  recoverStation({ dataDir, path, kind, open: openPlainStation, problem, lastSeq, now: options.now() });
}

/**
 * Whether a file is lost: SQLite opens an empty or missing file as a new database, but the file beside it knows
 * that there was one.
 */
function lostFile(path: string, witness: string): string | undefined {
  if (readLastSeq(witness) === undefined) return undefined;
  if (!existsSync(path)) return 'the file was gone';
  return statSync(path).size === 0 ? 'the file was empty' : undefined;
}

/**
 * Throws where the file must not be rebuilt: if its header says that it belongs to another program, or to a newer
 * Packbench, that is believed.
 */
function assertMayRebuild(path: string, refusal: StationRefused): void {
  const header = existsSync(path) ? readHeader(path) : undefined;
  if (header === undefined) return;
  if (![0, kind.applicationId].includes(header.applicationId)) {
    throw new StationRefused(
      'not_ours',
      `${path} belongs to another program. It was left as it is.`,
      refusal,
    );
  }
  if (header.applicationId === kind.applicationId && header.version > kind.version) {
    throw new StationRefused(
      'newer_version',
      `${path} was written by a newer Packbench and is damaged. Install the newer version again.`,
      refusal,
    );
  }
}

function reasonOf(refusal: StationRefused): string {
  return refusal.cause instanceof Error ? refusal.cause.message : refusal.message;
}
