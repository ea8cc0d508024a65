import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

test('a parked order shows by whom, since when, at which line and why, also after a restart', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const items = [1, 2, 3].map((id) => ({
    item_id: id,
    sku: `S${id}`,
    name: `Thing ${id}`,
    qty: 2,
    barcode: `C${id}`,
  }));
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  const secrets = new Map<string, string>();
  const station = await testStation({ secrets });
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { packerName: 'Ada' });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  for (const raw of ['C1', 'C1', 'C2']) await station.ok('pack.scan', { raw });
  const before = Date.now();
  await station.ok('pack.hold', { reason: 'Wait for stock' });
  const noteIn = async (where: typeof station) =>
    (await where.ok('orders.list', { queue: 'pending_shipment' })).rows[0]?.station;
  const wanted = {
    state: 'held',
    packer: 'Ada',
    reason: 'Wait for stock',
    counted: 3,
    line: 'Thing 2',
    linesDone: 1,
    lines: 3,
  };
  expect(await noteIn(station)).toMatchObject(wanted);
  expect((await noteIn(station))?.at).toBeGreaterThanOrEqual(before);
  await station.close();
  const again = await testStation({ secrets, dataDir: station.dataDir });
  await again.ok('sync.now', { sweep: true });
  expect(await noteIn(again)).toMatchObject(wanted);
  await again.ok('pack.open', { connectionId, orderId: 'FO-1' });
  await again.ok('pack.scan', { raw: 'C2' });
  await again.ok('pack.park', {});
  const later = await noteIn(again);
  expect(later).toMatchObject({ state: 'parked', counted: 4, linesDone: 2, line: 'Thing 2' });
  expect(later).not.toHaveProperty('reason');
});
