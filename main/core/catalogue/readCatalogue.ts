import { type RowProblem, tableProblems } from '../csv/rowProblem.ts';
import { matchKey } from '../scanning/matchKeys.ts';
import { readCatalogueTable } from './catalogueColumns.ts';
import { type CatalogueEntry, readCatalogueRow } from './catalogueRow.ts';

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
  if (!found.ok) return { good: [], problems: [found.problem] };
  const { columns, table } = found;
  const known = new Map<string, CatalogueEntry & { readonly row: number }>();
  const problems: RowProblem[] = [];
  for (const { row, cells } of table.rows.slice(1)) {
    if (row === table.unclosedRow) {
      problems.push({ row, ...tableProblems.quoteOpen() });
      continue;
    }
    const reading = readCatalogueRow(cells, columns);
    if (!reading.ok) {
      problems.push({ row, ...reading.problem });
      continue;
    }
    const key = matchKey(reading.entry.code);
    const earlier = known.get(key);
    if (earlier === undefined) known.set(key, { ...reading.entry, row });
    else if (earlier.sku !== reading.entry.sku || earlier.quantity !== reading.entry.quantity) {
      problems.push({ row, ...tableProblems.codeTwice(reading.entry.code, earlier.row) });
    }
  }
  if (known.size === 0 && problems.length === 0) {
    problems.push({ row: 1, ...tableProblems.noRows() });
  }
  return { good: [...known.values()].map(({ row, ...entry }) => entry), problems };
}
