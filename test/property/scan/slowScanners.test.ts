import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import { pressed } from '../../unit/scan/presses.ts';

const code = fc.constantFrom(
  '4006381333931',
  'BOLT-M8/40',
  'FO-000012345',
  '0360002914',
  'JJD000390007827456123',
);
/** How far each step strays from the scanner's own, in parts of it. */
const strays = (most: number) =>
  fc.array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: 25, maxLength: 40 });

function scan(text: string, step: number, parts: readonly number[], inField: boolean) {
  const gaps = parts.map((part) => step * (1 + part));
  return pressed(`${text}\r`, gaps).map((key) => ({ ...key, inField }));
}

describe('a slow scanner', () => {
  test('of 60 to 160 ms a key is read in a field when its steps stray by a tenth', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 60, max: 160 }), strays(0.1), (text, step, parts) => {
        expect(decodeWedge(scan(text, step, parts, true)).map(({ raw }) => raw)).toEqual([text]);
      }),
    );
  });

  test('of 60 to 150 ms a key is read outside of fields when its steps stray by a third', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 60, max: 150 }), strays(0.33), (text, step, parts) => {
        expect(decodeWedge(scan(text, step, parts, false)).map(({ raw }) => raw)).toEqual([text]);
      }),
    );
  });

  test('with a product number, an AIM identifier or a command is read in a field when its steps stray by a fifth', () => {
    const telling = [
      '4006381333931',
      '036000291452',
      '10012345678902',
      ']C0BOLT-M8',
      ']Q1FO-12',
      'PB:UNDO:B',
    ];
    const gtin = fc.constantFrom(...telling);
    fc.assert(
      fc.property(gtin, fc.integer({ min: 60, max: 160 }), strays(0.2), (text, step, parts) => {
        expect(decodeWedge(scan(text, step, parts, true)).map(({ raw }) => raw)).toEqual([text]);
      }),
    );
  });
});

describe('a pause inside a scan, of 60 to 390 ms', () => {
  test('anywhere leaves it one scan', () => {
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: 5, max: 140 }),
        strays(0.04),
        fc.nat(),
        fc.integer({ min: 60, max: 390 }),
        fc.boolean(),
        (text, step, parts, at, pause, inField) => {
          const gaps = parts.map((part) => step * (1 + part));
          gaps[at % (text.length - 1)] = pause;

          const keys = pressed(`${text}\r`, gaps).map((key) => ({ ...key, inField }));
          expect(decodeWedge(keys).map(({ raw }) => raw)).toEqual([text]);
        },
      ),
    );
  });
});

describe('typing', () => {
  test('with Enter is no scan: no two steps of a person are alike', () => {
    const steps = fc
      .tuple(fc.integer({ min: 60, max: 130 }), fc.double({ min: 1.6, max: 3, noNaN: true }))
      .map(([step, times]) => [step, Math.round(step * times)]);
    const typed = fc.constantFrom('hello world', 'two boxes', 'ring twice', 'FO-000012345', '4006381333931');
    fc.assert(
      fc.property(typed, fc.array(steps, { minLength: 8, maxLength: 20 }), (text, gaps) => {
        expect(decodeWedge(pressed(`${text}\r`, gaps.flat()))).toEqual([]);
      }),
    );
  });
});
