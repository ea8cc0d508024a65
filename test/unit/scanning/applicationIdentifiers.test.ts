import { describe, expect, test } from 'vitest';
import { APPLICATION_IDENTIFIERS, findAi } from '../../../main/core/scanning/gs1/applicationIdentifiers.ts';
import { checkValue } from '../../../main/core/scanning/gs1/values.ts';

/** A right and a wrong value for each kind of check, from the General Specifications and their examples. */
const SAMPLES: readonly (readonly [ai: string, right: string, wrong: string])[] = [
  ['00', '006141411234567890', '006141411234567891'],
  ['17', '260200', '260230'],
  ['4326', '240229', '250229'],
  ['4324', '2406152359', '2406152400'],
  ['8008', '24061523', '24061524'],
  ['8008', '240615235959', '240615236000'],
  ['7250', '19000228', '19000229'],
  ['3910', '97812', '11112'],
  ['426', '276', '999'],
  ['7030', '999ABC', '998ABC'],
  ['4307', 'DE', 'XX'],
  ['4300', 'A%20B', 'A%2'],
  ['4309', '18000000003600000000', '18000000013600000000'],
  ['4321', '1', '2'],
  ['4330', '000100-', '000100+'],
  ['7040', '1AB-', '1AB('],
  ['7041', 'PX', 'P9'],
  ['7241', '10', '11'],
  ['7252', '9', '3'],
  ['7258', '2/3', '3/2'],
  ['8001', '12341234512391', '12341234512321'],
  ['8003', '00614141000029ABC', '10614141000029ABC'],
  ['8006', '095212345432130102', '095212345432130302'],
  ['8007', 'DE91100000000123456789', 'DE91100000000123456780'],
  ['8010', '1234/A', '12/4A'],
  ['8011', '1', '01'],
  ['8013', '1987654Ad4X4bL5ttr2310c2K', '1987654Ad4X4bL5ttr2310c2X'],
  ['8030', 'ab-_1=', 'ab-_1=2'],
  ['8110', '106141416543213150110120', '906141416543213150110120'],
  ['8110', '0123456123456111101233240101', '0123456123456111101233241301'],
  ['8112', '001234561234560123456', '0012345612345601234567'],
];

describe('the table of application identifiers', () => {
  test('holds all 541 of the dictionary, 337 of them of known length', () => {
    expect(APPLICATION_IDENTIFIERS.size).toBe(541);
    expect([...APPLICATION_IDENTIFIERS.values()].filter((spec) => spec.fixed)).toHaveLength(337);
  });

  test('no identifier begins another, so one always ends where it ends', () => {
    for (const ai of APPLICATION_IDENTIFIERS.keys()) expect(findAi(`${ai}9`, 0)?.ai).toBe(ai);
  });

  test.each(SAMPLES)('(%s) takes %s and refuses %s', (ai, right, wrong) => {
    const spec = findAi(ai, 0);
    if (spec === undefined) throw new Error(`${ai} is missing`);
    expect(checkValue(spec, right)).toBeUndefined();
    expect(checkValue(spec, wrong)).toMatchObject({ ai });
  });
});
