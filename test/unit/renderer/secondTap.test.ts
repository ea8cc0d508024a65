import { expect, test } from 'vitest';
import { isDoubleTap } from '../../../renderer/station/secondTap.ts';

const first = { x: 100, y: 200, at: 1000 };

test.each([
  ['at once, in the same place', { x: 100, y: 200, at: 1080 }, true],
  ['a finger’s width beside it', { x: 112, y: 212, at: 1250 }, true],
  ['just in time', { x: 100, y: 200, at: 1299 }, true],
  ['a moment later', { x: 100, y: 200, at: 1300 }, false],
  ['on the next button', { x: 130, y: 200, at: 1080 }, false],
])('a second tap %s is the second half of a double tap: %s', (_, second, isDouble) => {
  expect(isDoubleTap(first, second, 300)).toBe(isDouble);
});
