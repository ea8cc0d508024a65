import type { Clock } from '../ports.ts';
import { noScans, type ScansFirst } from './scansFirst.ts';

/**
 * How long one portion of long work should take, in ms. Together with the stretch of work before it, a scan then
 * waits for less than a frame.
 */
const aim = 6;

export interface Pace {
  /** Units of work for the next portion. */
  atATime(): number;
  /** Does a portion of so many units and adjusts the next one by how long it took. */
  timed<T>(units: number, work: () => T): T;
}

/**
 * Finds out how much work this machine can do at once, as busy as it is now. A page of 100 orders took 6 ms on an
 * idle machine and 25 ms beside other programs: with portions of a fixed size scans had to wait there, and
 * smaller portions cost every machine more commits. While somebody scans, portions are half as large.
 */
export function createPace(
  clock: Pick<Clock, 'monotonic'>,
  least: number,
  most: number,
  scans: Pick<ScansFirst, 'areLikely'> = noScans,
): Pace {
  // Nothing is known about this machine yet: a first portion of 600 lines took 12 ms of CPU time, 20 on a busy
  // one.
  let units = Math.min(2 * least, most);
  return {
    atATime: () => (scans.areLikely() ? Math.round(units / 2) : units),
    timed: (done, work) => {
      const begin = clock.monotonic();
      const result = work();
      const milliseconds = clock.monotonic() - begin;
      const fitting = milliseconds > 0 ? (done * aim) / milliseconds : most;
      // Shrinks at once, grows by degrees.
      units = Math.round(Math.min(Math.max(Math.min(fitting, units * 1.5), least), most));
      return result;
    },
  };
}

export interface Portion<T> {
  readonly items: readonly T[];
  readonly weight: number;
}

/**
 * Divides a list into portions whose weights add up to at most `most`, which is asked before each item; an item
 * that is heavier is a portion of its own.
 */
export function* portions<T>(
  list: readonly T[],
  weightOf: (item: T) => number,
  most: () => number,
): Generator<Portion<T>> {
  let items: T[] = [];
  let weight = 0;
  for (const item of list) {
    const more = weightOf(item);
    if (items.length > 0 && weight + more > most()) {
      yield { items, weight };
      items = [];
      weight = 0;
    }
    items.push(item);
    weight += more;
  }
  if (items.length > 0) yield { items, weight };
}
