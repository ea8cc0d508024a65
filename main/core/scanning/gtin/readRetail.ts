import type { Fault } from '../faults.ts';
import type { BarcodeWarning } from '../reading.ts';
import { toGtin14 } from './gtin14.ts';
import { expandUpcE } from './upcE.ts';

export type RetailReading =
  | {
      readonly is: 'gtin';
      readonly gtin14: string;
      readonly warnings: readonly BarcodeWarning[];
      readonly addOn?: string;
    }
  | { readonly is: 'fault'; readonly fault: Fault; readonly otherGtin14?: string | undefined };

/** Which EAN/UPC symbol the AIM modifier names: ]E0 the usual 13 digits, ]E1 and ]E2 an add-on alone, and so on. */
export type RetailModifier = '0' | '1' | '2' | '3' | '4';

/**
 * Reads what the scanner says is an EAN or UPC symbol. ]E0 is 13 digits whichever symbol was printed (UPC-A with a
 * zero before it, UPC-E expanded), ]E4 is EAN-8; other lengths are refused with the number they most likely mean.
 * Source: ISO/IEC 15420 and 15424.
 */
export function readRetail(digits: string, modifier: RetailModifier): RetailReading {
  if (digits === '') return fault('empty');
  if (!/^\d+$/.test(digits)) return fault('digits_expected');
  if (modifier === '1' || modifier === '2') return fault('add_on_only');
  if (modifier === '3') return readWithAddOn(digits);
  const length = modifier === '4' ? 8 : 13;
  if (digits.length !== length) return fault('digit_count', String(digits.length), likely(digits));
  const gtin14 = toGtin14(digits);
  if (gtin14 !== undefined) return { is: 'gtin', gtin14, warnings: [] };
  return fault(/^0+$/.test(digits) ? 'all_zeros' : 'check_digit');
}

function readWithAddOn(digits: string): RetailReading {
  for (const length of [13, 12]) {
    const gtin14 = toGtin14(digits.slice(0, length));
    const addOn = digits.slice(length);
    const isWhole = addOn.length === 2 || addOn.length === 5;
    if (gtin14 !== undefined && isWhole) return { is: 'gtin', gtin14, warnings: ['add_on'], addOn };
  }
  return fault('check_digit');
}

function likely(digits: string): string | undefined {
  return digits.length === 8 ? (expandUpcE(digits) ?? toGtin14(digits)) : toGtin14(digits);
}

function fault(code: Fault['code'], found?: string, otherGtin14?: string): RetailReading {
  return { is: 'fault', fault: found === undefined ? { code } : { code, found }, otherGtin14 };
}
