import { expect, test } from 'vitest';
import { SCENARIO_NAMES, type ScenarioName } from '../../../main/sandbox/scenarios/scenarios.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { scanAllItems } from '../../support/scanAllItems.ts';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';

/**
 * The promise of the station, once for every scenario by name: whatever goes on at ShipperOne while a parcel is
 * finished, the parcel is saved, and once all is well again ShipperOne has it exactly once or the packer is told why
 * not.
 */

/** These concern the order itself: what becomes of it is tested by name elsewhere. */
const changesOrder: readonly ScenarioName[] = [
  'order_changes_on_bench',
  'order_shrinks',
  'order_leaves',
  'order_rerouted',
  'order_fails',
  'order_resolved',
  'order_returns',
  'other_station_ships',
];

/** Faster than a person would choose them, so that the test need not wait. */
const given: Partial<Record<ScenarioName, object>> = {
  slow: { seconds: 0.05 },
  dripping_answer: { seconds: 0.05 },
  late_answer: { seconds: 0.2 },
  late_commit: { seconds: 0.2 },
  outage: { seconds: 1 },
  rush: { seconds: 1, asDate: true },
  endless_queue: { count: 1 },
};

const lasting = SCENARIO_NAMES.filter((name) => !changesOrder.includes(name));

/** A station with FO-1 on the bench: two of one item, to be packed by scanner alone. */
async function benchWithOrder() {
  const sandbox = await testSandbox({ orders: 4 });
  const items = [{ item_id: 1, sku: 'MUG', name: 'Mug', qty: 2, barcode: 'MUG-1' }];
  const orderId = sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  const station = await testStation({ dataDir: temporaryFolder() });
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const connectionId = await connect(station, sandbox);
  await station.ok('pack.open', { connectionId, orderId });
  const finish = async (): Promise<string> => {
    await scanAllItems(station, connectionId, orderId);
    const { entryId } = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 7) });
    return entryId ?? (await station.ok('pack.finish', {})).entryId;
  };
  const stateOf = async (entryId: string) => (await station.ok('outbox.get', { entryId })).entry.state;
  return { sandbox, station, connectionId, orderId, finish, stateOf };
}

test.each(lasting)(
  '%s: a finished parcel is saved, and shipped once when all is well again',
  async (name) => {
    const { sandbox, station, connectionId, orderId, finish, stateOf } = await benchWithOrder();
    sandbox.runScenario(name, given[name] ?? {});
    await station.ok('sync.now', { sweep: true });
    const entryId = await finish();
    // Something has come of the first try before all is well again.
    await station.until(
      'a first try',
      async () => !['held', 'ready', 'sending'].includes(await stateOf(entryId)),
    );

    sandbox.runScenario('reset');
    await station.ok('connections.test', { connectionId });
    await station.ok('sync.now', { sweep: true });
    await station.ok('outbox.retry', {});
    await station.until('the parcel is confirmed', async () => (await stateOf(entryId)) === 'confirmed');
    expect(sandbox.ledger().orders[orderId]).toMatchObject({ ships: 1, items: { 1: { unitsShipped: 2 } } });
  },
);

test.each([
  ['order_changes_on_bench', 0],
  ['order_shrinks', 0],
  ['order_leaves', 0],
  ['order_rerouted', 0],
  ['order_fails', 0],
  ['other_station_ships', 1],
] as const)(
  '%s after the parcel was finished and before it went out: shipped %i times, and not called confirmed',
  async (name, ships) => {
    const { sandbox, station, orderId, finish, stateOf } = await benchWithOrder();
    sandbox.runScenario('outage', { seconds: 1, endpoint: 'ship' });
    const entryId = await finish();
    await station.until('a first try', async () => (await stateOf(entryId)) === 'waiting');
    sandbox.runScenario(name, { orderId });
    sandbox.runScenario('reset');
    await station.ok('outbox.retry', {});
    const ends = ['confirmed', 'attention', 'asking'];
    const end = await station.until('an end', async () => {
      const state = await stateOf(entryId);
      return ends.includes(state) && state;
    });
    expect(sandbox.ledger().orders[orderId]?.ships ?? 0).toBe(ships);
    // Not even where another station was faster: two parcels are packed, and ShipperOne knows the other one's label.
    expect(end).not.toBe('confirmed');
  },
);
