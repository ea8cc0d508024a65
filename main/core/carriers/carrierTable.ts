import { type Carrier, carrier as carrierShape, MOST_CARRIERS } from '../../contract/carriers.ts';
import { csvText, fromCsvCell } from '../csv/csvCell.ts';
import { readNamedTable } from '../csv/namedColumns.ts';
import { readPattern } from './carrierPattern.ts';

export interface CarrierReading {
  readonly good: readonly Carrier[];
  /** Rows count as in a spreadsheet; the names of columns are row 1. */
  readonly problems: readonly { readonly row: number; readonly problem: string }[];
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
  help:
    'The first row must name the columns: "code" and "title", and where wanted "pattern", "stripSpaces", ' +
    '"upperCase", "dropPrefix". In German: "Kürzel", "Name", "Muster", "Leerzeichen entfernen", ' +
    '"Großbuchstaben", "Präfix entfernen".',
} as const;

/** Reads a table of carriers by the rules of the table of taught codes. A row that cannot be right says why. */
export function readCarrierTable(csv: string): CarrierReading {
  const found = readNamedTable(csv, wanted);
  if (!found.ok) return { good: [], problems: [{ row: found.row, problem: found.problem }] };
  const { columns, table } = found;
  const good = new Map<string, Carrier & { readonly row: number }>();
  const problems: { row: number; problem: string }[] = [];
  for (const { row, cells } of table.rows.slice(1)) {
    const cell = (place: number | undefined): string =>
      place === undefined ? '' : fromCsvCell(cells[place] ?? '').trim();
    const reading =
      row === table.unclosedRow
        ? 'A quotation mark was opened in this row and never closed: the rest of the file is inside it.'
        : readRow({
            code: cell(columns.code),
            title: cell(columns.title),
            pattern: cell(columns.pattern),
            stripSpaces: cell(columns.stripSpaces),
            upperCase: cell(columns.upperCase),
            dropPrefix: cell(columns.dropPrefix),
          });
    if (typeof reading === 'string') problems.push({ row, problem: reading });
    else {
      const earlier = good.get(reading.code);
      if (earlier === undefined) good.set(reading.code, { ...reading, row });
      else problems.push({ row, problem: `The code ${reading.code} stands already in row ${earlier.row}.` });
    }
  }
  if (good.size === 0 && problems.length === 0) {
    problems.push({ row: 1, problem: 'The file has no rows below the names of the columns.' });
  }
  if (good.size > MOST_CARRIERS) {
    problems.push({ row: 1, problem: `The table holds more than ${MOST_CARRIERS} carriers.` });
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
export function carrierProblem({ pattern }: Carrier): { problem: string; message: string } | undefined {
  if (pattern === '') return undefined;
  const reading = readPattern(pattern);
  return reading.ok ? undefined : { problem: reading.problem, message: reading.message };
}

type Cells = Readonly<Record<keyof typeof wanted.names, string>>;

/** The carrier, or in words why the row is none. */
function readRow(cells: Cells): Carrier | string {
  if (cells.code === '') return 'The code is missing.';
  if (cells.title === '') return 'The title is missing.';
  if (/^[+-]?\d+(?:[.,]\d+)?E\+\d{1,3}$/i.test(cells.code)) {
    return `The code ${cells.code} was shortened by a spreadsheet. Give the column the format "Text" and enter it again.`;
  }
  const unread = [cells.code, cells.title, cells.pattern].find((text) => text.includes('\uFFFD'));
  if (unread !== undefined) {
    return `"${unread}" has characters that could not be read. Save the file as "CSV UTF-8".`;
  }
  const [stripSpaces, upperCase] = [yesOrNo(cells.stripSpaces), yesOrNo(cells.upperCase)];
  if (stripSpaces === undefined) return `"${cells.stripSpaces}" is neither yes nor no.`;
  if (upperCase === undefined) return `"${cells.upperCase}" is neither yes nor no.`;
  const shaped = carrierShape.safeParse({ ...cells, stripSpaces, upperCase });
  if (!shaped.success) {
    const issue = shaped.error.issues[0];
    return `The ${issue?.path.join('.') ?? 'row'} does not fit: ${issue?.message ?? 'unknown shape'}`;
  }
  return carrierProblem(shaped.data)?.message ?? shaped.data;
}

/** An empty cell means yes, as in a new carrier. */
function yesOrNo(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  if (['', 'yes', 'ja', 'true', 'wahr', '1', 'y', 'j', 'x'].includes(word)) return true;
  return ['no', 'nein', 'false', 'falsch', '0', 'n'].includes(word) ? false : undefined;
}
