import { settlingTime } from './retryPolicy.ts';

/** How long each call may still be on its way. */
export interface Settling {
  /** The entry's bytes are under way, or were until just now. */
  underWay(entryId: string): void;
  /** Whole milliseconds until a call that was given up can no longer arrive; 0 or less when it is over. */
  left(entryId: string): number;
}

/**
 * Measured by the clock that nobody can set: a bench whose clock is put forward an hour would otherwise take a call of
 * a moment ago for long settled and send it twice, and one whose clock is put back would wait for a year. That
 * clock begins anew with each start, so what an earlier run of the station sent counts from the start of this one.
 */
export function createSettling(monotonic: () => number): Settling {
  const startedAt = monotonic();
  const lastUnderWay = new Map<string, number>();
  /** Of what was under way longer ago, the start says as much; the oldest stand first. */
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
    // Whole, since it becomes a time on the disk; the clock itself has fractions.
    left: (entryId) => Math.ceil(settlingTime - (monotonic() - (lastUnderWay.get(entryId) ?? startedAt))),
  };
}
