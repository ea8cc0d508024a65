import { splitAim } from '../aim.ts';
import { withoutFraming } from '../framing.ts';
import { GS } from '../gs1/parseElements.ts';

/** No carrier's barcode is longer; what is longer is a page or a data matrix of another kind. */
const LONGEST = 100;

// Spaces of every kind, hyphens and dashes, brackets around GS1 identifiers, marks without width.
const LAYOUT = /[\s()-]|\p{Cf}|\p{Pd}/gu;

/**
 * What the scanner sent or a person typed, as carriers' forms are written: upper case, without framing and layout, with
 * "|" for the GS1 separator. Undefined for what cannot be a label: a product symbol by its AIM identifier, nothing,
 * or too much.
 */
export function labelText(raw: string): string | undefined {
  const { data, carrier } = splitAim(withoutFraming(raw));
  if (carrier.is === 'retail' || data.length > 3 * LONGEST) return undefined;
  const text = data.replaceAll(LAYOUT, '').replaceAll(GS, '|').replace(/^\|+/, '').toUpperCase();
  return text === '' || text.length > LONGEST ? undefined : text;
}
