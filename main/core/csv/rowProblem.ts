import type { ImportProblem } from '../../contract/catalogue.ts';

/** Why a row cannot be taken, whichever row it is. */
export type CellProblem = Omit<ImportProblem, 'row'>;
export type RowProblem = ImportProblem;

/** What is wrong with one cell; whoever reads the table adds the number of the row. */
export function cellProblem(
  code: ImportProblem['code'],
  problem: string,
  facts: ImportProblem['facts'] = {},
): CellProblem {
  return { code, problem, facts };
}

const asText =
  'Give the column the format "Text" in the spreadsheet, enter it again, and save the file anew.';

/** What every table can have wrong with it, in English; the screens word the code in their language. */
export const tableProblems = {
  empty: () => cellProblem('file_empty', 'The file is empty.'),
  notUtf8: () =>
    cellProblem(
      'not_utf8',
      'The names of the columns have characters that could not be read. Save the file as "CSV UTF-8".',
    ),
  noRows: () => cellProblem('no_rows', 'The file has no rows below the names of the columns.'),
  quoteOpen: () =>
    cellProblem(
      'quote_open',
      'A quotation mark was opened in this row and never closed: the rest of the file is inside it.',
    ),
  columnTwice: (columns: string) =>
    cellProblem(
      'column_twice',
      `The columns ${columns} mean the same. Keep one of them, or rename the other.`,
      {
        columns,
      },
    ),
  missing: (column: string) => cellProblem('missing', `The ${column} is missing.`, { column }),
  /** "4.00638E+12": what a spreadsheet shows, and saves, of a long number. */
  shortened: (column: string, value: string) =>
    cellProblem(
      'shortened',
      `The ${column} ${value} was shortened by a spreadsheet; its last digits are lost. ${asText}`,
      { column, value },
    ),
  takenForNumber: (value: string) =>
    cellProblem(
      'taken_for_number',
      `The code ${value} was changed by a spreadsheet, which took it for a number or a formula. ${asText}`,
      { value },
    ),
  zerosLost: (value: string, whole: string | undefined) =>
    cellProblem(
      'zeros_lost',
      `The code ${value} lost the zeros at its beginning.${whole === undefined ? '' : ` It would be ${whole} in full.`} ${asText}`,
      { value, ...(whole === undefined ? {} : { whole }) },
    ),
  unreadable: (column: string, value: string) =>
    cellProblem(
      'unreadable',
      `The ${column} ${value} has characters that could not be read. Save the file as "CSV UTF-8".`,
      { column, value },
    ),
  tooLong: (column: string, most: number) =>
    cellProblem('too_long', `The ${column} is longer than ${most} characters.`, { column, most }),
  isCommand: (value: string) =>
    cellProblem('is_command', `The code ${value} is a command of the station, not a product.`, { value }),
  badQuantity: (value: string, most: number) =>
    cellProblem(
      'bad_quantity',
      `The quantity "${value}" is no whole number from 1 to ${most}; write it without point or comma.`,
      { value, most },
    ),
  codeTwice: (value: string, row: number) =>
    cellProblem(
      'code_twice',
      `The code ${value} stands for something else in row ${row}. Keep one of them.`,
      {
        value,
        row,
      },
    ),
  yesOrNo: (value: string) => cellProblem('yes_or_no', `"${value}" is neither yes nor no.`, { value }),
  tooMany: (most: number) => cellProblem('too_many', `The table holds more than ${most} rows.`, { most }),
} as const;

/** "4.00638E+12", "4,00638E+12". */
export function isExponent(text: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+)?E\+\d{1,3}$/i.test(text);
}
