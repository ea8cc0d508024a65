import type { DayPart } from '../view/dayParts.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export interface Formats {
  readonly num: (value: number) => string;
  /** A length of time in its largest whole unit: "40 sec", "14 min", "3 hr", "2 days". */
  readonly age: (milliseconds: number) => string;
  readonly time: (at: number) => string;
  readonly dateTime: (at: number) => string;
  /** To the second, for a record of what happened. */
  readonly moment: (at: number) => string;
  readonly date: (at: number) => string;
  /** A time of day, in milliseconds since midnight. */
  readonly clock: (sinceMidnight: number) => string;
  readonly money: (amount: number, currency: string | undefined) => string;
  readonly list: (parts: readonly string[]) => string;
  /** From January on, in full. */
  readonly months: readonly string[];
  /** In which order a day is written. */
  readonly dayOrder: readonly DayPart[];
}

/** Intl's formatters of one locale, built once and reused. */
export function formatsIn(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const dateTimes = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const dates = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const clocks = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const unit = (name: string, display: 'short' | 'long'): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: display,
      maximumFractionDigits: 0,
    });
  const seconds = unit('second', 'short');
  const minutes = unit('minute', 'short');
  const hours = unit('hour', 'short');
  const days = unit('day', 'long');
  return {
    num: (value) => numbers.format(value),
    age: (milliseconds) => {
      const length = Math.max(0, milliseconds);
      if (length < minute) return seconds.format(Math.floor(length / second));
      if (length < hour) return minutes.format(Math.floor(length / minute));
      if (length < 2 * day) return hours.format(Math.floor(length / hour));
      return days.format(Math.floor(length / day));
    },
    time: (at) => times.format(at),
    dateTime: (at) => dateTimes.format(at),
    moment: (at) => moments.format(at),
    date: (at) => dates.format(at),
    clock: (sinceMidnight) => clocks.format(sinceMidnight),
    money: (amount, currency) => moneyText(locale, amount, currency),
    list: (parts) => lists.format(parts),
    months: monthsIn(locale),
    dayOrder: dayOrderIn(locale),
  };
}

/** An order's currency is free text from ShipperOne; an unknown one is written behind the number as it came. */
export function moneyText(locale: string, amount: number, currency: string | undefined): string {
  if (currency !== undefined && /^[A-Za-z]{3}$/.test(currency)) {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  }
  const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return [plain.format(amount), currency].filter((part) => part !== undefined && part !== '').join(' ');
}

function monthsIn(locale: string): readonly string[] {
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => names.format(Date.UTC(2026, month, 1)));
}

function dayOrderIn(locale: string): readonly DayPart[] {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
  return days
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []));
}
