import { describe, expect, test } from 'vitest';
import { misreadTracking } from '../../../main/core/scanning/misreadTracking.ts';
import { readTracking } from '../../../main/core/scanning/readTracking.ts';

describe('a label that was misread', () => {
  test.each([
    ['1Z5R89390357567128', 'ups'],
    ['RB123456786GB', 'royalmail'],
    ['9400111206206407628846', 'usps'],
    ['00340434161094022114', 'dhl'],
    [' 1z 5r8 939 03 5756 7128 ', 'ups'],
  ])('%s has the form of %s and a wrong check character', (raw, carrierCode) => {
    expect(readTracking(raw)).toEqual([]);
    expect(misreadTracking(raw)).toMatchObject({ carrierCode });
  });

  test.each([
    ['a right number', '1Z5R89390357567127'],
    ['a form that other codes share', '3318810010'],
    ['a number of a carrier nobody knows', 'KX-4711-2026'],
    ['a SKU', 'SKU-A_1/2.3'],
    ['nothing', ''],
  ])('is not %s', (_, raw) => {
    expect(misreadTracking(raw)).toBeUndefined();
  });
});

describe('old FedEx labels in Codabar', () => {
  test.each(['8077152042820402', 'd8077152042820402b', 'D8077152042820402B'])(
    '%s holds the number in its first twelve digits',
    (raw) => {
      expect(readTracking(raw)).toContainEqual({
        carrierCode: 'fedex',
        service: 'FedEx Express',
        trackNumber: '807715204282',
        checked: true,
      });
    },
  );
});
