import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gs1CheckDigit } from '../../../main/core/scanning/checkDigits.ts';
import { toGtin14 } from '../../../main/core/scanning/gtin/gtin14.ts';
import { expandUpcE } from '../../../main/core/scanning/gtin/upcE.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';
import { digits } from './elementValues.ts';

const gtin = fc
  .constantFrom(7, 11, 12, 13)
  .chain(digits)
  .filter((body) => /[1-9]/.test(body))
  .map((body) => body + gs1CheckDigit(body));

const sscc = digits(17).map((body) => body + gs1CheckDigit(body));

function everySingleDigitError(number: string): readonly string[] {
  return [...number].flatMap((right, at) =>
    [...'0123456789']
      .filter((digit) => digit !== right)
      .map((digit) => number.slice(0, at) + digit + number.slice(at + 1)),
  );
}

describe('check digits', () => {
  test('every GTIN reads back as its GTIN-14', () => {
    fc.assert(
      fc.property(gtin, (number) => {
        const symbology = number.length === 8 ? 'ean-8' : 'itf-14';
        expect(readBarcode(number, { symbology }).gtin14).toBe(number.padStart(14, '0'));
      }),
    );
  });

  test('every single wrong digit in a GTIN is caught', () => {
    fc.assert(
      fc.property(gtin, (number) => {
        for (const wrong of everySingleDigitError(number)) {
          expect(toGtin14(wrong)).toBeUndefined();
          expect(readBarcode(wrong, { symbology: wrong.length === 8 ? 'ean-8' : 'ean-13' }).kind).toBe(
            'invalid',
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every single wrong digit in an SSCC is caught', () => {
    fc.assert(
      fc.property(sscc, (number) => {
        expect(readBarcode(`]C100${number}`).ais).toEqual({ '00': number });
        for (const wrong of everySingleDigitError(number)) {
          expect(readBarcode(`]C100${wrong}`)).toMatchObject({ kind: 'invalid', fault: { ai: '00' } });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a UPC-E code expands to a UPC-A that keeps all its digits and its check digit', () => {
    fc.assert(
      fc.property(fc.constantFrom('0', '1'), digits(6), (system, six) => {
        fc.pre(/[1-9]/.test(system + six));
        const expanded = expandUpcE(system + six);
        expect(expanded).toMatch(new RegExp(`^00${system}\\d{11}$`));
        const check = expanded?.slice(-1) ?? '';
        expect(expandUpcE(system + six + check)).toBe(expanded);
        expect([...(expanded ?? '')].filter((digit) => digit !== '0').length).toBeGreaterThanOrEqual(
          [...six].filter((digit) => digit > '4').length,
        );
      }),
    );
  });
});
