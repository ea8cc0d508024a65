import { expect, test } from 'vitest';
import { isOthersLabel } from '../../../main/core/packing/otherCarrier.ts';

const bike = {
  ...{ code: 'bike', title: 'Bike', pattern: '', stripSpaces: true },
  ...{ upperCase: true, dropPrefix: '' },
};

test.each([
  ['dhl', 'ups', true],
  ['ups', 'DHL_Paket', true],
  ['dhl', 'bike', true],
  ['bike', 'ups', true],
  ['ups', 'ups', false],
  ['ups', 'UPS Standard', false],
  ['ups_contract_b', 'ups', false],
  ['dhl', 'deutschepost', false],
  // Names no carrier: nothing to compare with.
  ['dhl', 'flatrate', false],
  ['dhl', undefined, false],
  ['custom', 'ups', false],
  ['s10', 'ups', false],
])('a label of %s on an order that goes with %s is another’s: %s', (carrierCode, ordersCarrier, expected) => {
  const label = { carrierCode, title: '', trackNumber: '1' };
  expect(isOthersLabel(label, ordersCarrier, [bike])).toBe(expected);
});
