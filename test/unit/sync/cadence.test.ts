import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import { type CadenceInput, nextPollDelay } from '../../../main/core/sync/cadence.ts';
import { dateFilter, watermarkFromDateHeader } from '../../../main/core/sync/watermark.ts';

const noon: CadenceInput = {
  queue: 'pending_shipment',
  pollSeconds: 45,
  timeZone: 'UTC',
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
