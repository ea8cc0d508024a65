import { hasGs1CheckDigit } from './checkDigits.ts';
import { parseBrackets } from './gs1/brackets.ts';
import { readDigitalLink } from './gs1/digitalLink.ts';
import { GS, parseElements } from './gs1/parseElements.ts';
import { elementWarnings, readElementString } from './gs1/readElementString.ts';
import { withNamedSeparators } from './gs1/repairs.ts';
import { type NumberKind, readGtin } from './gtin/readGtin.ts';
import { elements, invalid, plainText } from './outcomes.ts';
import type { BarcodeReading } from './reading.ts';

/** `other symbol`: the scanner says it is neither a product symbol nor GS1 data, Code 128 or QR for instance. */
export type PlainKind = NumberKind | 'other symbol';

/** Reads data that nothing outside it explains, by the evidence inside it, strongest first. */
export function readPlain(text: string, kind: PlainKind): BarcodeReading {
  return (
    readSeparated(text) ??
    readBracketed(text) ??
    readLink(text) ??
    readSpelledOut(text) ??
    readLeadingNumber(text, kind) ??
    readNumber(text, kind) ??
    plainText(text)
  );
}

/** A separator proves GS1 data. The message formats of ISO/IEC 15434 ("[)>") use the same character, so not there. */
function readSeparated(text: string): BarcodeReading | undefined {
  const data = text.startsWith(GS) ? text.slice(1) : text;
  if (!text.includes(GS) || !/^\d/.test(data)) return undefined;
  return readElementString(data, data === text ? [] : ['leading_fnc1']);
}

function readBracketed(text: string): BarcodeReading | undefined {
  const parsed = parseBrackets(text);
  if (parsed === undefined) return undefined;
  if (!parsed.ok) return invalid(text, parsed.fault);
  return elements('gs1', text, parsed.ais, parsed.alone ? ['ai_alone'] : []);
}

function readLink(text: string): BarcodeReading | undefined {
  const link = readDigitalLink(text);
  if (link === undefined) return undefined;
  if (link.is === 'page') return plainText(text);
  if (link.is === 'broken') return invalid(text, link.fault, link.offer);
  return elements('digital_link', text, link.ais, link.alone ? ['ai_alone'] : []);
}

/** Without an AIM identifier "<GS>" is how the scanner was told to send the separator, if all of it then fits. */
function readSpelledOut(text: string): BarcodeReading | undefined {
  const data = withNamedSeparators(text);
  const parsed = data === undefined ? undefined : parseElements(data);
  if (data === undefined || parsed?.ok !== true) return undefined;
  return elements('gs1', text, parsed.ais, [...elementWarnings(data, parsed), 'fnc1_as_text']);
}

/**
 * A leading 01 with a GTIN-14, or 00 with an SSCC, whose check digit fits. A GTIN padded to 20 digits looks like the
 * second; it is left to the numbers.
 */
function readLeadingNumber(text: string, kind: PlainKind): BarcodeReading | undefined {
  const number = /^01(\d{14})/.exec(text)?.[1] ?? /^00(?!0{4})(\d{18})/.exec(text)?.[1];
  if (number === undefined || !hasGs1CheckDigit(number)) return undefined;
  return readElementString(text, kind === 'other symbol' ? ['gs1_not_marked'] : []);
}

function readNumber(text: string, kind: PlainKind): BarcodeReading | undefined {
  // Other symbols carry house codes as often as product numbers: only a whole GTIN counts, and a bad one is text.
  if (kind === 'other symbol' && !/^\d{12,14}$/.test(text)) return undefined;
  const reading = readGtin(text, kind === 'other symbol' ? 'trade' : kind);
  if (reading === undefined) return undefined;
  const other = reading.otherGtin14 === undefined ? undefined : { gtin14: reading.otherGtin14 };
  if (reading.is === 'fault')
    return kind === 'other symbol' ? undefined : invalid(text, reading.fault, other);
  const { gtin14, warnings, addOn } = reading;
  return {
    kind: 'gtin',
    text,
    gtin14,
    warnings,
    ...(addOn === undefined ? {} : { addOn }),
    ...(other === undefined ? {} : { offer: other }),
  };
}
