import { statfsSync } from 'node:fs';
import { MINUTE, SECOND, type Timers } from '../../ports.ts';
import { type Reserve, reserveBytes } from './reserve.ts';

export interface DiskState {
  /** `low`: little is left. `full`: a write has failed, or would soon. */
  readonly state: 'ok' | 'low' | 'full';
  readonly freeBytes: number;
  /** False once a write failed with the reserve already given up: until there is room, nothing can be saved. */
  readonly isSaving: boolean;
}

export interface DiskWatchDeps {
  readonly folder: string;
  readonly reserve: Reserve;
  readonly timers: Timers;
  readonly freeBytes: (folder: string) => number;
  readonly onChange: (now: DiskState, before: DiskState) => void;
}

export interface DiskWatch {
  current(): DiskState;
  start(): void;
  stop(): void;
  /**
   * Called when a write found the disk full. @returns whether room was made, so that the write may be tried
   * again.
   */
  writeFailed(): boolean;
}

const lookEvery = MINUTE;
/** Often, since people are waiting for room and may have made it a moment ago. */
const lookEveryWhenFull = 5 * SECOND;
/** Some time after the start, when the bench is ready. */
const firstLook = 3 * SECOND;
/** A day of packing and its backups fit into this. */
export const lowBelow = 200 * 1024 * 1024;
/** The next few commits would fail. */
const fullBelow = 1024 * 1024;
/** The reserve comes back only when there is room for it and for going on. */
const enoughAgain = 3 * reserveBytes;

/** Watches the room on the disk: warns before it ends, and gives up the reserve when it has ended. */
export function createDiskWatch(deps: DiskWatchDeps): DiskWatch {
  const { folder, reserve } = deps;
  let known: DiskState = { state: 'ok', freeBytes: Number.POSITIVE_INFINITY, isSaving: true };
  let cancelTimer = (): void => {};
  let isWatching = false;

  const lookIn = (ms: number): void => {
    cancelTimer();
    // A write that fails while the station stops must not set anything going again.
    if (!isWatching) return;
    cancelTimer = deps.timers.after(ms, look);
  };
  const become = (state: DiskState['state'], freeBytes: number, isSaving = true): void => {
    const before = known;
    known = { state, freeBytes, isSaving };
    if (before.state !== state || before.isSaving !== isSaving) deps.onChange(known, before);
  };
  const judge = (freeBytes: number): void => {
    if (freeBytes < fullBelow) {
      const hadReserve = reserve.release();
      become('full', freeBytes, hadReserve || known.isSaving);
      return;
    }
    const canGoOn = freeBytes >= enoughAgain && reserve.fill();
    // If the reserve does not fit, there is no room, whatever the system says (because of a quota, for example).
    const isSaving = known.isSaving || freeBytes < enoughAgain;
    if (canGoOn) become(freeBytes < lowBelow ? 'low' : 'ok', freeBytes);
    else become(known.state === 'full' ? 'full' : 'low', freeBytes, isSaving);
  };
  const look = (): void => {
    judge(deps.freeBytes(folder));
    lookIn(known.state === 'full' ? lookEveryWhenFull : lookEvery);
  };
  return {
    current: () => known,
    start: () => {
      isWatching = true;
      lookIn(firstLook);
    },
    stop: () => {
      isWatching = false;
      cancelTimer();
    },
    writeFailed: () => {
      const hadReserve = reserve.release();
      become('full', deps.freeBytes(folder), hadReserve);
      lookIn(lookEveryWhenFull);
      return hadReserve;
    },
  };
}

/** What the system says is left for this user; a folder that cannot be asked is taken to have enough. */
export function systemFreeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY; // Writing will say by itself what is wrong.
  }
}
