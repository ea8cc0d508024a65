import { expect, test } from 'vitest';
import { cannotOutcome } from '../../../renderer/view/cannot.ts';
import { lineOf, packOf } from './support/packs.ts';

const order = (partialsAllowed: boolean) => ({ status: '', partialsAllowed, notes: [] });
const [blue, red] = [lineOf('1', 'Blue mug', 5, 2), lineOf('2', 'Red mug', 1, 0)];

test('what is missing goes out short only where ShipperOne takes parts', () => {
  expect(cannotOutcome('short', packOf({ order: order(true) }), red, 1)).toBe('ship');
  expect(cannotOutcome('damaged', packOf({ order: order(false) }), red, 1)).toBe('waits');
});

test('waiting for stock and calling the lead never send a part', () => {
  for (const reason of ['wait', 'lead'] as const) {
    expect(cannotOutcome(reason, packOf({ order: order(true) }), blue, 3)).toBe('hold');
  }
});

test('an order of which nothing would be left is not sent empty', () => {
  const lines = [{ ...blue, counted: 0, short: 5 }, red];
  expect(cannotOutcome('short', packOf({ lines, order: order(true) }), red, 1)).toBe('nothing_else');
  const some = [{ ...blue, counted: 1, short: 4 }, red];
  expect(cannotOutcome('short', packOf({ lines: some, order: order(true) }), red, 1)).toBe('ship');
});
