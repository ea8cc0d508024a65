import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { finishBlocked, readAmount } from '../../../renderer/view/finishing.ts';
import { packedLines, packOf } from './support/packs.ts';

const labelled = {
  parcel: 1,
  sealed: false,
  items: [{ itemId: '1', qty: 5 }],
  track: { carrierCode: 'dhl', title: 'DHL', trackNumber: '1' },
};

describe('Finish', () => {
  it('says what is still missing', () => {
    expect(finishBlocked(packOf(), en)).toBe('Not yet: 4 pieces to go.');
    expect(finishBlocked(packOf({ lines: packedLines }), en)).toBe(
      'Not yet: a parcel has no tracking number.',
    );
    expect(finishBlocked(packOf({ held: 'Damaged' }), en)).toContain('on hold');
  });

  it('can be pressed when everything is packed and labelled', () => {
    expect(finishBlocked(packOf({ lines: packedLines, parcels: [labelled] }), en)).toBeUndefined();
  });
});

it.each([
  ['45.90', 45.9],
  ['45,90', 45.9],
  ['45', 45],
  ['1.045,90', 1045.9],
  ['1,045.90', 1045.9],
  ['1045,9', 1045.9],
  [' 12 ', 12],
  ['', null],
  ['free', null],
  ['1,2,3', null],
  ['-5', null],
])('the amount %j is read as %j', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});
