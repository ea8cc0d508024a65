import { expect, test } from 'vitest';
import type { Carrier } from '../../../main/contract/carriers.ts';
import { readLabel } from '../../../main/core/packing/readLabel.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';

const label = (
  raw: string,
  facts: {
    readonly carrierCode?: string;
    readonly chosenCarrier?: string;
    readonly isKnownProduct?: boolean;
  } = {},
  carriers: readonly Carrier[] = [],
) =>
  readLabel({
    reading: readBarcode(raw),
    raw,
    orderId: 'FO-1',
    carrierCode: facts.carrierCode,
    chosenCarrier: facts.chosenCarrier,
    carriers,
    isKnownProduct: facts.isKnownProduct ?? false,
  });

test.each([
  ['a number with its check digit', '1Z999AA10123456784', {}, { carrierCode: 'ups' }],
  ['one with a wrong check digit', '1Z999AA10123456785', {}, { reason: 'not_a_track' }],
  ['the order number', 'FO-1', {}, { reason: 'not_a_track' }],
  ['a product of some order', 'HOUSE-CODE-1234', { isKnownProduct: true }, { reason: 'not_a_track' }],
  ['a product nobody knows', '4006381333931', {}, { reason: 'not_a_track' }],
  ['a product nobody knows, as GS1 data', '0109521234543213', {}, { reason: 'not_a_track' }],
  ['the same in a GS1 symbol', ']C10109521234543213', {}, { reason: 'not_a_track' }],
  ['a parcel in a GS1 symbol', ']C100340434161094021507', {}, { trackNumber: '00340434161094021507' }],
  ['a word', 'HELLO-THERE', {}, { reason: 'not_a_track' }],
  [
    'a small carrier without a known form',
    'XQ-2026-004711',
    { carrierCode: 'cityrad' },
    { carrierCode: 'cityrad' },
  ],
  ['the same where the order names no carrier', 'XQ-2026-004711', {}, { carrierCode: 'custom' }],
  ['a postal number', 'RB123456785GB', { carrierCode: 'royalmail' }, { carrierCode: 'royalmail' }],
])('where a label is due, %s (%s) comes to what it is', (_what, raw, facts, expected) => {
  expect(label(raw, facts)).toMatchObject(expected);
});

test.each([
  ['JJD000390007882823454', 'DHL'],
  ['1Z999AA10123456784', 'UPS'],
  ['9400111202555842332669', 'USPS'],
  ['00340434161094021507', 'DHL Paket'],
])('the title of %s is one that a customer understands: %s', (raw, title) => {
  expect(label(raw)).toMatchObject({ title });
});

const own = (code: string, pattern: string, facts: Partial<Carrier> = {}): Carrier => ({
  ...{ code, title: `${code} of the tenant`, pattern, stripSpaces: true, upperCase: true, dropPrefix: '' },
  ...facts,
});

test.each([
  ['its own carrier', 'ck 4711 00815', {}, [own('cityrad', 'CK#{9}')], 'cityrad', 'CK471100815'],
  [
    'its own before a form that is known',
    '1Z999AA10123456784',
    {},
    [own('ups_b', '1Z#{3}*')],
    'ups_b',
    undefined,
  ],
  ['its own title for a known form', '1Z999AA10123456784', {}, [own('UPS', '')], 'UPS', undefined],
  [
    'what the label writes before it dropped',
    ']C1LBL-ab12345',
    {},
    [own('x', '@{2}#{5}', { dropPrefix: 'LBL-' })],
    'x',
    'AB12345',
  ],
  [
    "the order's carrier of two that fit",
    '123456',
    { carrierCode: 'B' },
    [own('a', '#{6}'), own('b', '?{6}')],
    'b',
    '123456',
  ],
  ['the one that fixes more', 'AB12345', {}, [own('a', '?{7}'), own('b', 'AB#{5}')], 'b', 'AB12345'],
  [
    'small letters kept where the row says so',
    'ab12345',
    {},
    [own('a', 'ab#{5}', { upperCase: false })],
    'a',
    'ab12345',
  ],
] as const)("the connection's table reads %s", (_what, raw, facts, carriers, carrierCode, trackNumber) => {
  const title = `${carrierCode} of the tenant`;
  const numbered = trackNumber === undefined ? {} : { trackNumber };
  expect(label(raw, facts, carriers)).toMatchObject({ carrierCode, title, ...numbered });
});

test('a product stays a product, whatever pattern it would fit', () => {
  const carriers = [own('plain', '#{13}')];
  expect(label('4006381333931', { isKnownProduct: true }, carriers)).toMatchObject({ reason: 'not_a_track' });
  expect(label(']E04006381333931', {}, carriers)).toMatchObject({ reason: 'not_a_track' });
  expect(label(']C10109521234543213', {}, [own('plain', '#{16}')])).toMatchObject({ reason: 'not_a_track' });
  expect(label('FO-1', {}, [own('plain', 'FO-1*?{1}')])).toMatchObject({ reason: 'not_a_track' });
});

test('the carrier that the packer chose takes a number of no known form, and gives way only to a check digit', () => {
  const facts = { carrierCode: 'ups', chosenCarrier: 'cityrad' };
  expect(label('XQ-2026-004711', facts)).toMatchObject({ carrierCode: 'cityrad' });
  // Fits the form of some carriers, and proves none of them.
  expect(label('123456789012', { carrierCode: 'fedex' })).toMatchObject({ carrierCode: 'fedex' });
  expect(label('12345678901234', facts)).toMatchObject({ carrierCode: 'cityrad' });
  expect(label('1Z999AA10123456784', facts)).toMatchObject({ carrierCode: 'ups' });
  expect(label('4006381333931', facts)).toMatchObject({ reason: 'not_a_track' });
});
