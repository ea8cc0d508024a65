import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHidReports } from '../../../main/core/scanning/hidReports.ts';
import { readTracking } from '../../../main/core/scanning/readTracking.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';

const anyCarrier = fc.option(
  fc.constantFrom('ups', 'dhl', 'dpd', 'gls', 'fedex', 'usps', 's10', 'custom', ''),
  {
    nil: undefined,
  },
);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 36 }),
  fc.string({ unit: fc.constantFrom(...'0123456789AJDZ1 -()]\u001d%'), maxLength: 40 }),
);

function everySingleDigitError(number: string): readonly string[] {
  return [...number].flatMap((right, at) =>
    /\d/.test(right)
      ? [...'0123456789']
          .filter((digit) => digit !== right)
          .map((digit) => number.slice(0, at) + digit + number.slice(at + 1))
      : [],
  );
}

describe('tracking numbers', () => {
  test('any text is answered with numbers in normal form, each once, the order’s carrier first', () => {
    fc.assert(
      fc.property(anyText, anyCarrier, (raw, carrierCode) => {
        const candidates = readTracking(raw, { carrierCode });
        const keys = candidates.map((one) => `${one.carrierCode} ${one.trackNumber}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const one of candidates) expect(one.trackNumber).toMatch(/^[\dA-Z]{8,41}$/);
        const named = candidates.map((one) => one.carrierCode === carrierCode);
        expect(named).toEqual(named.toSorted((one, other) => Number(other) - Number(one)));
      }),
      { numRuns: 3000 },
    );
  });

  test('a number reads back as itself', () => {
    fc.assert(
      fc.property(anyText, anyCarrier, (raw, carrierCode) => {
        const [best] = readTracking(raw, { carrierCode });
        if (best === undefined) return;
        const again = readTracking(best.trackNumber, { carrierCode: best.carrierCode });
        expect(again.map((one) => one.trackNumber)).toContain(best.trackNumber);
      }),
      { numRuns: 3000 },
    );
  });

  // Not in this table: FedEx and S10 (two remainders share a digit), DHL Express (remainder by seven), and UPS (twice
  // five is as good as twice nothing). Their sums let some single errors pass.
  test.each(['dpd', 'usps', 'gls'])('no single wrong digit of a %s number stays checked', (carrier) => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const number = makeTrackNumber(carrier, seed);
        const isCheckedAs = (text: string) =>
          readTracking(text, { carrierCode: carrier }).some(
            (one) => one.carrierCode === carrier && one.checked,
          );
        expect(isCheckedAs(number)).toBe(true);
        for (const wrong of everySingleDigitError(number))
          expect([wrong, isCheckedAs(wrong)]).toEqual([wrong, false]);
      }),
      { numRuns: 50 },
    );
  });
});

test('any bytes from a device are answered, and no scan is longer than what came', () => {
  const report = fc.oneof(
    fc.uint8Array({ maxLength: 70 }),
    fc.uint8Array({ minLength: 62, maxLength: 64 }).map((bytes) => {
      bytes.set([2, (bytes[1] ?? 0) % 60, 0x5d]);
      return bytes;
    }),
  );
  fc.assert(
    fc.property(fc.array(report, { maxLength: 6 }), (reports) => {
      const length = readHidReports(reports).reduce((sum, scan) => sum + scan.data.length, 0);
      expect(length).toBeLessThanOrEqual(reports.length * 56);
    }),
    { numRuns: 1000 },
  );
});
