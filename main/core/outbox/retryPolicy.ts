import { MINUTE, SECOND } from '../ports.ts';
import { longestRetryAfter } from '../shipperone/retryAfter.ts';

const firstPause = 1 * SECOND;
const longestPause = 5 * MINUTE;

/**
 * Milliseconds to wait after the n-th failure in a row: a random time between 0 and a limit that doubles up to
 * five minutes (full jitter), but never less than Retry-After asks for (docs/faults.md, cases 7 and 9).
 * @param random uniform in [0, 1)
 */
export function retryDelay(failures: number, random: number, retryAfterMs: number | undefined): number {
  const ceiling = Math.min(longestPause, firstPause * 2 ** Math.min(failures, 20));
  return Math.max(retryAfterMs ?? 0, Math.round(random * ceiling));
}

/**
 * The latest plausible time of a next attempt. A later one was written by a clock that has been put back since,
 * and is due at once.
 */
export function latestPlausible(now: number): number {
  return now + longestPause + longestRetryAfter;
}

/**
 * How long after a call was last on its way a reading of the queue proves that it did nothing: a call that was
 * given up may still arrive late. This station gives up after 30 s, and servers finish or drop work within
 * minutes.
 */
export const settlingTime = 3 * MINUTE;

/** Longer than any undo window that can be set. */
export const longestHold = 10 * MINUTE;

/** After this many failures in a row a connection sends one call at a time as a probe, until one succeeds. */
export const probeAfterFailures = 5;
/** Entries in flight at once for the whole station. */
export const mostInFlight = 4;

/** At most a tenth of the requests in ten minutes are retries, above a floor of six a minute. */
export const retryBudget = { window: 10 * MINUTE, share: 0.1, floorPerMinute: 6 } as const;

/**
 * Whether another retry fits the budget.
 * @param requests all requests in the window, retries among them.
 */
export function isWithinBudget(requests: number, retries: number): boolean {
  const floor = (retryBudget.floorPerMinute * retryBudget.window) / MINUTE;
  return retries < Math.max(floor, requests * retryBudget.share);
}
