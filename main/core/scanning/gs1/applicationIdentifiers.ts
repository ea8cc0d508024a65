/*
 * The 541 GS1 application identifiers. Facts from the GS1 Barcode Syntax Dictionary, release 2026-01-27,
 * (c) GS1 AISBL, Apache License 2.0; written down here in this project's own form (see grammar.ts and table/).
 */
import { type AiSpec, readRow } from './grammar.ts';
import { DETAIL_ROWS } from './table/detailRows.ts';
import { LOGISTIC_ROWS } from './table/logisticRows.ts';
import { MEASURE_ROWS } from './table/measureRows.ts';
import { OTHER_ROWS } from './table/otherRows.ts';
import { PRODUCT_ROWS } from './table/productRows.ts';

const ROWS = [...PRODUCT_ROWS, ...MEASURE_ROWS, ...LOGISTIC_ROWS, ...DETAIL_ROWS, ...OTHER_ROWS];

/** All application identifiers, by their digits. */
export const APPLICATION_IDENTIFIERS: ReadonlyMap<string, AiSpec> = new Map(
  ROWS.flatMap((row) => readRow(row)).map((spec) => [spec.ai, spec]),
);

/** The identifier that begins at a place of an element string. No identifier begins another, so at most one fits. */
export function findAi(data: string, at: number): AiSpec | undefined {
  for (const length of [2, 3, 4]) {
    const spec = APPLICATION_IDENTIFIERS.get(data.slice(at, at + length));
    if (spec !== undefined) return spec;
  }
  return undefined;
}
