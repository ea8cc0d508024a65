import { expect, test } from 'vitest';
import { indexLines, keysOf, matchScan, type TaughtCode } from '../../../main/core/packing/matchScan.ts';
import { replay } from '../../../main/core/packing/packing.ts';
import type { PackStart } from '../../../main/core/packing/packStart.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';
import { startWith } from '../../support/packStarts.ts';

function scan(
  start: PackStart,
  raw: string,
  done: Readonly<Record<string, number>> = {},
  taught?: TaughtCode,
) {
  const events = Object.entries(done).map(([itemId, qty]) => ({
    kind: 'counted' as const,
    pieces: [{ itemId, qty }],
    how: 'scan' as const,
  }));
  return matchScan(replay(start, events), indexLines(start), keysOf(readBarcode(raw), raw), taught);
}

const ean = '4006381333931';

test('the same number in UPC-A, EAN-13 and GTIN-14 form is the same item', () => {
  const start = startWith([{ id: '1', qty: 5, barcodes: ['036000291452'] }]);
  for (const raw of ['036000291452', '0036000291452', ']E00036000291452', '00036000291452']) {
    expect(scan(start, raw)).toEqual({ kind: 'item', pieces: [{ itemId: '1', qty: 1 }] });
  }
});

test('matching is exact: a part of a code, or one with other letters, is not the item', () => {
  const start = startWith([{ id: '1', qty: 1, sku: 'ABC-100', barcodes: ['BOX-0042'] }]);
  expect(scan(start, 'BOX-0042').kind).toBe('item');
  expect(scan(start, 'ABC-100').kind).toBe('item');
  for (const raw of ['BOX-004', 'BOX-00421', 'box-0042', 'ABC-1000']) {
    expect(scan(start, raw).kind).toBe('none');
  }
});

test('several lines of one SKU fill in turn, then it is one too many', () => {
  const start = startWith([
    { id: '1', qty: 1, sku: 'S', barcodes: [ean] },
    { id: '2', qty: 2, sku: 'S', barcodes: [ean] },
  ]);
  expect(scan(start, ean)).toEqual({ kind: 'item', pieces: [{ itemId: '1', qty: 1 }] });
  expect(scan(start, ean, { 1: 1 })).toEqual({ kind: 'item', pieces: [{ itemId: '2', qty: 1 }] });
  expect(scan(start, ean, { 1: 1, 2: 2 }).kind).toBe('too_many');
});

test('a code that fits two products asks, even when only one of them is still open', () => {
  const start = startWith([
    { id: '1', qty: 1, sku: 'BLUE', barcodes: ['SHARED'] },
    { id: '2', qty: 1, sku: 'RED', barcodes: ['SHARED'] },
  ]);
  expect(scan(start, 'SHARED').kind).toBe('choice');
  expect(scan(start, 'SHARED', { 1: 1 }).kind).toBe('choice');
});

test('a taught case code counts its pack quantity over the lines, all or none', () => {
  const start = startWith([
    { id: '1', qty: 4, sku: 'S' },
    { id: '2', qty: 4, sku: 'S' },
  ]);
  const six = { sku: 'S', quantity: 6 };
  expect(scan(start, 'CASE', {}, six)).toEqual({
    kind: 'item',
    pieces: [
      { itemId: '1', qty: 4 },
      { itemId: '2', qty: 2 },
    ],
  });
  expect(scan(start, 'CASE', { 1: 3 }, six)).toMatchObject({ kind: 'too_many', open: 5, quantity: 6 });
});

test('a taught code that is also the barcode of another product asks', () => {
  const start = startWith([
    { id: '1', qty: 1, sku: 'A', barcodes: [ean] },
    { id: '2', qty: 1, sku: 'B' },
  ]);
  expect(scan(start, ean, {}, { sku: 'B', quantity: 6 })).toMatchObject({
    kind: 'choice',
    options: [
      { line: { item: { sku: 'A' } }, quantity: 1 },
      { line: { item: { sku: 'B' } }, quantity: 6 },
    ],
  });
});

test('products without a SKU are told apart by their barcodes', () => {
  const start = startWith([
    { id: '1', qty: 1, sku: '', barcodes: ['SHARED', 'ONE'] },
    { id: '2', qty: 1, sku: '', barcodes: ['SHARED', 'TWO'] },
  ]);
  expect(scan(start, 'SHARED').kind).toBe('choice');
  expect(scan(start, 'TWO')).toEqual({ kind: 'item', pieces: [{ itemId: '2', qty: 1 }] });
});

test.each([
  ['as EAN-8, as eight digits', '01123470', ['01123470', ']E401123470']],
  ['as UPC-A', '011234000070', ['01123470', ']E00011234000070', '011234000070']],
  ['as eight digits of a UPC-E', '01123470', ['011234000070', ']E00011234000070']],
])('eight digits that may be EAN-8 or UPC-E are found, stored %s', (_, barcode, raws) => {
  const start = startWith([{ id: '1', qty: 1, barcodes: [barcode] }]);
  for (const raw of raws) expect(scan(start, raw).kind).toBe('item');
});

test('eight digits that are one product as EAN-8 and another as UPC-E ask', () => {
  const start = startWith([
    { id: '1', qty: 1, barcodes: ['00000001123470'] },
    { id: '2', qty: 1, barcodes: ['011234000070'] },
  ]);
  expect(scan(start, '01123470').kind).toBe('choice');
  expect(scan(start, ']E401123470')).toMatchObject({ kind: 'item', pieces: [{ itemId: '1' }] });
});
