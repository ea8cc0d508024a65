import { describe, expect, it } from 'vitest';
import { gs1CheckDigit } from '../../../main/sandbox/generator/gtin.ts';
import {
  dhlExpressCheck,
  dpdCheck,
  fedexCheck,
  glsCheck,
  s10Check,
  upsCheck,
} from '../../../main/sandbox/trackChecks.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';

const all = (carrier: string) => Array.from({ length: 300 }, (_, seed) => makeTrackNumber(carrier, seed));

describe('check characters agree with numbers that carriers have given out', () => {
  const published: readonly (readonly [string, (text: string) => string, string])[] = [
    ['UPS', (text) => upsCheck(text.slice(2)), '1Z5R89390357567127'],
    ['UPS', (text) => upsCheck(text.slice(2)), '1Z879E930346834440'],
    ['UPS', (text) => upsCheck(text.slice(2)), '1ZXX3150YW44070023'],
    ['DHL Express', dhlExpressCheck, '1099255990'],
    ['DHL Express', dhlExpressCheck, '3318810014'],
    ['FedEx', fedexCheck, '986578788855'],
    ['FedEx', fedexCheck, '477179081230'],
    ['FedEx', fedexCheck, '974367662710'],
    ['DPD', dpdCheck, '09980000020033F'],
    ['USPS', (text) => String(gs1CheckDigit(text)), '9400111206206407628845'],
    ['S10', s10Check, '123456785'],
  ];
  it.each(published)('%s %s', (_carrier, check, number) => {
    expect(check(number.slice(0, -1))).toBe(number.at(-1));
  });

  it('GLS is one further than a GTIN', () => {
    expect(glsCheck('00000000000')).toBe('9');
    expect(glsCheck('00000000003')).toBe('0');
  });
});

describe('made-up tracking numbers', () => {
  const forms: readonly (readonly [string, RegExp, (text: string) => string])[] = [
    ['ups', /^1Z[0-9A-Z]{6}\d{10}$/, (text) => upsCheck(text.slice(2))],
    ['dpd', /^0\d{13}[0-9A-Z]$/, dpdCheck],
    ['fedex', /^\d{12}$/, fedexCheck],
    ['usps', /^9400111\d{15}$/, (text) => String(gs1CheckDigit(text))],
    ['gls', /^\d{12}$/, glsCheck],
  ];
  it.each(forms)('%s numbers have the carrier’s form and check character', (carrier, form, check) => {
    for (const number of all(carrier)) {
      expect(number).toMatch(form);
      expect([number, check(number.slice(0, -1))]).toEqual([number, number.at(-1)]);
    }
  });

  it('DHL numbers are piece numbers or Express waybills', () => {
    for (const number of all('dhl')) {
      if (number.startsWith('JJD')) expect(number).toMatch(/^JJD00\d{8}$/);
      else expect(dhlExpressCheck(number.slice(0, 9))).toBe(number.slice(9));
    }
  });

  it('an unknown carrier gets a postal item number', () => {
    const number = makeTrackNumber('camel', 1);
    expect(number).toMatch(/^[A-Z]{2}\d{9}DE$/);
    expect(s10Check(number.slice(2, 10))).toBe(number[10]);
  });

  it('are the same for the same seed and differ for others', () => {
    for (const carrier of ['ups', 'dhl', 'dpd', 'fedex', 'usps', 'gls', 'postnl', 'postnord']) {
      expect(all(carrier)).toEqual(all(carrier));
      expect(new Set(all(carrier)).size).toBeGreaterThan(298);
    }
  });
});
