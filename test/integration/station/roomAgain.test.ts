import { expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../main/core/ports.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

test('when there is room on the disk again, what waits is sent within seconds, however long it had waited', async () => {
  const time = createVirtualTime();
  const sandbox = await testSandbox({ orders: 0 });
  let free = 1e12;
  const ports = { ...time.ports, freeBytes: () => free, random: () => 0.99 };
  const station = await testStation({ ports, http: time.http });
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder({
    queue: 'pending_accept',
    row: { order_id: 'FO-1', items: [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1 }] },
  });
  await station.ok('sync.now', { sweep: true });
  sandbox.setFault({ kind: 'status', status: 503, endpoint: 'accept' });
  const items = [{ itemId: '1', qty: 1 }];
  const { entryId } = await station.ok('accept.submit', { connectionId, orderId: 'FO-1', items });
  const entry = async () => (await station.ok('outbox.get', { entryId })).entry;
  const waits = async (): Promise<number> => ((await entry()).nextAttemptAt ?? 0) - time.ports.clock.now();
  await time.pass(HOUR);
  free = 0;
  await time.pass(2 * MINUTE);
  expect((await station.ok('sync.status', {})).status.storage?.state).toBe('full');
  while ((await waits()) < 2 * MINUTE) await time.pass(10 * SECOND);
  sandbox.clearFaults();
  free = 1e12;
  await time.pass(10 * SECOND);
  expect(await entry()).toMatchObject({ state: 'confirmed' });
});
