import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, hoursOf, spanOf, wallTime } from '../../../main/core/day/calendar.ts';
import { HOUR, MINUTE } from '../../../main/core/ports.ts';

const berlin = 'Europe/Berlin';
const lengthOf = (day: string, timeZone: string): number => {
  const { from, to } = spanOf(day, timeZone);
  return (to - from) / HOUR;
};

test.each([
  ['an ordinary day', '2026-11-25', berlin, 24],
  ['the day on which clocks go forward', '2026-03-29', berlin, 23],
  ['the day on which clocks go back', '2026-10-25', berlin, 25],
  ['a zone without summer time', '2026-03-29', 'UTC', 24],
  ['clocks that go forward at midnight itself', '2018-11-04', 'America/Sao_Paulo', 23],
  ['clocks that are changed by half an hour', '2026-04-05', 'Australia/Lord_Howe', 24.5],
  ['a day that an island left out', '2011-12-30', 'Pacific/Apia', 0],
])('%s has its own number of hours', (_, day, timeZone, hours) => {
  expect(lengthOf(day, timeZone)).toBe(hours);
  expect(hoursOf(spanOf(day, timeZone))).toHaveLength(Math.ceil(hours));
});

test('a day begins at midnight of its place', () => {
  expect(new Date(spanOf('2026-11-25', berlin).from).toISOString()).toBe('2026-11-24T23:00:00.000Z');
  expect(new Date(spanOf('2026-07-01', 'America/New_York').from).toISOString()).toBe(
    '2026-07-01T04:00:00.000Z',
  );
});

test('the hour that comes twice is two hours with one name', () => {
  const labels = hoursOf(spanOf('2026-10-25', berlin)).map(({ from }) => wallTime(from, berlin));
  expect(labels.slice(0, 5)).toEqual(['00:00', '01:00', '02:00', '02:00', '03:00']);
  expect(labels.at(-1)).toBe('23:00');
});

test('the hour that is left out is not there', () => {
  const labels = hoursOf(spanOf('2026-03-29', berlin)).map(({ from }) => wallTime(from, berlin));
  expect(labels.slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00']);
});

test('every moment is in one day only, wherever the station stands', () => {
  const zones = fc.constantFrom(
    berlin,
    'UTC',
    'America/St_Johns',
    'America/Sao_Paulo',
    'Africa/Cairo',
    'Asia/Kathmandu',
    'Pacific/Kiritimati',
    'Pacific/Niue',
    'Australia/Lord_Howe',
  );
  const days = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  // The island went over to the other side of the date line; which of the two it left out differs between tables.
  const isLeftOut = (timeZone: string, day: string): boolean =>
    timeZone === 'Pacific/Kiritimati' &&
    ['1994-12-31', '1995-01-01'].includes(day) &&
    lengthOf(day, timeZone) === 0;
  fc.assert(
    fc.property(zones, days, (timeZone, day) => {
      const span = spanOf(day, timeZone);
      expect(spanOf(dayAfter(day), timeZone).from).toBe(span.to);
      if (isLeftOut(timeZone, day)) return;
      expect(span.to - span.from).toBeGreaterThanOrEqual(22 * HOUR);
      expect(span.to - span.from).toBeLessThanOrEqual(26 * HOUR);
      expect((span.to - span.from) % (30 * MINUTE)).toBe(0);
    }),
    { numRuns: 60, examples: [['Pacific/Kiritimati', '1994-12-31']] },
  );
});
