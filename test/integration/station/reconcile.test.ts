import { expect, test } from 'vitest';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { scanAllItems } from '../../support/scanAllItems.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

const row = (orderId: string) => ({
  order_id: orderId,
  items: [{ item_id: 1, sku: 'MUG', name: 'Mug', qty: 1, barcode: 'CODE-1' }],
});

test('the queues and what was shipped add up to everything ever seen; each order that does not is named', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const connectionId = await connect(station, sandbox);
  const sweep = () => station.ok('sync.now', { connectionId, sweep: true });
  const add = (queue: 'pending_accept' | 'pending_shipment' | 'failed', ...ids: readonly string[]) => {
    for (const id of ids) sandbox.addOrder({ queue, row: row(id) });
  };
  add('pending_accept', 'NEW', 'TAKEN', 'REFUSED');
  add('pending_shipment', 'READY', 'SHIPPED', 'GONE');
  add('failed', 'STUCK');
  await sweep();
  const reconcile = async () => {
    const { perConnection } = await station.ok('orders.reconcile', { connectionId });
    return perConnection[0];
  };
  expect(await reconcile()).toEqual({
    connectionId,
    pendingAccept: 3,
    pendingShipment: 3,
    failed: 1,
    completed: 0,
    everSeen: 7,
    differenceCount: 0,
    differences: [],
  });

  const decide = (orderId: string, qty: number) =>
    station.ok('accept.submit', { connectionId, orderId, items: [{ itemId: '1', qty }] });
  await decide('TAKEN', 1);
  await decide('REFUSED', 0);
  await station.ok('pack.open', { connectionId, orderId: 'SHIPPED' });
  await scanAllItems(station, connectionId, 'SHIPPED');
  await station.ok('pack.scan', { raw: makeTrackNumber('ups', 7) });
  await station.until('all is sent', async () => (await station.snapshot()).outbox.unsent === 0);
  sandbox.removeOrder('GONE');
  await sweep();
  await sweep();
  const after = await reconcile();
  expect(after).toMatchObject({
    pendingAccept: 1,
    pendingShipment: 1,
    failed: 1,
    completed: 1,
    everSeen: 7,
    differenceCount: 3,
  });
  const reasons = new Map(after?.differences.map((one) => [one.orderId, one.reason]));
  expect([...reasons.keys()].sort()).toEqual(['GONE', 'REFUSED', 'TAKEN']);
  expect(reasons.get('GONE')).toContain('done elsewhere');
  expect(reasons.get('REFUSED')).toContain('rejected here');
  expect(reasons.get('TAKEN')).toContain('accepted here');
});

test('an order that two queues list is named as counted twice', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder({ queue: 'failed', row: row('FO-1') });
  await station.ok('sync.now', { connectionId, sweep: true });
  sandbox.addOrder({ queue: 'pending_shipment', row: row('FO-1') });
  // Without a sweep nothing tells that it has left the failed queue.
  await station.ok('sync.now', { connectionId });
  const { perConnection } = await station.ok('orders.reconcile', {});
  expect(perConnection).toMatchObject([
    {
      pendingShipment: 1,
      failed: 1,
      everSeen: 1,
      differences: [{ orderId: 'FO-1', code: 'listed_twice' }],
    },
  ]);
});

test('thousands of orders are added up to the last', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  for (let number = 1; number <= 2001; number += 1) {
    sandbox.addOrder({ queue: 'failed', row: row(`FO-${number}`) });
  }
  const connectionId = await connect(station, sandbox);
  const { perConnection } = await station.ok('orders.reconcile', { connectionId });
  expect(perConnection).toMatchObject([{ failed: 2001, everSeen: 2001, differenceCount: 0 }]);
});

test('each connection is added up on its own, and an unknown one is refused', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  for (const storeCode of ['default', 'whole']) {
    sandbox.addOrder({ queue: 'failed', row: row('FO-1') }, storeCode);
    await connect(station, sandbox, { storeCode });
  }
  await station.ok('sync.now', { sweep: true });
  const { perConnection } = await station.ok('orders.reconcile', {});
  expect(perConnection).toMatchObject([
    { failed: 1, everSeen: 1, differences: [] },
    { failed: 1, everSeen: 1, differences: [] },
  ]);
  expect((await station.failure('orders.reconcile', { connectionId: 'nobody' })).code).toBe('not_found');
});
