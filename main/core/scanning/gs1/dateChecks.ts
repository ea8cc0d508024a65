/** YYMMDD; day 00 means "the whole month" where `wholeMonth` is allowed (expiry dates, GenSpecs 3.4.7). */
export function isShortDate(value: string, wholeMonth: boolean): boolean {
  const month = Number(value.slice(2, 4));
  const day = Number(value.slice(4, 6));
  if (wholeMonth && day === 0) return month >= 1 && month <= 12;
  // The century does not matter: GS1's window is 49 years back to 50 ahead, and 2000 was a leap year.
  return isDay(2000 + Number(value.slice(0, 2)), month, day);
}

/** YYYYMMDD. */
export function isLongDate(value: string): boolean {
  return isDay(Number(value.slice(0, 4)), Number(value.slice(4, 6)), Number(value.slice(6, 8)));
}

/** HHMM, 0000 to 2359. */
export function isTimeOfDay(value: string): boolean {
  return Number(value.slice(0, 2)) <= 23 && Number(value.slice(2, 4)) <= 59;
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
