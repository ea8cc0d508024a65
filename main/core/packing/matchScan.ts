import { otherNumbers, textKey } from '../scanning/matchKeys.ts';
import type { BarcodeReading } from '../scanning/reading.ts';
import { type PackStart, productOf } from './packStart.ts';
import { type LineState, openPieces, type PackState } from './packState.ts';

/** A code that a person taught: it stands for so many pieces of a SKU. */
export interface TaughtCode {
  readonly sku: string;
  readonly quantity: number;
}

export interface Piece {
  readonly itemId: string;
  readonly qty: number;
}

export interface MatchOption {
  readonly line: LineState;
  readonly quantity: number;
}

export type ScanMatch =
  | { readonly kind: 'item'; readonly pieces: readonly Piece[] }
  /** The code fits several products, and may stand for another number of pieces of each; a person says which. */
  | { readonly kind: 'choice'; readonly options: readonly MatchOption[] }
  | { readonly kind: 'too_many'; readonly line: LineState; readonly open: number; readonly quantity: number }
  | { readonly kind: 'none' };

/** Which lines a key fits. Built once for an opened order, so that 500 lines cost no more than one. */
export type LineIndex = ReadonlyMap<string, readonly string[]>;

/** Which lines of an order each key of a code means, in the order's own sequence. */
export function indexLines(start: PackStart): LineIndex {
  const index = new Map<string, string[]>();
  for (const item of start.items) {
    for (const key of new Set(item.keys)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [item.id.text]);
      else known.push(item.id.text);
    }
  }
  return index;
}

/**
 * Keys a reading may be found by: its GTIN, and its text as printed and as it came. Eight digits that may be EAN-8 or
 * UPC-E are looked for as both: the order tells which, and asks where both are in it.
 */
export function keysOf(reading: BarcodeReading, raw: string): readonly string[] {
  const texts = [textKey(reading.text), textKey(raw)];
  const numbers = reading.gtin14 === undefined ? [] : [`g:${reading.gtin14}`, ...otherNumbers(reading)];
  return [...new Set([...numbers, ...texts])];
}

/**
 * Finds what a scanned code means for this order. Matching is exact; several lines of one product fill in turn;
 * a code that fits two products is never decided by order of lines.
 */
export function matchScan(
  state: PackState,
  index: LineIndex,
  keys: readonly string[],
  taught: TaughtCode | undefined,
): ScanMatch {
  const ids = new Set(keys.flatMap((key) => index.get(key) ?? []));
  const taughtLines = state.lines.filter((line) => taught !== undefined && line.item.sku === taught.sku);
  for (const line of taughtLines) ids.add(line.item.id.text);
  const lines = state.lines.filter((line) => ids.has(line.item.id.text));
  const products = new Set(lines.map((line) => productOf(line.item)));
  if (products.size === 0) return { kind: 'none' };
  const quantityOf = ({ item }: LineState): number => (taught?.sku === item.sku ? taught.quantity : 1);
  if (products.size > 1)
    return { kind: 'choice', options: lines.map((line) => ({ line, quantity: quantityOf(line) })) };
  return fillLines(lines, Math.max(...lines.map(quantityOf)));
}

/** Puts pieces of one product onto its lines in turn; all or none. */
export function fillLines(lines: readonly LineState[], quantity: number): ScanMatch {
  const first = lines[0];
  if (first === undefined) return { kind: 'none' };
  const open = lines.reduce((sum, line) => sum + openPieces(line), 0);
  if (quantity > open) return { kind: 'too_many', line: lines.at(-1) ?? first, open, quantity };
  const pieces: Piece[] = [];
  let left = quantity;
  for (const line of lines) {
    const qty = Math.min(left, openPieces(line));
    if (qty > 0) pieces.push({ itemId: line.item.id.text, qty });
    left -= qty;
  }
  return { kind: 'item', pieces };
}

/** All lines of the product that this line holds. */
export function linesOfProduct(state: PackState, line: LineState): readonly LineState[] {
  const product = productOf(line.item);
  return state.lines.filter((other) => productOf(other.item) === product);
}
