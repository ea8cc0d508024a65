import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

test('"this many" scanned twice counts the pieces once', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  await connect(station, sandbox);
  const item = { sku: 'A', name: 'Lamp', barcode: 'CODE-A' };
  const items = [
    { ...item, item_id: 1, qty: 4 },
    { ...item, item_id: 2, qty: 6 },
  ];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await station.ok('sync.now', { sweep: true });
  for (const raw of ['FO-1', 'CODE-A', 'PB:QTY:6', 'PB:QTY:6']) await station.ok('pack.scan', { raw });
  const { pack } = await station.ok('pack.get', {});
  expect(pack?.lines.map((line) => line.counted)).toEqual([4, 2]);
  expect((await station.ok('pack.scan', { raw: 'PB:QTY:8' })).pack?.last).toEqual({ itemId: '2', qty: 8 });
});

test('a piece that turns up after it was declared missing is not called one too many', async () => {
  const sandbox = await testSandbox({ tenants: [{ storeCode: 'default', partials: 'on' }] });
  const station = await testStation();
  await connect(station, sandbox);
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 2, barcode: 'CODE-A' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await station.ok('sync.now', { sweep: true });
  for (const raw of ['FO-1', 'CODE-A']) await station.ok('pack.scan', { raw });
  await station.ok('pack.short', { itemId: '1', reason: 'not on the shelf' });
  expect(await station.ok('pack.scan', { raw: 'CODE-A' })).toMatchObject({
    reason: 'too_many',
    message: 'Lamp: 1 reported missing. Undo that first to count this one.',
  });
  await station.ok('pack.undo', {});
  expect((await station.ok('pack.scan', { raw: 'CODE-A' })).outcome).toBe('counted');
});

test('a connection that was removed may come back under its old id', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('connections.remove', { connectionId });
  expect((await station.ok('connections.list', {})).connections).toEqual([]);
  const again = await station.ok('connections.save', {
    id: connectionId,
    name: 'Shop',
    baseUrl: sandbox.url,
    storeCode: 'default',
    token: 'sandbox-default-token',
    partials: 'perOrder',
  });
  expect(again.connectionId).toBe(connectionId);
  await station.ok('sync.now', { connectionId, sweep: true });
  expect((await station.ok('orders.list', { queue: 'pending_shipment' })).total).toBeGreaterThan(0);
});

test('what a call cannot mean is refused in words, not as a fault of the station', async () => {
  const station = await testStation();
  const taught = { connectionId: 'nowhere', code: 'CODE-A', sku: 'A' };
  expect((await station.failure('catalogue.teach', taught)).code).toBe('not_found');
  expect((await station.failure('pack.scan', { raw: 'CODE-A', at: 1e300 })).code).toBe('bad_request');
  for (const cursor of ['1e2', '', ' 1', '0x10']) {
    expect((await station.failure('outbox.list', { cursor })).code).toBe('bad_request');
  }
});
