import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

const item = (id: number, qty: number) => ({
  item_id: id,
  sku: `SKU-${id}`,
  name: `Thing ${id}`,
  qty,
  barcode: `CODE-${id}`,
});

async function opened(items: readonly object[]) {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  return { sandbox, station, connectionId };
}

test('an order that changes on the bench interrupts the packer and names the change', async () => {
  const { sandbox, station } = await opened([item(1, 2), item(2, 1)]);
  await station.ok('pack.scan', { raw: 'CODE-1' });
  sandbox.changeOrder('FO-1', { items: [{ item_id: 1, qty: 1 }] });
  await station.ok('sync.now', { sweep: true });
  const { pack } = await station.ok('pack.get', {});
  expect(pack?.interruption).toEqual({
    kind: 'order_changed',
    changes: ['Thing 1: 1 instead of 2.', 'Removed: 1 × Thing 2.'],
    details: [
      { code: 'quantity', name: 'Thing 1', before: 2, after: 1 },
      { code: 'removed', name: 'Thing 2', qty: 1 },
    ],
  });
  expect((await station.ok('pack.scan', { raw: 'CODE-1' })).reason).toBe('order_changed');
  expect((await station.failure('pack.finish', {})).code).toBe('order_changed');
  const taken = (await station.ok('pack.takeChange', {})).pack;
  expect(taken).toMatchObject({ phase: 'tracking', lines: [{ itemId: '1', required: 1, counted: 1 }] });
});

test('an order that becomes again what it was asks no longer, and what was counted still can be undone', async () => {
  const { sandbox, station, connectionId } = await opened([item(1, 2), item(2, 1)]);
  await station.ok('pack.scan', { raw: 'CODE-1' });
  sandbox.changeOrder('FO-1', { items: [{ item_id: 1, qty: 1 }, { item_id: 2 }] });
  await station.ok('sync.now', { sweep: true });
  expect((await station.ok('pack.get', {})).pack?.interruption?.kind).toBe('order_changed');
  sandbox.changeOrder('FO-1', { items: [{ item_id: 1, qty: 2 }, { item_id: 2 }] });
  await station.ok('sync.now', { sweep: true });
  const { pack } = await station.ok('pack.get', {});
  expect(pack).not.toHaveProperty('interruption');
  expect((await station.ok('pack.scan', { raw: 'CODE-2' })).outcome).toBe('counted');
  for (const left of [1, 0]) {
    const { pack: undone } = await station.ok('pack.undo', {});
    expect(undone?.lines.reduce((sum, line) => sum + line.counted, 0)).toBe(left);
  }
  const { rows } = await station.ok('story.get', { connectionId, orderId: 'FO-1' });
  expect(rows.find(({ kind }) => kind === 'interruption_over')).toMatchObject({ packer: '' });
});

test('an order that comes back to its queue can be packed on', async () => {
  const row = { order_id: 'FO-1', items: [item(1, 2)] };
  const { sandbox, station, connectionId } = await opened(row.items);
  await station.ok('pack.scan', { raw: 'CODE-1' });
  sandbox.removeOrder('FO-1');
  for (let pass = 0; pass < 2; pass += 1) await station.ok('sync.now', { connectionId, sweep: true });
  expect((await station.ok('pack.get', {})).pack?.interruption?.kind).toBe('order_gone');
  sandbox.addOrder({ queue: 'pending_shipment', row });
  await station.ok('sync.now', { connectionId, sweep: true });
  const { pack } = await station.ok('pack.scan', { raw: 'CODE-1' });
  expect(pack).toMatchObject({ phase: 'tracking', lines: [{ counted: 2 }] });
});

test('a change is taken only where there is one: what was counted can still be undone', async () => {
  const { station } = await opened([item(1, 2)]);
  await station.ok('pack.scan', { raw: 'CODE-1' });
  await station.ok('pack.takeChange', {});
  expect((await station.ok('pack.undo', {})).pack?.lines[0]?.counted).toBe(0);
});

test('an order that leaves the queue while it is packed must not be sent', async () => {
  const { sandbox, station, connectionId } = await opened([item(1, 1)]);
  await station.ok('pack.scan', { raw: 'CODE-1' });
  sandbox.removeOrder('FO-1');
  await station.ok('sync.now', { connectionId, sweep: true });
  await station.ok('sync.now', { connectionId, sweep: true });
  expect((await station.ok('pack.get', {})).pack?.interruption?.kind).toBe('order_gone');
  expect((await station.ok('pack.scan', { raw: 'CODE-1' })).reason).toBe('order_gone');
  expect((await station.ok('pack.scan', { raw: 'PB:NEXT' })).error?.code).toBe('order_gone');
  expect((await station.failure('pack.takeChange', {})).code).toBe('order_gone');
  expect((await station.ok('pack.close', {})).pack).toBeNull();
});

test.each([
  ['of which nothing is left to ship', { items: [{ item_id: 1, qty: 0 }] }, 'nothing_left'],
  ['that can no longer be read', { items: [{ item_id: 1, qty: 'many' }] }, 'unreadable'],
  ['that is cancelled', { items: [{ item_id: 1, qty: 1 }], status: 'canceled' }, 'stopped'],
  ['that is put on hold', { items: [{ item_id: 1, qty: 1 }], status: 'holded' }, 'stopped'],
])('an order on the bench %s interrupts the packer, too', async (_what, row, because) => {
  const { sandbox, station } = await opened([item(1, 1)]);
  await station.ok('pack.scan', { raw: 'CODE-1' });
  sandbox.removeOrder('FO-1');
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', ...row } });
  await station.ok('sync.now', { sweep: true });
  const { pack } = await station.ok('pack.get', {});
  expect(pack?.interruption).toMatchObject({ kind: 'order_gone', details: [{ code: 'gone', because }] });
  expect((await station.failure('pack.finish', {})).code).toBe('order_gone');
});

test('a cancelled order that its queue still lists is not opened, and holds no other order up', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const add = (order_id: string, created_at: string, status: string) =>
    sandbox.addOrder({
      queue: 'pending_shipment',
      row: { order_id, created_at, status, items: [item(1, 1)] },
    });
  add('FO-OLD', '2026-01-01 00:00:00', 'canceled');
  add('FO-NEW', '2026-01-02 00:00:00', 'accepted');
  await station.ok('sync.now', { sweep: true });
  expect(await station.failure('pack.open', { connectionId, orderId: 'FO-OLD' })).toMatchObject({
    code: 'illegal_state',
    facts: { because: 'stopped', status: 'canceled' },
  });
  expect(await station.ok('pack.scan', { raw: 'CODE-1' })).toMatchObject({ pack: { orderId: 'FO-NEW' } });
});

test('an order that cannot be read is listed with its reason and cannot be opened', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder({
    queue: 'pending_shipment',
    row: { order_id: 'FO-BAD', items: [{ item_id: 1, qty: 'many' }] },
  });
  await station.ok('sync.now', { sweep: true });
  const { rows } = await station.ok('orders.list', { queue: 'pending_shipment', search: 'FO-BAD' });
  expect(rows[0]?.problem).toContain('not a whole number of pieces');
  const error = await station.failure('pack.open', { connectionId, orderId: 'FO-BAD' });
  expect(error).toMatchObject({ code: 'order_unreadable', message: rows[0]?.problem });
});

test('a web page instead of orders is a fault of the network: the data stays and is shown with its age', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const before = (await station.snapshot()).queues.counts;
  sandbox.setFault({ kind: 'html' });
  const { results } = await station.ok('sync.now', { connectionId, sweep: true });
  expect(results.every((result) => !result.ok && result.error?.code === 'not_shipperone')).toBe(true);
  const { status, queues } = await station.snapshot();
  expect(queues.counts).toEqual(before);
  expect(status.connections[0]).toMatchObject({ link: 'offline' });
  expect(status.connections[0]?.freshAt).toBeGreaterThan(0);
});

test('a parked order that changed meanwhile says so when it is opened again', async () => {
  const { sandbox, station, connectionId } = await opened([item(1, 2)]);
  await station.ok('pack.scan', { raw: 'CODE-1' });
  await station.ok('pack.park', {});
  sandbox.changeOrder('FO-1', { items: [{ item_id: 1, qty: 3 }] });
  await station.ok('sync.now', { sweep: true });
  const { pack } = await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  expect(pack).toMatchObject({
    phase: 'scanning',
    lines: [{ counted: 1 }],
    interruption: { kind: 'order_changed' },
  });
});
