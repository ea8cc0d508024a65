import { parseElements } from './gs1/parseElements.ts';
import { elementWarnings } from './gs1/readElementString.ts';
import { type RetailModifier, type RetailReading, readRetail } from './gtin/readRetail.ts';
import { elements, invalid } from './outcomes.ts';
import type { BarcodeReading } from './reading.ts';

/**
 * Reads an EAN or UPC symbol, and the GS1 composite part printed above it where the scanner sends one: it follows
 * after "|" with an identifier of its own ("2112345678900|]e099COMPOSITE").
 */
export function readProductSymbol(text: string, modifier: RetailModifier): BarcodeReading {
  const [, digits = text, composite] = /^(.*?)\|\]e[0-3](.*)$/s.exec(text) ?? [];
  const reading = readRetail(digits, modifier);
  if (reading.is === 'fault') {
    const { otherGtin14: gtin14, fault } = reading;
    return invalid(text, fault, gtin14 === undefined ? undefined : { gtin14 });
  }
  return composite === undefined
    ? productNumber(text, reading)
    : withComposite(text, reading.gtin14, composite);
}

function productNumber(text: string, reading: Extract<RetailReading, { is: 'gtin' }>): BarcodeReading {
  const { gtin14, warnings, addOn } = reading;
  return { kind: 'gtin', text, gtin14, warnings, ...(addOn === undefined ? {} : { addOn }) };
}

function withComposite(text: string, gtin14: string, composite: string): BarcodeReading {
  const parsed = parseElements(composite);
  if (!parsed.ok) return invalid(text, parsed.fault, { gtin14 });
  const warnings = elementWarnings(composite, parsed).filter((warning) => warning !== 'ai_alone');
  return { ...elements('gs1', text, parsed.ais, warnings), gtin14 };
}
