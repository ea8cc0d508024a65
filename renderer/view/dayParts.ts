export type DayPart = 'day' | 'month' | 'year';

/** A day in numbers; the month from 1. */
export type DayParts = Readonly<Record<DayPart, number>>;

/** Of YYYY-MM-DD; undefined of anything else. */
export function partsOf(day: string): DayParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return undefined;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The day with another day of the month, month or year. A month that is shorter ends the day with it, and nothing lies
 * behind `latest`. What is not chosen yet (`day` empty) is as in `latest`. All days are YYYY-MM-DD.
 */
export function withPart(day: string, part: DayPart, value: number, latest: string): string {
  const base = partsOf(day) ?? partsOf(latest);
  if (base === undefined) return day;
  const changed: DayParts = { ...base, [part]: value };
  const { year, month, day: wanted } = changed;
  const inMonth = Math.min(wanted, daysIn(year, month));
  const chosen = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(inMonth)].join('-');
  return chosen > latest ? latest : chosen;
}

/** The day at this computer, YYYY-MM-DD. */
export function dayAt(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
