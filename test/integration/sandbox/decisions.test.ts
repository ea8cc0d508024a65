import { describe, expect, it } from 'vitest';
import { accept, list, orderRow, sandboxFor, ship } from './talk.ts';

describe('accept', () => {
  it('takes and rejects items in one call; only what was taken is to be shipped', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    const reply = await accept(sandbox, { 1: 3, 2: 0 });
    expect(reply.json).toMatchObject({
      order_id: 'FO-1',
      status: 'partially_accepted',
      items: [
        { item_id: 1, qty_accepted: 3, status: 'accepted' },
        { item_id: 2, qty_accepted: 0, status: 'rejected' },
      ],
    });
    sandbox.moveErp();
    expect(await list(sandbox, 'pending_shipment')).toMatchObject([{ items: [{ item_id: 1, qty: 3 }] }]);
    expect((await ship(sandbox, { 1: 3, 2: 1 })).status).toBe(400);
    expect((await ship(sandbox, { 1: 3 })).json).toMatchObject({ status: 'pending_invoice' });
  });

  it('an order rejected in full leaves for good', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    expect((await accept(sandbox, { 1: 0, 2: 0 })).json).toMatchObject({ status: 'rejected' });
    sandbox.moveErp();
    expect(sandbox.queue('pending_accept')).toEqual([]);
    expect(sandbox.queue('pending_shipment')).toEqual([]);
  });

  it('the same decision again changes nothing and answers the current state', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    const first = await accept(sandbox, { 1: 3, 2: 0 });
    const again = await accept(sandbox, { 1: 3, 2: 0 });
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect(sandbox.ledger().orders['FO-1']).toMatchObject({
      accepts: 1,
      items: { 1: { accepted: 1, rejected: 0 }, 2: { accepted: 0, rejected: 1 } },
    });
    expect(sandbox.ledger().entries.map((entry) => entry.effect)).toEqual(['applied', 'noop']);
  });

  it('another decision on a decided item is refused', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    await accept(sandbox, { 1: 3, 2: 0 });
    const reply = await accept(sandbox, { 1: 0, 2: 0 });
    expect([reply.status, reply.json]).toEqual([
      400,
      expect.objectContaining({ message: expect.any(String) }),
    ]);
    expect(sandbox.order('FO-1')?.items[0]?.accepted).toBe(3);
  });
});

describe('ship', () => {
  it('is counted once however often it is sent, and keeps the first tracks', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' });
    const first = await ship(
      sandbox,
      { 1: 3, 2: 1 },
      { extra: { cod_amount: 12.5, package_value: '40.00' } },
    );
    const track = { carrier_code: 'ups', title: 'UPS', track_number: '1Z5R89390357567127' };
    const again = await ship(sandbox, { 1: 3, 2: 1 }, { extra: { tracks: [track] } });
    expect([again.status, again.json]).toEqual([200, first.json]);
    const order = sandbox.order('FO-1');
    expect(order?.shipments).toMatchObject([{ codAmount: 12.5, packageValue: '40.00' }]);
    expect(order?.tracks.map((one) => one.track_number)).toEqual(['JJD0099999999']);
    expect(sandbox.ledger().orders['FO-1']).toMatchObject({ ships: 1, items: { 1: { unitsShipped: 3 } } });
  });

  it('takes several tracks in one call', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' });
    const tracks = ['A1', 'B2'].map((number) => ({
      carrier_code: 'dpd',
      title: 'DPD',
      track_number: number,
    }));
    expect((await ship(sandbox, { 1: 3, 2: 1 }, { extra: { tracks } })).json).toMatchObject({ tracks });
  });
});

describe('partial operations', () => {
  const stores = [
    ['partial', {}, true],
    ['default', { allow_partial: true }, true],
    ['default', { allow_partial: false }, false],
    ['default', {}, false],
    ['whole', { allow_partial: true }, false],
  ] as const;

  it.each(stores)(
    'store %s, order %j: a subset and a smaller quantity welcome: %s',
    async (store, flag, welcome) => {
      const sandbox = await sandboxFor();
      sandbox.addOrder({ row: orderRow(flag) }, store);
      sandbox.addOrder({ row: orderRow({ ...flag, order_id: 'FO-2' }), queue: 'pending_shipment' }, store);
      const status = welcome ? 200 : 400;
      expect((await accept(sandbox, { 1: 2 }, { store })).status).toBe(status);
      expect((await ship(sandbox, { 2: 1 }, { store, orderId: 'FO-2' })).status).toBe(status);
      expect((await ship(sandbox, { 1: 1 }, { store, orderId: 'FO-2' })).status).toBe(status);
      // A full operation is right everywhere.
      const rest = welcome ? { 1: 2 } : { 1: 3, 2: 1 };
      expect((await ship(sandbox, rest, { store, orderId: 'FO-2' })).status).toBe(200);
    },
  );

  it('what is left stays where it is, under a partially_ status', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() }, 'partial');
    const store = 'partial';
    expect((await accept(sandbox, { 1: 2 }, { store })).json).toMatchObject({
      status: 'partially_accepted',
      items: [{ status: 'partially_accepted' }, { status: 'pending_accept' }],
    });
    expect(await list(sandbox, 'pending_accept', 'page=1', { store })).toMatchObject([
      { status: 'partially_accepted', items: [{ item_id: 2, qty: 1 }] },
    ]);
    expect(sandbox.moveErp(store)).toBe(0);
    await accept(sandbox, { 2: 1 }, { store });
    expect(sandbox.moveErp(store)).toBe(1);
    expect((await ship(sandbox, { 1: 1 }, { store })).json).toMatchObject({
      status: 'partially_shipped',
      items: [
        { status: 'partially_shipped', qty: 1, qty_shipped: 1 },
        { status: 'pending_shipment', qty: 1 },
      ],
    });
    expect(await list(sandbox, 'pending_shipment', 'page=1', { store })).toMatchObject([
      { status: 'partially_shipped', items: [{ qty: 1 }, { qty: 1 }] },
    ]);
    await ship(sandbox, { 1: 1, 2: 1 }, { store });
    expect(sandbox.ledger(store).orders['FO-1']?.items).toMatchObject({
      1: { shipped: 2, unitsShipped: 2 },
      2: { shipped: 1, unitsShipped: 1 },
    });
  });

  it('an item shipped before is left as it is when a later call lists it again', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' }, 'partial');
    const store = 'partial';
    await ship(sandbox, { 1: 3 }, { store });
    expect((await ship(sandbox, { 1: 3, 2: 1 }, { store })).json).toMatchObject({
      items: [{ qty_shipped: 3 }, { qty_shipped: 1 }],
    });
    expect(sandbox.ledger(store).orders['FO-1']?.items).toMatchObject({
      1: { shipped: 1, unitsShipped: 3 },
      2: { shipped: 1, unitsShipped: 1 },
    });
  });

  it('a repeated partial ship counts twice, or once where the tenant knows parcels by their track', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' }, 'partial');
    const store = 'partial';
    await ship(sandbox, { 1: 1 }, { store });
    await ship(sandbox, { 1: 1 }, { store });
    expect(sandbox.order('FO-1', store)?.items[0]?.shipped).toBe(2);
    sandbox.changeTenant({ partialShip: 'dedupeByTrack' }, store);
    await ship(sandbox, { 1: 1 }, { store });
    expect(sandbox.order('FO-1', store)?.items[0]?.shipped).toBe(2);
  });
});

describe('the ERP stand-in', () => {
  it('moves accepted orders on by itself when they are due, and not before', async () => {
    let now = Date.UTC(2025, 2, 1, 10);
    const sandbox = await sandboxFor({ autoErpMs: 5000, now: () => now });
    sandbox.addOrder({ row: orderRow() });
    await accept(sandbox, { 1: 3, 2: 1 });
    now += 4999;
    expect(await list(sandbox, 'pending_shipment')).toEqual([]);
    now += 1;
    expect(await list(sandbox, 'pending_shipment')).toMatchObject([{ status: 'pending_shipment' }]);
  });
});
