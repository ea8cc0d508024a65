import type { DayReport, HourFigures } from '../../main/contract/day.ts';

/** Where no time is known. */
export const noTime = '–';

/** A stretch of time as minutes and seconds, "1:05"; beyond an hour the minutes go on. */
export function minutesOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A bar chart of fewer hours than this looks like more than it is. */
const fewestHours = 8;

/** The hours from the first to the last in which something was done, and some around them when these are few. */
export function busyHours(hours: readonly HourFigures[]): readonly HourFigures[] {
  const isBusy = (hour: HourFigures): boolean =>
    hour.shipments + hour.refusals + hour.holds + hour.manualConfirms + hour.shortPieces > 0;
  const first = hours.findIndex(isBusy);
  if (first < 0) return [];
  const last = hours.findLastIndex(isBusy);
  const missing = Math.max(0, fewestHours - (last - first + 1));
  const from = Math.max(0, Math.min(first - Math.floor(missing / 2), hours.length - fewestHours));
  return hours.slice(from, Math.max(last + 1, from + fewestHours));
}

export function busiestHour(hours: readonly HourFigures[]): HourFigures | undefined {
  return hours.reduce<HourFigures | undefined>(
    (best, hour) => (best === undefined || hour.shipments > best.shipments ? hour : best),
    undefined,
  );
}

export function isEmptyDay({ total }: DayReport): boolean {
  return (
    total.shipments +
      total.refusals +
      total.holds +
      total.manualConfirms +
      total.shortPieces +
      total.undone ===
    0
  );
}

/** The day before or after; days of the calendar have no time zone. */
export function dayBeside(day: string, by: 1 | -1): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}
