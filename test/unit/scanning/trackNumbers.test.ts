import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readTracking } from '../../../main/core/scanning/readTracking.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { readFixture } from './fixtures/readFixture.ts';

const ROWS = readFixture(
  'trackNumbers.jsonl',
  z.union([
    z.strictObject({ scan: z.string(), carrier: z.string(), number: z.string(), checked: z.boolean() }),
    z.strictObject({ scan: z.string(), not: z.string() }),
  ]),
);
const GIVEN_OUT = ROWS.filter((row) => 'carrier' in row);
const MISREAD = ROWS.filter((row) => 'not' in row);

describe('labels', () => {
  test.each(GIVEN_OUT)('$scan is $number of $carrier', ({ scan, carrier, number, checked }) => {
    const wanted = expect.objectContaining({ carrierCode: carrier, trackNumber: number, checked });
    expect(readTracking(scan)).toContainEqual(wanted);
    expect(readTracking(scan, { carrierCode: carrier })[0]).toEqual(wanted);
  });

  test.each(MISREAD)('$scan is none of $not', ({ scan, not }) => {
    expect(readTracking(scan).map((one) => one.carrierCode)).not.toContain(not);
    expect(readTracking(scan, { carrierCode: not }).map((one) => one.carrierCode)).not.toContain(not);
  });

  test.each(['ups', 'dhl', 'dpd', 'fedex', 'usps', 'gls', 'postnl', 'postnord', 's10'])(
    'practice numbers of %s read back as they were made, its carrier first',
    (carrier) => {
      for (let seed = 0; seed < 300; seed++) {
        const number = makeTrackNumber(carrier, seed);
        const [best] = readTracking(number, { carrierCode: carrier });
        expect(best).toMatchObject({ carrierCode: carrier, trackNumber: number });
      }
    },
  );
});

describe('the order of candidates', () => {
  test('the order’s carrier comes first, then checked numbers, then the more telling forms', () => {
    const carriers = (carrierCode?: string) =>
      readTracking('201298452277', { carrierCode }).map((one) => one.carrierCode);
    expect(carriers().toSorted()).toEqual(['dhl', 'fedex', 'gls']);
    expect(carriers('gls')[0]).toBe('gls');
    expect(carriers('dhl')[0]).toBe('dhl');
    expect(readTracking('GM10000000000000000000000049').map((one) => one.checked)).toEqual([true, false]);
    expect(readTracking('RB123456785US').map((one) => one.carrierCode)).toEqual(['usps', 's10']);
    expect(readTracking('JJD0002257639032011').map((one) => one.carrierCode)).toEqual(['yodel', 'dhl']);
  });

  test('the carrier comes back as the shop spells it', () => {
    for (const carrierCode of ['UPS', 'ups']) {
      expect(readTracking('1Z5R89390357567127', { carrierCode })[0]).toMatchObject({ carrierCode });
    }
    for (const carrierCode of ['Deutsche_Post', 'dhl-paket', 'dhl_de']) {
      expect(readTracking('00340433836442636597', { carrierCode })[0]).toMatchObject({ carrierCode });
    }
  });

  test('forms that fit too much count only where the order names the carrier', () => {
    expect(readTracking('AB12CD34')).toEqual([]);
    expect(readTracking('AB12CD34', { carrierCode: 'dhl' })).toEqual([]);
    expect(readTracking('AB12CD34', { carrierCode: 'gls' })).toEqual([
      { carrierCode: 'gls', service: 'GLS Track ID', trackNumber: 'AB12CD34', checked: false },
    ]);
  });
});

describe('product numbers on the bench', () => {
  test('a UPC-A that passes a carrier’s check is never called checked', () => {
    for (const both of ['883929000296', '883929000333', '883929016983']) {
      expect(readTracking(both)).toContainEqual(expect.objectContaining({ carrierCode: 'fedex' }));
      expect(readTracking(both).filter((one) => one.checked)).toEqual([]);
    }
  });

  test('a symbol only products carry is no label', () => {
    expect(readTracking(']E0986578788855', { carrierCode: 'fedex' })).toEqual([]);
  });

  test('an ordinary EAN-13 is no tracking number', () => {
    expect(readTracking('4006381333931')).toEqual([]);
  });

  test('nothing but zeros is no number of anyone', () => {
    for (const length of [10, 12, 15, 16, 18, 20, 22]) {
      expect(readTracking('0'.repeat(length)).filter((one) => one.checked)).toEqual([]);
    }
  });
});
