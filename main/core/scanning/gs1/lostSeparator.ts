import type { Elements } from '../reading.ts';
import { APPLICATION_IDENTIFIERS, findAi } from './applicationIdentifiers.ts';
import { GS, parseElements } from './parseElements.ts';

// A tail counts only when it begins with an element whose value proves itself: a check digit or a date. Anything
// weaker ("10X" reads as a lot) would cry wolf at every second lot number.
const TELLING = new Set(['csum', 'yymmd0', 'yymmdd']);

/**
 * Whether a value of variable length ends in what itself reads as elements, as it does when the scanner swallows
 * the separator: "ABC12317261231" is lot ABC123 and expiry 2026-12-31, or a lot with a strange name. Syntax cannot
 * tell, so this warns. Where a separator arrived the scanner does send them, and nothing is suspected.
 */
export function mayHaveLostSeparator(data: string, ais: Elements): boolean {
  if (data.includes(GS)) return false;
  return Object.entries(ais).some(([ai, value]) => {
    const spec = APPLICATION_IDENTIFIERS.get(ai);
    return spec !== undefined && !spec.fixed && data.endsWith(value) && hasElementsAtEnd(value, ais);
  });
}

function hasElementsAtEnd(value: string, ais: Elements): boolean {
  for (let at = 1; at < value.length; at++) {
    const spec = findAi(value, at);
    const isTelling =
      spec?.fixed === true && spec.components.some((part) => part.checks.some((one) => TELLING.has(one)));
    if (isTelling && ais[spec.ai] === undefined && parseElements(value.slice(at)).ok) return true;
  }
  return false;
}
