import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScaleNews, readScaleReport } from '../../../main/core/scanning/hid/scaleReports.ts';

const read = (...bytes: readonly number[]) => readScaleReport(Uint8Array.from(bytes));

describe('a report of a scale', () => {
  test.each([
    ['grams', [3, 4, 2, 0, 0xe2, 0x04], 1250],
    ['tenths of a kilogram', [3, 4, 3, 255, 25, 0], 2500],
    ['hundredths of a kilogram', [3, 4, 3, 254, 0xe8, 0x03], 10_000],
    ['tens of grams', [3, 4, 2, 1, 12, 0], 120],
    ['tenths of an ounce', [3, 4, 11, 255, 123, 0], 348.699],
    ['hundredths of a pound', [3, 4, 12, 254, 0xc8, 0x00], 907.185],
    ['grams, report id left out', [4, 2, 0, 100, 0], 100],
    ['grams, report padded', [3, 4, 2, 0, 100, 0, 0, 0], 100],
  ])('in %s is grams', (_, bytes, grams) => {
    expect(read(...bytes)).toMatchObject({ state: 'stable', grams });
  });

  test.each([
    [1, 'needs_care'],
    [2, 'zero'],
    [3, 'in_motion'],
    [5, 'under_zero'],
    [6, 'overload'],
    [7, 'needs_care'],
    [8, 'needs_care'],
  ])('with status %d is no weight but %s', (status, state) => {
    expect(read(3, status, 2, 0, 100, 0)).toEqual({ state });
  });

  test('of a stable zero is zero, whatever the scale calls it', () => {
    expect(read(3, 4, 2, 0, 0, 0)).toEqual({ state: 'zero' });
  });

  test.each([
    ['an unknown status', [3, 9, 2, 0, 1, 0]],
    ['an unknown unit', [3, 4, 5, 0, 1, 0]],
    ['half a report', [3, 4, 2]],
    ['nothing', []],
    ['a keyboard’s', [0, 0, 37, 0, 0, 0, 0, 0]],
  ])('with %s is none', (_, bytes) => {
    expect(read(...bytes)).toBeUndefined();
  });
});

test('news is another state or another weight, not a last digit that goes back and forth', () => {
  const isNews = createScaleNews();
  const told = [100, 100, 101, 100, 102, 101, 102, 300].map((grams) =>
    isNews({ state: 'stable', grams, stepGrams: 1 }),
  );
  expect(told).toEqual([true, false, false, false, true, false, false, true]);
  expect(isNews({ state: 'in_motion' })).toBe(true);
  expect(isNews({ state: 'in_motion' })).toBe(false);
  expect(isNews({ state: 'stable', grams: 300, stepGrams: 1 })).toBe(true);
});

test('any bytes are a reading with a sensible weight, or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      const reading = readScaleReport(bytes);
      if (reading?.state === 'stable') expect(reading.grams).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});
