import { type Fault, faultSentence } from './faults.ts';
import type { BarcodeReading, BarcodeWarning, Elements, Offer } from './reading.ts';

/** A reading that failed, with the sentence for the logs and, where there is one, the repair to propose. */
export function invalid(text: string, fault: Fault, offer?: Offer): BarcodeReading {
  const reading: BarcodeReading = { kind: 'invalid', text, warnings: [], error: faultSentence(fault), fault };
  return offer === undefined ? reading : { ...reading, offer };
}

/** A code that nothing else is known of. */
export function plainText(text: string): BarcodeReading {
  return { kind: 'text', text, warnings: [] };
}

/** A reading of GS1 elements; the GTIN of the item itself (01) is what orders are matched by. */
export function elements(
  kind: 'gs1' | 'digital_link',
  text: string,
  ais: Elements,
  warnings: readonly BarcodeWarning[],
): BarcodeReading {
  const gtin14 = ais['01'];
  return gtin14 === undefined ? { kind, text, ais, warnings } : { kind, text, gtin14, ais, warnings };
}
