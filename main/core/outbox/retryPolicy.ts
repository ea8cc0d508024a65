import { MINUTE, SECOND } from '../ports.ts';
import { longestRetryAfter } from '../shipperone/retryAfter.ts';

const firstPause = 1 * SECOND;
const longestPause = 5 * MINUTE;

/**
 * Milliseconds to wait after the n-th failure in a row: full jitter between 0 and a pause that doubles up to
 * five minutes, but never less than Retry-After asks (RELIABILITY, retry rule).
 * @param random uniform in [0, 1)
 */
export function retryDelay(failures: number, random: number, retryAfterMs: number | undefined): number {
  const ceiling = Math.min(longestPause, firstPause * 2 ** Math.min(failures, 20));
  return Math.max(retryAfterMs ?? 0, Math.round(random * ceiling));
}

/** A next attempt later than this comes from a clock that was put back, and is due at once. */
export function latestPlausible(now: number): number {
  return now + longestPause + longestRetryAfter;
}

/**
 * A call that was given up may still arrive late. Only a reading of the queue this long after it was under way
 * proves that it did nothing; ours are given up after 30 s, and servers finish or drop work within minutes.
 */
export const settlingTime = 3 * MINUTE;

/** Longer than any undo window that can be set. */
export const longestHold = 10 * MINUTE;

/** After this many failures in a row on a connection, one probe at a time until one succeeds. */
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
