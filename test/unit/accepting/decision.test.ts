import { expect, test } from 'vitest';
import { acceptAll, checkDecision } from '../../../main/core/accepting/decision.ts';
import type { WireOrder } from '../../../main/core/shipperone/wireOrder.ts';
import { wireItem } from '../../support/packStarts.ts';

const order = (partialsAllowed: boolean, problem?: string): WireOrder => ({
  id: { text: 'FO-1', json: '"FO-1"' },
  details: { status: 'pending_accept', partialsAllowed, notes: [] },
  items: [wireItem({ id: '1', qty: 3 }), wireItem({ id: '2', qty: 1 })],
  problem,
});
const decide = (partials: boolean, ...items: (readonly [string, number])[]) => {
  const result = checkDecision(
    order(partials),
    items.map(([itemId, qty]) => ({ itemId, qty })),
  );
  return result.ok ? 'ok' : result.error.code;
};

test('everything as ordered is always allowed', () => {
  expect(checkDecision(order(false), acceptAll(order(false))).ok).toBe(true);
});

test.each([
  [
    'reject one item',
    false,
    [
      ['1', 3],
      ['2', 0],
    ],
    'ok',
  ],
  ['leave one out where partials are off', false, [['1', 3]], 'partials_not_allowed'],
  ['leave one out where partials are on', true, [['1', 3]], 'ok'],
  [
    'a part of a quantity where partials are off',
    false,
    [
      ['1', 2],
      ['2', 1],
    ],
    'partials_not_allowed',
  ],
  [
    'a part of a quantity where partials are on',
    true,
    [
      ['1', 2],
      ['2', 1],
    ],
    'ok',
  ],
  ['more than ordered', true, [['1', 4]], 'bad_request'],
  ['an item of another order', true, [['9', 1]], 'bad_request'],
  [
    'one item twice',
    true,
    [
      ['1', 1],
      ['1', 1],
    ],
    'bad_request',
  ],
] as const)('%s (partials %s) comes to %s', (_what, partials, items, expected) => {
  expect(decide(partials, ...items)).toBe(expected);
});

test('an order that cannot be read cannot be decided on', () => {
  const result = checkDecision(order(true, 'Line 1 has no quantity.'), []);
  expect(result).toMatchObject({ ok: false, error: { code: 'order_unreadable' } });
});
