import type { RetailModifier } from './gtin/readRetail.ts';

/** What an AIM identifier says about the data that follows. */
export type Carrier =
  | { readonly is: 'unnamed' }
  | { readonly is: 'unknown' }
  | { readonly is: 'gs1' }
  | { readonly is: 'retail'; readonly modifier: RetailModifier }
  | { readonly is: 'other' };

export interface Transmission {
  readonly aim?: string;
  readonly data: string;
  readonly carrier: Carrier;
}

// GS1-128, GS1 DataBar and composite, GS1 DataMatrix, GS1 QR, GS1 DotCode: FNC1 in first place.
const GS1_CARRIERS: ReadonlySet<string> = new Set([']C1', ']e0', ']e1', ']e2', ']d2', ']Q3', ']J1']);

// A letter for the symbology, then a modifier: ISO/IEC 15424 uses digits and the first letters of the alphabet.
const AIM_ID = /^\][A-Za-z][\dA-Fa-m]/;

/**
 * Splits what the scanner sent into the AIM identifier, where it sends one, and the data. Data beginning with "]" and
 * no known identifier is `unknown`: no product code begins like that, so part of an identifier was lost.
 */
export function splitAim(raw: string): Transmission {
  if (!raw.startsWith(']')) return { data: raw, carrier: { is: 'unnamed' } };
  if (!AIM_ID.test(raw)) return { data: raw, carrier: { is: 'unknown' } };
  const aim = raw.slice(0, 3);
  return { aim, data: raw.slice(3), carrier: carrierOf(aim) };
}

function carrierOf(aim: string): Carrier {
  if (GS1_CARRIERS.has(aim)) return { is: 'gs1' };
  const modifier = aim.charAt(2);
  return aim.startsWith(']E') && isRetailModifier(modifier) ? { is: 'retail', modifier } : { is: 'other' };
}

function isRetailModifier(letter: string): letter is RetailModifier {
  return /^[0-4]$/.test(letter);
}
