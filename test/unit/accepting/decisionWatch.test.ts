import { expect, test } from 'vitest';
import { decisionChanges } from '../../../main/core/accepting/decisionWatch.ts';
import type { Expected } from '../../../main/core/outbox/expected.ts';
import type { WireItem } from '../../../main/core/shipperone/wireItem.ts';

const line = (id: string, qty: number): WireItem => ({
  id: { text: id, json: id },
  sku: `SKU-${id}`,
  name: `Thing ${id}`,
  qty,
  qtyOrdered: qty,
  qtyAccepted: undefined,
  qtyShipped: undefined,
  barcodes: [],
});

/** An answer to an order of two lines: two pieces of the first accepted, the second rejected. */
const answer: Expected = {
  items: [
    { itemId: '1', name: 'Thing 1', qty: 2, before: 2 },
    { itemId: '2', name: 'Thing 2', qty: 0, before: 4 },
  ],
  trackNumbers: [],
  whole: true,
};

test.each([
  ['nothing changed', [line('1', 2), line('2', 4)], []],
  [
    'more was ordered of an accepted line',
    [line('1', 3), line('2', 4)],
    [{ code: 'quantity', name: 'Thing 1', before: 2, after: 3 }],
  ],
  [
    'less was ordered of an accepted line',
    [line('1', 1), line('2', 4)],
    [{ code: 'quantity', name: 'Thing 1', before: 2, after: 1 }],
  ],
  ['a rejected line changed or left', [line('1', 2), line('2', 9)], []],
  ['a rejected line left', [line('1', 2)], []],
  ['an accepted line left', [line('2', 4)], [{ code: 'removed', name: 'Thing 1', qty: 2 }]],
  [
    'a line came',
    [line('1', 2), line('2', 4), line('3', 1)],
    [{ code: 'new_item', name: 'Thing 3', qty: 1 }],
  ],
])('%s', (_, items, changes) => {
  expect(decisionChanges(answer, { items })).toEqual(changes);
});

test('an answer to some lines says nothing of the others', () => {
  const partly = { ...answer, whole: false };
  expect(decisionChanges(partly, { items: [line('1', 2), line('2', 4), line('3', 1)] })).toEqual([]);
  expect(decisionChanges(partly, { items: [line('1', 3)] })).toHaveLength(1);
});

test('an answer of an earlier version names a line that left by its number', () => {
  const earlier = { ...answer, items: [{ itemId: '1', qty: 2, before: 2 }] };
  expect(decisionChanges(earlier, { items: [] })).toEqual([{ code: 'removed', name: '1', qty: 2 }]);
});
