import { describe, expect, test } from 'vitest';
import { csvCell, fromCsvCell } from '../../../main/core/csv/csvCell.ts';
import { readCsv } from '../../../main/core/csv/readCsv.ts';

describe('a cell that is written', () => {
  test.each([
    ['plain', 'plain'],
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-5', "'-5"],
    ['@a', "'@a"],
    ['\tx', '"\'\tx"'],
    ["'=1", "''=1"],
    ['\n=1', '"\'\n=1"'],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ["it's", "it's"],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%j becomes %j: no spreadsheet computes it or splits it', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each(['=1', '＝1', "'=1", "''@", "'a", "'", '', '-'])('%j comes back as it was', (text) => {
    expect(fromCsvCell(csvCell(text))).toBe(text);
  });
});

describe('a table that is read', () => {
  const cells = (text: string) => readCsv(text, ',').rows.map((row) => row.cells);

  test.each([
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,\n', [['a', '']]],
    ['"a,1","b ""x"""', [['a,1', 'b "x"']]],
    ['a"b,c', [['a"b', 'c']]],
    ['"two\r\nlines",x', [['two\r\nlines', 'x']]],
    ['', []],
    ['""', []],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('rows count as in the spreadsheet: empty ones too, a cell with line breaks as one', () => {
    expect(readCsv('a\n\n"b\nb"\nc', ',').rows.map((row) => row.row)).toEqual([1, 3, 4]);
  });

  test('a quote that is never closed is named by its row', () => {
    expect(readCsv('a\n"b\nc', ',').unclosedRow).toBe(2);
    expect(readCsv('a\n"b"\nc', ',').unclosedRow).toBeUndefined();
  });
});
