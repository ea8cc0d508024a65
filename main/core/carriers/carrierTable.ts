import { type Carrier, MOST_CARRIERS } from '../../contract/carriers.ts';
import { csvText, fromCsvCell } from '../csv/csvCell.ts';
import { readNamedTable } from '../csv/namedColumns.ts';
import {
  type CellProblem,
  cellProblem,
  isExponent,
  type RowProblem,
  tableProblems,
} from '../csv/rowProblem.ts';
import { type PatternProblem, readPattern } from './carrierPattern.ts';

export interface CarrierReading {
  readonly good: readonly Carrier[];
  /** Rows count as in a spreadsheet; the names of columns are row 1. */
  readonly problems: readonly RowProblem[];
}

const wanted = {
  names: {
    code: new Set(['code', 'carriercode', 'carrier', 'kürzel', 'kuerzel', 'dienstleistercode']),
    title: new Set(['title', 'name', 'titel', 'bezeichnung']),
    pattern: new Set(['pattern', 'muster']),
    stripSpaces: new Set(['stripspaces', 'leerzeichenentfernen']),
    upperCase: new Set(['uppercase', 'großbuchstaben', 'grossbuchstaben']),
    dropPrefix: new Set(['dropprefix', 'präfixentfernen', 'praefixentfernen']),
  },
  needed: ['code', 'title'],
  table: 'carriers',
  help:
    'The first row must name the columns: "code" and "title", and where wanted "pattern", "stripSpaces", ' +
    '"upperCase", "dropPrefix". In German: "Kürzel", "Name", "Muster", "Leerzeichen entfernen", ' +
    '"Großbuchstaben", "Präfix entfernen".',
} as const;

/** Reads a table of carriers by the rules of the table of taught codes. A row that cannot be right says why. */
export function readCarrierTable(csv: string): CarrierReading {
  const found = readNamedTable(csv, wanted);
  if (!found.ok) return { good: [], problems: [found.problem] };
  const { columns, table } = found;
  const good = new Map<string, Carrier & { readonly row: number }>();
  const problems: RowProblem[] = [];
  for (const { row, cells } of table.rows.slice(1)) {
    const cell = (place: number | undefined): string =>
      place === undefined ? '' : fromCsvCell(cells[place] ?? '').trim();
    const reading =
      row === table.unclosedRow
        ? tableProblems.quoteOpen()
        : readRow({
            code: cell(columns.code),
            title: cell(columns.title),
            pattern: cell(columns.pattern),
            stripSpaces: cell(columns.stripSpaces),
            upperCase: cell(columns.upperCase),
            dropPrefix: cell(columns.dropPrefix),
          });
    if ('problem' in reading) problems.push({ row, ...reading });
    else {
      const earlier = good.get(reading.code);
      if (earlier === undefined) good.set(reading.code, { ...reading, row });
      else problems.push({ row, ...tableProblems.codeTwice(reading.code, earlier.row) });
    }
  }
  if (good.size === 0 && problems.length === 0) {
    problems.push({ row: 1, ...tableProblems.noRows() });
  }
  if (good.size > MOST_CARRIERS) {
    problems.push({ row: 1, ...tableProblems.tooMany(MOST_CARRIERS) });
    good.clear();
  }
  return { good: [...good.values()].map(({ row, ...carrier }) => carrier), problems };
}

/** A table that `readCarrierTable` takes back; with a byte order mark for Excel. */
export function exportCarrierTable(carriers: readonly Carrier[]): string {
  const rows = carriers.map(({ stripSpaces, upperCase, ...texts }) => [
    ...[texts.code, texts.title, texts.pattern],
    ...[stripSpaces ? 'yes' : 'no', upperCase ? 'yes' : 'no', texts.dropPrefix],
  ]);
  const header = ['code', 'title', 'pattern', 'stripSpaces', 'upperCase', 'dropPrefix'];
  return `\uFEFF${csvText([header, ...rows])}`;
}

/** What speaks against a carrier although it has the right shape; undefined for nothing. */
export function carrierProblem({
  pattern,
}: Carrier): { readonly problem: PatternProblem; readonly message: string } | undefined {
  if (pattern === '') return undefined;
  const reading = readPattern(pattern);
  return reading.ok ? undefined : { problem: reading.problem, message: reading.message };
}

type Cells = Readonly<Record<keyof typeof wanted.names, string>>;

/** The carrier, or why the row is none. */
function readRow(cells: Cells): Carrier | CellProblem {
  const texts = [
    ['code', cells.code, 64],
    ['title', cells.title, 200],
    ['pattern', cells.pattern, 200],
    ['dropPrefix', cells.dropPrefix, 40],
  ] as const;
  for (const [column, text, most] of texts) {
    if (text === '' && (column === 'code' || column === 'title')) return tableProblems.missing(column);
    if (text.length > most) return tableProblems.tooLong(column, most);
    if (/\uFFFD|\p{Cc}/u.test(text)) return tableProblems.unreadable(column, text);
  }
  if (isExponent(cells.code)) return tableProblems.shortened('code', cells.code);
  const [stripSpaces, upperCase] = [yesOrNo(cells.stripSpaces), yesOrNo(cells.upperCase)];
  if (stripSpaces === undefined) return tableProblems.yesOrNo(cells.stripSpaces);
  if (upperCase === undefined) return tableProblems.yesOrNo(cells.upperCase);
  const { code, title, pattern, dropPrefix } = cells;
  const carrier = { code, title, pattern, stripSpaces, upperCase, dropPrefix };
  const problem = carrierProblem(carrier);
  return problem === undefined ? carrier : cellProblem(problem.problem, problem.message);
}

/** An empty cell means yes, as in a new carrier. */
function yesOrNo(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  if (['', 'yes', 'ja', 'true', 'wahr', '1', 'y', 'j', 'x'].includes(word)) return true;
  return ['no', 'nein', 'false', 'falsch', '0', 'n'].includes(word) ? false : undefined;
}
