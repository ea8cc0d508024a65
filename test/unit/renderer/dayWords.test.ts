import { expect, test } from 'vitest';
import type { HourFigures } from '../../../main/contract/day.ts';
import { busiestHour, busyHours, dayBeside, minutesOf } from '../../../renderer/view/dayWords.ts';

function hour(index: number, change: Partial<HourFigures> = {}): HourFigures {
  const none = { orders: 0, shipments: 0, confirmed: 0, parcels: 0, items: 0, pieces: 0, refusals: 0 };
  const more = { manualConfirms: 0, manualPieces: 0, shortPieces: 0, holds: 0, undone: 0, timed: 0 };
  return { ...none, ...more, from: index, to: index + 1, label: String(index), ...change };
}

const day = (busy: Readonly<Record<number, Partial<HourFigures>>>) =>
  Array.from({ length: 24 }, (_, index) => hour(index, busy[index]));
const labels = (hours: readonly HourFigures[]): readonly string[] => hours.map(({ label }) => label);

test.each([
  ['one hour in the middle', { 12: { shipments: 1 } }, 9, 16],
  ['the first hour of the day', { 0: { refusals: 1 } }, 0, 7],
  ['the last hour of the day', { 23: { holds: 1 } }, 16, 23],
  ['a whole shift', { 6: { shipments: 1 }, 18: { shortPieces: 1 } }, 6, 18],
])('the picture shows the hours of %s, and never fewer than eight', (_, busy, first, last) => {
  const shown = labels(busyHours(day(busy)));
  expect([shown[0], shown.at(-1)]).toEqual([String(first), String(last)]);
});

test('a day without work has no hours to show', () => {
  expect(busyHours(day({}))).toEqual([]);
  expect(busiestHour([])).toBeUndefined();
});

test('the busiest hour is the first of those with most shipments', () => {
  expect(busiestHour(day({ 8: { shipments: 3 }, 9: { shipments: 3 } }))?.label).toBe('8');
});

test.each([
  [0, '0:00'],
  [59_499, '0:59'],
  [59_500, '1:00'],
  [3_725_000, '62:05'],
])('%d milliseconds are %s minutes', (milliseconds, words) => {
  expect(minutesOf(milliseconds)).toBe(words);
});

test.each([
  ['2026-03-01', -1, '2026-02-28'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
] as const)('the day beside %s', (one, by, other) => {
  expect(dayBeside(one, by)).toBe(other);
});
