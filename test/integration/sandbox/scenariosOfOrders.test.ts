import { describe, expect, it } from 'vitest';
import { isRecord } from '../../../main/sandbox/json.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { accept, ask, idsOf, list, orderRow, sandboxFor, ship } from './talk.ts';

const whole = { 1: 3, 2: 1 };

async function packable(): Promise<Sandbox> {
  const sandbox = await sandboxFor();
  sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' });
  return sandbox;
}

const timesShipped = (sandbox: Sandbox) => sandbox.ledger().orders['FO-1']?.items['1']?.shipped ?? 0;

describe('scenarios of the queues', () => {
  const pages = async (sandbox: Sandbox, count: number) => {
    const lists = [];
    for (let page = 1; page <= count; page += 1) {
      lists.push(idsOf(await list(sandbox, 'pending_shipment', `page=${page}`)));
    }
    return lists;
  };
  const sizes = (lists: readonly (readonly unknown[])[]) => lists.map((rows) => rows.length);

  it('queue_shifts and queue_grows: rows are skipped, or come twice; the orders made for it leave again', async () => {
    const sandbox = await packable();
    sandbox.runScenario('queue_shifts');
    const all = sandbox.queue('pending_shipment');
    expect(all).toHaveLength(205);
    expect((await pages(sandbox, 2))[1]?.[0]).toBe(all[105]);
    sandbox.stopScenario();
    sandbox.runScenario('queue_grows');
    expect((await pages(sandbox, 2))[1]?.[0]).toBe(sandbox.queue('pending_shipment')[95]);
    sandbox.stopScenario();
    expect(sandbox.queue('pending_shipment')).toEqual(['FO-1']);
  });

  it('last_page_repeats: pages past the end bring nothing new and never end', async () => {
    const sandbox = await packable();
    sandbox.runScenario('last_page_repeats');
    const [first, ...others] = await pages(sandbox, 4);
    expect(others).toEqual([first, first, first]);
  });

  it('endless_queue: always new ids, the same under the same page, that no call may touch', async () => {
    const sandbox = await packable();
    sandbox.runScenario('endless_queue', { count: 3 });
    const lists = await pages(sandbox, 40);
    expect(sizes(lists.slice(1))).toEqual(Array(39).fill(3));
    expect(new Set(lists.flat()).size).toBe(1 + 39 * 3);
    expect(idsOf(await list(sandbox, 'pending_shipment', 'page=7'))).toEqual(lists[6]);
    const orderId = String(lists[5]?.[0]);
    expect((await ship(sandbox, { 1: 1 }, { orderId })).status).toBe(400);
    expect(await list(sandbox, 'failed', 'page=2')).toEqual([]);
  });

  it('empty_page: the second page is empty, the third is not', async () => {
    const sandbox = await packable();
    sandbox.runScenario('empty_page');
    expect(sizes(await pages(sandbox, 4))).toEqual([100, 0, 5, 0]);
  });

  it('duplicate_orders: ids come twice across pages and across queues', async () => {
    const sandbox = await packable();
    sandbox.addOrder({ row: orderRow({ order_id: 'FO-9' }), queue: 'pending_accept' });
    sandbox.runScenario('duplicate_orders');
    const [first = [], second = []] = await pages(sandbox, 2);
    expect(first.filter((id) => id === 'FO-1')).toHaveLength(2);
    expect(first).toContain('FO-9');
    expect(second.filter((id) => first.includes(id))).toHaveLength(5);
    expect(idsOf(await list(sandbox, 'pending_accept'))).toEqual(['FO-9']);
  });
});

describe('scenarios of the partial rules', () => {
  it.each([
    ['partials_off', 'partial', 400],
    ['partials_on', 'whole', 200],
    ['partials_per_order', 'whole', 400],
  ] as const)('%s in store %s: a part is answered with %i', async (name, storeCode, status) => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' }, storeCode);
    const before = sandbox.settings(storeCode).partials;
    sandbox.runScenario(name, { storeCode });
    expect((await ship(sandbox, { 1: 3 }, { store: storeCode })).status).toBe(status);
    // Only one of the three is in force; the last one that stops brings back what the store had.
    sandbox.runScenario('partials_off', { storeCode });
    sandbox.stopScenario();
    expect(sandbox.settings(storeCode).partials).toBe(before);
  });
});

describe('scenarios of orders', () => {
  it('order_changes_on_bench: one more of the first item, under a new stamp', async () => {
    let now = Date.UTC(2026, 0, 5, 8);
    const sandbox = await sandboxFor({ now: () => now });
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' });
    now += 60_000;
    expect(sandbox.runScenario('order_changes_on_bench').orderIds).toEqual(['FO-1']);
    expect(await list(sandbox, 'pending_shipment', `date=2026-01-05%2008:01:00`)).toMatchObject([
      {
        items: [
          { item_id: 1, qty: 4 },
          { item_id: 2, qty: 1 },
        ],
        notes: expect.any(String),
      },
    ]);
    sandbox.runScenario('order_shrinks', { orderId: 'FO-1' });
    expect(await list(sandbox, 'pending_shipment')).toMatchObject([{ items: [{ item_id: 1, qty: 4 }] }]);
    sandbox.runScenario('order_shrinks', { orderId: 'FO-1' });
    expect(await list(sandbox, 'pending_shipment')).toMatchObject([{ items: [{ item_id: 1, qty: 3 }] }]);
  });

  it.each([
    ['order_leaves', /canceled/],
    ['order_rerouted', /not pending shipment/],
  ] as const)('%s: it is in no queue and calls for it are refused, until it returns', async (name, words) => {
    const sandbox = await packable();
    sandbox.runScenario(name, { orderId: 'FO-1' });
    expect(await list(sandbox, 'pending_shipment')).toEqual([]);
    const refused = await ship(sandbox, whole);
    expect([refused.status, refused.json]).toEqual([
      400,
      expect.objectContaining({ message: expect.stringMatching(words) }),
    ]);
    sandbox.runScenario('order_returns', { orderId: 'FO-1' });
    expect((await ship(sandbox, whole)).status).toBe(200);
  });

  it('order_fails: it goes to the failed queue with stage and reason, and comes back without them', async () => {
    const sandbox = await packable();
    sandbox.runScenario('order_fails');
    expect(await list(sandbox, 'failed')).toMatchObject([
      { order_id: 'FO-1', failure_stage: 'shipment', failure_reason: expect.stringMatching(/.{15}/) },
    ]);
    expect((await ship(sandbox, whole)).status).toBe(400);
    sandbox.runScenario('order_resolved');
    const [row] = await list(sandbox, 'pending_shipment');
    expect(Object.keys(row ?? {}).filter((key) => key.startsWith('failure'))).toEqual([]);
  });

  it('other_station_ships: it is shipped once, with the other station’s track', async () => {
    const sandbox = await packable();
    sandbox.runScenario('other_station_ships');
    expect(await list(sandbox, 'pending_shipment')).toEqual([]);
    expect(sandbox.ledger().entries).toMatchObject([{ effect: 'applied', fault: 'otherStation' }]);
    expect((await ship(sandbox, whole)).status).toBe(200);
    expect(timesShipped(sandbox)).toBe(1);
    expect(sandbox.order('FO-1')?.tracks).toHaveLength(1);
  });

  it('new_orders and failed_orders come in, now and in the queues that they are for', async () => {
    const sandbox = await sandboxFor();
    sandbox.runScenario('new_orders', { count: 4 });
    expect([sandbox.queue('pending_shipment').length, sandbox.queue('pending_accept').length]).toEqual([
      2, 2,
    ]);
    sandbox.runScenario('failed_orders', { count: 60 });
    const failed = await list(sandbox, 'failed');
    const stages = new Set(failed.map((row) => row.failure_stage));
    expect(stages).toEqual(new Set(['allocation', 'shipment', 'invoicing']));
    const reasons = failed.map((row) => String(row.failure_reason)).join('\n');
    for (const words of [/stock/, /Postleitzahl|Bestand|Zahlung/, /Échec|Expédition/])
      expect(reasons).toMatch(words);
  });

  it('the ERP moves on, takes a break, or finds no stock', async () => {
    const sandbox = await sandboxFor({ autoErpMs: 0 });
    sandbox.addOrder({ row: orderRow() });
    sandbox.runScenario('allocation_waits');
    await accept(sandbox, whole);
    expect(await list(sandbox, 'pending_shipment')).toEqual([]);
    sandbox.runScenario('allocate');
    expect(idsOf(await list(sandbox, 'pending_shipment'))).toEqual(['FO-1']);
    sandbox.stopScenario();
    sandbox.runScenario('allocation_fails');
    sandbox.addOrder({ row: orderRow({ order_id: 'FO-2' }) });
    await accept(sandbox, whole, { orderId: 'FO-2' });
    expect(await list(sandbox, 'failed')).toMatchObject([{ order_id: 'FO-2', failure_stage: 'allocation' }]);
  });

  it('odd_orders: every odd row is listed as it stands, huge ids digit for digit', async () => {
    const sandbox = await sandboxFor();
    sandbox.runScenario('odd_orders');
    const { text } = await ask(sandbox, 'fulfillmentOrders/pending_shipment?page=1');
    expect(text).toContain('"order_id":9007199254740993001');
    expect(text).toContain('"item_id":90071992547409931');
    const rows = await list(sandbox, 'pending_shipment');
    expect(rows).toHaveLength(16);
    const linesOf = (orderId: string) => {
      const items = rows.find((row) => row.order_id === orderId)?.items;
      return Array.isArray(items) ? items.filter(isRecord) : [];
    };
    expect(linesOf('ODD-5000-LINES')).toHaveLength(5000);
    expect(linesOf('ODD-NO-NAME').map((item) => [item.sku, item.name])).toEqual([
      [undefined, 'Odd product 9'],
      ['ODD-10', undefined],
    ]);
    expect(linesOf('ODD-TEXT-QTY')).toMatchObject([{ qty: '2.0000' }]);
    const shipped = await ask(
      sandbox,
      'fulfillmentOrder/ship',
      `{"shipment":{"order_id":9007199254740993001,"items":[{"item_id":90071992547409931,"qty":1},
        {"item_id":90071992547409932,"qty":1}],"tracks":[{"carrier_code":"dhl","title":"DHL","track_number":"1"}]}}`,
    );
    expect([shipped.status, shipped.text]).toEqual([200, expect.stringContaining('90071992547409932')]);
  });
});
