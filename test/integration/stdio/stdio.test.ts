import { expect, test } from 'vitest';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import type { CoreProcess } from '../../support/coreProcess.ts';
import { temporaryFolder, testSandbox } from '../../support/testStation.ts';
import { stdioStation } from './stdioStation.ts';

async function connected(station: CoreProcess, baseUrl: string) {
  const { connectionId } = await station.ok('connections.save', {
    name: 'Shop',
    baseUrl,
    storeCode: 'default',
    token: 'sandbox-default-token',
    partials: 'perOrder',
  });
  await station.ok('sync.now', { sweep: true });
  return String(connectionId);
}

test('what does not fit is answered with bad_request and never ends the connection', async () => {
  const station = stdioStation(temporaryFolder());
  expect(await station.hello).toMatchObject({
    type: 'hello',
    protocolVersion: 1,
    revision: expect.any(Number),
  });
  const badRequest = { type: 'reply', ok: false, error: { code: 'bad_request', retryable: false } };
  for (const frame of ['not json', '[1,2', 'null', '{"type":"dance"}']) {
    expect(await station.reply(frame)).toMatchObject({ ...badRequest, id: null });
  }
  const call = (name: string, input: unknown) => station.reply({ type: 'call', id: 'x', name, input });
  expect(await call('no.such', {})).toMatchObject({ ...badRequest, id: 'x' });
  expect(await call('orders.list', { queue: 'nowhere' })).toMatchObject({ ...badRequest, id: 'x' });
  expect(await call('settings.set', { undoWindow: 1 })).toMatchObject({ ...badRequest, id: 'x' });
  expect(await call('settings.get', {})).toMatchObject({ id: 'x', ok: true });
  expect(await station.end()).toBe(0);
  expect(station.strayLines()).toEqual([]);
});

test('line separators inside texts tear no frame, and a byte order mark spoils none', async () => {
  const station = stdioStation(temporaryFolder());
  await station.hello;
  const raw = 'AB\u2028CD\u2029EF';
  const scan = { type: 'call', id: 'scan', name: 'pack.scan', input: { raw } };
  expect(await station.reply(scan)).toMatchObject({ id: 'scan', ok: true, value: { outcome: 'refused' } });
  const marked = JSON.stringify({ type: 'call', id: 'marked', name: 'pack.get', input: {} });
  expect(await station.reply(`\uFEFF${marked}\r`)).toMatchObject({ id: 'marked', ok: true });
  await station.ok('settings.set', { stationName: raw });
  const { settings } = await station.ok('settings.get');
  expect(settings).toMatchObject({ stationName: raw });
  await station.end();
  expect(station.strayLines()).toEqual([]);
});

test('a second station on the same folder is refused in plain words, and the first goes on', async () => {
  const dataDir = temporaryFolder();
  const first = stdioStation(dataDir);
  await first.hello;
  const second = stdioStation(dataDir);
  expect(await second.end()).toBe(1);
  expect(second.errors()).toContain(`Another Packbench is already using ${dataDir}.`);
  expect(await first.ok('pack.get')).toEqual({ pack: null });
});

test('practice mode has orders to pack and keeps them apart from real work', async () => {
  const dataDir = temporaryFolder();
  const practice = stdioStation(dataDir, ['--practice']);
  await practice.hello;
  await practice.ok('sync.now', { sweep: true });
  const listed = await practice.ok('orders.list', { queue: 'pending_shipment' });
  expect(listed.total).toBeGreaterThan(0);
  await practice.end();
  const real = stdioStation(dataDir);
  expect(await real.ok('connections.list')).toEqual({ connections: [] });
});

test('killed at any moment, the bench comes back to the same scan and each order ships exactly once', async () => {
  const sandbox = await testSandbox();
  const dataDir = temporaryFolder();
  const items = [{ item_id: 1, sku: 'A', name: 'A', qty: 3, barcode: 'CODE-A' }];
  for (const order_id of ['FO-1', 'FO-2'])
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id, items } });

  let station = stdioStation(dataDir);
  const connectionId = await connected(station, sandbox.url);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const restart = async (): Promise<void> => {
    await station.kill();
    station = stdioStation(dataDir);
    await station.hello;
  };
  for (const [index, orderId] of ['FO-1', 'FO-2'].entries()) {
    await station.ok('pack.open', { connectionId, orderId });
    for (let piece = 1; piece <= 3; piece += 1) {
      const scanned = await station.ok('pack.scan', { raw: 'CODE-A', scanId: `${orderId}-${piece}` });
      expect(scanned.outcome).toBe('counted');
      await restart();
      const again = await station.ok('pack.scan', { raw: 'CODE-A', scanId: `${orderId}-${piece}` });
      expect(again).toMatchObject({ outcome: 'counted', pack: { orderId, lines: [{ counted: piece }] } });
    }
    await station.ok('pack.scan', { raw: makeTrackNumber('ups', index) });
    await restart();
  }
  await expect
    .poll(async () => (await station.ok('outbox.list', { state: 'confirmed' })).total, { timeout: 60_000 })
    .toBe(2);
  for (const orderId of ['FO-1', 'FO-2']) {
    expect(sandbox.ledger().orders[orderId]?.items['1']).toMatchObject({ shipped: 1, unitsShipped: 3 });
  }
}, 120_000); // Ten starts of a process, on a computer that may be busy.
