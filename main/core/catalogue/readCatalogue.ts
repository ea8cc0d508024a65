import { matchKey } from '../scanning/matchKeys.ts';
import { readCatalogueTable } from './catalogueColumns.ts';
import { type CatalogueEntry, readCatalogueRow } from './catalogueRow.ts';

export interface RowProblem {
  /** As the spreadsheet counts; row 1 holds the names of the columns. */
  readonly row: number;
  readonly problem: string;
}

export interface CatalogueReading {
  readonly good: readonly CatalogueEntry[];
  readonly problems: readonly RowProblem[];
}

/**
 * Reads a table of taught codes: UTF-8 with or without a byte order mark; semicolons, commas or tabs; quoted cells;
 * names of columns in English or German. A code that stands twice with the same meaning counts once.
 */
export function readCatalogue(csv: string): CatalogueReading {
  const found = readCatalogueTable(csv);
  if (!found.ok) return { good: [], problems: [{ row: found.row, problem: found.problem }] };
  const { columns, table } = found;
  const known = new Map<string, CatalogueEntry & { readonly row: number }>();
  const problems: RowProblem[] = [];
  for (const { row, cells } of table.rows.slice(1)) {
    if (row === table.unclosedRow) {
      const problem =
        'A quotation mark was opened in this row and never closed: the rest of the file is inside it.';
      problems.push({ row, problem });
      continue;
    }
    const reading = readCatalogueRow(cells, columns);
    if (!reading.ok) {
      problems.push({ row, problem: reading.problem });
      continue;
    }
    const key = matchKey(reading.entry.code);
    const earlier = known.get(key);
    if (earlier === undefined) known.set(key, { ...reading.entry, row });
    else if (earlier.sku !== reading.entry.sku || earlier.quantity !== reading.entry.quantity) {
      const problem = `The code ${reading.entry.code} stands for something else in row ${earlier.row}. Keep one of them.`;
      problems.push({ row, problem });
    }
  }
  if (known.size === 0 && problems.length === 0) {
    problems.push({ row: 1, problem: 'The file has no rows below the names of the columns.' });
  }
  return { good: [...known.values()].map(({ row, ...entry }) => entry), problems };
}
