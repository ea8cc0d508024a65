import { expect, onTestFinished, test } from 'vitest';
import { HOUR, MINUTE } from '../../../main/core/ports.ts';
import {
  believed,
  dateFilter,
  latestStamp,
  newerStamp,
  stepBack,
} from '../../../main/core/sync/watermark.ts';

test('a reading that took long steps back by its length, in whole seconds', () => {
  expect(stepBack('2026-11-25 00:01:00', 3 * MINUTE + 999)).toBe('2026-11-24 23:58:00');
  expect(stepBack('2026-11-25 00:01:00', 999)).toBe('2026-11-25 00:01:00');
});

test('no calendar of the system is loaded for it, which takes 12 ms the first time', () => {
  const { DateTimeFormat } = Intl;
  onTestFinished(() => void Object.assign(Intl, { DateTimeFormat }));
  Object.assign(Intl, {
    DateTimeFormat: () => {
      throw new Error('A calendar was loaded.');
    },
  });
  expect(stepBack('2026-03-01 00:00:30', MINUTE)).toBe('2026-02-28 23:59:30');
  expect(dateFilter('2026-01-01T00:01:00Z')).toBe('2025-12-31 23:59:00');
});

test('a bench clock that was set back during a reading does not move the watermark forward', () => {
  expect(stepBack('2026-11-25 00:01:00', -3 * MINUTE)).toBe('2026-11-25 00:01:00');
});

test('what is no stamp never counts as the newest', () => {
  expect(newerStamp('2026-11-25 00:01:00', 'soon')).toBe('2026-11-25 00:01:00');
  expect(newerStamp('soon', undefined)).toBeUndefined();
  expect(newerStamp('2026-11-25 00:01:00', '2026-11-25 00:01:01')).toBe('2026-11-25 00:01:01');
});

test('a stamp is believed in every zone there is, and not when neither clock can be so far behind', () => {
  const now = Date.UTC(2026, 10, 30, 2);
  const latest = latestStamp(new Date(now).toUTCString(), now);
  for (const stamp of ['2026-11-30 16:00:00', '2026-11-30T16:00:00', '2020-01-01 00:00:00']) {
    expect(believed(stamp, latest)).toBe(stamp);
  }
  expect(believed('2026-12-01 00:00:00', latest)).toBeUndefined();
  expect(believed('2026-12-01T00:00:00+02:00', latest)).toBeUndefined();
  expect(believed('2099-01-01 00:00:00', undefined)).toBe('2099-01-01 00:00:00');
});

test('the later of both clocks says which stamps can be true; a header that is no date says nothing', () => {
  const now = Date.UTC(2026, 10, 30, 2);
  const latest = latestStamp(undefined, now);
  expect(latest).toBe('2026-11-30 17:00:00');
  expect(latestStamp('yesterday', now)).toBe(latest);
  expect(latestStamp(new Date(now - 48 * HOUR).toUTCString(), now)).toBe(latest);
  expect(latestStamp(new Date(now).toUTCString(), now - 48 * HOUR)).toBe(latest);
});
