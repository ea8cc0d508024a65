import { expect, test } from 'vitest';
import type { Expected } from '../../../main/core/outbox/expected.ts';
import { judgeAnswer } from '../../../main/core/outbox/judgeAnswer.ts';
import { compareReadBack } from '../../../main/core/outbox/readBack.ts';
import { wireItem } from '../../support/packStarts.ts';

const accept: Expected = {
  items: [
    { itemId: '1', qty: 2, before: 2 },
    { itemId: '2', qty: 0, before: 1 },
  ],
  trackNumbers: [],
  whole: true,
};
const ship: Expected = { items: [{ itemId: '1', qty: 1, before: 2 }], trackNumbers: ['T1'], whole: false };

test.each([
  ['the order itself', { order_id: 'FO-1', status: 'accepted' }, 'applied'],
  ['the order in a list', [{ order_id: 'FO-1', status: 'allocating' }], 'applied'],
  ['the order under a name', { order: { order_id: 'FO-1' } }, 'applied'],
  ['the order as data', { order: {}, data: { order_id: 'FO-1' } }, 'applied'],
  ['an empty object', {}, 'not_ours'],
  ['true', true, 'not_ours'],
  ['another order', { order_id: 'FO-2' }, 'not_ours'],
  ['still pending', { order_id: 'FO-1', status: 'pending_accept' }, 'contradiction'],
  ['less accepted', { order_id: 'FO-1', items: [{ item_id: 1, qty_accepted: 1 }] }, 'contradiction'],
  ['the order cancelled', { order_id: 'FO-1', status: 'canceled' }, 'contradiction'],
  ['the order failed', { order_id: 'FO-1', status: 'failed' }, 'contradiction'],
  ['a part accepted', { order_id: 'FO-1', status: 'partially_rejected' }, 'applied'],
  ['a refusal', { order_id: 'FO-1', success: false, message: 'Locked' }, 'contradiction'],
  ['a refusal around it', { error: 'Locked', order: { order_id: 'FO-1' } }, 'contradiction'],
  ['an order that failed once', { order_id: 'FO-1', items: [{ item_id: 1 }], error: 'No stock' }, 'applied'],
  ['no errors', { order_id: 'FO-1', success: true, errors: [], error: null }, 'applied'],
  [
    'a rejected item accepted',
    { order_id: 'FO-1', items: [{ item_id: 2, qty_accepted: 1 }] },
    'contradiction',
  ],
])('an accept answered with %s is %s', (_what, json, kind) => {
  expect(judgeAnswer('accept', 'FO-1', accept, json).kind).toBe(kind);
});

test('an accept that rejects everything may leave the order cancelled', () => {
  const rejected = { ...accept, items: accept.items.map((item) => ({ ...item, qty: 0 })) };
  expect(judgeAnswer('accept', 'FO-1', rejected, { order_id: 'FO-1', status: 'canceled' }).kind).toBe(
    'applied',
  );
});

test('a refusal that came with a 200 keeps its words', () => {
  const answer = { order_id: 'FO-1', success: false, message: 'Order is locked' };
  expect(judgeAnswer('ship', 'FO-1', ship, answer)).toEqual({
    kind: 'contradiction',
    fact: { code: 'said_no', words: 'Order is locked' },
  });
});

test.each([
  ['more shipped before', { order_id: 'FO-1', items: [{ item_id: 1, qty_shipped: 2 }] }, 'applied'],
  ['nothing shipped', { order_id: 'FO-1', items: [{ item_id: 1, qty_shipped: 0 }] }, 'contradiction'],
  [
    'the state before, taken for a repetition',
    { order_id: 'FO-1', status: 'partially_shipped', items: [{ item_id: 1, qty: 4, qty_shipped: 2 }] },
    'contradiction',
  ],
  ['just as much left', { order_id: 'FO-1', items: [{ item_id: 1, qty: 4, qty_shipped: 3 }] }, 'applied'],
  [
    'less left, accepted in part',
    { order_id: 'FO-1', items: [{ item_id: 1, qty_ordered: 9, qty_accepted: 4, qty_shipped: 4 }] },
    'applied',
  ],
  [
    'the quantity of this shipment',
    { order_id: 'FO-1', items: [{ item_id: 1, qty_ordered: 4, qty: 1, qty_shipped: 3 }] },
    'applied',
  ],
  ['the order cancelled', { order_id: 'FO-1', status: 'canceled' }, 'contradiction'],
  ['another label', { order_id: 'FO-1', tracks: [{ track_number: 'T9' }] }, 'contradiction'],
  [
    'our label among others',
    { order_id: 'FO-1', tracks: [{ track_number: 'T0' }, { track_number: 'T1' }] },
    'applied',
  ],
  ['our label as ShipperOne writes it', { order_id: 'FO-1', tracks: [{ track_number: ' t-1' }] }, 'applied'],
])('a ship answered with %s is %s', (_what, json, kind) => {
  expect(judgeAnswer('ship', 'FO-1', ship, json).kind).toBe(kind);
});

const listed = (qty: number, qtyShipped?: number) => ({
  id: { text: 'FO-1', json: '"FO-1"' },
  details: { status: 'pending_shipment', partialsAllowed: true, notes: [] },
  items: [{ ...wireItem({ id: '1', qty }), qtyShipped }],
  problem: undefined,
});

test.each([
  ['as before', listed(2), [], 'not_applied'],
  ['less by what was sent', listed(1), [], 'applied'],
  ['less by something else', listed(0), [], 'unclear'],
  ['less by what was sent, and shipped', listed(1, 1), [], 'applied'],
  ['less by what was sent, though nothing was shipped', listed(1, 0), [], 'unclear'],
  ["less by what was sent, with another bench's label", listed(1), ['T9'], 'unclear'],
  ['with our track number, whatever the quantities', listed(2), ['T1'], 'applied'],
  ['with our track number as ShipperOne writes it', listed(2), ['t 1'], 'applied'],
  ['gone', undefined, [], 'unclear'],
])('an order read back %s is %s', (_what, order, tracks, kind) => {
  expect(compareReadBack(ship, order, tracks).kind).toBe(kind);
});
