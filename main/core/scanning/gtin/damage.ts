import { toGtin14 } from './gtin14.ts';

/** What spreadsheets make of numbers, and the GTIN that is still in there, if any. */
export interface Damage {
  readonly gtin14?: string;
}

/**
 * Recognises numbers that went through a spreadsheet: "4.00638E+12" (the rest of the digits is lost),
 * "4006381333931.0", "-4006381333931", "'4006381333931", '="4006381333931"'. Undefined for all other text.
 */
export function spreadsheetDamage(text: string): Damage | undefined {
  if (/^[+-]?\d(?:[.,]\d+)?E\+\d{1,2}$/i.test(text)) return {};
  const match = /^(?:-|'|=")?(\d{7,14})(?:[.,]0+|")?$/.exec(text);
  if (match === null || match[1] === text) return undefined;
  const gtin14 = toGtin14(match[1] ?? '');
  return gtin14 === undefined ? {} : { gtin14 };
}
