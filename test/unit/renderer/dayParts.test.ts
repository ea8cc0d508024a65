import { expect, test } from 'vitest';
import { formatsIn } from '../../../renderer/i18n/formats.ts';
import { dayAt, partsOf, withPart } from '../../../renderer/view/dayParts.ts';
import { sinceMidnight, timesOfDay } from '../../../renderer/view/timesOfDay.ts';

const latest = '2026-11-29';

test.each([
  ['2026-11-10', 'day', 5, '2026-11-05'],
  ['2026-10-31', 'month', 9, '2026-09-30'],
  ['2026-03-31', 'month', 2, '2026-02-28'],
  ['2024-02-29', 'year', 2023, '2023-02-28'],
  ['2026-11-10', 'day', 30, latest],
  ['2026-10-31', 'month', 12, latest],
  ['2025-12-24', 'year', 2026, latest],
  ['', 'day', 5, '2026-11-05'],
  ['', 'month', 2, '2026-02-28'],
  ['', 'year', 2025, '2025-11-29'],
] as const)('%j with another %s, %i, is %s', (day, part, value, expected) => {
  expect(withPart(day, part, value, latest)).toBe(expected);
});

test('days are read and written as days of this computer', () => {
  expect(partsOf('2026-01-09')).toEqual({ year: 2026, month: 1, day: 9 });
  expect(['', '12026-01-09', '2026-1-9'].map(partsOf)).toEqual([undefined, undefined, undefined]);
  expect(dayAt(new Date(2026, 0, 9, 23, 59).getTime())).toBe('2026-01-09');
});

test('each language has its own order and its own months', () => {
  const [en, de] = [formatsIn('en'), formatsIn('de')];
  expect(en.dayOrder).toEqual(['month', 'day', 'year']);
  expect(de.dayOrder).toEqual(['day', 'month', 'year']);
  expect([en.months.at(2), de.months.at(2)]).toEqual(['March', 'März']);
  expect(de.months).toHaveLength(12);
});

test('times of day are quarters of an hour and the one that is chosen, in the words of the language', () => {
  expect(timesOfDay('07:30')).toHaveLength(96);
  expect(timesOfDay('07:32').slice(29, 33)).toEqual(['07:15', '07:30', '07:32', '07:45']);
  const half = sinceMidnight('19:30');
  expect(formatsIn('de').clock(half)).toBe('19:30');
  expect(formatsIn('en').clock(half)).toMatch(/^7:30\sPM$/);
});
