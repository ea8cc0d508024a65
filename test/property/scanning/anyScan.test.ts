import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';

/** Rubbish, and rubbish that begins like something. */
const anyScan = fc
  .tuple(
    fc.constantFrom(
      '',
      ']C1',
      ']E0',
      ']d2',
      ']Q1',
      '01',
      '00',
      '(01)',
      'https://a.example/01/',
      'PB:',
      '\u001d',
    ),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789\u001d()/=&%|#') }),
    ),
  )
  .map(([start, rest]) => start + rest);

describe('any scan at all', () => {
  test('is answered, with a reason when it cannot be read, and keeps what was scanned', () => {
    fc.assert(
      fc.property(anyScan, (raw) => {
        const reading = readBarcode(raw);
        expect(reading.error !== undefined).toBe(reading.kind === 'invalid');
        expect(reading.fault !== undefined).toBe(reading.kind === 'invalid');
        expect(raw).toContain(reading.text);
        if (reading.gtin14 !== undefined) expect(reading.gtin14).toMatch(/^\d{14}$/);
        expect(reading.command !== undefined).toBe(reading.kind === 'command');
      }),
      { numRuns: 3000 },
    );
  });

  test('text without evidence is never read as GS1 data', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ABCXYZ23456789-') }), (raw) => {
        expect(readBarcode(raw).ais).toBeUndefined();
      }),
    );
  });
});
