import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../main/core/catalogue/readCatalogue.ts';

const lamp = { code: '4006381333931', sku: 'LAMP', quantity: 6 };

describe('a table of taught codes', () => {
  test.each([
    ['commas', 'code,sku,quantity\n4006381333931,LAMP,6\n'],
    ['semicolons and a byte order mark', '\uFEFFcode;sku;quantity\r\n4006381333931;LAMP;6\r\n'],
    ['tabs', 'code\tsku\tquantity\n4006381333931\tLAMP\t6'],
    ['quotes', '"code";"sku";"quantity"\n"4006381333931";"LAMP";"6"'],
    ['German names', 'Strichcode;Artikelnummer;Menge\n4006381333931;LAMP;6'],
    ['other names and order', 'Qty,Item No.,Colour,EAN\n6,LAMP,red,4006381333931'],
    ['German short names', 'EAN-Code;Art.-Nr.;Stück\n4006381333931;LAMP;6'],
    ['the line that Excel writes for itself', 'sep=;\r\ncode;sku;quantity\r\n4006381333931;LAMP;6'],
    ['spaces around', ' Code , SKU , Quantity \n 4006381333931 , LAMP , 6 '],
    ['the same row twice', 'code,sku,quantity\n4006381333931,LAMP,6\n04006381333931,LAMP,6'],
  ])('is read with %s', (_form, csv) => {
    expect(readCatalogue(csv)).toEqual({ good: [lamp], problems: [] });
  });

  test('without a quantity a code stands for one piece', () => {
    expect(readCatalogue('code,sku\nA-1,LAMP').good).toEqual([{ code: 'A-1', sku: 'LAMP', quantity: 1 }]);
  });

  test.each([
    ['4.00638E+12', 'LAMP', '6', 'shortened by a spreadsheet'],
    ['4,00638E+12', 'LAMP', '6', 'shortened by a spreadsheet'],
    ['4E+12', 'LAMP', '6', 'shortened by a spreadsheet'],
    ['4006381333931.0', 'LAMP', '6', 'took it for a number'],
    ['36000291452', 'LAMP', '6', 'It would be 00036000291452 in full'],
    ['', 'LAMP', '6', 'code is missing'],
    ['A-1', '', '6', 'SKU is missing'],
    ['A-1', '1.2E+05', '6', 'SKU 1.2E+05 was shortened'],
    ['A-1', 'LAMP', '0', 'no whole number'],
    ['A-1', 'LAMP', '1.5', 'no whole number'],
    ['A-1', 'LAMP', '100001', 'no whole number'],
    ['A-1', 'LAMP', '-1', 'no whole number'],
    ['A-\uFFFD', 'LAMP', '1', 'CSV UTF-8'],
    ['A'.repeat(401), 'LAMP', '1', 'longer than 400'],
    ['4006381333931', 'DESK', '6', 'something else in row 2'],
    ['4006381333931', 'LAMP', '12', 'something else in row 2'],
  ])('%s, %s, %s: the row is named with what is wrong, the others are good', (code, sku, pieces, words) => {
    const csv = `code;sku;quantity\n4006381333931;LAMP;6\n${code};${sku};${pieces}\nB-1;BULB;2`;
    const { good, problems } = readCatalogue(csv);
    expect(problems).toMatchObject([{ row: 3, problem: expect.stringContaining(words) }]);
    expect(good).toEqual([lamp, { code: 'B-1', sku: 'BULB', quantity: 2 }]);
  });

  test.each([
    ['', 'empty'],
    ['code,sku', 'no rows'],
    ['4006381333931,LAMP', 'must name the columns'],
    ['code;menge\nA;1', 'must name the columns'],
    ['EAN;Artikel-Nr.;St\uFFFDck;Gr\uFFFDn\n1;A;2;x', 'CSV UTF-8'],
    ['\uFFFD\uFFFDc\0o\0d\0e\0', 'CSV UTF-8'],
    ['EAN,UPC,SKU\n1,2,A', '"EAN" and "UPC" mean the same'],
  ])('%j: nothing can be read, and it says why', (csv, words) => {
    const { good, problems } = readCatalogue(csv);
    expect(good).toEqual([]);
    expect(problems).toMatchObject([{ row: 1, problem: expect.stringContaining(words) }]);
  });

  test('a quotation mark that is never closed is named, and its row not taken', () => {
    const { good, problems } = readCatalogue('code,sku\nA,LAMP\n"B,BULB\nC,DESK');
    expect(good.map((entry) => entry.code)).toEqual(['A']);
    expect(problems).toMatchObject([{ row: 3, problem: expect.stringContaining('never closed') }]);
  });

  test('a command of the station is no product', () => {
    const { problems } = readCatalogue('code,sku\nPB:UNDO,LAMP');
    expect(problems).toMatchObject([{ row: 2, problem: expect.stringContaining('command of the station') }]);
  });
});
