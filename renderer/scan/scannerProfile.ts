import type { WedgeSuffix } from './wedgeKey.ts';

/**
 * How a scanner sends the GS1 separator: as Ctrl+], as a function key or the down arrow, as a character number with
 * Alt, spelled out (`<GS>`), or not at all. `unknown`: no code with a separator was scanned.
 */
export type GsForm = 'control' | 'f8' | 'f12' | 'arrow_down' | 'alt_number' | 'text' | 'missing' | 'unknown';

/** What is known of one bench's keyboard scanner, learnt from test codes (see learnScanner). Plain JSON, to be kept. */
export interface ScannerProfile {
  readonly suffix: WedgeSuffix;
  /** Milliseconds from key to key, Shift and the like included. */
  readonly msPerKey: { readonly median: number; readonly max: number };
  /** Whose keyboard layout it types in: the US one by the keys' places, or the computer's. */
  readonly layout: 'us' | 'system';
  readonly gsForm: GsForm;
  /** It sends AIM identifiers ("]C1") before the code. */
  readonly aim: boolean;
  /** Caps Lock turned its letters round while it was learnt. */
  readonly capsLock: boolean;
}

const separatorKeys: Readonly<Record<string, GsForm>> = {
  F8: 'f8',
  F12: 'f12',
  ArrowDown: 'arrow_down',
};

/** The form of separator that a key by itself is; undefined for keys that no scanner sends for GS. */
export function gsFormOfKey(code: string): GsForm | undefined {
  return separatorKeys[code];
}
