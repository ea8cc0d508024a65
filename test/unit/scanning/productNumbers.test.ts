import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';
import { readFixture } from './fixtures/readFixture.ts';

const VECTORS = readFixture(
  'productNumbers.jsonl',
  z.strictObject({
    code: z.string(),
    symbology: z.string().optional(),
    gtin14: z.string().nullable(),
    tolerated: z.literal(true).optional(),
    why: z.string(),
  }),
);

describe('product numbers', () => {
  test.each(VECTORS.filter((vector) => vector.gtin14 !== null))(
    '$code: $why',
    ({ code, symbology, gtin14 }) => {
      expect(readBarcode(code, { symbology })).toMatchObject({ kind: 'gtin', gtin14 });
    },
  );

  test.each(VECTORS.filter((vector) => vector.gtin14 === null))(
    '$code is no product number: $why',
    ({ code, symbology }) => {
      const reading = readBarcode(code, { symbology });
      expect(['invalid', 'text']).toContain(reading.kind);
      expect(reading.gtin14).toBeUndefined();
      expect(reading.error !== undefined).toBe(reading.kind === 'invalid');
    },
  );

  test.each(VECTORS.filter((vector) => vector.tolerated && !/[\r\n]/.test(vector.code)))(
    '$code is read with a warning: $why',
    ({ code }) => {
      expect(readBarcode(code).warnings).not.toEqual([]);
    },
  );

  test('a number of the right length with a wrong check digit is a misread, not text', () => {
    for (const code of ['4006381333932', '300450549108', '95012345678904']) {
      expect(readBarcode(code)).toMatchObject({
        kind: 'invalid',
        text: code,
        fault: { code: 'check_digit' },
      });
    }
  });

  test('in a symbol that carries house codes too, such a number is text', () => {
    expect(readBarcode(']C04006381333932')).toMatchObject({
      kind: 'text',
      text: '4006381333932',
      aim: ']C0',
    });
    expect(readBarcode(']C04006381333931')).toMatchObject({ kind: 'gtin', gtin14: '04006381333931' });
  });

  test('a number damaged by a spreadsheet is refused loudly, with what is left of it', () => {
    expect(readBarcode('4.00638E+12')).toMatchObject({ kind: 'invalid', fault: { code: 'spreadsheet' } });
    expect(readBarcode('4.00638E+12').offer).toBeUndefined();
    for (const code of ['4006381333931.0', '-4006381333931', "'4006381333931", '="4006381333931"']) {
      expect(readBarcode(code)).toMatchObject({ kind: 'invalid', offer: { gtin14: '04006381333931' } });
    }
  });

  test('eight digits that fit EAN-8 and UPC-E are read one way, and the other is offered', () => {
    const both = readBarcode('02345673');
    expect(both).toMatchObject({ gtin14: '00023456000073', warnings: ['ean8_or_upce'] });
    expect(both.offer).toEqual({ gtin14: '00000002345673' });
    expect(readBarcode('73513537').offer).toBeUndefined();
  });

  test('the add-on of a book or magazine is kept apart from its number', () => {
    expect(readBarcode('978030640615751299')).toMatchObject({ gtin14: '09780306406157', addOn: '51299' });
    expect(readBarcode(']E3978030640615751299')).toMatchObject({ gtin14: '09780306406157', addOn: '51299' });
    expect(readBarcode(']E251299')).toMatchObject({ kind: 'invalid', fault: { code: 'add_on_only' } });
  });
});
