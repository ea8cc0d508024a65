import { expect, test } from 'vitest';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

const MINUTE = 60_000;

async function shop() {
  const time = createVirtualTime();
  const station = await testStation({ http: time.http, ports: time.ports });
  const sandbox = await testSandbox({
    orders: 0,
    tenants: [{ storeCode: 'default', partials: 'on' }],
  });
  for (let number = 1; number <= 5; number += 1) {
    sandbox.addOrder({
      queue: 'pending_shipment',
      row: {
        order_id: `FO-${number}`,
        items: [
          { item_id: 1, sku: 'A', name: 'Vase', qty: 1, barcode: 'CODE-A' },
          { item_id: 2, sku: 'B', name: 'Cup', qty: 2, barcode: 'CODE-B' },
        ],
      },
    });
  }
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0, packerName: 'Ada' });
  return { time, station, sandbox, connectionId };
}

async function begin(station: TestStation, orderId: string): Promise<void> {
  for (const raw of [orderId, 'CODE-A']) await station.ok('pack.scan', { raw });
}

test('parked, held, short and stopped orders are one list, oldest first, each with who, why and the next step', async () => {
  const { connectionId, sandbox, station, time } = await shop();
  await begin(station, 'FO-1');
  await station.ok('pack.hold', { reason: 'Ask the shop' });
  await time.pass(MINUTE);
  await begin(station, 'FO-2');
  await station.ok('pack.park', {});
  await time.pass(MINUTE);
  await begin(station, 'FO-3');
  await station.ok('pack.short', { itemId: '2', reason: 'Not on its shelf' });
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'T-3' });
  await station.ok('pack.finish', {});
  await time.pass(MINUTE);
  await station.ok('sync.now', { sweep: true });
  sandbox.runScenario('refused', { endpoint: 'ship' });
  await begin(station, 'FO-4');
  for (const raw of ['CODE-B', 'CODE-B']) await station.ok('pack.scan', { raw });
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'T-4' });
  await station.ok('pack.finish', {});
  await time.pass(MINUTE);
  // On the bench, so in somebody's hands.
  await begin(station, 'FO-5');

  const { rows, total } = await station.ok('desk.list', {});
  expect(total).toBe(4);
  expect(rows.map(({ kind, orderId, next, packer }) => [kind, orderId, next, packer])).toEqual([
    ['held', 'FO-1', 'open', 'Ada'],
    ['parked', 'FO-2', 'open', 'Ada'],
    ['short', 'FO-3', 'pack_rest', 'Ada'],
    ['attention', 'FO-4', 'see_entry', 'Ada'],
  ]);
  expect(rows[0]).toMatchObject({ reason: 'Ask the shop', counted: 1, connectionId });
  expect(rows[1]).toMatchObject({ line: 'Vase' });
  expect(rows[2]).toMatchObject({ reason: 'Not on its shelf', missing: 2 });
  expect(rows[3]?.error?.code).toBe('refused');

  // Page by page, although the first row goes meanwhile.
  const first = await station.ok('desk.list', { limit: 2 });
  expect(first.rows.map(({ orderId }) => orderId)).toEqual(['FO-1', 'FO-2']);
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  const second = await station.ok('desk.list', { limit: 2, cursor: first.nextCursor ?? '' });
  expect(second.rows.map(({ orderId }) => orderId)).toEqual(['FO-3', 'FO-4']);
  expect((await station.failure('desk.list', { cursor: 'x' })).code).toBe('bad_request');

  // FO-5 made room and lies parked now; FO-1 is on the bench.
  expect((await station.ok('desk.list', {})).rows.map(({ orderId }) => orderId)).toEqual([
    'FO-2',
    'FO-3',
    'FO-4',
    'FO-5',
  ]);
  await station.ok('pack.open', { connectionId, orderId: 'FO-3' });
  expect((await station.ok('desk.list', {})).rows.map(({ kind, orderId }) => [kind, orderId])).toContainEqual(
    ['parked', 'FO-1'],
  );
});

test('an order that left the queue while it lay aside asks to put the goods back', async () => {
  const { sandbox, station, time } = await shop();
  await begin(station, 'FO-1');
  await station.ok('pack.park', {});
  sandbox.cancelOrder('FO-1');
  for (let sweep = 0; sweep < 2; sweep += 1) {
    await time.pass(MINUTE);
    await station.ok('sync.now', { sweep: true });
  }
  expect((await station.ok('desk.list', {})).rows).toMatchObject([{ kind: 'parked', next: 'put_back' }]);
});

test('a parcel whose order changed before it went out waits for an answer', async () => {
  const { sandbox, station, time } = await shop();
  await station.ok('settings.set', { undoWindowSeconds: 600 });
  await begin(station, 'FO-1');
  for (const raw of ['CODE-B', 'CODE-B']) await station.ok('pack.scan', { raw });
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'T-1' });
  await station.ok('pack.finish', {});
  sandbox.changeOrder('FO-1', { notes: ['Leave at the neighbour’s'], shipping_method: 'Express' });
  await time.pass(MINUTE);
  await station.ok('sync.now', { sweep: true });
  const { rows } = await station.ok('desk.list', {});
  expect(rows).toMatchObject([{ kind: 'attention', orderId: 'FO-1', next: 'answer', action: 'ship' }]);
});
