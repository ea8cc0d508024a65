import type { Elements } from '../reading.ts';
import { GS, parseElements } from './parseElements.ts';

/** Spellings of the separator that name it: nobody prints these on a product. */
const NAMED = ['<GS>', '<FNC1>', '{GS}', '{FNC1}', '[GS]', '\u241d', '^]'] as const;

/** Characters that scanners can be set to send instead of the separator. Seen in the field; proof of nothing. */
const CONFIGURED = ['|', '~1', '@', '#', '^', ']C1', ']d2', ']Q3'] as const;

/**
 * What the data would say if one known fault of scanner set-ups were undone: a separator before the first element, a
 * suffix left on, or the separator sent as other characters. Undefined when no single repair makes it right.
 * Two separators in a row, or a space, are not repaired: there something may be missing.
 */
export function repairElements(data: string): Elements | undefined {
  const trimmed = data.replace(/[\r\n\t]+$/, '');
  const base = trimmed.startsWith(GS) ? trimmed.slice(1) : trimmed;
  const candidates = [base, ...[...NAMED, ...CONFIGURED].map((one) => base.replaceAll(one, GS))];
  for (const candidate of candidates) {
    if (candidate === data) continue;
    const parsed = parseElements(candidate);
    if (parsed.ok) return parsed.ais;
  }
  return undefined;
}

/** The data without its separators, however they are sent: what two ways of sending one code have in common. */
export function withoutSeparators(data: string): string {
  return [GS, ...NAMED].reduce((rest, one) => rest.replaceAll(one, ''), data);
}

/** The data with separators that arrived spelled out put back; undefined when there is none. */
export function withNamedSeparators(data: string): string | undefined {
  const named = NAMED.find((one) => data.includes(one));
  return named === undefined ? undefined : data.replaceAll(named, GS);
}
