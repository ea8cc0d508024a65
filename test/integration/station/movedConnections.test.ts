import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

const order = (order_id: string) => ({
  queue: 'pending_shipment' as const,
  row: { order_id, items: [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 2, barcode: 'CODE-A' }] },
});

test('a token is never sent to a server that it was not entered for', async () => {
  const [sandbox, other] = [await testSandbox(), await testSandbox()];
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const moved = { id: connectionId, name: 'Shop', storeCode: 'default', partials: 'off' as const };
  const failure = await station.failure('connections.save', { ...moved, baseUrl: other.url });
  expect(failure.code).toBe('bad_request');
  await station.ok('sync.now', { sweep: true });
  expect(other.requests()).toEqual([]);
  await station.ok('connections.save', { ...moved, baseUrl: other.url, token: 'sandbox-default-token' });
  const { results } = await station.ok('sync.now', { sweep: true });
  expect(results.map((result) => result.ok)).toEqual([true, true, true]);
});

test('an order on the bench is not left without its shop', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder(order('FO-1'));
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.scan', { raw: 'FO-1' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  expect((await station.failure('connections.remove', { connectionId })).code).toBe('illegal_state');
  const input = { id: connectionId, name: 'Shop', baseUrl: sandbox.url, partials: 'off' as const };
  expect((await station.failure('connections.save', { ...input, storeCode: 'whole' })).code).toBe(
    'illegal_state',
  );
  await station.ok('pack.park', {});
  await station.ok('connections.remove', { connectionId });
  expect((await station.failure('pack.open', { connectionId, orderId: 'FO-1' })).code).toBe('not_found');
});
