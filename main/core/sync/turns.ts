import type { StationPorts } from '../ports.ts';
import { noScans, type ScansFirst } from './scansFirst.ts';

/** Length of a stretch of work in ms: together with one more portion, a scan still fits into a frame (16.7 ms). */
const longestStretch = 4;
/** The same while somebody scans. */
const shortStretch = 2;
/**
 * Every so many turns, one belongs to the upkeep. After 16 turns the cache's checkpoint took 20 ms (p99 of scans
 * while 10,000 orders are read: 20 to 26 ms), after 8 turns 17 to 19, after 4 turns 11 to 15; more often brings
 * nothing more.
 */
const turnsToUpkeep = 4;

/** Divides long work into stretches, so that a scan never waits for a sweep. */
export interface Turns {
  /** Starts a stretch of work, for example after waiting for the network; waits while others have work to do. */
  begin(): Promise<void>;
  /** Lets everything else run once the stretch has been long enough; otherwise returns at once. */
  breathe(): Promise<void>;
}

/**
 * Shares the time among all long work of a station: between two stretches, whichever work they belong to,
 * everything else that waits is done. When each kind of work had turns of its own, two stretches in a row kept a
 * scan waiting for both.
 * @param upkeep does what all that work makes necessary from time to time. No stretch starts meanwhile. It waits
 * for calm before each few milliseconds of its own work.
 * @param scans while one comes in, no stretch starts.
 */
export function createTurns(
  { clock, timers }: Pick<StationPorts, 'clock' | 'timers'>,
  upkeep: (calm: () => Promise<void>) => Promise<void> | undefined,
  scans: Pick<ScansFirst, 'left' | 'areLikely'> = noScans,
): Turns {
  const waiting: (() => void)[] = [];
  let since = clock.monotonic();
  let turns = 0;
  let isKeepingUp = false;

  const calm = async (): Promise<void> => {
    for (let left = scans.left(); left > 0; left = scans.left()) {
      await new Promise<void>((resolve) => timers.after(left, resolve));
    }
  };
  const goOn = (): void => {
    if (waiting.length > 0) timers.after(0, nextTurn);
  };
  const nextTurn = (): void => {
    const left = scans.left();
    if (left > 0) {
      timers.after(left, nextTurn);
      return;
    }
    since = clock.monotonic();
    turns += 1;
    if (turns % turnsToUpkeep > 0) waiting.shift()?.();
    const keptUp = turns % turnsToUpkeep > 0 ? undefined : upkeep(calm);
    if (keptUp === undefined) {
      goOn();
      return;
    }
    isKeepingUp = true;
    void keptUp.finally(() => {
      isKeepingUp = false;
      goOn();
    });
  };
  const mustWait = (): boolean => isKeepingUp || scans.left() > 0;
  const wait = (): Promise<void> => {
    if (waiting.length === 0 && !isKeepingUp) timers.after(0, nextTurn);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const isLong = (): boolean =>
    clock.monotonic() - since >= (scans.areLikely() ? shortStretch : longestStretch);

  return {
    begin: async () => {
      if (waiting.length > 0 || mustWait()) await wait();
      else if (isLong()) since = clock.monotonic();
    },
    breathe: async () => {
      if (isLong() || mustWait()) await wait();
    },
  };
}
