import type { NumberKind } from './gtin/readGtin.ts';
import type { BarcodeHint } from './reading.ts';

const GS1_NAMES = /^(gs1|ean128|ucc128|uccean128|databar|rss)/;

/** Whether the hint names a symbol that carries GS1 elements: "gs1-128", "GS1 DataMatrix", "databar". */
export function saysGs1(hint: BarcodeHint): boolean {
  return GS1_NAMES.test(name(hint));
}

/** What the hint says about a number: spelled "UPC-E", "upce" or "UPC_E" alike. */
export function numberKind(hint: BarcodeHint): NumberKind {
  const symbology = name(hint);
  if (symbology === 'upce') return 'upce';
  if (symbology === 'ean8' || symbology === 'gtin8') return 'ean8';
  if (symbology === 'isbn10') return 'isbn10';
  return /^(ean13|upca|itf14|gtin1[234]|isbn13)$/.test(symbology) ? 'trade' : 'unknown';
}

function name(hint: BarcodeHint): string {
  return (hint.symbology ?? '').toLowerCase().replaceAll(/[^a-z\d]/g, '');
}
