import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPattern, readPattern } from '../../../main/core/carriers/carrierPattern.ts';
import { exportCarrierTable, readCarrierTable } from '../../../main/core/carriers/carrierTable.ts';

const count = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }));
const part = fc.oneof(
  fc.tuple(fc.constantFrom('#', '@', '?'), count).map(([kind, [least, more]]) => ({
    pattern: `${kind}{${least},${least + more}}`,
    regex: `${kind === '#' ? '\\d' : kind === '@' ? '[A-Z]' : '[A-Z\\d]'}{${least},${least + more}}`,
  })),
  fc.constant({ pattern: '*', regex: '[A-Z\\d]*' }),
  fc.constantFrom(...'AB1-/').map((letter) => ({ pattern: letter, regex: RegExp.escape(letter) })),
  fc.constantFrom(...'#@?*|\\').map((letter) => ({ pattern: `\\${letter}`, regex: RegExp.escape(letter) })),
);
const text = fc.string({ unit: fc.constantFrom(...'AB11-#'), minLength: 4, maxLength: 9 });

test('a pattern takes exactly what the regular expression of the same meaning takes', () => {
  let matched = 0;
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), text, (parts, code) => {
      const pattern = `${parts.map((one) => one.pattern).join('')}|12345`;
      const reading = readPattern(pattern);
      fc.pre(reading.ok);
      if (!reading.ok) return;
      const regex = new RegExp(`^(?:${parts.map((one) => one.regex).join('')}|12345)$`);
      const expected = regex.test(code);
      if (expected) matched += 1;
      expect(matchPattern(reading.pattern, code) !== undefined).toBe(expected);
    }),
    { numRuns: 20_000 },
  );
  expect(matched).toBeGreaterThan(20);
});

const words = fc
  .string({ unit: fc.constantFrom(...'aB7-=+@\'";, ä😀.'), minLength: 1, maxLength: 12 })
  .map((one) => `${one}x`)
  .filter((one) => one === one.trim());
const carrier = fc.record({
  code: words,
  title: words,
  pattern: fc.constantFrom('', '#{12}', '=#{8}*', '@@#{4,9}|"AB",#{6}'),
  stripSpaces: fc.boolean(),
  upperCase: fc.boolean(),
  dropPrefix: fc.oneof(fc.constant(''), words),
});

test('a table of carriers that is exported is imported as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(carrier, { selector: ({ code }) => code, minLength: 1 }), (carriers) => {
      expect(readCarrierTable(exportCarrierTable(carriers))).toEqual({ good: carriers, problems: [] });
    }),
  );
});
