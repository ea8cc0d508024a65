import { expect, onTestFinished, test } from 'vitest';
import type { Status } from '../../../main/contract/status.ts';
import { createHidScannerSource } from '../../../main/core/scanning/hid/hidScannerSource.ts';
import { openStation } from '../../../main/host/openStation.ts';
import { createClient } from '../../../main/rpc/client.ts';
import { createMemoryTransportPair } from '../../../main/rpc/memoryTransport.ts';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';
import { createFakeHid } from '../../unit/scanning/fixtures/fakeHidLibrary.ts';
import { createFakeTimers, settled } from '../../unit/scanning/fixtures/fakeTimers.ts';
import { hidReport } from '../../unit/scanning/fixtures/hidReport.ts';

const scanner = { path: '/dev/hidraw1', vendorId: 0x5e0, productId: 0x1300, name: 'Left', usagePage: 0x8c };

/** A station on a desk with fake USB ports; its own doors, and a client. */
async function desk() {
  const hid = createFakeHid();
  const timers = createFakeTimers();
  const log: string[] = [];
  const secrets = new Map<string, string>();
  const opened = await openStation({
    dataDir: temporaryFolder(),
    practice: false,
    secrets: {
      get: (name) => secrets.get(name),
      set: (name, value) => void secrets.set(name, value),
      remove: (name) => void secrets.delete(name),
      kept: 'memory',
    },
    logger: {
      info: (event, facts) => void log.push(JSON.stringify({ event, ...facts })),
      warn: (event, facts) => void log.push(JSON.stringify({ event, ...facts })),
      error: (event, error) => void log.push(JSON.stringify({ event, error: String(error) })),
    },
    scanners: createHidScannerSource({ library: hid, timers, platform: 'linux' }),
  });
  if (!opened.ok) throw new Error(opened.message);
  const [near, far] = createMemoryTransportPair();
  opened.station.serve(far);
  const events: { name: string; payload: unknown }[] = [];
  const client = createClient(near, {
    onSnapshot: () => {},
    onEvent: (name, payload) => void events.push({ name, payload }),
  });
  client.connect();
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    client.close();
    await opened.station.close();
  };
  onTestFinished(close);
  await settled();
  const status = async (): Promise<Status> => {
    const answer = await client.call('sync.status', {});
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.status;
  };
  return { hid, timers, log, client, events, status, close };
}

test('a HID scan reaches the bench without a window, and closing lets go of the scanner', async () => {
  const { hid, timers, client, events, close } = await desk();
  const sandbox = await testSandbox();
  const tenant = sandbox.tenants.find((one) => one.storeCode === 'default');
  if (tenant === undefined) throw new Error('There is no such tenant');
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 3, barcode: '4006381333931' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  const { storeCode, token, partials } = tenant;
  await client.call('connections.save', { name: 'Shop', baseUrl: sandbox.url, storeCode, token, partials });
  await client.call('sync.now', { sweep: true });
  hid.plugIn(scanner);
  await timers.fire();
  hid.send(scanner.path, hidReport(']C0', 'FO-1'));
  hid.send(scanner.path, hidReport(']E0', '4006381333931'));
  hid.send(scanner.path, hidReport(']E0', '4006381333931'));
  await settled();
  const answer = await client.call('pack.get', {});
  expect(answer.ok && [answer.value.pack?.orderId, answer.value.pack?.lines[0]?.counted]).toEqual([
    'FO-1',
    2,
  ]);
  // No window made these scans: each is told with its answer, after what it did to the order.
  expect(events.filter(({ name }) => name === 'scanned').map(({ payload }) => payload)).toMatchObject([
    { raw: ']C0FO-1', source: 'hid', answer: { outcome: 'opened' } },
    { raw: ']E04006381333931', source: 'hid', answer: { outcome: 'counted', itemId: '1' } },
    { raw: ']E04006381333931', source: 'hid', answer: { outcome: 'counted', itemId: '1' } },
  ]);
  await close();
  expect([hid.opened.size, timers.waiting()]).toEqual([0, 0]);
});

test('the carrier that was chosen is that of labels by any way, until the order is put aside', async () => {
  const { hid, timers, client } = await desk();
  const sandbox = await testSandbox();
  const tenant = sandbox.tenants.find((one) => one.storeCode === 'default');
  if (tenant === undefined) throw new Error('There is no such tenant');
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: '4006381333931' }];
  const row = { order_id: 'FO-1', carrier_code: 'ups', items };
  sandbox.addOrder({ queue: 'pending_shipment', row });
  const { storeCode, token, partials } = tenant;
  await client.call('connections.save', { name: 'Shop', baseUrl: sandbox.url, storeCode, token, partials });
  await client.call('sync.now', { sweep: true });
  await client.call('settings.set', { autoFinish: false });
  const pack = async () => {
    const answer = await client.call('pack.get', {});
    return answer.ok ? answer.value.pack : undefined;
  };
  hid.plugIn(scanner);
  await timers.fire();
  const scan = async (...codes: readonly string[]): Promise<void> => {
    for (const code of codes) hid.send(scanner.path, hidReport(']C0', code));
    await settled();
  };

  expect(await client.call('pack.chooseCarrier', { carrierCode: 'hermes' })).toMatchObject({
    ok: false,
    error: { code: 'nothing_open' },
  });
  await scan('FO-1', '4006381333931');
  await client.call('pack.chooseCarrier', { carrierCode: 'hermes' });
  expect((await pack())?.chosenCarrier).toBe('hermes');
  await scan('XQ-2026-004711');
  expect((await pack())?.parcels[0]?.track?.carrierCode).toBe('hermes');
  await client.call('pack.undo', {});
  await client.call('pack.scan', { raw: 'XQ-2026-004711', source: 'wedge', at: Date.now() + 1000 });
  expect((await pack())?.parcels[0]?.track?.carrierCode).toBe('hermes');

  await client.call('pack.undo', {});
  const chosen = await client.call('pack.scan', { raw: 'JJD000390007882823454', scanId: 'chosen' });
  expect(chosen.ok && [chosen.value.outcome, chosen.value.warnings]).toEqual(['track', undefined]);
  await client.call('pack.undo', {});
  // Its check digit says UPS, whatever was chosen.
  const proved = await client.call('pack.scan', { raw: '1Z999AA10123456784', scanId: 'proved' });
  expect(proved).toMatchObject({
    value: { warnings: ['other_carrier'], facts: { chosenCarrier: 'hermes' } },
  });
  await client.call('pack.undo', {});
  await client.call('pack.chooseCarrier', { carrierCode: '' });
  // The order goes with UPS, and nobody chose otherwise.
  const warned = await client.call('pack.scan', { raw: 'JJD000390007882823454', scanId: 'not chosen' });
  expect(warned).toMatchObject({ value: { outcome: 'track', warnings: ['other_carrier'] } });
  await client.call('pack.undo', {});
  expect((await pack())?.chosenCarrier).toBeUndefined();
  await client.call('pack.chooseCarrier', { carrierCode: 'hermes' });
  await client.call('pack.park', {});
  expect((await pack())?.chosenCarrier).toBeUndefined();
  await scan('FO-1', 'XQ-2026-004711');
  expect((await pack())?.parcels[0]?.track?.carrierCode).toBe('ups');

  // A number that UPS does not give out waits for FINISH; one that it does goes out by itself.
  await client.call('settings.set', { autoFinish: true });
  await client.call('pack.undo', {});
  const unusual = await client.call('pack.scan', { raw: '42090210', scanId: 'routing code' });
  expect(unusual).toMatchObject({ value: { outcome: 'track', warnings: ['unusual_number'] } });
  expect((await pack())?.phase).toBe('tracking');
  await client.call('pack.undo', {});
  const usual = await client.call('pack.scan', { raw: '1Z999AA10123456784', scanId: 'label' });
  expect(usual).toMatchObject({ value: { outcome: 'track', entryId: expect.any(String) } });
});

test('the status tells which scanners are there and what stands in the way, and the log tells it too', async () => {
  const { hid, timers, log, status } = await desk();
  expect((await status()).scanners).toBeUndefined();
  hid.plugIn(scanner);
  hid.refuse(scanner.path, new Error('Permission denied'));
  await timers.fire();
  const message = expect.stringContaining('/etc/udev/rules.d/70-packbench.rules');
  expect((await status()).scanners).toEqual({
    connected: [],
    problems: [{ code: 'no_permission', message }],
  });
  expect(log.join('\n')).toContain('"event":"scanner.problem","code":"no_permission"');
  hid.refuse(scanner.path);
  await timers.fire();
  const left = { scannerId: scanner.path, name: 'Left' };
  expect((await status()).scanners).toEqual({ connected: [left], problems: [] });
  hid.pullOut(scanner.path);
  expect((await status()).scanners).toEqual({ connected: [], problems: [] });
});

test('a missing library is a problem of the status until it loads, and the station works all the same', async () => {
  const { hid, timers, status } = await desk();
  hid.breakLibrary(new Error('Cannot find package "node-hid"'));
  await timers.fire();
  expect((await status()).scanners?.problems.map((one) => one.code)).toEqual(['library_missing']);
  hid.breakLibrary();
  await timers.fire();
  expect((await status()).scanners?.problems).toEqual([]);
});

test('one scan that comes by keyboard and by HID counts once, two scans 300 ms apart count twice', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  await connect(station, sandbox);
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 5, barcode: '4006381333931' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.scan', { raw: 'FO-1' });
  const at = Date.now();
  const scan = async (source: 'wedge' | 'hid', raw: string, later: number) => {
    const answer = await station.ok('pack.scan', { raw, source, at: at + later });
    return [answer.outcome, answer.pack?.lines[0]?.counted];
  };
  expect(await scan('hid', ']E04006381333931', 0)).toEqual(['counted', 1]);
  expect(await scan('wedge', '4006381333931', 90)).toEqual(['counted', 1]);
  expect(await scan('hid', ']E04006381333931', 300)).toEqual(['counted', 2]);
  expect(await scan('wedge', '4006381333931', 600)).toEqual(['counted', 3]);
});

const scale = { ...scanner, path: '/dev/hidraw7', name: 'Scale', usagePage: 0x8d };
/** A report of so many grams, and the one of an empty scale. */
const weighs = (grams: number) => Uint8Array.from([3, 4, 2, 0, grams % 256, grams >> 8]);
const empty = Uint8Array.from([3, 2, 2, 0, 0, 0]);

test('a stable weight is the parcel’s that is being filled, over a restart, and an empty scale changes nothing', async () => {
  const { hid, timers, client, status } = await desk();
  const sandbox = await testSandbox();
  const tenant = sandbox.tenants.find((one) => one.storeCode === 'default');
  if (tenant === undefined) throw new Error('There is no such tenant');
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 2, barcode: '4006381333931' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  const { storeCode, token, partials } = tenant;
  await client.call('connections.save', { name: 'Shop', baseUrl: sandbox.url, storeCode, token, partials });
  await client.call('sync.now', { sweep: true });
  hid.plugIn(scale);
  await timers.fire();
  hid.send(scale.path, weighs(900));
  await client.call('pack.scan', { raw: 'FO-1' });
  const weights = async () => {
    await settled();
    const answer = await client.call('pack.get', {});
    return answer.ok ? answer.value.pack?.parcels.map(({ weightGrams }) => weightGrams) : answer;
  };
  expect(await weights()).toEqual([undefined]);
  await client.call('pack.scan', { raw: '4006381333931' });
  hid.send(scale.path, Uint8Array.from([3, 3, 2, 0, 9, 9]));
  hid.send(scale.path, weighs(1250));
  expect(await weights()).toEqual([1250]);
  expect((await status()).scanners?.scales).toEqual([
    { scaleId: scale.path, name: 'Scale', state: 'stable', grams: 1250 },
  ]);
  hid.send(scale.path, empty);
  expect(await weights()).toEqual([1250]);
  await client.call('pack.parcelAdd', {});
  hid.send(scale.path, weighs(300));
  expect(await weights()).toEqual([1250, 300]);
  await client.call('pack.undo', {});
  expect(await weights()).toEqual([1250]);
});

test('a weight can be given by a call, and is refused for a parcel that is not there', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: '4006381333931' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await connect(station, sandbox);
  expect((await station.failure('pack.weigh', { grams: 500 })).code).toBe('nothing_open');
  await station.ok('pack.scan', { raw: 'FO-1' });
  const { pack } = await station.ok('pack.weigh', { grams: 512.5 });
  expect(pack?.parcels[0]?.weightGrams).toBe(512.5);
  expect((await station.failure('pack.weigh', { grams: 500, parcel: 2 })).code).toBe('not_found');
  expect((await station.failure('pack.weigh', { grams: 0 })).code).toBe('bad_request');
  await station.close();
  const again = await testStation({ dataDir: station.dataDir });
  expect((await again.ok('pack.get', {})).pack?.parcels[0]?.weightGrams).toBe(512.5);
});
