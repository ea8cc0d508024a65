import { gs1CheckDigit } from '../checkDigits.ts';
import { toGtin14 } from './gtin14.ts';

/**
 * The GTIN-14 behind a UPC-E code of 8 digits (number system, six digits, check digit), 7 (no check digit) or
 * 6 (number system 0, no check digit). Undefined when the number system is neither 0 nor 1, or the check digit,
 * which is that of the UPC-A behind it, does not fit. Source: GS1 General Specifications, figure 5.2.2.4.2-1.
 */
export function expandUpcE(digits: string): string | undefined {
  const padded = digits.length === 6 ? `0${digits}` : digits;
  const match = /^([01])(\d{2})(\d)(\d)(\d)(\d)(\d?)$/.exec(padded);
  if (match === null) return undefined;
  const [, system = '', two = '', third = '', fourth = '', fifth = '', last = '', check = ''] = match;
  const body = system + spread(two, third, fourth, fifth, last);
  const right = gs1CheckDigit(body);
  return check === '' || check === right ? toGtin14(body + right) : undefined;
}

/** The last digit says which zeros were squeezed out. */
function spread(two: string, third: string, fourth: string, fifth: string, last: string): string {
  if (last <= '2') return `${two}${last}0000${third}${fourth}${fifth}`;
  if (last === '3') return `${two}${third}00000${fourth}${fifth}`;
  if (last === '4') return `${two}${third}${fourth}00000${fifth}`;
  return `${two}${third}${fourth}${fifth}0000${last}`;
}
