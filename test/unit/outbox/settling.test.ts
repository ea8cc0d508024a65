import { expect, test } from 'vitest';
import { settlingTime } from '../../../main/core/outbox/retryPolicy.ts';
import { createSettling } from '../../../main/core/outbox/settling.ts';

test('a call may arrive until its time is over, counted from when it was last under way', () => {
  let now = 1000;
  const settling = createSettling(() => now);
  settling.underWay('a');
  now += settlingTime - 1;
  expect(settling.left('a')).toBe(1);
  settling.underWay('a');
  now += settlingTime - 1;
  settling.underWay('b');
  expect(settling.left('a')).toBe(1);
  now += 1;
  // What is kept of others is tidied up here; nothing of that is seen.
  settling.underWay('c');
  expect(settling.left('a')).toBeLessThanOrEqual(0);
  expect(settling.left('b')).toBe(settlingTime - 1);
});

test('what an earlier run sent counts from the start of this one', () => {
  let now = 5000;
  const settling = createSettling(() => now);
  expect(settling.left('of before')).toBe(settlingTime);
  now += settlingTime;
  expect(settling.left('of before')).toBe(0);
});

test('of a clock with fractions what is left is whole, and never too little', () => {
  let now = 1000.25;
  const settling = createSettling(() => now);
  settling.underWay('a');
  now += 0.5;
  expect(settling.left('a')).toBe(settlingTime);
});
