import { type CsvSeparator, type CsvTable, readCsv } from './readCsv.ts';
import { cellProblem, type RowProblem, tableProblems } from './rowProblem.ts';

/** Where named columns stand in a row; those that a table may leave out are undefined then. */
export type NamedTable<K extends string> =
  | { readonly ok: true; readonly columns: Readonly<Partial<Record<K, number>>>; readonly table: CsvTable }
  | { readonly ok: false; readonly problem: RowProblem };

export interface WantedColumns<K extends string> {
  /** Names of each column, as `plainName` makes them. */
  readonly names: Readonly<Record<K, ReadonlySet<string>>>;
  readonly needed: readonly NoInfer<K>[];
  /** Names the table for whoever words the problem. */
  readonly table: 'catalogue' | 'carriers';
  /** One sentence on what the first row must hold. */
  readonly help: string;
}

const separators: readonly CsvSeparator[] = [';', ',', '\t'];

/** Finds the separator and the columns by the names in the first row. Other columns are left alone. */
export function readNamedTable<K extends string>(csv: string, wanted: WantedColumns<K>): NamedTable<K> {
  const text = csv.replace(/^\uFEFF/, '').replace(/^"?sep=.?"?(\r\n|\n|\r)/i, '');
  // Excel's "CSV" is in the computer's old character set, its "Unicode text" in UTF-16. A name that cannot be read
  // may be that of the quantities: without it every code would count as one piece.
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  if (/[\uFFFD\0]/.test(firstLine)) return { ok: false, problem: { row: 1, ...tableProblems.notUtf8() } };
  for (const separator of separators) {
    const table = readCsv(text, separator);
    const header = table.rows[0];
    if (header === undefined) return { ok: false, problem: { row: 1, ...tableProblems.empty() } };
    const found = header.cells.map(plainName);
    const columns: Partial<Record<K, number>> = {};
    const twice: (readonly number[])[] = [];
    for (const key in wanted.names) {
      const places = placesOf(found, wanted.names[key]);
      if (places[0] !== undefined) columns[key] = places[0];
      if (places.length > 1) twice.push(places);
    }
    if (wanted.needed.some((key) => columns[key] === undefined)) continue;
    const [first] = twice;
    if (first === undefined) return { ok: true, columns, table };
    const said = first.map((place) => `"${header.cells[place]?.trim()}"`).join(' and ');
    return { ok: false, problem: { row: header.row, ...tableProblems.columnTwice(said) } };
  }
  const help = `${wanted.help} Columns are parted by semicolons, commas or tabs.`;
  return {
    ok: false,
    problem: { row: 1, ...cellProblem('columns_missing', help, { table: wanted.table }) },
  };
}

/** Names are compared without case, spaces, dots and dashes. */
function plainName(cell: string): string {
  return cell
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s._-]/g, '');
}

function placesOf(cells: readonly string[], wanted: ReadonlySet<string>): readonly number[] {
  return cells.flatMap((cell, place) => (wanted.has(cell) ? [place] : []));
}
