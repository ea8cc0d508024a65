import { moneyText } from './formats.ts';

/** Numbers and plurals of one language, for the catalogues. */
export interface Words {
  readonly num: (value: number) => string;
  /** `one` for exactly one thing, `other` for all else; English and German know no third form. */
  readonly plural: (value: number, one: string, other: string) => string;
  /** Number and noun: "1 piece", "12 pieces". */
  readonly counted: (value: number, one: string, other: string) => string;
  /** Grams, or kilograms from one on: "850 g", "1.25 kg". */
  readonly weight: (grams: number) => string;
  /** An amount in the order's currency, which may be any text or none. */
  readonly money: (amount: number, currency: string | undefined) => string;
  /** How many days ago, in words: today, yesterday, 3 days ago. `at` and `now` in milliseconds since 1970. */
  readonly dayAgo: (at: number, now: number) => string;
  /** A day of the calendar, given as YYYY-MM-DD, which is no moment and has no time zone. */
  readonly day: (isoDay: string) => string;
}

export function wordsIn(locale: string): Words {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const weights = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const rules = new Intl.PluralRules(locale);
  const plural = (value: number, one: string, other: string): string =>
    rules.select(value) === 'one' ? one : other;
  return {
    num: (value) => numbers.format(value),
    money: (amount, currency) => moneyText(locale, amount, currency),
    dayAgo: (at, now) => ago.format(daysBetween(now, at), 'day'),
    day: (isoDay) => days.format(Date.parse(isoDay)),
    weight: (grams) => (grams < 1000 ? `${weights.format(grams)} g` : `${weights.format(grams / 1000)} kg`),
    plural,
    counted: (value, one, other) => `${numbers.format(value)} ${plural(value, one, other)}`,
  };
}

/** By the calendar of this computer, whatever the hour; daylight saving makes some days an hour shorter. */
function daysBetween(from: number, to: number): number {
  const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
