import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportCatalogue } from '../../../main/core/catalogue/exportCatalogue.ts';
import { readCatalogue } from '../../../main/core/catalogue/readCatalogue.ts';
import { gs1CheckDigit } from '../../../main/core/scanning/checkDigits.ts';
import { codeOfKey, matchKey } from '../../../main/core/scanning/matchKeys.ts';

const odd = fc.constantFrom(...'aB7-=+@\'";,\t\r\n\u001d äß😀. ');
/** Visible at both ends, since a person cannot tell spaces there; begins with a letter or a sign a formula has. */
const text = fc
  .tuple(
    fc.constantFrom('=', '+', '-', '@', "'", "'=", '"', 'K', 'é'),
    fc.string({ unit: odd, maxLength: 12 }),
  )
  .map(([start, rest]) => `${start}${rest}x`);
const gtin = fc
  .tuple(fc.constantFrom(7, 11, 12, 13), fc.bigInt({ min: 1n, max: 9_999_999n }))
  .map(([length, number]) => String(number).padStart(length, '0').slice(-length))
  .map((body) => body + gs1CheckDigit(body));
const entry = fc.record({
  code: fc.oneof(text, gtin).map((code) => codeOfKey(matchKey(code))),
  sku: text,
  quantity: fc.integer({ min: 1, max: 100_000 }),
  packer: text,
  at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
});

test('what is exported is imported as it was, whatever signs are in it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: (one) => matchKey(one.code), minLength: 1, maxLength: 8 }),
      (entries) => {
        const { good, problems } = readCatalogue(exportCatalogue(entries));
        expect(problems).toEqual([]);
        expect(good).toEqual(entries.map(({ code, sku, quantity }) => ({ code, sku, quantity })));
      },
    ),
    { numRuns: 1000 },
  );
});

test('the code behind a key has that key', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        gtin,
        fc.string().map((one) => one.trim()),
      ),
      (code) => {
        const key = matchKey(code);
        expect(matchKey(codeOfKey(key))).toBe(key);
      },
    ),
    { numRuns: 3000 },
  );
});
