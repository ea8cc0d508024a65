import { expect, test } from 'vitest';
import { MINUTE } from '../../../main/core/ports.ts';
import { newerStamp, stepBack } from '../../../main/core/sync/watermark.ts';

test('a reading that took long steps back by its length, in whole seconds', () => {
  expect(stepBack('2026-11-25 00:01:00', 3 * MINUTE + 999)).toBe('2026-11-24 23:58:00');
  expect(stepBack('2026-11-25 00:01:00', 999)).toBe('2026-11-25 00:01:00');
});

test('a bench clock that was set back during a reading does not move the watermark forward', () => {
  expect(stepBack('2026-11-25 00:01:00', -3 * MINUTE)).toBe('2026-11-25 00:01:00');
});

test('what is no stamp never counts as the newest', () => {
  expect(newerStamp('2026-11-25 00:01:00', 'soon')).toBe('2026-11-25 00:01:00');
  expect(newerStamp('soon', undefined)).toBeUndefined();
  expect(newerStamp('2026-11-25 00:01:00', '2026-11-25 00:01:01')).toBe('2026-11-25 00:01:01');
});
