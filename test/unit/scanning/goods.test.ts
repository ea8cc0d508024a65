import { describe, expect, test } from 'vitest';
import { dayIn } from '../../../main/core/packing/today.ts';
import { goodsOf, goodsWarnings } from '../../../main/core/scanning/goods.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';

const gs = '\u001d';
const gtin14 = '09521234543213';
const read = (data: string, today = '2026-11-25') => goodsOf(readBarcode(`]d201${gtin14}${data}`), today);

describe('what a code says about the piece itself', () => {
  test('is lot, serial number and the day of expiry', () => {
    expect(read(`1727013110LOT7${gs}21S-9`)).toEqual({
      gtin14,
      lot: 'LOT7',
      serial: 'S-9',
      expiry: '2027-01-31',
    });
  });

  test('is the same from a Digital Link', () => {
    const link = readBarcode(`https://example.com/01/${gtin14}/10/LOT7/21/S-9?17=270131`);
    expect(goodsOf(link, '2026-11-25')).toEqual(read(`1727013110LOT7${gs}21S-9`));
  });

  test('is nothing for a code that names only the product', () => {
    expect(read('')).toBeUndefined();
    expect(goodsOf(readBarcode('4006381333931'), '2026-11-25')).toBeUndefined();
    expect(goodsOf(readBarcode(']C110LOT7'), '2026-11-25')).toBeUndefined();
  });

  test.each([
    ['1726020', '0', '2026-02-28'],
    ['1728020', '0', '2028-02-29'],
    ['1727043', '0', '2027-04-30'],
    ['7003270131123', '0', '2027-01-31'],
  ])('a day that is 00 is the last of its month: %s%s', (start, end, expiry) => {
    expect(read(start + end)?.expiry).toBe(expiry);
  });

  test.each([
    ['76', '2026-11-25', '2076'],
    ['77', '2026-11-25', '1977'],
    ['25', '2026-11-25', '2025'],
    ['01', '2099-11-25', '2101'],
    ['99', '2001-11-25', '1999'],
  ])('year %s read on %s is %s', (short, today, year) => {
    expect(read(`17${short}0131`, today)?.expiry).toBe(`${year}-01-31`);
  });
});

describe('a date that has passed', () => {
  const goods = { gtin14, expiry: '2026-11-25', bestBefore: '2026-11-20' };

  test('is warned about, the day itself is still good', () => {
    expect(goodsWarnings(goods, '2026-11-20')).toEqual([]);
    expect(goodsWarnings(goods, '2026-11-21')).toEqual(['best_before_passed']);
    expect(goodsWarnings(goods, '2026-11-26')).toEqual(['expired', 'best_before_passed']);
  });

  test('has passed by the calendar of the connection’s place', () => {
    const lateEvening = Date.UTC(2026, 10, 25, 23, 30);
    expect(dayIn('UTC', lateEvening)).toBe('2026-11-25');
    expect(dayIn('Europe/Berlin', lateEvening)).toBe('2026-11-26');
    expect(dayIn('America/New_York', Date.UTC(2026, 0, 1, 3))).toBe('2025-12-31');
  });
});
