export interface CsvRow {
  /** As a spreadsheet counts: 1 is the first row. A cell with line breaks in it is still one row. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows and, when a quote was opened and never closed, the row where that happened. */
export interface CsvTable {
  readonly rows: readonly CsvRow[];
  readonly unclosedRow: number | undefined;
}

export type CsvSeparator = ';' | ',' | '\t';

/**
 * Reads a table as RFC 4180 and spreadsheets write it: quoted cells with doubled quotes and line breaks inside, rows
 * that end in LF, CRLF or CR. Rows without any text count but are left out. Nothing is trimmed.
 */
export function readCsv(text: string, separator: CsvSeparator): CsvTable {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let row = 1;
  let isQuoted = false;

  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((one) => one.trim() !== '')) rows.push({ row, cells });
    cells = [];
    row += 1;
  };

  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === separator) endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else cell += letter;
  }
  const unclosedRow = isQuoted ? row : undefined;
  if (cell !== '' || cells.length > 0) endRow();
  return { rows, unclosedRow };
}
