import type { Clock } from '../ports.ts';
import { noScans, type ScansFirst } from './scansFirst.ts';

/** Milliseconds that one portion of long work should take: with the stretch before it, a scan waits less than a frame. */
const aim = 6;

export interface Pace {
  /** Units of work for the next portion. */
  atATime(): number;
  /** Does a portion of so many units and learns from how long it took. */
  timed<T>(units: number, work: () => T): T;
}

/**
 * How much to do at once on this machine, as busy as it is. A page of 100 orders took 6 ms alone and 25 ms with
 * other programs beside it: portions of a fixed size made scans wait there, smaller ones cost all machines commits.
 * While somebody scans they are half as large.
 */
export function createPace(
  clock: Pick<Clock, 'monotonic'>,
  least: number,
  most: number,
  scans: Pick<ScansFirst, 'areLikely'> = noScans,
): Pace {
  // Nobody knows this machine yet: a first portion of 600 lines took 12 ms of CPU time, 20 on a busy one.
  let units = Math.min(2 * least, most);
  return {
    atATime: () => (scans.areLikely() ? Math.round(units / 2) : units),
    timed: (done, work) => {
      const begin = clock.monotonic();
      const result = work();
      const milliseconds = clock.monotonic() - begin;
      const fitting = milliseconds > 0 ? (done * aim) / milliseconds : most;
      // Slower at once, faster by degrees.
      units = Math.round(Math.min(Math.max(Math.min(fitting, units * 1.5), least), most));
      return result;
    },
  };
}

export interface Portion<T> {
  readonly items: readonly T[];
  readonly weight: number;
}

/** Portions of a list whose weights add up to at most `most`, asked anew for each; an item that is heavier stands alone. */
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
