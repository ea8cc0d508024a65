import { codeOfKey } from '../scanning/matchKeys.ts';

/** Long enough for an order of 5,000 lines; text beyond it is not searched. */
const longestText = 400_000;

/** How texts are compared when searching: without case and accents. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export interface Searched {
  readonly orderId: string;
  readonly customer: string | null;
  /** Its keys for scans (see matchKeys): barcodes and SKUs. */
  readonly keys: readonly string[];
}

/**
 * The text that an order is searched by: its number, the customer, SKUs and barcodes. Two line breaks end it, so
 * that each letter begins one of the trigrams by which it is indexed.
 */
export function searchTextOf({ customer, keys, orderId }: Searched): string {
  const text = [orderId, customer ?? '', ...keys.map(codeOfKey)].join('\n');
  return `${foldForSearch(text.slice(0, longestText))}\n\n`;
}
