import { basename } from 'node:path';
import { letOthersGoFirst } from '../../letOthersGoFirst.ts';
import { DAY, HOUR, MINUTE, type StationPorts } from '../../ports.ts';
import { fileTime, listBackups } from '../backup/backupFiles.ts';
import { isFolderThere } from '../backup/isFolderThere.ts';
import { removeFolder } from '../heldFiles.ts';
import type { Db } from '../openDatabase.ts';
import { asideFolders } from '../recovery/replaceStation.ts';
import { countOf, findDueRows, type HasLeft, mendStamps } from './dueRows.ts';
import { eraseBackup } from './eraseBackup.ts';
import { eraseRows } from './eraseRows.ts';
import { removeStories } from './removeStories.ts';
import { isClockTrusted } from './trustedClock.ts';

export interface EraserDeps {
  readonly station: Db;
  readonly cache: Db;
  /** Called before the cache's log is emptied; see checkpoints. */
  readonly settleCache: () => void;
  readonly dataDir: string;
  /** The folders with backups; one that is not there now is cleaned when it is back. */
  readonly backupFolders: () => readonly string[];
  /** Absent: asks the system. A share may never answer. */
  readonly isThere?: (folder: string) => Promise<boolean>;
  readonly ports: Pick<StationPorts, 'clock' | 'timers' | 'logger'>;
  readonly settings: () => {
    readonly personalDataDays: number;
    readonly keepDays: number;
    readonly storyDays: number;
  };
  readonly hasLeft: HasLeft;
}

export interface Eraser {
  start(): void;
  stop(): Promise<void>;
  /** Erases what is due now. @returns how many rows. */
  now(): Promise<number>;
}

const firstLook = 2 * MINUTE;
const lookEvery = HOUR;
/** A share that has not answered by then is cleaned another time. */
const patience = 10 * MINUTE;

/**
 * Erases the personal data of orders that were shipped, or left, a set number of days ago: in the station, in its
 * backups and in files that were set aside.
 */
export function createEraser(deps: EraserDeps): Eraser {
  const { station, cache, isThere = isFolderThere } = deps;
  const { clock, timers, logger } = deps.ports;
  let isStopped = true;
  let stopped = Promise.withResolvers<false>();
  let cancelTimer = (): void => {};
  let turn: Promise<unknown> = Promise.resolve();
  const asked = new Map<string, Promise<boolean>>();

  const rest = async (): Promise<boolean> => {
    await letOthersGoFirst(timers);
    return !isStopped;
  };

  const answers = async (folder: string): Promise<boolean> => {
    const known = asked.get(folder);
    // Each question that hangs holds one of the few threads that wait for disks.
    const asking = known ?? isThere(folder).finally(() => asked.delete(folder));
    asked.set(folder, asking);
    const late = Promise.withResolvers<false>();
    const cancel = timers.after(patience, () => late.resolve(false));
    return Promise.race([asking, late.promise, stopped.promise]).finally(cancel);
  };
  const erase = async (): Promise<number> => {
    const { personalDataDays, keepDays, storyDays } = deps.settings();
    const now = clock.now();
    if (personalDataDays + storyDays === 0 || !isClockTrusted(station, now)) return 0;
    if (storyDays > 0) await removeStories(station, now - storyDays * DAY, now, rest);
    if (personalDataDays === 0) return 0;
    const cutoff = now - personalDataDays * DAY;
    mendStamps(station, now);
    let erased = 0;
    for (;;) {
      const due = findDueRows(station, cutoff, deps.hasLeft);
      if (countOf(due) === 0 || isStopped) break;
      erased += countOf(due);
      await eraseRows(station, due, now, rest);
    }
    for (const folder of deps.backupFolders()) {
      if (!(await answers(folder))) continue;
      for (const { path } of listBackups(folder)) {
        if (!(await rest())) return erased;
        await eraseBackup({ path, station, cutoff, now, rest });
      }
    }
    if (isStopped) return erased;
    dropSetAside(deps.dataDir, now - Math.min(keepDays, personalDataDays) * DAY);
    if (isStopped) return erased;
    // Overwritten data still stands in the write-ahead logs until they are emptied.
    deps.settleCache();
    for (const db of [station, cache]) db.pragma('wal_checkpoint(TRUNCATE)');
    if (erased > 0) logger.info('personalData.erased', { rows: erased });
    return erased;
  };
  const inTurn = (): Promise<number> => {
    const result = turn.then(erase, erase);
    turn = result.catch(() => undefined); // Whoever asked is told.
    return result;
  };
  const look = (): void => {
    cancelTimer = timers.after(lookEvery, look);
    inTurn().catch((error: unknown) => logger.error('personalData.failed', error));
  };
  return {
    start: () => {
      isStopped = false;
      stopped = Promise.withResolvers();
      cancelTimer = timers.after(firstLook, look);
    },
    stop: async () => {
      isStopped = true;
      stopped.resolve(false);
      cancelTimer();
      await turn;
    },
    now: inTurn,
  };
}

/**
 * Removes files that were set aside after the time in which they can be read by hand; the name of their folder
 * says since when they lie there.
 */
function dropSetAside(dataDir: string, before: number): void {
  for (const folder of asideFolders(dataDir)) {
    const time = basename(folder).split('-')[1] ?? '';
    if (time < fileTime(before)) removeFolder(folder);
  }
}
