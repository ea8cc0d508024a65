import fc from 'fast-check';
import { gs1CheckDigit } from '../../../main/core/scanning/checkDigits.ts';
import type { CharacterSet } from '../../../main/core/scanning/gs1/characterSets.ts';
import type { CheckName } from '../../../main/core/scanning/gs1/checks.ts';
import type { AiSpec, Component } from '../../../main/core/scanning/gs1/grammar.ts';

const LETTERS: Readonly<Record<CharacterSet, string>> = {
  N: '0123456789',
  X: '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
  Y: '#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  Z: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
};

/** Values that pass a check and cannot be drawn from the characters alone. */
const PASSING: Partial<Readonly<Record<CheckName, fc.Arbitrary<string>>>> = {
  csumalpha: fc.constantFrom('1987654Ad4X4bL5ttr2310c2K', '12345_ABCDEFGHIJKLMCP', '7907665Bm8v2AB'),
  yymmdd: date(2000, 2099).map((text) => text.slice(2)),
  yymmd0: date(2000, 2099).map((text) => text.slice(2)),
  yyyymmdd: date(1900, 2100),
  hhmi: fc.tuple(below(24), below(60)).map(([hour, minute]) => hour + minute),
  hh: below(24),
  mi: below(60),
  ss: below(60),
  iso3166: fc.constantFrom('276', '528', '840'),
  iso3166999: fc.constantFrom('276', '999'),
  iso3166alpha2: fc.constantFrom('DE', 'NL', 'US'),
  iso4217: fc.constantFrom('978', '840', '826'),
  iso5218: fc.constantFrom('0', '1', '2', '9'),
  iban: fc.constantFrom('DE91100000000123456789', 'GB98MIDL07009312345678', 'BE71096123456769'),
  latitude: fc.integer({ min: 0, max: 1_800_000_000 }).map((one) => String(one).padStart(10, '0')),
  longitude: fc.integer({ min: 0, max: 3_600_000_000 }).map((one) => String(one).padStart(10, '0')),
  pcenc: fc.constantFrom('ACME%20Ltd', 'M%C3%BCller', 'plain'),
  yesno: fc.constantFrom('0', '1'),
  hyphen: fc.constant('-'),
  zero: fc.constant('0'),
  nozeroprefix: fc.integer({ min: 0, max: 999_999_999_999 }).map(String),
  winding: fc.constantFrom('0', '1', '9'),
  importeridx: fc.constantFrom('-', '_', 'a', 'Z', '7'),
  mediatype: fc.constantFrom('01', '10', '80', '99'),
  packagetype: fc.constantFrom('PX', '201', '9'),
  pieceoftotal: fc.constantFrom('0102', '0202', '0199'),
  posinseqslash: fc.constantFrom('1/2', '9/9'),
  couponcode: fc.constant('106141416543213150110120'),
  couponposoffer: fc.constant('001234561234560123456'),
};

/** A right value for an element. */
export function elementValue(spec: AiSpec): fc.Arbitrary<string> {
  const required = spec.components.filter((part) => !part.optional).map(partValue);
  const optional = spec.components.filter((part) => part.optional).map(partValue);
  return fc
    .tuple(fc.tuple(...required), fc.tuple(...optional), fc.nat(optional.length))
    .map(([parts, more, count]) => [...parts, ...more.slice(0, count)].join(''));
}

function partValue(part: Component): fc.Arbitrary<string> {
  const [passing] = part.checks.flatMap((name) => PASSING[name] ?? []);
  if (passing !== undefined) return passing;
  if (part.checks.includes('csum')) return digits(part.max - 1).map((body) => body + gs1CheckDigit(body));
  if (part.checks.includes('nonzero')) return digits(part.max - 1).map((text) => `${text}7`);
  const text = fc.string({
    unit: fc.constantFrom(...LETTERS[part.set]),
    minLength: part.min,
    maxLength: part.max,
  });
  return part.checks.includes('gcppos1') ? text.map((one) => `0614${one}`.slice(0, part.max)) : text;
}

export function digits(length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...LETTERS.N), minLength: length, maxLength: length });
}

function below(limit: number): fc.Arbitrary<string> {
  return fc.nat(limit - 1).map((one) => String(one).padStart(2, '0'));
}

function date(from: number, to: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`);
}
