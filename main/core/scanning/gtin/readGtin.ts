import type { Fault } from '../faults.ts';
import type { BarcodeWarning } from '../reading.ts';
import { spreadsheetDamage } from './damage.ts';
import { toGtin14 } from './gtin14.ts';
import { hyphenatedIsbn, isbn10ToGtin14 } from './isbn.ts';
import { expandUpcE } from './upcE.ts';

export type GtinReading =
  | {
      readonly is: 'gtin';
      readonly gtin14: string;
      readonly warnings: readonly BarcodeWarning[];
      readonly otherGtin14?: string | undefined;
      readonly addOn?: string;
    }
  | { readonly is: 'fault'; readonly fault: Fault; readonly otherGtin14?: string | undefined };

/** What is known of the symbol; `trade` is a symbol that carries nothing but product numbers. */
export type NumberKind = 'upce' | 'ean8' | 'isbn10' | 'trade' | 'unknown';

/**
 * Reads a number scanned or typed without any mark of GS1 data. Undefined for what is not meant as a product number.
 * A number of the right length with a wrong check digit is a fault, never text: it is most likely a misread.
 */
export function readGtin(text: string, kind: NumberKind): GtinReading | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s\u200b\ufeff]/g, '');
  const typed: readonly BarcodeWarning[] = plain === text ? [] : ['typed_form'];
  const isbn = hyphenatedIsbn(plain);
  if (isbn !== undefined) return gtin(isbn, ['typed_form']);
  const damage = spreadsheetDamage(plain);
  if (damage !== undefined) return fault('spreadsheet', damage.gtin14);
  const reading = readByKind(plain, kind);
  return reading?.is === 'gtin' ? { ...reading, warnings: [...typed, ...reading.warnings] } : reading;
}

function readByKind(plain: string, kind: NumberKind): GtinReading | undefined {
  if (kind === 'isbn10' || /^\d{9}[Xx]$/.test(plain)) return readIsbn10(plain, kind === 'isbn10');
  if (!/^\d+$/.test(plain)) return kind === 'unknown' ? undefined : fault('digits_expected');
  if (kind === 'upce' && plain.length <= 8) {
    const expanded = expandUpcE(plain);
    return expanded === undefined ? fault('check_digit') : gtin(expanded);
  }
  if (plain.length === 8 && kind === 'unknown') return readEightDigits(plain);
  if (plain.length === 8 || (plain.length >= 12 && plain.length <= 14)) {
    const exact = toGtin14(plain);
    return exact === undefined ? fault(/^0+$/.test(plain) ? 'all_zeros' : 'check_digit') : gtin(exact);
  }
  return plain.length < 12 ? readShort(plain) : readLong(plain);
}

function readIsbn10(plain: string, isCertain: boolean): GtinReading | undefined {
  const gtin14 = isbn10ToGtin14(plain);
  if (gtin14 !== undefined) return gtin(gtin14);
  return isCertain ? fault('check_digit') : undefined;
}

/** 58 % of UPC-E codes also pass as EAN-8. EAN-8 numbers beginning with 0 are only for use inside a shop. */
function readEightDigits(plain: string): GtinReading {
  const ean8 = toGtin14(plain);
  const upce = expandUpcE(plain);
  if (ean8 === undefined && upce === undefined) {
    return fault(/^0+$/.test(plain) ? 'all_zeros' : 'check_digit');
  }
  const preferred = plain.startsWith('0') ? (upce ?? ean8) : (ean8 ?? upce);
  const other = preferred === upce ? ean8 : upce;
  return {
    is: 'gtin',
    gtin14: preferred ?? '',
    warnings: other === undefined ? [] : ['ean8_or_upce'],
    otherGtin14: other,
  };
}

/** Numbers that may have lost their leading zeros; each fits by chance in one of ten, so all are flagged. */
function readShort(plain: string): GtinReading | undefined {
  if (/^0+$/.test(plain)) return undefined;
  if (plain.length === 11 || plain.length === 7) {
    const gtin14 = toGtin14(`0${plain}`);
    if (gtin14 !== undefined) return gtin(gtin14, ['leading_zeros_lost', 'may_be_house_code']);
  }
  const isbn = isbn10ToGtin14(plain);
  return isbn === undefined ? undefined : gtin(isbn, ['may_be_house_code']);
}

/** Book and magazine codes with an add-on, and numbers padded with zeros beyond 14 digits. */
function readLong(plain: string): GtinReading | undefined {
  const match = /^(97[789]\d{10})(\d{2}|\d{5})$/.exec(plain);
  const book = match === null ? undefined : toGtin14(match[1] ?? '');
  if (match !== null && book !== undefined) {
    return { is: 'gtin', gtin14: book, warnings: ['add_on'], addOn: match[2] ?? '' };
  }
  const withoutZeros = plain.replace(/^0+/, '');
  if (withoutZeros.length < 7 || withoutZeros.length > 14) return undefined;
  const gtin14 = toGtin14(withoutZeros.padStart(14, '0'));
  return gtin14 === undefined ? undefined : gtin(gtin14, ['extra_zeros']);
}

function gtin(gtin14: string, warnings: readonly BarcodeWarning[] = []): GtinReading {
  return { is: 'gtin', gtin14, warnings };
}

function fault(code: Fault['code'], otherGtin14?: string): GtinReading {
  return { is: 'fault', fault: { code }, otherGtin14 };
}
