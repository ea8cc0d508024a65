import { fromCsvCell } from '../csv/csvCell.ts';
import { type CellProblem, isExponent, tableProblems } from '../csv/rowProblem.ts';
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
  | { readonly ok: false; readonly problem: CellProblem };

/** Longest code and SKU, and most pieces a code, as `catalogue.teach` takes them. */
const LONGEST = 400;
const MOST_PIECES = 100_000;

/** One row as a taught code, or in plain words why it cannot be one. */
export function readCatalogueRow(cells: readonly string[], columns: CatalogueColumns): RowReading {
  const cell = (place: number | undefined): string =>
    place === undefined ? '' : fromCsvCell(cells[place] ?? '').trim();
  const [code, sku, pieces] = [cell(columns.code), cell(columns.sku), cell(columns.quantity)];
  const problem = codeProblem(code) ?? skuProblem(sku) ?? quantityProblem(pieces);
  if (problem !== undefined) return { ok: false, problem };
  return { ok: true, entry: { code, sku, quantity: pieces === '' ? 1 : Number(pieces) } };
}

function codeProblem(code: string): CellProblem | undefined {
  if (code === '') return tableProblems.missing('code');
  const general = textProblem('code', code);
  if (general !== undefined) return general;
  if (isExponent(code)) return tableProblems.shortened('code', code);
  if (spreadsheetDamage(code) !== undefined) return tableProblems.takenForNumber(code);
  const reading = readBarcode(code);
  if (reading.kind === 'command') return tableProblems.isCommand(code);
  return reading.warnings.includes('leading_zeros_lost')
    ? tableProblems.zerosLost(code, reading.gtin14)
    : undefined;
}

function skuProblem(sku: string): CellProblem | undefined {
  if (sku === '') return tableProblems.missing('SKU');
  return isExponent(sku) ? tableProblems.shortened('SKU', sku) : textProblem('SKU', sku);
}

function quantityProblem(pieces: string): CellProblem | undefined {
  if (pieces === '') return undefined;
  const isGood = /^\d{1,6}$/.test(pieces) && Number(pieces) >= 1 && Number(pieces) <= MOST_PIECES;
  return isGood ? undefined : tableProblems.badQuantity(pieces, MOST_PIECES);
}

function textProblem(column: string, text: string): CellProblem | undefined {
  if (text.length > LONGEST) return tableProblems.tooLong(column, LONGEST);
  return text.includes('\uFFFD') ? tableProblems.unreadable(column, text) : undefined;
}
