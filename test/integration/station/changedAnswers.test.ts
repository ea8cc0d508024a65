import { expect, test } from 'vitest';
import { cable, item } from '../../support/finishedParcel.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

/** FO-1 waits to be accepted, and is accepted whole while the line is down. */
async function answeredOffline() {
  const line = cable();
  const sandbox = await testSandbox();
  const station = await testStation({ http: line.http });
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder({ queue: 'pending_accept', row: { order_id: 'FO-1', items: [item(1, 2), item(2, 1)] } });
  await station.ok('sync.now', { sweep: true });
  line.pull();
  await station.ok('sync.now', {});
  const both = [
    { itemId: '1', qty: 2 },
    { itemId: '2', qty: 1 },
  ];
  const { entryId } = await station.ok('accept.submit', { connectionId, orderId: 'FO-1', items: both });
  const entryOf = async () => (await station.ok('outbox.get', { entryId })).entry;
  await station.until('a try in vain', async () => (await entryOf()).lastError?.code === 'network');
  return { both, connectionId, entryId, entryOf, line, sandbox, station };
}

test('an answer that waited offline while its order grew is not sent until a person decides', async () => {
  const { connectionId, entryId, entryOf, line, sandbox, station } = await answeredOffline();
  sandbox.changeOrder('FO-1', { items: [item(1, 5), item(2, 1)] });
  line.plug();
  station.networkChanged();
  await station.until('the question', async () => (await entryOf()).state === 'attention');
  expect((await entryOf()).lastError).toEqual({
    code: 'order_changed',
    message: 'Thing 1: 5 instead of 2.',
    changes: [{ code: 'quantity', name: 'Thing 1', before: 2, after: 5 }],
  });
  expect(line.acceptCalls()).toBe(0);
  // Taken back, it can be decided on again, as it is now.
  const { entry } = await station.ok('accept.takeBack', { entryId });
  expect(entry.state).toBe('discarded');
  const items = [
    { itemId: '1', qty: 5 },
    { itemId: '2', qty: 1 },
  ];
  const again = await station.ok('accept.submit', { connectionId, orderId: 'FO-1', items });
  await station.until('the confirmation', async () => {
    const found = await station.ok('outbox.get', { entryId: again.entryId });
    return found.entry.state === 'confirmed';
  });
});

test('an answer whose order is again as it was decided on goes out by itself', async () => {
  const { entryOf, line, sandbox, station } = await answeredOffline();
  sandbox.changeOrder('FO-1', { items: [item(1, 2), item(2, 2)] });
  line.plug();
  station.networkChanged();
  await station.until('the question', async () => (await entryOf()).state === 'attention');
  sandbox.changeOrder('FO-1', { items: [item(1, 2), item(2, 1)] });
  await station.ok('sync.now', {});
  await station.until('the confirmation', async () => (await entryOf()).state === 'confirmed');
  expect(line.acceptCalls()).toBe(1);
});

test('what a person sends as it was decided is not asked about again: ShipperOne has the last word', async () => {
  const { entryId, entryOf, line, sandbox, station } = await answeredOffline();
  sandbox.changeOrder('FO-1', { items: [item(1, 5), item(2, 1)] });
  line.plug();
  station.networkChanged();
  await station.until('the question', async () => (await entryOf()).state === 'attention');
  expect((await station.ok('outbox.retry', {})).retried).toBe(0);
  await station.ok('outbox.retry', { entryId });
  await station.until('the answer', async () => (await entryOf()).lastError?.code === 'refused');
  expect(line.acceptCalls()).toBe(1);
});

test('an answer whose order did not change, or changed in what nobody decided on, is sent without a question', async () => {
  const { entryOf, line, sandbox, station } = await answeredOffline();
  sandbox.changeOrder('FO-1', { notes: 'Ring twice' });
  line.plug();
  station.networkChanged();
  await station.until('the confirmation', async () => (await entryOf()).state === 'confirmed');
});

test('only an answer that certainly has not arrived is taken back', async () => {
  const { entryId, entryOf, line, station } = await answeredOffline();
  line.plug();
  station.networkChanged();
  await station.until('the confirmation', async () => (await entryOf()).state === 'confirmed');
  expect((await station.failure('accept.takeBack', { entryId })).code).toBe('too_late');
  expect((await station.failure('accept.takeBack', { entryId: 'none' })).code).toBe('not_found');
});
