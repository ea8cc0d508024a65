import { HOUR } from '../ports.ts';

/** For so long after ShipperOne has confirmed a call, a list that still shows its order as before is taken for stale. */
export const staleListFor = HOUR;

/**
 * Whether a confirmation is so recent. One from further in the future was stamped by a clock that has been put back since; it
 * says nothing of now, and believed it would keep an order that comes back away from the bench for as long as the clock was ahead.
 */
export function isRecentlyConfirmed(confirmedAt: number | undefined, now: number): boolean {
  return confirmedAt !== undefined && Math.abs(now - confirmedAt) < staleListFor;
}
