import { readBarcode } from './readBarcode.ts';
import type { BarcodeReading } from './reading.ts';

/**
 * The key under which a code is compared: `g:` and the GTIN-14 where the code is a GTIN, so that UPC-A, EAN-13
 * and ITF-14 forms of one number meet; else `t:` and the text itself, exactly. SKUs compare after NFC.
 */
export function matchKey(code: string): string {
  return keyOf(readBarcode(code), code);
}

function keyOf({ gtin14 }: BarcodeReading, code: string): string {
  return gtin14 === undefined ? textKey(code) : `g:${gtin14}`;
}

/** The key of a code that is no GTIN: compared exactly, but for spaces around it and the form of its accents. */
export function textKey(text: string): string {
  return `t:${text.trim().normalize('NFC')}`;
}

/** The code behind a key, as a person would write it: `matchKey` gives the same key for it. EAN-13 where it fits. */
export function codeOfKey(key: string): string {
  const code = key.slice(2);
  return key.startsWith('g:0') ? code.slice(1) : code;
}

/** Eight digits may be EAN-8 or UPC-E: the key of the meaning that was not taken; at most one. */
export function otherNumbers({ warnings, offer }: BarcodeReading): readonly string[] {
  const other = warnings.includes('ean8_or_upce') ? offer?.gtin14 : undefined;
  return other === undefined ? [] : [`g:${other}`];
}

/** All keys that fit an order's item: its barcodes, and its SKU, since warehouses print SKU labels too. */
export function itemKeys(item: {
  readonly sku: string;
  readonly barcodes: readonly string[];
}): readonly string[] {
  const keys = item.barcodes.flatMap((code) => {
    const reading = readBarcode(code);
    return [keyOf(reading, code), ...otherNumbers(reading)];
  });
  return [...new Set(item.sku === '' ? keys : [...keys, textKey(item.sku)])];
}
