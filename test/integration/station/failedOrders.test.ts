import { expect, test } from 'vitest';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';

const failedRow = {
  order_id: 'FO-F1',
  status: 'failed',
  failure_reason: 'Allocation failed: out of stock',
  items: [{ item_id: 1, sku: 'A', name: 'Thing', qty: 1 }],
};

async function withFailedOrder(dataDir = temporaryFolder()) {
  const sandbox = await testSandbox();
  const secrets = new Map<string, string>();
  const station = await testStation({ dataDir, secrets });
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder({ queue: 'failed', row: failedRow });
  await station.ok('sync.now', { sweep: true });
  return { key: { connectionId, orderId: 'FO-F1' }, dataDir, secrets, station };
}

test('a failed order says where and why it probably failed, in words that can be translated', async () => {
  const { key, station } = await withFailedOrder();
  const { order } = await station.ok('orders.get', key);
  expect(order.likelyCause).toEqual({ stage: 'allocation', cause: 'out_of_stock', from: 'shipperone' });
});

test('a note about an order stays at the station, through a restart, until it is taken away', async () => {
  const { key, dataDir, secrets, station } = await withFailedOrder();
  await station.ok('settings.set', { packerName: 'Mina' });
  const { note } = await station.ok('orders.setNote', { ...key, text: ' Asked the tenant on Monday. ' });
  expect(note).toMatchObject({ text: 'Asked the tenant on Monday.', packer: 'Mina' });
  await station.close();
  const again = await testStation({ dataDir, secrets });
  expect((await again.ok('orders.get', key)).order.note?.text).toBe('Asked the tenant on Monday.');
  await again.ok('orders.setNote', { ...key, text: '' });
  expect((await again.ok('orders.get', key)).order.note).toBeUndefined();
});
