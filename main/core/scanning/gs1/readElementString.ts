import { withoutFraming } from '../framing.ts';
import { elements, invalid } from '../outcomes.ts';
import type { BarcodeReading, BarcodeWarning, Elements } from '../reading.ts';
import { mayHaveLostSeparator } from './lostSeparator.ts';
import { parseElements } from './parseElements.ts';
import { repairElements, withNamedSeparators } from './repairs.ts';

/**
 * Reads data that is known to be GS1 elements, as it stands. What does not parse is invalid, with the elements a
 * single known repair would give as an offer. A separator that arrived spelled out in allowed characters ("<GS>") is
 * part of the value as far as anyone can prove: read so, warned about, and the likelier meaning offered.
 */
export function readElementString(data: string, known: readonly BarcodeWarning[] = []): BarcodeReading {
  const text = withoutFraming(data);
  const parsed = parseElements(data);
  if (!parsed.ok) return invalid(text, parsed.fault, repairElements(data));
  const spelledOut = withNamedSeparators(data) === undefined ? undefined : repairElements(data);
  const warnings = [...known, ...elementWarnings(data, parsed)];
  if (spelledOut === undefined) return elements('gs1', text, parsed.ais, warnings);
  return { ...elements('gs1', text, parsed.ais, [...warnings, 'fnc1_as_text']), offer: spelledOut };
}

/** What is doubtful about elements that parsed. */
export function elementWarnings(
  data: string,
  parsed: { readonly ais: Elements; readonly alone: boolean },
): readonly BarcodeWarning[] {
  const warnings: BarcodeWarning[] = [];
  if (mayHaveLostSeparator(data, parsed.ais)) warnings.push('lost_fnc1');
  if (parsed.alone) warnings.push('ai_alone');
  return warnings;
}
