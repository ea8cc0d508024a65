import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import { after, pressed } from '../../unit/scan/presses.ts';

const code = fc.constantFrom(
  '4006381333931',
  'BOLT-M8/40',
  'FO-000012345',
  '1Z999AA10123456784',
  'PB:UNDO:C',
);
const strays = fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 25, maxLength: 40 });

function atPace(step: number, parts: readonly number[]): number[] {
  return parts.map((part) => step * (1 + part));
}

test('a digit pressed 150 to 600 ms before the scan of a fast scanner never hides the code', () => {
  fc.assert(
    fc.property(
      code,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 4, max: 25 }),
      strays,
      fc.integer({ min: 151, max: 600 }),
      (text, digit, step, parts, pause) => {
        const head = pressed(String(digit), 0);
        const scan = pressed(`${text}\r`, atPace(step, parts), after(head, pause));
        const found = decodeWedge([...head, ...scan].map((key) => ({ ...key, inField: false })));
        expect(found.flatMap(({ raw, withoutHead = raw }) => [withoutHead])).toEqual([text]);
      },
    ),
  );
});

test('a stall of 30 to 150 ms anywhere in a code asks nothing unless the rest proves itself', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('BOLT-M8/40', 'FO-000012345', '1Z999AA10123456784', '14006381333938'),
      fc.integer({ min: 4, max: 60 }),
      strays,
      fc.nat(),
      fc.integer({ min: 30, max: 150 }),
      (text, step, parts, at, stall) => {
        const gaps = atPace(step, parts);
        gaps[at % (text.length - 1)] = stall;
        const found = decodeWedge(pressed(`${text}\r`, gaps).map((key) => ({ ...key, inField: false })));
        expect(found).toMatchObject([{ raw: text }]);
        expect(found[0]).not.toHaveProperty('withoutHead');
      },
    ),
  );
});
