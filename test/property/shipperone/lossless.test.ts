import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLossless } from '../../../main/core/shipperone/lossless.ts';

const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`));
const whole = fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9][0-9]{0,24}$/));
const fraction = fc.option(digits(1, 20), { nil: undefined });
const exponent = fc.option(fc.stringMatching(/^[eE][+-]?[0-9]{1,3}$/), { nil: undefined });

/** Every number that JSON can write, as its text. */
const numberText = fc
  .tuple(fc.constantFrom('', '-'), whole, fraction, exponent)
  .map(([sign, int, part, power]) => `${sign}${int}${part === undefined ? '' : `.${part}`}${power ?? ''}`);

const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    numberText,
    fc.string().map((text) => JSON.stringify(text)),
    numberText.map((text) => JSON.stringify(` ${text} `)),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true })
      // A key that looks like an array index is moved to the front by every JavaScript object.
      .map((fields) => Object.entries(fields).filter(([key]) => !/^\d+$/.test(key)))
      .map((fields) => `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${item}`).join(',')}}`),
  ),
})).value;

test('whatever number ShipperOne writes, it gets back as it was written', () => {
  fc.assert(
    fc.property(jsonText, (text) => {
      expect(JSON.stringify(parseLossless(text))).toBe(text);
    }),
    { numRuns: 3000 },
  );
});
