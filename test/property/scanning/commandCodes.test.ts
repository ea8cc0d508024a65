import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMAND_NAMES, commandCode, type ScanCommand } from '../../../main/contract/commandCodes.ts';
import { gs1CheckDigit } from '../../../main/core/scanning/checkDigits.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';
import { readTracking } from '../../../main/core/scanning/readTracking.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';

const commands: readonly ScanCommand[] = COMMAND_NAMES.flatMap((name): readonly ScanCommand[] =>
  name === 'QTY' || name === 'CHOOSE'
    ? [1, 2, 9, 10, 12, 99, 144, 1000, 9999].map((quantity) => ({ name, quantity }))
    : [{ name }],
);
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

test('every printed command reads back as itself, in small letters too', () => {
  for (const command of commands) {
    const code = commandCode(command);
    expect(code).toMatch(/^PB:[A-Z]+(?::\d{1,4})?:[A-Y]$/);
    expect(readBarcode(code).command).toEqual(command);
    expect(readBarcode(code.toLowerCase()).command).toEqual(command);
  }
});

test('a printed command with one character changed is never taken for a command', () => {
  let tried = 0;
  for (const command of commands) {
    const code = commandCode(command);
    for (const [at, right] of [...code].entries()) {
      for (const wrong of printable) {
        if (wrong.toUpperCase() === right) continue;
        const changed = code.slice(0, at) + wrong + code.slice(at + 1);
        expect([changed, readBarcode(changed).command]).toEqual([changed, undefined]);
        tried += 1;
      }
    }
  }
  expect(tried).toBeGreaterThan(10_000);
});

test('two characters of a quantity that changed places are noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9999 }), fc.nat(2), (quantity, at) => {
      const code = commandCode({ name: 'QTY', quantity });
      const place = 'PB:QTY:'.length + (at % (String(quantity).length - 1));
      const [one = '', other = ''] = [code[place], code[place + 1]];
      fc.pre(one !== other);
      expect(readBarcode(code.slice(0, place) + other + one + code.slice(place + 2)).command).toBeUndefined();
    }),
  );
});

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const gtin = fc
  .constantFrom(7, 11, 12, 13)
  .chain(digits)
  .map((body) => body + gs1CheckDigit(body));
const gs1 = fc
  .tuple(digits(13), fc.string({ unit: fc.constantFrom(...'PB:QTYUNDO0129'), minLength: 1, maxLength: 20 }))
  .map(([body, lot]) => `]C101${body}${gs1CheckDigit(body)}10${lot}`);
const tracking = fc
  .tuple(fc.constantFrom('ups', 'dhl', 'dpd', 'gls', 'fedex', 'usps'), fc.string({ maxLength: 12 }))
  .map(([carrier, seed]) => makeTrackNumber(carrier, seed));

test('no product number, GS1 data or tracking number reads as a command, and no command as one of them', () => {
  fc.assert(
    fc.property(fc.oneof(gtin, gs1, tracking), (code) => {
      expect(readBarcode(code).command).toBeUndefined();
    }),
    { numRuns: 3000 },
  );
  for (const command of commands) {
    const reading = readBarcode(commandCode(command));
    expect([reading.kind, reading.gtin14, reading.ais]).toEqual(['command', undefined, undefined]);
    expect(readTracking(commandCode(command))).toEqual([]);
  }
});
