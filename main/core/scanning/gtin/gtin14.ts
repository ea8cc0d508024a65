import { hasGs1CheckDigit } from '../checkDigits.ts';

/**
 * A GTIN-8, -12, -13 or -14 as GTIN-14, the one form in which codes are compared; undefined when the length or the
 * check digit is wrong, or when it is all zeros, which is formally right and assigned to nothing.
 */
export function toGtin14(digits: string): string | undefined {
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return undefined;
  return hasGs1CheckDigit(digits) ? digits.padStart(14, '0') : undefined;
}

/**
 * Numbers that shops and companies give out for themselves: they mean nothing elsewhere. GS1 prefixes 02, 04 and
 * 20 to 29, and GTIN-8 beginning with 0 or 2. Source: GS1 General Specifications, 1.4.
 */
export function isRestrictedCirculation(gtin14: string): boolean {
  return /^0(?:02|04|2)|^000000[02]/.test(gtin14);
}
