import { expect, test } from 'vitest';
import { usualHours } from '../../../main/contract/connections.ts';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import { type CadenceInput, isBusinessHour, nextPollDelay } from '../../../main/core/sync/cadence.ts';
import { dateFilter, watermarkFromDateHeader } from '../../../main/core/sync/watermark.ts';

const noon: CadenceInput = {
  queue: 'pending_shipment',
  pollSeconds: 45,
  timeZone: 'UTC',
  businessHours: usualHours,
  now: Date.UTC(2026, 10, 25, 12),
  random: 0.5,
  paused: false,
  failures: 0,
};

test('in business hours a queue is read every 30 to 60 seconds, never in step with other benches', () => {
  expect(nextPollDelay({ ...noon, random: 0 })).toBe(30 * SECOND);
  expect(nextPollDelay({ ...noon, random: 0.999 })).toBeCloseTo(60 * SECOND, -2);
});

test('nights are quieter, in the time zone of the connection', () => {
  const night = { ...noon, now: Date.UTC(2026, 10, 25, 2) };
  expect(nextPollDelay(night)).toBeGreaterThan(3 * MINUTE);
  expect(nextPollDelay({ ...night, timeZone: 'Asia/Tokyo' })).toBe(45 * SECOND);
});

test('the pause of a night does not reach into the day', () => {
  const hours = { from: '08:00', to: '16:00', days: [1, 2, 3, 4, 5] };
  const early = { ...noon, businessHours: hours, now: Date.UTC(2026, 10, 25, 7, 58, 10) };
  expect(nextPollDelay(early)).toBe(45 * SECOND + MINUTE + MINUTE);
  expect(nextPollDelay({ ...early, now: Date.UTC(2026, 10, 25, 6) })).toBe(225 * SECOND);
});

test.each([
  ['within', '2026-11-25T08:00:00Z', { from: '08:00', to: '16:30' }, true],
  ['the last minute', '2026-11-25T16:29:59Z', { from: '08:00', to: '16:30' }, true],
  ['just over', '2026-11-25T16:30:00Z', { from: '08:00', to: '16:30' }, false],
  ['a day off', '2026-11-28T12:00:00Z', { from: '08:00', to: '16:30' }, false],
  ['a night shift, late', '2026-11-27T23:00:00Z', { from: '22:00', to: '06:00' }, true],
  [
    'a night shift, early on the day after its last',
    '2026-11-28T05:59:00Z',
    { from: '22:00', to: '06:00' },
    true,
  ],
  ['a night shift that did not begin', '2026-11-30T05:00:00Z', { from: '22:00', to: '06:00' }, false],
  ['round the clock', '2026-11-25T03:00:00Z', { from: '00:00', to: '00:00' }, true],
  ['round the clock on a day off', '2026-11-28T03:00:00Z', { from: '00:00', to: '00:00' }, false],
] as const)('business hours from Monday to Friday: %s', (_case, at, hours, isBusiness) => {
  expect(isBusinessHour(Date.parse(at), 'UTC', { ...hours, days: [1, 2, 3, 4, 5] })).toBe(isBusiness);
});

test('business hours follow the wall clock through a change to daylight saving', () => {
  const hours = { from: '08:00', to: '16:00', days: [1, 2, 3, 4, 5, 6, 7] };
  // In Berlin the clock goes forward on 2026-03-29: eight o'clock is 07:00 UTC the day before, 06:00 UTC that day.
  expect(isBusinessHour(Date.parse('2026-03-28T06:30:00Z'), 'Europe/Berlin', hours)).toBe(false);
  expect(isBusinessHour(Date.parse('2026-03-29T06:30:00Z'), 'Europe/Berlin', hours)).toBe(true);
});

test('the failed queue is read every few minutes', () => {
  expect(nextPollDelay({ ...noon, queue: 'failed' })).toBe(5 * MINUTE);
});

test('failures slow the reading down, but never beyond a quarter of an hour', () => {
  expect(nextPollDelay({ ...noon, failures: 1 })).toBe(90 * SECOND);
  const night = { ...noon, now: Date.UTC(2026, 10, 25, 2), failures: 50, random: 0.99 };
  expect(nextPollDelay(night)).toBe(15 * MINUTE);
});

test('the watermark is what ShipperOne sent, less the overlap, across midnight and year', () => {
  expect(dateFilter('2026-11-25 12:00:00')).toBe('2026-11-25 11:58:00');
  expect(dateFilter('2027-01-01T00:01:00+01:00')).toBe('2026-12-31 23:59:00');
  expect(dateFilter('yesterday')).toBeUndefined();
  expect(dateFilter(undefined)).toBeUndefined();
});

test('without stamps in the rows the Date header counts, in the time zone of the connection', () => {
  const header = 'Wed, 25 Nov 2026 23:30:00 GMT';
  expect(watermarkFromDateHeader(header, 'UTC')).toBe('2026-11-25 23:30:00');
  expect(watermarkFromDateHeader(header, 'Europe/Berlin')).toBe('2026-11-26 00:30:00');
  expect(watermarkFromDateHeader('nonsense', 'UTC')).toBeUndefined();
});
