import type { PaperSymbol } from '../../contract/paper.ts';
import { toGtin14 } from '../scanning/gtin/gtin14.ts';

/** Longer codes become wider than an 80 mm roll. */
const longestCode128 = 40;

/**
 * How a code is drawn so that a scanner reads it back as the same code: as the symbol that its length and check digit
 * say, else as Code 128. Undefined for what no linear symbol can hold: it is printed as text alone.
 */
export function symbolFor(code: string): PaperSymbol | undefined {
  if (/^\d+$/.test(code) && toGtin14(code) !== undefined) {
    if (code.length === 13) return { kind: 'ean13', text: code };
    if (code.length === 8) return { kind: 'ean8', text: code };
    if (code.length === 12) return { kind: 'upca', text: code };
    if (code.length === 14) return { kind: 'gs1-128', text: `(01)${code}` };
  }
  const isDrawable = /^[\x20-\x7e]+$/.test(code) && code.trim() === code && code.length <= longestCode128;
  return isDrawable ? { kind: 'code128', text: code } : undefined;
}
