import { expect, test } from 'vitest';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import {
  connect,
  type TestStation,
  temporaryFolder,
  testSandbox,
  testStation,
} from '../../support/testStation.ts';

const row = (id: string, extra: object = {}) => ({
  queue: 'pending_shipment' as const,
  row: { order_id: id, items: [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: 'CODE-A' }], ...extra },
});

/** An undo window that a busy computer does not outlast: its clock is the real one. */
const longEnough = { undoWindowSeconds: 600 };

async function packed(station: TestStation, orderId: string, seed: number): Promise<string> {
  await station.ok('pack.scan', { raw: orderId });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  const answer = await station.ok('pack.scan', { raw: makeTrackNumber('ups', seed) });
  return answer.entryId ?? '';
}

test('a finished shipment is taken back within the undo window and nothing was sent', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  await connect(station, sandbox);
  await station.ok('settings.set', longEnough);
  sandbox.addOrder(row('FO-1'));
  await station.ok('sync.now', { sweep: true });
  const entryId = await packed(station, 'FO-1', 1);
  const { pack } = await station.ok('pack.get', {});
  expect(pack).toMatchObject({ phase: 'finished', entryId });
  expect((await station.ok('outbox.get', { entryId })).entry.state).toBe('held');

  expect((await station.ok('pack.cancelSend', {})).pack).toMatchObject({
    phase: 'tracking',
    orderId: 'FO-1',
  });
  expect((await station.ok('outbox.get', { entryId })).entry.state).toBe('discarded');
  expect(sandbox.ledger().requests.ship ?? 0).toBe(0);

  const again = await station.ok('pack.finish', {});
  expect(again.entryId).not.toBe(entryId);
  expect((await station.ok('pack.finish', {})).entryId).toBe(again.entryId);
});

test('a shipment that was discarded counts as neither sent nor waiting when it is finished or taken back again', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', longEnough);
  sandbox.addOrder(row('FO-1'));
  await station.ok('sync.now', { sweep: true });
  const entryId = await packed(station, 'FO-1', 1);
  await station.ok('outbox.discard', { entryId, reason: 'wrong box' });
  expect(await station.failure('pack.finish', {})).toMatchObject({ code: 'illegal_state' });
  expect(await station.failure('pack.cancelSend', { entryId })).toMatchObject({ code: 'illegal_state' });
  const { pack } = await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  expect(pack).toMatchObject({ phase: 'scanning', lines: [{ counted: 0 }] });
});

test('a shipment taken back while another order is open waits, parked', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', longEnough);
  for (const id of ['FO-1', 'FO-2']) sandbox.addOrder(row(id));
  await station.ok('sync.now', { sweep: true });
  const entryId = await packed(station, 'FO-1', 1);
  await station.ok('pack.scan', { raw: 'FO-2' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  expect((await station.ok('pack.cancelSend', { entryId })).pack).toMatchObject({
    orderId: 'FO-2',
    phase: 'tracking',
  });
  const parked = await station.ok('orders.list', { queue: 'pending_shipment', search: 'FO-1' });
  expect(parked.rows[0]?.station?.state).toBe('parked');
  const { pack } = await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  expect(pack).toMatchObject({ orderId: 'FO-1', phase: 'tracking' });
});

test('a shipment is taken back after a restart within its undo window, too', async () => {
  const sandbox = await testSandbox();
  const dataDir = temporaryFolder();
  const secrets = new Map<string, string>();
  const first = await testStation({ dataDir, secrets });
  await connect(first, sandbox);
  await first.ok('settings.set', longEnough);
  sandbox.addOrder(row('FO-1'));
  await first.ok('sync.now', { sweep: true });
  await packed(first, 'FO-1', 1);
  await first.close();
  const second = await testStation({ dataDir, secrets });
  expect((await second.ok('pack.get', {})).pack).toMatchObject({ orderId: 'FO-1', phase: 'finished' });
  expect((await second.ok('pack.cancelSend', {})).pack).toMatchObject({ phase: 'tracking' });
});

test('once sent it is too late, and the words say so', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  sandbox.addOrder(row('FO-1'));
  await station.ok('sync.now', { sweep: true });
  const entryId = await packed(station, 'FO-1', 1);
  await station.until('it is confirmed', async () => (await station.snapshot()).outbox.unsent === 0);
  expect((await station.failure('pack.cancelSend', { entryId })).code).toBe('too_late');
  sandbox.addOrder(row('FO-1'));
  await station.ok('sync.now', { sweep: true });
  expect((await station.failure('pack.open', { connectionId, orderId: 'FO-1' })).code).toBe('already_packed');
});

test('cash on delivery is never sent by the label alone; the amount goes along once', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  sandbox.addOrder(row('FO-1', { cod_amount: 49.9 }));
  await station.ok('sync.now', { sweep: true });
  expect(await packed(station, 'FO-1', 1)).toBe('');
  await station.ok('pack.finish', {});
  await station.until('it is confirmed', async () => (await station.snapshot()).outbox.unsent === 0);
  expect(sandbox.ledger().entries.at(-1)?.body).toMatchObject({ shipment: { cod_amount: 49.9 } });
});
