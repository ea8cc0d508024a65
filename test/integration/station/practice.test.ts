import { expect, test } from 'vitest';
import { practiceScenarioIds } from '../../../main/contract/practice.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { type PracticeStation, practiceStation } from '../../support/practiceStation.ts';
import { scanAllItems } from '../../support/scanAllItems.ts';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';

const soon = { timeout: 30_000 };

/** Opens the first order that the scanner alone can pack. */
async function openFirst(station: PracticeStation) {
  await station.ok('sync.now', { sweep: true });
  const { rows } = await station.ok('orders.list', { queue: 'pending_shipment', limit: 40 });
  for (const { connectionId, orderId } of rows) {
    const { order } = await station.ok('orders.get', { connectionId, orderId });
    const isPlain =
      order.notes.length === 0 && order.codAmount === undefined && order.giftMessage === undefined;
    const hasCodes = order.items.every(({ barcodes }) => barcodes.length > 0);
    if (!isPlain || !hasCodes || order.items.length > 2) continue;
    const { pack } = await station.ok('pack.open', { connectionId, orderId });
    if (pack?.orderId === orderId) return { connectionId, orderId };
  }
  throw new Error('Practice mode has no order that can be packed');
}

async function finish(station: PracticeStation, at: { connectionId: string; orderId: string }) {
  await scanAllItems(station, at.connectionId, at.orderId);
  const label = makeTrackNumber('ups', at.orderId);
  const answer = await station.ok('pack.scan', { raw: label });
  expect(answer.outcome).toBe('track');
  return answer.entryId ?? (await station.ok('pack.finish', {})).entryId;
}

const stateOf = async (station: PracticeStation, entryId: string) =>
  (await station.ok('outbox.get', { entryId })).entry.state;
const linkOf = async (station: PracticeStation) => (await station.snapshot()).status.connections[0];

test('outside practice mode nothing can be made to happen', async () => {
  const station = await testStation();
  await connect(station, await testSandbox());
  for (const [name, input] of [
    ['practice.scenarios', {}],
    ['practice.run', { scenario: 'outage' }],
    ['practice.stop', {}],
  ] as const) {
    expect(await station.failure(name, input)).toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining('practice mode'),
    });
  }
});

test('everything that can happen is listed, and each can be started and stopped', async () => {
  const station = await practiceStation();
  const { scenarios } = await station.ok('practice.scenarios', {});
  expect(scenarios.map(({ id }) => id)).toEqual(practiceScenarioIds);
  const instant = scenarios.filter(({ id, lasts }) => lasts && !['queue_shifts', 'second_shop'].includes(id));
  for (const { id } of instant) {
    const run = await station.ok('practice.run', { scenario: id });
    expect(run.endsAt, id).toBeGreaterThan(Date.now() + 29 * 60_000);
    expect((await station.ok('practice.stop', { scenario: id })).stopped, id).toBe(1);
  }
  expect((await station.ok('practice.scenarios', {})).scenarios.filter(({ running }) => running)).toEqual([]);
});

test('an outage: a finished parcel is saved and waits, and is confirmed once it is over', async () => {
  const station = await practiceStation();
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const at = await openFirst(station);
  await station.ok('practice.run', { scenario: 'outage', minutes: 5 });
  const entryId = await finish(station, at);
  await expect.poll(() => stateOf(station, entryId), soon).toBe('waiting');
  await expect.poll(async () => (await linkOf(station))?.link, soon).toBe('offline');
  await station.ok('practice.stop', { scenario: 'outage' });
  await expect.poll(() => stateOf(station, entryId), soon).toBe('confirmed');
});

test.each([
  ['order_changes_on_bench', 'order_changed'],
  ['order_rerouted', 'order_gone'],
  ['order_leaves', 'order_gone'],
  ['order_fails', 'order_gone'],
  ['other_station_ships', 'order_gone'],
] as const)(
  '%s happens to the order on the bench and interrupts the packer at once',
  async (scenario, kind) => {
    const station = await practiceStation();
    const { orderId } = await openFirst(station);
    expect(await station.ok('practice.run', { scenario })).toMatchObject({ orderIds: [orderId] });
    await expect
      .poll(async () => (await station.ok('pack.get', {})).pack?.interruption?.kind, soon)
      .toBe(kind);
  },
);

test('a token that expired pauses the connection; when it is valid again the work goes on', async () => {
  const station = await practiceStation();
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const at = await openFirst(station);
  await station.ok('practice.run', { scenario: 'token_expires' });
  await expect.poll(async () => (await linkOf(station))?.link, soon).toBe('paused');
  const entryId = await finish(station, at);
  await station.ok('practice.stop', {});
  await expect.poll(() => stateOf(station, entryId), soon).toBe('confirmed');
  expect((await linkOf(station))?.link).toBe('online');
});

test('a right that is missing pauses shipping only, and stops doing so with the scenario', async () => {
  const station = await practiceStation();
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const at = await openFirst(station);
  await station.ok('practice.run', { scenario: 'no_right_to_ship' });
  const entryId = await finish(station, at);
  await expect.poll(async () => (await linkOf(station))?.pausedActions, soon).toEqual(['ship']);
  await station.ok('practice.stop', { scenario: 'no_right_to_ship' });
  await expect.poll(() => stateOf(station, entryId), soon).toBe('confirmed');
});

test('a new token: it is told, works when entered, and the next start is not shut out', async () => {
  const folder = temporaryFolder();
  const secrets = new Map<string, string>();
  const station = await practiceStation(folder, secrets);
  const { token } = await station.ok('practice.run', { scenario: 'token_rotates' });
  await expect.poll(async () => (await linkOf(station))?.link, soon).toBe('paused');
  const [shop] = (await station.ok('connections.list', {})).connections;
  if (shop === undefined) throw new Error('Practice mode has no shop');
  await station.ok('connections.save', { ...shop, id: shop.connectionId, name: 'My own name', token });
  await expect.poll(async () => (await linkOf(station))?.link, soon).toBe('online');
  await station.close();
  const next = await practiceStation(folder, secrets);
  const { results } = await next.ok('sync.now', {});
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  expect((await linkOf(next))?.name).toBe('My own name');
});

test('a second shop can be had and given back', async () => {
  const station = await practiceStation();
  await station.ok('practice.run', { scenario: 'second_shop' });
  await expect
    .poll(async () => (await station.snapshot()).status.connections.map(({ link }) => link), soon)
    .toEqual(['online', 'online']);
  const running = async () =>
    (await station.ok('practice.scenarios', {})).scenarios.find(({ id }) => id === 'second_shop')?.running;
  expect(await running()).toBe(true);
  expect(await station.ok('practice.stop', { scenario: 'second_shop' })).toEqual({ stopped: 1 });
  expect([await running(), (await station.snapshot()).status.connections.length]).toEqual([false, 1]);
});

test('orders come in on demand; what fits no order is refused in words', async () => {
  const station = await practiceStation();
  const { orderIds } = await station.ok('practice.run', { scenario: 'new_orders' });
  expect(orderIds).toHaveLength(5);
  await expect
    .poll(async () => (await station.ok('orders.list', { queue: 'pending_shipment', limit: 100 })).rows, soon)
    .toContainEqual(expect.objectContaining({ orderId: orderIds[0] }));
  expect(
    await station.failure('practice.run', { scenario: 'order_leaves', orderId: 'FO-404' }),
  ).toMatchObject({
    code: 'illegal_state',
    message: 'Order FO-404 is not in pending_shipment or pending_accept.',
  });
});
