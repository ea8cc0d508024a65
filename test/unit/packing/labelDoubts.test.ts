import { expect, test } from 'vitest';
import { doubtsOf, isOthersLabel, isUnusualNumber } from '../../../main/core/packing/labelDoubts.ts';

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

test.each([
  ['ups', '1Z999AA10123456784', false],
  ['ups_ground', '1Z999AA10123456784', false],
  // The routing code of the same label, and the number with keys too many.
  ['ups', '42090210', true],
  ['UPS Standard', '111Z999AA10123456784', true],
  ['dhl', '00340434161094021507', false],
  ['dhl', 'RB123456785DE', false],
  ['dhl', 'XQ-2026-004711', true],
  ['dhl', 'JD0123456789', false],
  ['dhl_express', 'JD0123456789', false],
  ['ups', 'JD0123456789', true],
  // Of carriers that publish no forms, or not all, every number may be one.
  ['cityrad', 'XQ-2026-004711', false],
  ['royalmail', 'XQ-2026-004711', false],
  ['bike', '42090210', false],
])('on a label of %s the number %s is unusual: %s', (carrierCode, raw, expected) => {
  expect(isUnusualNumber(raw, { carrierCode, title: '', trackNumber: raw }, [bike])).toBe(expected);
});

test('what the own table says of a carrier goes before what is known here', () => {
  const label = { carrierCode: 'ups', title: '', trackNumber: '42090210' };
  const ups = { ...bike, code: 'ups', pattern: '' };
  expect(isUnusualNumber('42090210', label, [ups])).toBe(false);
});

test('one doubt is told, that of the carrier first', () => {
  const none = { chosenCarrier: undefined, carriers: [] };
  const label = { carrierCode: 'ups', title: 'UPS', trackNumber: '42090210' };
  expect(doubtsOf('42090210', label, { ...none, carrierCode: 'ups' })).toEqual({
    warnings: ['unusual_number'],
  });
  expect(doubtsOf('42090210', label, { ...none, carrierCode: 'dhl' })).toEqual({
    warnings: ['other_carrier'],
  });
  expect(doubtsOf('1Z999AA10123456784', label, { ...none, carrierCode: 'ups' })).toEqual({});
});
