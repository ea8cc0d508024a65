import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Backup } from '../../../contract/backups.ts';
import type { Settings } from '../../../contract/settings.ts';
import { letOthersGoFirst } from '../../letOthersGoFirst.ts';
import { HOUR, MINUTE, type StationPorts } from '../../ports.ts';
import type { Db } from '../openDatabase.ts';
import type { StationKind } from '../stationSchema.ts';
import { type BackupFile, listBackups, removeUnfinished } from './backupFiles.ts';
import { dropBackups } from './backups.ts';
import { createBackupChecks } from './checkBackup.ts';
import { BackupStopped, takeLiveBackup } from './liveBackup.ts';
import { fewestGood } from './retention.ts';
import { assertRoom } from './room.ts';
import { copyToSecondPlace, secondFolder } from './secondPlace.ts';

export interface BackupKeeperDeps {
  readonly db: Db;
  readonly folder: string;
  readonly kind: StationKind;
  readonly ports: Pick<StationPorts, 'clock' | 'timers' | 'logger' | 'newId'>;
  readonly freeBytes: (folder: string) => number;
  readonly settings: () => Pick<Settings, 'backupHours' | 'backupFolder' | 'keepDays'>;
  /** A backup by schedule failed; the next try is an hour later at the latest. */
  readonly onFailure: (error: unknown) => void;
  readonly onTaken: () => void;
  /** The backup is made, and could not be copied to the second place. */
  readonly onNotCopied: (place: string, error: unknown) => void;
}

export interface BackupKeeper {
  start(): void;
  /** Resolves when nothing reads the database any more. */
  stop(): Promise<void>;
  /** Newest first; each was opened and checked, or was found good since it was last changed. */
  list(): Promise<readonly Backup[]>;
  now(): Promise<Backup>;
  find(backupId: string): BackupFile | undefined;
}

/** How often the keeper looks whether a backup is due. It never waits for longer than this, because clocks jump. */
const lookEvery = 10 * MINUTE;
/** After this time without a new decision the day's packing counts as over. */
const quietAfter = HOUR;

/** A share may never answer: afterwards the next backup at home is made all the same. */
const copyPatience = 15 * MINUTE;

/** Makes backups while the station runs: every few hours, and once when packing has come to rest. */
export function createBackupKeeper(deps: BackupKeeperDeps): BackupKeeper {
  const { db, folder, kind } = deps;
  const { clock, timers, logger } = deps.ports;
  const rest = (): Promise<void> => letOthersGoFirst(timers);
  const check = createBackupChecks(kind, rest);
  const lastSeq = db.prepare('select coalesce(max(seq), 0) from outbox').pluck();
  const seqNow = (): number => Number(lastSeq.get());
  let saved = { seq: seqNow(), at: clock.monotonic() };
  let latest = { seq: saved.seq, at: saved.at };
  let isStopped = true;
  let cancelTimer = (): void => {};
  let turn: Promise<unknown> = Promise.resolve();
  /** The part of a backup that reads the database. */
  let reading: Promise<unknown> = Promise.resolve();
  /** The copy to the second place that has not ended. */
  let copying: Promise<void> | undefined;

  /** Checks the newest backups, as many as retention needs to know. */
  const newestGood = async (): Promise<ReadonlySet<string>> => {
    const good = new Set<string>();
    for (const { path } of listBackups(folder)) {
      if (good.size >= fewestGood) break;
      if ((await check(path)) === undefined) good.add(path);
    }
    return good;
  };

  const takeAtHome = async (): Promise<BackupFile> => {
    const seq = seqNow();
    assertRoom(db.name, deps.freeBytes(folder));
    const backup = await takeLiveBackup({
      ...{ db, folder, kind, rest },
      ...{ now: clock.now(), isStopped: () => isStopped },
    });
    saved = { seq, at: clock.monotonic() };
    const good = await newestGood();
    const { keepDays } = deps.settings();
    dropBackups(folder, (path) => good.has(path), { now: clock.now(), keepDays });
    logger.info('backup.taken', { file: basename(backup.path) });
    deps.onTaken();
    return backup;
  };
  const copyTo = async (place: string, { path }: BackupFile): Promise<void> => {
    // Each copy that hangs holds one of the few threads that wait for disks.
    if (copying !== undefined) throw new Error('The copy before it has not ended yet.');
    const { keepDays } = deps.settings();
    const second = secondFolder(db, place, deps.ports.newId);
    copying = copyToSecondPlace(path, place, second, { now: clock.now(), keepDays }).finally(() => {
      copying = undefined;
    });
    const late = Promise.withResolvers<never>();
    const cancel = timers.after(copyPatience, () => late.reject(new Error('The copy takes too long.')));
    await Promise.race([copying, late.promise]).finally(cancel);
  };
  const take = async (): Promise<BackupFile> => {
    // It may have waited for a long time until the backup before it was made.
    if (isStopped) throw new BackupStopped('The station stopped before the backup was begun.');
    const atHome = takeAtHome();
    reading = atHome.catch(() => undefined); // Whoever asked is told.
    const backup = await atHome;
    const place = deps.settings().backupFolder;
    if (place !== '') await copyTo(place, backup).catch((error: unknown) => deps.onNotCopied(place, error));
    return backup;
  };
  /** One at a time: two would take the same number. */
  const inTurn = (): Promise<BackupFile> => {
    const result = turn.then(take, take);
    turn = result.catch(() => undefined); // Whoever asked is told; the next in turn goes on.
    return result;
  };

  const isDue = (): boolean => {
    const seq = seqNow();
    if (seq !== latest.seq) latest = { seq, at: clock.monotonic() };
    if (seq > saved.seq && clock.monotonic() - latest.at >= quietAfter) return true;
    const at = listBackups(folder)[0]?.at;
    const age = at === undefined ? undefined : clock.now() - at;
    // A backup with a time in the future was named by a clock that has been put back since.
    const isOld = age === undefined || age < -MINUTE || age >= deps.settings().backupHours * HOUR;
    return isOld;
  };
  const look = (): void => {
    cancelTimer = timers.after(lookEvery, look);
    let isWanted = true;
    try {
      isWanted = isDue();
    } catch (error) {
      deps.onFailure(error);
      return;
    }
    if (!isWanted) return;
    inTurn().catch((error: unknown) => {
      if (!(error instanceof BackupStopped)) deps.onFailure(error);
    });
  };

  const describe = async (file: BackupFile): Promise<Backup> => {
    const problem = await check(file.path);
    const bytes = statSync(file.path, { throwIfNoEntry: false })?.size ?? 0;
    const known = { backupId: basename(file.path), at: file.at, bytes, checked: problem === undefined };
    return problem === undefined ? known : { ...known, problem };
  };
  return {
    start: () => {
      removeUnfinished(folder);
      isStopped = false;
      cancelTimer = timers.after(lookEvery, look);
    },
    stop: async () => {
      isStopped = true;
      cancelTimer();
      // Does not wait for the copy in the second place: a network share that does not answer must not keep the
      // station open.
      await reading;
    },
    list: async () => {
      const found: Backup[] = [];
      for (const file of listBackups(folder)) {
        found.push(await describe(file));
        await rest();
      }
      return found;
    },
    now: async () => describe(await inTurn()),
    find: (backupId) => listBackups(folder).find(({ path }) => basename(path) === backupId),
  };
}
