import { describe, expect, it } from 'vitest';
import { parseExact } from '../../../main/sandbox/json.ts';
import { accept, ask, idsOf, list, orderRow, sandboxFor, ship } from './talk.ts';

const rows = (count: number, fields: Readonly<Record<string, unknown>> = {}) =>
  Array.from({ length: count }, (_, index) => orderRow({ order_id: `FO-${index + 1}`, ...fields }));

describe('pages', () => {
  it('hold exactly 100 orders and end with an empty list', async () => {
    const sandbox = await sandboxFor();
    for (const row of rows(250)) sandbox.addOrder({ row });
    const pages = [];
    for (const page of [1, 2, 3, 4]) pages.push(idsOf(await list(sandbox, 'pending_accept', `page=${page}`)));
    expect(pages.map((ids) => ids.length)).toEqual([100, 100, 50, 0]);
    expect(new Set(pages.flat()).size).toBe(250);
  });

  it('a full last page is followed by an empty one, and no page means the first', async () => {
    const sandbox = await sandboxFor();
    for (const row of rows(100)) sandbox.addOrder({ row });
    expect(await list(sandbox, 'pending_accept', 'page=2')).toEqual([]);
    expect(idsOf(await list(sandbox, 'pending_accept', ''))).toHaveLength(100);
  });
});

describe('the date filter', () => {
  it('lists what was updated at that moment or later, over all its pages', async () => {
    const sandbox = await sandboxFor();
    for (const row of rows(150, { updated_at: '2025-03-01 10:00:00' })) sandbox.addOrder({ row });
    sandbox.addOrder({ row: orderRow({ order_id: 'FO-old', updated_at: '2025-03-01 09:59:59' }) });
    const since = (stamp: string, page = 1) =>
      list(sandbox, 'pending_accept', `page=${page}&date=${encodeURIComponent(stamp)}`);
    expect(await since('2025-03-01 10:00:00', 2)).toHaveLength(50);
    expect(await since('2025-03-01 09:59:59', 2)).toHaveLength(51);
    expect(await since('2025-03-01 10:00:01')).toEqual([]);
  });

  it('keeps the sequence in which the orders arrived', async () => {
    const sandbox = await sandboxFor();
    for (const [index, row] of rows(3).entries()) {
      sandbox.addOrder({ row: { ...row, updated_at: `2025-03-01 10:00:0${9 - index}` } });
    }
    const filtered = await list(sandbox, 'pending_accept', 'page=1&date=2025-03-01%2010:00:00');
    expect(idsOf(filtered)).toEqual(['FO-1', 'FO-2', 'FO-3']);
  });

  it('shows an order again when its state changes', async () => {
    let now = Date.UTC(2025, 2, 1, 10);
    const sandbox = await sandboxFor({ now: () => now });
    for (const row of rows(2, { updated_at: '2025-03-01 08:00:00' })) {
      sandbox.addOrder({ row, queue: 'pending_shipment' });
    }
    now += 60_000;
    sandbox.changeOrder('FO-2', { notes: 'Gate 4' });
    const changed = await list(sandbox, 'pending_shipment', 'page=1&date=2025-03-01%2010:00:30');
    expect(changed).toMatchObject([{ order_id: 'FO-2', notes: 'Gate 4', updated_at: '2025-03-01 10:01:00' }]);
  });
});

describe('what a queue shows', () => {
  it('an order goes from queue to queue and leaves after its shipment', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    const where = async () => {
      const names = ['pending_accept', 'pending_shipment', 'failed'];
      const found = await Promise.all(names.map((name) => list(sandbox, name)));
      return names.filter((_, index) => (found[index]?.length ?? 0) > 0);
    };
    expect(await where()).toEqual(['pending_accept']);
    await accept(sandbox, { 1: 3, 2: 1 });
    expect(await where()).toEqual([]);
    sandbox.moveErp();
    expect(await where()).toEqual(['pending_shipment']);
    await ship(sandbox, { 1: 3, 2: 1 });
    expect(await where()).toEqual([]);
    expect(sandbox.order('FO-1')?.items.every((item) => item.shipped === item.ordered)).toBe(true);
  });

  it('a failed order comes back where it was', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' });
    sandbox.failOrder('FO-1', 'Carrier strike');
    expect(await list(sandbox, 'failed')).toMatchObject([
      { status: 'failed', failure_reason: 'Carrier strike' },
    ]);
    expect(await list(sandbox, 'pending_shipment')).toEqual([]);
    sandbox.resolveOrder('FO-1');
    expect(idsOf(await list(sandbox, 'pending_shipment'))).toEqual(['FO-1']);
  });

  it('prices and totals are left out of pending_accept and failed', async () => {
    const sandbox = await sandboxFor({ orders: 20 });
    const money = /"(price|row_total|grand_total|subtotal)"/;
    const text = async (queue: string) => (await ask(sandbox, `fulfillmentOrders/${queue}?page=1`)).text;
    expect(await text('pending_shipment')).toMatch(money);
    expect(await text('pending_accept')).not.toMatch(money);
    expect(await text('failed')).not.toMatch(money);
  });

  it('ids beyond 2^53 and unreadable orders are listed letter for letter', async () => {
    const sandbox = await sandboxFor();
    const row = '{"order_id":12345678901234567890,"items":[{"item_id":98765432109876543210,"qty":1}]}';
    for (const text of [row, '{"items":"none"}', 'null']) {
      sandbox.addOrder({ row: parseExact(text), queue: 'pending_shipment' });
    }
    const listed = await ask(sandbox, 'fulfillmentOrders/pending_shipment?page=1');
    expect(listed.text).toBe(`[${row},{"items":"none"},null]`);
    const body = `{"shipment":{"order_id":12345678901234567890,"items":[{"item_id":98765432109876543210,"qty":1}],
      "tracks":[{"carrier_code":"dhl","title":"DHL","track_number":"1"}]}}`;
    const shipped = await ask(sandbox, 'fulfillmentOrder/ship', body);
    expect(shipped.status).toBe(200);
    expect(shipped.text).toContain('98765432109876543210');
  });
});

describe('changes from ShipperOne’s side', () => {
  it('a changed quantity is the new ordered quantity, and the removed item is gone', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' });
    sandbox.changeOrder('FO-1', { items: [{ item_id: 1, qty: 5 }] });
    expect(await list(sandbox, 'pending_shipment')).toMatchObject([
      { items: [{ item_id: 1, sku: 'MUG', qty: 5 }] },
    ]);
    expect((await ship(sandbox, { 1: 3 })).status).toBe(400);
    expect((await ship(sandbox, { 1: 5 })).status).toBe(200);
  });

  it('a removed order vanishes from its queue, and an unknown one is named', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    sandbox.removeOrder('FO-1');
    expect(await list(sandbox, 'pending_accept')).toEqual([]);
    expect(() => sandbox.removeOrder('FO-7')).toThrow('FO-7');
  });

  it('a new order arrives under a new number and as just updated', async () => {
    const sandbox = await sandboxFor({ orders: 10, now: () => Date.UTC(2025, 2, 1, 10) });
    const before = sandbox.queue('pending_accept');
    const orderId = sandbox.addOrder({ lines: 500 });
    expect(before).not.toContain(orderId);
    const [row] = await list(sandbox, 'pending_accept', 'page=1&date=2025-03-01%2010:00:00');
    expect(row).toMatchObject({ order_id: orderId, items: { length: 500 } });
  });
});
