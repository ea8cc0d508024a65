import { dayIn } from '../packing/today.ts';
import { DAY, HOUR } from '../ports.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** No place on earth is further from UTC, nor ever was since 1970. */
const furthestZone = 16 * HOUR;

/** The calendar day so many days after this one (before it, if negative), both as YYYY-MM-DD. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * From the first moment of a day to the first of the next: 23 or 25 hours when clocks are changed, from 01:00 where
 * midnight itself is left out, and nothing at all for a day that an island left out when it changed sides of the date
 * line. The end of each day is the beginning of the next, so that every moment is in one day only.
 */
export function spanOf(day: string, timeZone: string): Span {
  return { from: startOf(day, timeZone), to: startOf(dayAfter(day), timeZone) };
}

function startOf(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - furthestZone;
  let within = midnight + furthestZone;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayIn(timeZone, middle) < day) before = middle;
    else within = middle;
  }
  return within;
}

/** Whole hours from the beginning of a day on; the last is shorter where clocks were changed by half an hour. */
export function hoursOf({ from, to }: Span): readonly Span[] {
  const hours: Span[] = [];
  for (let at = from; at < to; at += HOUR) hours.push({ from: at, to: Math.min(at + HOUR, to) });
  return hours;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall showed, HH:MM. */
export function wallTime(at: number, timeZone: string): string {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
    clocks.set(timeZone, clock);
  }
  return clock.format(at);
}
