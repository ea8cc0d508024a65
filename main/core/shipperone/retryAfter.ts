import { MINUTE, SECOND } from '../ports.ts';

/** However long a server asks us to wait, the next try comes after this (docs/faults.md, case 9). */
export const longestRetryAfter = 15 * MINUTE;

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): whole seconds, or an HTTP date. Garbage is ignored; the past
 * is no wait at all.
 * @returns milliseconds from `now`, at most 15 minutes; undefined when absent or unreadable.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Math.min(Number(text) * SECOND, longestRetryAfter);
  if (!/^[A-Z][a-z]{2}, /.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.min(Math.max(0, date - now), longestRetryAfter);
}
