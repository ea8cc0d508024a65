import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

test('why a line was rejected stays at the station: it stands at the entry and never in what is sent', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const items = [
    { item_id: 1, sku: 'A', name: 'Lamp', qty: 2 },
    { item_id: 2, sku: 'B', name: 'Shade', qty: 1 },
  ];
  sandbox.addOrder({ queue: 'pending_accept', row: { order_id: 'FO-1', items } });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const { entryId } = await station.ok('accept.submit', {
    connectionId,
    orderId: 'FO-1',
    items: [
      { itemId: '1', qty: 2, reason: 'Of no consequence: all of it is accepted' },
      { itemId: '2', qty: 0, reason: 'Out of stock' },
    ],
  });
  const { entry } = await station.ok('outbox.get', { entryId });
  expect(entry.lineReasons).toEqual([{ itemId: '2', name: 'Shade', reason: 'Out of stock' }]);
  expect(entry.body).not.toContain('stock');
  await station.until('the confirmation', async () => {
    return (await station.ok('outbox.get', { entryId })).entry.state === 'confirmed';
  });
});
