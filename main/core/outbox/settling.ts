import { settlingTime } from './retryPolicy.ts';

/** How long a call that was given up may still be on its way. */
export interface Settling {
  /** The entry's bytes are under way, or were until just now. */
  underWay(entryId: string): void;
  /** Whole milliseconds until the call can no longer arrive; 0 or less when that time is over. */
  left(entryId: string): number;
}

/**
 * Measures by a clock that nobody can set. By the bench's clock, one that is put forward an hour would make a
 * call of a moment ago look settled, and it would be sent twice; one that is put back would make it wait for a
 * year. The steady clock begins anew with each start, so for calls of an earlier run the time counts from the
 * start of this one.
 */
export function createSettling(monotonic: () => number): Settling {
  const startedAt = monotonic();
  const lastUnderWay = new Map<string, number>();
  /**
   * Forgets calls that were under way longer ago than `settlingTime`; without an entry here the start of this run
   * counts, which is as good. The oldest come first in the map.
   */
  const forgetSettled = (): void => {
    for (const [entryId, at] of lastUnderWay) {
      if (monotonic() - at < settlingTime) return;
      lastUnderWay.delete(entryId);
    }
  };
  return {
    underWay: (entryId) => {
      forgetSettled();
      lastUnderWay.delete(entryId);
      lastUnderWay.set(entryId, monotonic());
    },
    // Whole milliseconds, since it becomes a time on the disk and the clock has fractions.
    left: (entryId) => Math.ceil(settlingTime - (monotonic() - (lastUnderWay.get(entryId) ?? startedAt))),
  };
}
