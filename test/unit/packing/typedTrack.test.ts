import { expect, test } from 'vitest';
import type { Carrier } from '../../../main/contract/carriers.ts';
import { asTrack } from '../../../main/core/packing/typedTrack.ts';

const row = (code: string, pattern: string, facts: Partial<Carrier> = {}): Carrier => ({
  ...{ code, title: `${code} by contract`, pattern, stripSpaces: true, upperCase: true, dropPrefix: '' },
  ...facts,
});
const table = [row('cityrad', 'CK#{9}'), row('tour', '', { upperCase: false }), row('UPS', '')];

test.each([
  [
    'ck 123 456 789',
    'cityrad',
    { carrierCode: 'cityrad', title: 'cityrad by contract', trackNumber: 'CK123456789' },
  ],
  [']C0ck123456789', 'cityrad', { carrierCode: 'cityrad', trackNumber: 'CK123456789' }],
  ['no pattern 7', 'cityrad', { trackNumber: 'NOPATTERN7' }],
  ['Stop 7a', 'tour', { title: 'tour by contract', trackNumber: 'Stop7a' }],
  ['1z 999 aa1 01 2345 6784', 'ups', { carrierCode: 'UPS', trackNumber: '1Z999AA10123456784' }],
  [']C0xq-4711-000815\r', 'owl', { carrierCode: 'owl', title: 'OWL', trackNumber: 'XQ-4711-000815' }],
])('%j for %s is the number that a scan of its label gives', (trackNumber, carrierCode, expected) => {
  expect(asTrack({ carrierCode, trackNumber }, table)).toMatchObject(expected);
});

test('a title that the caller gives is sent as it is', () => {
  const typed = { carrierCode: 'cityrad', title: 'As I say', trackNumber: 'CK123456789' };
  expect(asTrack(typed, table).title).toBe('As I say');
});
