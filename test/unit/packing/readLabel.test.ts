import { expect, test } from 'vitest';
import { readLabel } from '../../../main/core/packing/readLabel.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';

const label = (
  raw: string,
  facts: { readonly carrierCode?: string; readonly isKnownProduct?: boolean } = {},
) =>
  readLabel({
    reading: readBarcode(raw),
    raw,
    orderId: 'FO-1',
    carrierCode: facts.carrierCode,
    isKnownProduct: facts.isKnownProduct ?? false,
  });

test.each([
  ['a number with its check digit', '1Z999AA10123456784', {}, { carrierCode: 'ups' }],
  ['one with a wrong check digit', '1Z999AA10123456785', {}, { reason: 'not_a_track' }],
  ['the order number', 'FO-1', {}, { reason: 'not_a_track' }],
  ['a product of some order', 'HOUSE-CODE-1234', { isKnownProduct: true }, { reason: 'not_a_track' }],
  ['a product nobody knows', '4006381333931', {}, { reason: 'not_a_track' }],
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
