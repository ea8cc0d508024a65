import { hasGs1CheckDigit } from '../checkDigits.ts';
import { isCountryLetters, isCountryNumber, isCurrencyNumber, isPackageType } from './codeLists.ts';
import { isCouponCode, isPositiveOffer } from './coupons.ts';
import { isLongDate, isShortDate, isTimeOfDay } from './dateChecks.ts';
import { hasCheckPair, isIban } from './letterChecks.ts';

/**
 * What a component must be beyond its length and characters, by the names of the GS1 Syntax Dictionary (Apache-2.0).
 * Each is asked only after length and characters were found right.
 */
const CHECKS = {
  csum: hasGs1CheckDigit,
  csumalpha: hasCheckPair,
  gcppos1: (value: string) => /^\d{4}/.test(value),
  gcppos2: (value: string) => /^.\d{4}/.test(value),
  yymmdd: (value: string) => isShortDate(value, false),
  yymmd0: (value: string) => isShortDate(value, true),
  yyyymmdd: isLongDate,
  hhmi: isTimeOfDay,
  hh: (value: string) => Number(value) <= 23,
  mi: (value: string) => Number(value) <= 59,
  ss: (value: string) => Number(value) <= 59,
  iso3166: isCountryNumber,
  iso3166999: (value: string) => value === '999' || isCountryNumber(value),
  iso3166alpha2: isCountryLetters,
  iso4217: isCurrencyNumber,
  iso5218: (value: string) => /^[0129]$/.test(value),
  iban: isIban,
  latitude: (value: string) => Number(value) <= 1_800_000_000,
  longitude: (value: string) => Number(value) <= 3_600_000_000,
  pcenc: (value: string) => !/%(?![\dA-Fa-f]{2})/.test(value),
  yesno: (value: string) => /^[01]$/.test(value),
  hyphen: (value: string) => value === '-',
  zero: (value: string) => value === '0',
  nonzero: (value: string) => /[1-9]/.test(value),
  nozeroprefix: (value: string) => value === '0' || !value.startsWith('0'),
  hasnondigit: (value: string) => /\D/.test(value),
  winding: (value: string) => /^[019]$/.test(value),
  importeridx: (value: string) => /^[\w-]$/.test(value),
  mediatype: (value: string) => /^(0[1-9]|10|[89]\d)$/.test(value),
  packagetype: isPackageType,
  pieceoftotal: isPieceOfTotal,
  posinseqslash: isPlaceInSequence,
  couponcode: isCouponCode,
  couponposoffer: isPositiveOffer,
} as const;

export type CheckName = keyof typeof CHECKS;

/** Whether a name in the table is a check that exists. */
export function isCheckName(name: string): name is CheckName {
  return Object.hasOwn(CHECKS, name);
}

/** Whether the value passes the named check. */
export function passesCheck(value: string, name: CheckName): boolean {
  return CHECKS[name](value);
}

/** "0103": piece 1 of 3. */
function isPieceOfTotal(value: string): boolean {
  const piece = Number(value.slice(0, value.length / 2));
  const total = Number(value.slice(value.length / 2));
  return piece >= 1 && piece <= total;
}

/** "1/3": the first of three. */
function isPlaceInSequence(value: string): boolean {
  const match = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value);
  return match !== null && Number(match[1]) <= Number(match[2]);
}
