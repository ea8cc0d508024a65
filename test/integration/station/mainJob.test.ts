import { expect, test } from 'vitest';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { scanAllItems } from '../../support/scanAllItems.ts';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';

const noWindow = { undoWindowSeconds: 0 };

test('an accepted order comes back to be packed, is packed by scans alone, and is confirmed', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', noWindow);
  const orderId = sandbox.addOrder({ lines: 3 });
  await station.ok('sync.now', { sweep: true });

  const { order } = await station.ok('orders.get', { connectionId, orderId });
  const items = order.items.map(({ itemId, qty }) => ({ itemId, qty }));
  const { entryId } = await station.ok('accept.submit', { connectionId, orderId, items });
  const isConfirmed = async (id: string) =>
    (await station.ok('outbox.get', { entryId: id })).entry.state === 'confirmed';
  await station.until('the accept is confirmed', () => isConfirmed(entryId));
  sandbox.moveErp();
  await station.ok('sync.now', {});

  expect((await station.ok('pack.scan', { raw: orderId })).outcome).toBe('opened');
  await scanAllItems(station, connectionId, orderId);
  const label = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 7) });
  const finished = label.entryId ?? (await station.ok('pack.finish', {})).entryId; // Cash on delivery asks for the amount first.
  await station.until('the shipment is confirmed', () => isConfirmed(finished));
  const counts = sandbox.ledger().orders[orderId];
  expect(counts).toMatchObject({ accepts: 1, ships: 1 });
  const { entry } = await station.ok('outbox.get', { entryId: finished });
  expect(sandbox.ledger().entries.at(-1)?.rawBody).toBe(entry.body);
  expect((await station.ok('orders.list', { queue: 'pending_shipment', search: orderId })).total).toBe(0);
});

test('what was packed without a network is sent once when it is back, after a restart too', async () => {
  const sandbox = await testSandbox();
  const dataDir = temporaryFolder();
  const secrets = new Map<string, string>();
  const first = await testStation({ dataDir, secrets });
  const connectionId = await connect(first, sandbox);
  await first.ok('settings.set', noWindow);
  const { rows } = await first.ok('orders.list', { queue: 'pending_shipment', limit: 2 });
  await sandbox.unplug();
  for (const [index, { orderId }] of rows.entries()) {
    await first.ok('pack.open', { connectionId, orderId });
    await scanAllItems(first, connectionId, orderId);
    await first.ok('pack.scan', { raw: makeTrackNumber('ups', 100 + index) });
    await first.ok('pack.finish', {});
  }
  await first.close();

  await sandbox.plugIn();
  const second = await testStation({ dataDir, secrets });
  await second.until('both are confirmed', async () => (await second.snapshot()).outbox.unsent === 0);
  for (const { orderId } of rows) expect(sandbox.ledger().orders[orderId]?.ships).toBe(1);
});

test('an answer that was lost after ShipperOne had acted does not ship twice', async () => {
  const sandbox = await testSandbox({ tenants: [{ storeCode: 'default', partials: 'on' }] });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', noWindow);
  const orderId = sandbox.addOrder({
    queue: 'pending_shipment',
    row: {
      order_id: 'FO-TWO',
      status: 'pending_shipment',
      items: [{ item_id: 1, sku: 'A', name: 'A', qty: 2, barcode: 'CODE-A' }],
    },
  });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await station.ok('pack.short', { itemId: '1', reason: 'one is missing' });
  sandbox.setFault({ kind: 'cutAfter', endpoint: 'ship', count: 1 });
  await station.ok('pack.scan', { raw: makeTrackNumber('ups', 9) });
  await station.until(
    'confirmed by reading back',
    async () => (await station.snapshot()).outbox.unsent === 0,
  );
  expect(sandbox.ledger().orders[orderId]?.items['1']?.unitsShipped).toBe(1);
});

test('wrong item, one too many and a used label are refused and stay on the screen', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', noWindow);
  const order = (id: string, code: string, qty: number) =>
    sandbox.addOrder({
      queue: 'pending_shipment',
      row: {
        order_id: id,
        items: [{ item_id: `${id}-1`, sku: code, name: `Thing ${code}`, qty, barcode: code }],
      },
    });
  order('FO-A', 'CODE-A', 1);
  order('FO-B', 'CODE-B', 1);
  await station.ok('sync.now', { sweep: true });

  await station.ok('pack.open', { connectionId, orderId: 'FO-A' });
  const wrong = await station.ok('pack.scan', { raw: 'CODE-B' });
  expect(wrong).toMatchObject({ outcome: 'refused', reason: 'wrong_item' });
  expect(wrong.pack?.refusal?.message).toBe('Wrong item: expected Thing CODE-A, got Thing CODE-B.');
  expect((await station.ok('pack.scan', { raw: 'FO-B' })).reason).toBe('other_order');
  expect((await station.ok('pack.scan', { raw: 'NEVER-SEEN' })).reason).toBe('unknown_code');
  const right = await station.ok('pack.scan', { raw: 'CODE-A' });
  expect(right).toMatchObject({ outcome: 'counted', pack: { phase: 'tracking' } });
  expect(right.pack?.refusal).toBeUndefined();
  expect((await station.ok('pack.scan', { raw: 'CODE-A' })).reason).toBe('too_many');
  expect((await station.ok('pack.scan', { raw: 'FO-A' })).reason).toBe('not_a_track');
  const number = makeTrackNumber('ups', 3);
  expect((await station.ok('pack.scan', { raw: number })).outcome).toBe('track');

  await station.ok('pack.open', { connectionId, orderId: 'FO-B' });
  await station.ok('pack.scan', { raw: 'CODE-B' });
  expect(await station.ok('pack.scan', { raw: number })).toMatchObject({
    outcome: 'refused',
    reason: 'already_used',
  });
});

test('one scanId counts once, two honest scans count twice', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder({
    queue: 'pending_shipment',
    row: { order_id: 'FO-3', items: [{ item_id: 1, sku: 'A', name: 'A', qty: 3, barcode: 'CODE-A' }] },
  });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId: 'FO-3' });
  await station.ok('pack.scan', { raw: 'CODE-A', scanId: 'one' });
  const again = await station.ok('pack.scan', { raw: 'CODE-A', scanId: 'one' });
  expect(again.pack?.lines[0]?.counted).toBe(1);
  expect(again.outcome).toBe('counted');
  expect((await station.ok('pack.scan', { raw: 'CODE-A' })).pack?.lines[0]?.counted).toBe(2);
});

test('a scanId that belongs to another scan is refused aloud: answered as before, the scan would be lost', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const items = [
    { item_id: 1, sku: 'A', name: 'A', qty: 1, barcode: 'CODE-A' },
    { item_id: 2, sku: 'B', name: 'B', qty: 1, barcode: 'CODE-B' },
  ];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-3', items } });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId: 'FO-3' });
  await station.ok('pack.scan', { raw: 'CODE-A', scanId: '1' });
  expect((await station.failure('pack.scan', { raw: 'CODE-B', scanId: '1' })).code).toBe('bad_request');
  expect((await station.ok('pack.scan', { raw: 'CODE-B', scanId: '2' })).outcome).toBe('counted');
});

test('a bench that stops in the middle comes back to the same scan', async () => {
  const sandbox = await testSandbox();
  const dataDir = temporaryFolder();
  const secrets = new Map<string, string>();
  const first = await testStation({ dataDir, secrets });
  const connectionId = await connect(first, sandbox);
  const { rows } = await first.ok('orders.list', { queue: 'pending_shipment', limit: 1 });
  const orderId = rows[0]?.orderId ?? '';
  await first.ok('pack.open', { connectionId, orderId });
  const { order } = await first.ok('orders.get', { connectionId, orderId });
  const item = order.items[0];
  await first.ok('pack.scan', { raw: item?.barcodes[0] ?? item?.sku ?? '' });
  await first.ok('pack.scan', { raw: 'NEVER-SEEN' });
  const before = (await first.ok('pack.get', {})).pack;
  expect(before?.refusal?.reason).toBe('unknown_code');
  await first.close();
  const second = await testStation({ dataDir, secrets });
  expect((await second.ok('pack.get', {})).pack).toEqual(before);
});
