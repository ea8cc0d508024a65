import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPLICATION_IDENTIFIERS } from '../../../main/core/scanning/gs1/applicationIdentifiers.ts';
import { checkTogether } from '../../../main/core/scanning/gs1/associations.ts';
import type { AiSpec } from '../../../main/core/scanning/gs1/grammar.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';
import { elementValue } from './elementValues.ts';

const GS = '\u001d';
const SPECS = [...APPLICATION_IDENTIFIERS.values()];

/** Elements with different identifiers, none of which excludes another, in any order. */
const elements = fc
  .uniqueArray(fc.constantFrom(...SPECS), { minLength: 1, maxLength: 6, selector: (spec) => spec.ai })
  .filter((specs) => checkTogether(specs).fault === undefined)
  .chain((specs) =>
    fc.tuple(...specs.map((spec) => elementValue(spec).map((value) => [spec, value] as const))),
  );

function build(pairs: readonly (readonly [AiSpec, string])[]): string {
  return pairs
    .map(([spec, value], index) => spec.ai + value + (spec.fixed || index === pairs.length - 1 ? '' : GS))
    .join('');
}

describe('GS1 element strings', () => {
  test('any elements, written as the standard says, read back as themselves', () => {
    fc.assert(
      fc.property(elements, (pairs) => {
        const reading = readBarcode(`]C1${build(pairs)}`);
        expect(reading.error).toBeUndefined();
        expect(reading.ais).toEqual(Object.fromEntries(pairs.map(([spec, value]) => [spec.ai, value])));
      }),
      { numRuns: 1500 },
    );
  });

  test.each(SPECS.map((spec) => [spec.ai, spec] as const))('(%s) reads back alone', (ai, spec) => {
    fc.assert(
      fc.property(elementValue(spec), (value) => {
        expect(readBarcode(`]d2${ai}${value}`).ais).toEqual({ [ai]: value });
      }),
      { numRuns: 10 },
    );
  });

  test('a value one character longer than its element allows is refused, never cut', () => {
    const variable = SPECS.filter((spec) => !spec.fixed);
    fc.assert(
      fc.property(fc.constantFrom(...variable), (spec) => {
        const reading = readBarcode(`]C1${spec.ai}${'1'.repeat(spec.maxLength + 1)}`);
        expect(reading).toMatchObject({ kind: 'invalid', fault: { code: 'value_long', ai: spec.ai } });
      }),
    );
  });

  test('the bracketed form under the barcode reads as the barcode does', () => {
    const plain = elements.filter((pairs) => pairs.every(([, value]) => !/[()]/.test(value)));
    fc.assert(
      fc.property(plain, (pairs) => {
        const reading = readBarcode(pairs.map(([spec, value]) => `(${spec.ai})${value}`).join(' '));
        expect(reading.ais).toEqual(Object.fromEntries(pairs.map(([spec, value]) => [spec.ai, value])));
      }),
    );
  });
});
