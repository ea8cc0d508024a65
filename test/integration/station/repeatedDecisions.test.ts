import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../main/core/ports.ts';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

const row = {
  order_id: 'FO-1',
  items: [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: 'CODE-A' }],
};

test('a decision that is given twice, as by a double click, is one call', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder({ queue: 'pending_accept', row });
  await station.ok('sync.now', { sweep: true });
  await station.ok('connections.pause', { connectionId, paused: true });
  const decision = { connectionId, orderId: 'FO-1', items: [{ itemId: '1', qty: 1 }] };
  const [first, second] = await Promise.all([
    station.ok('accept.submit', decision),
    station.ok('accept.submit', decision),
  ]);
  expect(second.entryId).toBe(first.entryId);
  expect((await station.ok('outbox.list', {})).total).toBe(1);
});

test('an order that ShipperOne lists again an hour after it was shipped can be packed again, and is never sent by itself', async () => {
  const time = createVirtualTime();
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation({ ports: time.ports, http: time.http });
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  sandbox.addOrder({ queue: 'pending_shipment', row });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.scan', { raw: 'FO-1' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await station.ok('pack.scan', { raw: makeTrackNumber('ups', 1) });
  await time.pass(5 * MINUTE);
  expect(sandbox.ledger().orders['FO-1']?.ships).toBe(1);

  // ShipperOne comes back from a backup: the order is as it was before.
  sandbox.removeOrder('FO-1');
  sandbox.addOrder({ queue: 'pending_shipment', row });
  await station.ok('sync.now', { sweep: true });
  expect((await station.failure('pack.open', { connectionId, orderId: 'FO-1' })).code).toBe('already_packed');
  const listed = async (): Promise<number> =>
    (await station.ok('orders.list', { queue: 'pending_shipment' })).total;
  await time.pass(HOUR - 10 * MINUTE);
  expect(await listed()).toBe(0);
  await time.pass(HOUR + 10 * MINUTE);
  expect(await listed()).toBe(1);
  expect(sandbox.ledger().orders['FO-1']?.ships ?? 0).toBeLessThan(2);
  const { pack } = await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  expect(pack).toMatchObject({ orderId: 'FO-1', phase: 'scanning' });
});

test('pages that are short in the middle, or longer than the guide says, are read to the end', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const pages: Readonly<Record<number, number>> = { 1: 3, 2: 250, 3: 100, 4: 1 };
  const http =
    (real: HttpPort): HttpPort =>
    (wanted) => {
      const page = Number(new URL(wanted.url).searchParams.get('page'));
      if (!wanted.url.includes('/pending_shipment')) return real(wanted);
      const orders = Array.from({ length: pages[page] ?? 0 }, (_, index) => ({
        ...row,
        order_id: `FO-${page}-${index}`,
      }));
      const text = JSON.stringify(orders);
      return Promise.resolve({ kind: 'answer', status: 200, retryAfter: undefined, date: undefined, text });
    };
  const station = await testStation({ http });
  await connect(station, sandbox);
  expect((await station.ok('orders.list', { queue: 'pending_shipment' })).total).toBe(354);
});
