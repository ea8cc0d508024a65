import { describe, expect, test } from 'vitest';
import { itemLabel, parcelLabel, testLabel } from '../../../main/core/labels/labels.ts';
import { wrapText, zplText } from '../../../main/core/labels/zplText.ts';
import { codesIn, renderLabel } from '../../support/renderLabel.ts';

const sizes = [
  { dotsPerMm: 8, widthMm: 100, heightMm: 50 },
  { dotsPerMm: 12, widthMm: 60, heightMm: 40 },
] as const;

describe.each(sizes)('a label of $widthMm mm at $dotsPerMm dots', (size) => {
  test.each([
    ['EAN-13', ['4006381333931'], ']E04006381333931'],
    ['EAN-8 as the same number in full', ['96385074'], ']C10100000096385074'],
    ['UPC-A as the EAN-13 that it is', ['036000291452'], ']E00036000291452'],
    ['GTIN-14 as GS1-128', ['10012345678902'], ']C10110012345678902'],
    ['text as Code 128', ['A>B^C~D_E\\F'], ']C0A>B^C~D_E\\F'],
    ['the SKU where there is no barcode', [], ']C0BOLT-7'],
    ['digits with a wrong check digit as Code 128', ['4006381333932'], ']C04006381333932'],
  ])('%s is read back as it was', async (_what, barcodes, code) => {
    const zpl = itemLabel({ name: 'Bolt', sku: 'BOLT-7', barcodes }, size);
    expect(await codesIn(await renderLabel(zpl, size))).toEqual([code]);
  });

  test('the parcel’s label is read as its order', async () => {
    const zpl = parcelLabel(
      {
        orderId: 'FO-000012345',
        parcel: 2,
        parcels: 3,
        address: { name: 'Zoë Müller', street: ['Straße 5'], postcode: '10115', city: 'Berlin' },
      },
      size,
    );
    expect(zpl).toContain('FO-000012345 2 / 3');
    expect(await codesIn(await renderLabel(zpl, size))).toEqual([']C0FO-000012345']);
  });
});

test('what a customer wrote is printed and commands nothing', async () => {
  const size = sizes[0];
  const name = '^FS^XZ^XA^FDevil^FS~JA_5E\\&\r\n~SD30';
  const zpl = itemLabel({ name, sku: 'X-1', barcodes: ['X-1'] }, size);
  // Nothing but our own commands begins with ^ or ~.
  expect(zpl.match(/\^XA/g)).toHaveLength(1);
  expect(zpl.match(/\^XZ/g)).toHaveLength(1);
  expect(zpl).not.toContain('~');
  expect(await codesIn(await renderLabel(zpl, size))).toEqual([']C0X-1']);
});

test.each([
  ['a^b', 'a_5Eb'],
  ['a~b', 'a_7Eb'],
  ['a_b', 'a_5Fb'],
  ['a\\b', 'a_5Cb'],
  ['a\u0000\r\n\u2028b', 'a b'],
  ['Zoë 李', 'Zoë 李'],
])('%j is written as %j', (text, written) => expect(zplText(text)).toBe(written));

test.each([
  ['one two three', 7, 3, ['one two', 'three']],
  ['unbreakable', 4, 3, ['unbr', 'eaka', 'ble']],
  ['one two three four', 5, 2, ['one', 'two…']],
])('%j in lines of %i', (text, perLine, lines, wrapped) => {
  expect(wrapText(text, perLine, lines)).toEqual(wrapped);
});

test('an order number that no bars can hold is printed as text alone', async () => {
  const size = sizes[0];
  const zpl = parcelLabel({ orderId: 'FÖ-ü', parcel: 1, parcels: 1, address: undefined }, size);
  expect(zpl).toContain('FÖ-ü');
  expect(await codesIn(await renderLabel(zpl, size))).toEqual([]);
});

test('the test label names the printer and its size', async () => {
  const printer = { printerId: '1', name: 'Zebra ^1', host: 'x', port: 9100, ...sizes[0] };
  const zpl = testLabel(printer);
  expect(zpl).toContain('Zebra _5E1');
  expect(await codesIn(await renderLabel(zpl, printer))).toEqual([']C0PACKBENCH-TEST']);
});
