import { expect, test } from 'vitest';
import { afterQuestion } from '../../../main/core/outbox/questions.ts';
import { finished } from '../../support/finishedParcel.ts';
import { testStation } from '../../support/testStation.ts';

const notes = { notes: 'Ring twice' };
const asPacked = { notes: undefined };

test('a stopped parcel whose order is again what was packed goes out by itself, and its story and an alert say so', async () => {
  const { connectionId, entryOf, sandbox, ship, station } = await finished(600);
  const entryId = await ship();
  sandbox.changeOrder('FO-1', notes);
  await station.ok('sync.now', {});
  expect((await entryOf(entryId)).state).toBe('attention');
  sandbox.changeOrder('FO-1', asPacked);
  await station.ok('sync.now', {});
  const entry = await entryOf(entryId);
  // Whoever has the parcel open just now can still take it back.
  expect(entry).toMatchObject({ state: 'held', holdUntil: expect.any(Number) });
  expect(entry.lastError).toBeUndefined();
  const { alerts } = await station.snapshot();
  expect(alerts.at(-1)).toMatchObject({ code: 'parcel_goes_on', facts: { orderId: 'FO-1' } });
  const { rows } = await station.ok('story.get', { connectionId, orderId: 'FO-1' });
  const last = rows.at(-1);
  expect(last).toMatchObject({ kind: 'entry_state', packer: '' });
  expect(JSON.parse(last?.detail ?? '{}')).toMatchObject({ state: 'held', action: 'ship' });
});

test('a parcel that was let go can be taken back, is stopped again by the next change, and else is sent', async () => {
  const { entryOf, line, sandbox, ship, station } = await finished(600);
  const entryId = await ship();
  for (let round = 0; round < 3; round += 1) {
    sandbox.changeOrder('FO-1', notes);
    await station.ok('sync.now', {});
    expect((await entryOf(entryId)).state).toBe('attention');
    sandbox.changeOrder('FO-1', asPacked);
    await station.ok('sync.now', {});
    expect((await entryOf(entryId)).state).toBe('held');
  }
  const { pack } = await station.ok('pack.cancelSend', { entryId });
  expect(pack?.interruption).toBeUndefined();
  expect(line.shipCalls()).toBe(0);
});

test('another change in the place of the first one, or a part of it taken back, lets nothing go', async () => {
  const { entryOf, sandbox, ship, station } = await finished(600);
  const entryId = await ship();
  sandbox.changeOrder('FO-1', { ...notes, items: [{ item_id: 1, qty: 3 }] });
  await station.ok('sync.now', {});
  sandbox.changeOrder('FO-1', asPacked);
  await station.ok('sync.now', {});
  expect(await entryOf(entryId)).toMatchObject({
    state: 'attention',
    lastError: { changes: [{ code: 'quantity', before: 2, after: 3 }] },
  });
});

test('an order that left and came back as it was packed is sent; one that came back as another is asked about', async () => {
  const { connectionId, entryOf, sandbox, ship, station } = await finished(600);
  const entryId = await ship();
  const leaves = async (): Promise<void> => {
    sandbox.removeOrder('FO-1');
    for (let sweep = 0; sweep < 2; sweep += 1) await station.ok('sync.now', { connectionId, sweep: true });
    expect((await entryOf(entryId)).lastError?.code).toBe('order_gone');
  };
  await leaves();
  sandbox.returnOrder('FO-1');
  sandbox.changeOrder('FO-1', notes);
  await station.ok('sync.now', { connectionId, sweep: true });
  expect((await entryOf(entryId)).lastError?.code).toBe('order_changed');
  await leaves();
  sandbox.returnOrder('FO-1');
  sandbox.changeOrder('FO-1', asPacked);
  await station.ok('sync.now', { connectionId, sweep: true });
  expect((await entryOf(entryId)).state).toBe('held');
});

test('a station that was closed meanwhile asks on after its start, and lets go only once it has read the queue', async () => {
  const { dataDir, line, sandbox, secrets, ship, station } = await finished(600);
  const entryId = await ship();
  sandbox.changeOrder('FO-1', notes);
  await station.ok('sync.now', {});
  await station.close();
  sandbox.changeOrder('FO-1', asPacked);
  line.pull();
  let ahead = 0;
  const clock = { now: () => Date.now() + ahead, monotonic: () => performance.now() };
  const later = await testStation({ dataDir, secrets, http: line.http, ports: { clock } });
  const stateOf = async () => (await later.ok('outbox.get', { entryId })).entry.state;
  await later.ok('sync.now', {});
  expect(await stateOf()).toBe('attention');
  line.plug();
  await later.ok('sync.now', {});
  expect(await stateOf()).toBe('held');
  ahead = afterQuestion;
  later.networkChanged();
  await later.until('the confirmation', async () => (await stateOf()) === 'confirmed');
  expect(line.shipCalls()).toBe(1);
});
