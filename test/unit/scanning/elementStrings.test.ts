import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';
import { readFixture } from './fixtures/readFixture.ts';

const elements = z.record(z.string(), z.string());

const VECTORS = readFixture(
  'elementStrings.jsonl',
  z.strictObject({
    scan: z.string(),
    refused: z.literal(true).optional(),
    kind: z.literal('text').optional(),
    ais: elements.optional(),
    alone: z.literal(true).optional(),
    offer: elements.optional(),
    why: z.string().optional(),
  }),
);

/** Offered because a number of 12 digits whose check digit fits is worth a question, whatever the strict reader says. */
const OFFERED_BEYOND_THE_VECTORS = { ']E0123456789012': { gtin14: '00123456789012' } };

describe('GS1 element strings and Digital Links', () => {
  test.each(VECTORS.filter((vector) => vector.refused))('$scan is refused: $why', ({ scan, offer }) => {
    const reading = readBarcode(scan);
    expect(reading).toMatchObject({ kind: 'invalid', error: expect.stringMatching(/./) });
    expect(reading.offer).toEqual(
      offer ?? Object.entries(OFFERED_BEYOND_THE_VECTORS).find(([key]) => key === scan)?.[1],
    );
  });

  test.each(VECTORS.filter((vector) => vector.ais))(
    '$scan reads as its elements: $why',
    ({ scan, ais, alone, offer }) => {
      const reading = readBarcode(scan);
      expect(reading.kind).toBe(scan.includes('://') && !scan.includes('8200') ? 'digital_link' : 'gs1');
      expect(reading.ais).toEqual(ais);
      expect(reading.warnings.includes('ai_alone')).toBe(alone === true);
      expect(reading.offer).toEqual(offer);
      expect(reading.aim).toBe(/^\].../.test(scan) ? scan.slice(0, 3) : undefined);
    },
  );

  test.each(VECTORS.filter((vector) => !vector.refused && !vector.ais))(
    '$scan holds no elements',
    ({ scan, kind }) => {
      const reading = readBarcode(scan);
      expect(reading.kind).toBe(kind ?? (scan.startsWith(']E') ? 'gtin' : 'text'));
      expect(reading.ais).toBeUndefined();
    },
  );
});
