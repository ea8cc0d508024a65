import { fromCsvCell } from '../csv/csvCell.ts';
import { spreadsheetDamage } from '../scanning/gtin/damage.ts';
import { readBarcode } from '../scanning/readBarcode.ts';
import type { CatalogueColumns } from './catalogueColumns.ts';

export interface CatalogueEntry {
  readonly code: string;
  readonly sku: string;
  /** Pieces that one scan of the code counts. */
  readonly quantity: number;
}

export type RowReading =
  | { readonly ok: true; readonly entry: CatalogueEntry }
  | { readonly ok: false; readonly problem: string };

/** Longest code and SKU, and most pieces a code, as `catalogue.teach` takes them. */
const LONGEST = 400;
export const MOST_PIECES = 100_000;

const asText =
  'Give the column the format "Text" in the spreadsheet, enter it again, and save the file anew.';

/** One row as a taught code, or in plain words why it cannot be one. */
export function readCatalogueRow(cells: readonly string[], columns: CatalogueColumns): RowReading {
  const cell = (place: number | undefined): string =>
    place === undefined ? '' : fromCsvCell(cells[place] ?? '').trim();
  const [code, sku, pieces] = [cell(columns.code), cell(columns.sku), cell(columns.quantity)];
  const problem = codeProblem(code) ?? skuProblem(sku) ?? quantityProblem(pieces);
  if (problem !== undefined) return { ok: false, problem };
  return { ok: true, entry: { code, sku, quantity: pieces === '' ? 1 : Number(pieces) } };
}

function codeProblem(code: string): string | undefined {
  if (code === '') return 'The code is missing.';
  const general = textProblem('code', code);
  if (general !== undefined) return general;
  if (isExponent(code)) {
    return `The code ${code} was shortened by a spreadsheet; its last digits are lost. ${asText}`;
  }
  const damage = spreadsheetDamage(code);
  if (damage !== undefined) {
    return `The code ${code} was changed by a spreadsheet, which took it for a number or a formula. ${asText}`;
  }
  const reading = readBarcode(code);
  if (reading.kind === 'command') return `The code ${code} is a command of the station, not a product.`;
  if (reading.warnings.includes('leading_zeros_lost')) {
    const whole = reading.gtin14 === undefined ? '' : ` It would be ${reading.gtin14} in full.`;
    return `The code ${code} lost the zeros at its beginning.${whole} ${asText}`;
  }
  return undefined;
}

function skuProblem(sku: string): string | undefined {
  if (sku === '') return 'The SKU is missing.';
  if (isExponent(sku)) {
    return `The SKU ${sku} was shortened by a spreadsheet; its last digits are lost. ${asText}`;
  }
  return textProblem('SKU', sku);
}

function quantityProblem(pieces: string): string | undefined {
  if (pieces === '') return undefined;
  const isGood = /^\d{1,6}$/.test(pieces) && Number(pieces) >= 1 && Number(pieces) <= MOST_PIECES;
  return isGood
    ? undefined
    : `The quantity "${pieces}" is no whole number from 1 to ${MOST_PIECES}; write it without point or comma.`;
}

function textProblem(what: string, text: string): string | undefined {
  if (text.length > LONGEST) return `The ${what} is longer than ${LONGEST} characters.`;
  if (text.includes('\uFFFD')) {
    return `The ${what} ${text} has characters that could not be read. Save the file as "CSV UTF-8".`;
  }
  return undefined;
}

/** "4.00638E+12": what a spreadsheet shows, and saves, of a long number. */
function isExponent(text: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+)?E\+\d{1,3}$/i.test(text);
}
