import { describe, expect, it } from 'vitest';
import { accept, ask, orderRow, sandboxFor, ship, TRACK } from './talk.ts';

const wrongQueries = [
  ['page=0', 'page'],
  ['page=-1', 'page'],
  ['page=1.5', 'page'],
  ['page=two', 'page'],
  ['page=', 'page'],
  ['page=1&date=2025-01-01', 'date'],
  ['page=1&date=2025-02-30%2010:00:00', 'date'],
  ['page=1&date=2025-01-01T10:00:00Z', 'date'],
  ['page=1&date=', 'date'],
] as const;

describe('a query that is not valid', () => {
  for (const queue of ['pending_accept', 'pending_shipment', 'failed']) {
    it.each(wrongQueries)(`${queue}?%s is refused and the parameter named`, async (query, named) => {
      const reply = await ask(await sandboxFor(), `fulfillmentOrders/${queue}?${query}`);
      expect(reply.status).toBe(400);
      expect(reply.json).toMatchObject({ message: expect.stringContaining(`"${named}"`) });
    });
  }
});

const item = { item_id: 1, qty: 3 };
const other = { item_id: 2, qty: 1 };
const wrongAccepts: readonly (readonly [string, unknown, RegExp])[] = [
  ['no JSON', '{"order":', /not valid JSON/],
  ['an empty body', '', /not valid JSON/],
  ['a list', [], /"order" is required/],
  ['no order', { shipment: {} }, /"order" is required/],
  ['no order_id', { order: { items: [item, other] } }, /"order_id" is required/],
  ['an unknown order', { order: { order_id: 'FO-9', items: [item] } }, /FO-9 was not found/],
  ['no items', { order: { order_id: 'FO-1' } }, /"items" is required/],
  ['empty items', { order: { order_id: 'FO-1', items: [] } }, /must not be empty/],
  ['no item_id', { order: { order_id: 'FO-1', items: [{ qty: 1 }] } }, /"item_id"/],
  [
    'an unknown item',
    { order: { order_id: 'FO-1', items: [item, other, { item_id: 3, qty: 1 }] } },
    /Item 3/,
  ],
  ['an item twice', { order: { order_id: 'FO-1', items: [item, item] } }, /listed twice/],
  ['no qty', { order: { order_id: 'FO-1', items: [{ item_id: 1 }, other] } }, /"qty" is required/],
  ['qty as text', { order: { order_id: 'FO-1', items: [{ item_id: 1, qty: '3' }, other] } }, /be a number/],
  ['half a piece', { order: { order_id: 'FO-1', items: [{ item_id: 1, qty: 0.5 }, other] } }, /whole number/],
  ['a negative qty', { order: { order_id: 'FO-1', items: [{ item_id: 1, qty: -1 }, other] } }, /negative/],
  ['too many', { order: { order_id: 'FO-1', items: [{ item_id: 1, qty: 4 }, other] } }, /more than the 3/],
  ['too few', { order: { order_id: 'FO-1', items: [{ item_id: 1, qty: 2 }, other] } }, /must be 3 or 0/],
  ['a subset', { order: { order_id: 'FO-1', items: [item] } }, /must contain all items/],
];

describe('an accept call that is not valid', () => {
  it.each(wrongAccepts)('%s is refused and nothing changes', async (_name, body, words) => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    const before = sandbox.order('FO-1');
    const reply = await ask(sandbox, 'fulfillmentOrder/accept', body);
    expect(reply.status).toBe(400);
    expect(reply.json).toMatchObject({ message: expect.stringMatching(words) });
    expect(reply.headers.get('content-type')).toContain('application/json');
    expect(sandbox.order('FO-1')).toBe(before);
    expect(sandbox.ledger().orders).toEqual({});
  });
});

const shipment = { order_id: 'FO-1', items: [item, other], tracks: [TRACK] };
const wrongShips: readonly (readonly [string, unknown, RegExp])[] = [
  ['no JSON', 'x', /not valid JSON/],
  ['no shipment', { order: shipment }, /"shipment" is required/],
  ['no order_id', { shipment: { ...shipment, order_id: undefined } }, /"order_id" is required/],
  ['an unknown order', { shipment: { ...shipment, order_id: 'FO-9' } }, /FO-9 was not found/],
  ['no items', { shipment: { ...shipment, items: undefined } }, /"items" is required/],
  ['an unknown item', { shipment: { ...shipment, items: [item, other, { item_id: 3, qty: 1 }] } }, /Item 3/],
  ['qty 0', { shipment: { ...shipment, items: [{ item_id: 1, qty: 0 }, other] } }, /above 0/],
  ['too many', { shipment: { ...shipment, items: [{ item_id: 1, qty: 4 }, other] } }, /more than the 3/],
  ['too few', { shipment: { ...shipment, items: [{ item_id: 1, qty: 2 }, other] } }, /must be 3/],
  ['a subset', { shipment: { ...shipment, items: [item] } }, /must contain all items/],
  ['no tracks', { shipment: { ...shipment, tracks: [] } }, /"tracks"/],
  [
    'no track_number',
    { shipment: { ...shipment, tracks: [{ ...TRACK, track_number: ' ' }] } },
    /track_number/,
  ],
  ['no carrier_code', { shipment: { ...shipment, tracks: [{ ...TRACK, carrier_code: 1 }] } }, /carrier_code/],
  ['a negative COD amount', { shipment: { ...shipment, cod_amount: -1 } }, /"cod_amount"/],
  ['a package value in words', { shipment: { ...shipment, package_value: 'much' } }, /"package_value"/],
];

describe('a ship call that is not valid', () => {
  it.each(wrongShips)('%s is refused and nothing changes', async (_name, body, words) => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' });
    const before = sandbox.order('FO-1');
    const reply = await ask(sandbox, 'fulfillmentOrder/ship', body);
    expect(reply.status).toBe(400);
    expect(reply.json).toMatchObject({ message: expect.stringMatching(words) });
    expect(sandbox.order('FO-1')).toBe(before);
    expect(sandbox.ledger().orders).toEqual({});
  });
});

describe('a call out of turn', () => {
  it('an order that waits to be accepted cannot be shipped', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    expect((await ship(sandbox, { 1: 3, 2: 1 })).status).toBe(400);
  });

  it('an accepted order cannot be shipped before the ERP has allocated it', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    await accept(sandbox, { 1: 3, 2: 1 });
    expect((await ship(sandbox, { 1: 3, 2: 1 })).status).toBe(400);
    expect(sandbox.moveErp()).toBe(1);
    expect((await ship(sandbox, { 1: 3, 2: 1 })).status).toBe(200);
  });

  it('a failed order and one given to another location take neither accept nor ship', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow(), queue: 'failed' });
    sandbox.addOrder({ row: orderRow({ order_id: 'FO-2' }) });
    sandbox.removeOrder('FO-2');
    expect((await ship(sandbox, { 1: 3, 2: 1 })).status).toBe(400);
    expect((await accept(sandbox, { 1: 3, 2: 1 }, { orderId: 'FO-2' })).status).toBe(400);
    expect(sandbox.ledger().orders).toEqual({});
  });
});

describe('a request that reaches no endpoint', () => {
  it('an unknown path and an unknown store are 404, in JSON', async () => {
    const sandbox = await sandboxFor();
    const path = await ask(sandbox, 'fulfillmentOrders/pending_invoice?page=1');
    expect([path.status, path.json]).toEqual([404, { message: expect.any(String) }]);
    const store = await ask(sandbox, 'fulfillmentOrders/failed', undefined, { store: 'nowhere' });
    expect(store.status).toBe(404);
    expect(store.json).toMatchObject({ message: expect.stringContaining('nowhere') });
  });

  it('the wrong method is 405 and names the right one', async () => {
    const sandbox = await sandboxFor();
    const reply = await ask(sandbox, 'fulfillmentOrders/failed', {});
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET']);
    expect((await ask(sandbox, 'fulfillmentOrder/ship')).headers.get('allow')).toBe('POST');
  });

  it('a body that is not sent as JSON, or is too large, is refused', async () => {
    const sandbox = await sandboxFor();
    const form = await ask(sandbox, 'fulfillmentOrder/accept', '{}', { contentType: 'text/plain' });
    expect(form.status).toBe(400);
    expect((await ask(sandbox, 'fulfillmentOrder/accept', 'x'.repeat(5_000_000))).status).toBe(413);
  });
});
