/** Kept, because building one takes longer than using it a hundred times. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day in a time zone, as YYYY-MM-DD. `now` is in milliseconds since 1970; the zone must be one that Intl knows. */
export function dayIn(timeZone: string, now: number): string {
  let calendar = calendars.get(timeZone);
  if (calendar === undefined) {
    const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    calendar = new Intl.DateTimeFormat('en', { ...day, timeZone });
    calendars.set(timeZone, calendar);
  }
  const parts = calendar.formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
