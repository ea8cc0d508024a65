import type { StationPorts } from '../ports.ts';
import { noScans, type ScansFirst } from './scansFirst.ts';

/** Work for this long at a stretch; with what one more portion takes, a scan then still fits into a frame (16.7 ms). */
const longestStretch = 4;
/** While somebody scans. */
const shortStretch = 2;
/**
 * Each so many turns one is the upkeep's. After 16 turns the cache's checkpoint took 20 ms (p99 of scans while 10,000
 * orders are read: 20 to 26 ms), after 8 turns 17 to 19, after 4 turns 11 to 15; oftener brings nothing more.
 */
const turnsToUpkeep = 4;

/** Divides long work into stretches, so that a scan never waits for a sweep. */
export interface Turns {
  /** A stretch of work begins, as after waiting for the network; waits while others have work to do. */
  begin(): Promise<void>;
  /** Lets everything else have its turn, when the stretch has been long enough; else costs nothing. */
  breathe(): Promise<void>;
}

/**
 * The turns of all long work of a station: between two stretches, whosever they are, whatever else waits is done.
 * With turns of their own, two of them one behind the other kept a scan waiting for both.
 * @param upkeep what all that work makes due from time to time. While it goes on no stretch begins; before each few
 * milliseconds of its own it waits until things are calm.
 * @param scans while one comes in, no stretch begins.
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
