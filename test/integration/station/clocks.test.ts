import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../main/core/ports.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import {
  connect,
  type TestStation,
  type TestStationOptions,
  temporaryFolder,
  testSandbox,
  testStation,
} from '../../support/testStation.ts';
import { createVirtualTime, type VirtualTime } from '../../support/virtualTime.ts';

interface Scene {
  readonly time: VirtualTime;
  readonly sandbox: Sandbox;
  readonly station: TestStation;
}

async function scene(orders: number, start?: number, folder: TestStationOptions = {}): Promise<Scene> {
  const time = createVirtualTime(start);
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation({ ...folder, ports: time.ports, http: time.http });
  await connect(station, sandbox);
  for (let number = 0; number < orders; number += 1) {
    const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: 'CODE-A' }];
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: `FO-${number}`, items } });
  }
  await station.ok('sync.now', { sweep: true });
  return { time, sandbox, station };
}

async function pack(station: TestStation, number: number): Promise<string> {
  await station.ok('pack.scan', { raw: `FO-${number}` });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  return (await station.ok('pack.scan', { raw: makeTrackNumber('ups', number) })).entryId ?? '';
}

async function states(station: TestStation): Promise<Readonly<Record<string, number>>> {
  const { entries } = await station.ok('outbox.list', { limit: 1000 });
  const counts: Record<string, number> = {};
  for (const { state } of entries) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

test.each([
  ['a year ahead', 365 * DAY],
  ['a year back', -365 * DAY],
  ['an hour ahead', HOUR],
  ['an hour back', -HOUR],
])(
  'a bench clock put %s keeps nothing from being sent, not even what waits or can be taken back',
  async (_, leap) => {
    const { time, sandbox, station } = await scene(3);
    await station.ok('settings.set', { undoWindowSeconds: 0 });
    sandbox.setFault({ kind: 'status', status: 503, method: 'POST' });
    await pack(station, 0);
    await time.pass(2 * MINUTE);
    expect(await states(station)).toEqual({ waiting: 1 });
    await station.ok('settings.set', { undoWindowSeconds: 10 });
    await pack(station, 1);
    expect(await states(station)).toEqual({ waiting: 1, held: 1 });
    time.leap(leap);
    sandbox.clearFaults();
    await time.pass(20 * MINUTE);
    await pack(station, 2);
    await time.pass(5 * MINUTE);
    expect(await states(station)).toEqual({ confirmed: 3 });
    for (const id of ['FO-0', 'FO-1', 'FO-2']) {
      expect(sandbox.ledger().orders[id]?.items['1']?.unitsShipped).toBe(1);
    }
  },
);

test.each([
  ['goes on', false],
  ['is started anew', true],
])(
  'an order that comes back is packed again although its parcel left while the clock was three days ahead: the station %s',
  async (_, isRestarted) => {
    const dataDir = temporaryFolder();
    const secrets = new Map<string, string>();
    const { time, sandbox, station } = await scene(1, undefined, { dataDir, secrets });
    await station.ok('settings.set', { undoWindowSeconds: 0 });
    time.leap(3 * DAY);
    await pack(station, 0);
    await time.pass(MINUTE);
    expect(await states(station)).toEqual({ confirmed: 1 });
    time.leap(-3 * DAY);
    sandbox.removeOrder('FO-0');
    const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: 'CODE-A' }];
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-0', items } });
    if (isRestarted) await station.close();
    const later = isRestarted
      ? await testStation({ dataDir, secrets, ports: time.ports, http: time.http })
      : station;
    await time.pass(2 * HOUR);
    await later.ok('sync.now', { sweep: true });
    const { rows } = await later.ok('orders.list', { queue: 'pending_shipment' });
    expect(rows.map((row) => row.orderId)).toEqual(['FO-0']);
    expect((await later.ok('pack.scan', { raw: 'FO-0' })).outcome).toBe('opened');
  },
);

test('what is asked of ShipperOne by date follows its own stamps, wherever the clock of the bench stands', async () => {
  const { time, sandbox, station } = await scene(1);
  const dates = async (): Promise<readonly string[]> => {
    const before = sandbox.requests().length;
    await time.pass(5 * MINUTE);
    return sandbox
      .requests()
      .slice(before)
      .flatMap(({ path }) => new URL(path, 'http://x').searchParams.get('date') ?? []);
  };
  const first = await dates();
  time.leap(365 * DAY);
  const ahead = await dates();
  time.leap(-730 * DAY);
  const back = await dates();
  expect(first.length).toBeGreaterThan(3);
  expect(ahead.length).toBeGreaterThan(3);
  expect(back.length).toBeGreaterThan(3);
  expect(new Set([...first, ...ahead, ...back]).size).toBeLessThanOrEqual(3);

  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: 'CODE-A' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-NEW', items } });
  await time.pass(5 * MINUTE);
  const { rows } = await station.ok('orders.list', { queue: 'pending_shipment' });
  expect(rows.map((row) => row.orderId)).toContain('FO-NEW');
});

test('after months without a network nothing has expired, and the return brings no storm', async () => {
  const { time, sandbox, station } = await scene(30);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  await sandbox.unplug();
  for (let number = 0; number < 30; number += 1) await pack(station, number);
  await time.pass(30 * MINUTE);
  await station.suspend();
  time.leap(120 * DAY);
  station.resume();
  await time.pass(10 * MINUTE);
  const waiting = await states(station);
  expect((waiting.waiting ?? 0) + (waiting.unknown ?? 0) + (waiting.ready ?? 0)).toBe(30);

  await sandbox.plugIn();
  const before = time.requests.length;
  station.networkChanged();
  await time.pass(MINUTE);
  // Each parcel once, each queue a few times, and a handful of probes.
  expect(time.requests.length - before).toBeLessThanOrEqual(30 + 30);
  await time.pass(HOUR);
  expect(await states(station)).toEqual({ confirmed: 30 });
  const ships = Object.values(sandbox.ledger().orders).map((order) => order.items['1']?.unitsShipped);
  expect(ships).toEqual(Array.from({ length: 30 }, () => 1));
});

test('while the network is gone for long, the tries stay few', async () => {
  const { time, sandbox, station } = await scene(10);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  await sandbox.unplug();
  for (let number = 0; number < 10; number += 1) await pack(station, number);
  await time.pass(HOUR);
  const before = time.requests.length;
  await time.pass(HOUR);
  // Three queues that are read with growing pauses, and one probe of the outbox every few minutes.
  expect(time.requests.length - before).toBeLessThanOrEqual(150);
});

test('through the night in which the clocks change, queues are read without a gap or a burst', async () => {
  // In Berlin the hour from 2 to 3 comes twice on 25 October 2026, at 0 and 1 o'clock UTC.
  const { time, sandbox } = await scene(1, Date.UTC(2026, 9, 24, 22));
  sandbox.clearFaults();
  const before = time.requests.length;
  await time.pass(8 * HOUR);
  const times = time.requests.slice(before);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(15 * MINUTE);
  for (let hour = 0; hour < 8; hour += 1) {
    const start = (times[0] ?? 0) + hour * HOUR;
    const count = times.filter((at) => at >= start && at < start + HOUR).length;
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThan(200);
  }
});

test('after a sleep of a weekend everything is read anew and what waited goes out', async () => {
  const { time, sandbox, station } = await scene(2);
  await station.ok('settings.set', { undoWindowSeconds: 10 });
  const entryId = await pack(station, 0);
  await station.suspend();
  time.leap(60 * HOUR);
  sandbox.removeOrder('FO-1');
  const before = time.requests.length;
  station.resume();
  await time.pass(MINUTE);
  expect(time.requests.length - before).toBeLessThanOrEqual(20);
  expect((await station.ok('outbox.get', { entryId })).entry.state).toBe('confirmed');
  await station.ok('sync.now', { sweep: true });
  const { rows } = await station.ok('orders.list', { queue: 'pending_shipment' });
  expect(rows.map((row) => row.orderId)).toEqual([]);
});

test('a disk that takes its time delays answers and changes neither their order nor the count', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const slow = createVirtualTime();
  const wait = new Int32Array(new SharedArrayBuffer(4));
  // Every commit asks for the time; on this bench each of them then stands still for a while.
  const now = (): number => {
    Atomics.wait(wait, 0, 0, 4);
    return slow.ports.clock.now();
  };
  const bench = await testStation({
    ports: { clock: { ...slow.ports.clock, now }, timers: slow.ports.timers },
  });
  await connect(bench, sandbox);
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 40, barcode: 'CODE-A' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await bench.ok('sync.now', { sweep: true });
  await bench.ok('pack.scan', { raw: 'FO-1' });
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, number) => bench.ok('pack.scan', { raw: 'CODE-A', scanId: `s${number}` })),
  );
  expect(answers.map((answer) => answer.pack?.lines[0]?.counted)).toEqual(
    Array.from({ length: 40 }, (_, number) => number + 1),
  );
});
