import { expect, test } from 'vitest';
import { DAY, MINUTE } from '../../../main/core/ports.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

const reason = 'Settled with ShipperOne by hand';

/** A station whose clock the test puts forward, with one accept call that ShipperOne answers as the fault says. */
async function stuckCall(fault: Parameters<Awaited<ReturnType<typeof testSandbox>>['setFault']>[0]) {
  let ahead = 0;
  const sandbox = await testSandbox();
  const clock = { now: () => Date.now() + ahead, monotonic: () => performance.now() };
  const station = await testStation({ ports: { clock } });
  const connectionId = await connect(station, sandbox);
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1 }];
  sandbox.addOrder({ queue: 'pending_accept', row: { order_id: 'FO-1', items } });
  await station.ok('sync.now', { sweep: true });
  sandbox.setFault(fault);
  const decision = { connectionId, orderId: 'FO-1', items: [{ itemId: '1', qty: 1 }] };
  const { entryId } = await station.ok('accept.submit', decision);
  const entry = async () => (await station.ok('outbox.get', { entryId })).entry;
  return {
    ...{ sandbox, station, connectionId, entryId, entry },
    putForward: (milliseconds: number) => {
      ahead += milliseconds;
    },
  };
}

test.each([
  ['a server that fails on it for ever', { kind: 'status', status: 500, method: 'POST' }, 'waiting'],
  ['a token that nobody renews', { kind: 'status', status: 401 }, 'paused'],
  ['lines that break each time', { kind: 'cutAfter', method: 'POST' }, 'unknown'],
] as const)('%s does not keep a call and its connection for all time', async (_what, fault, state) => {
  const { station, connectionId, entryId, entry, putForward } = await stuckCall(fault);
  await station.until(`the call is ${state}`, async () => (await entry()).state === state);
  putForward(58 * MINUTE);
  expect((await station.failure('outbox.discard', { entryId, reason })).code).toBe('illegal_state');
  expect((await station.failure('connections.remove', { connectionId })).code).toBe('unsent_entries');
  putForward(3 * MINUTE);
  // It may be trying once more at this moment; that ends by itself.
  await station.until(`it is ${state} again`, async () => {
    if ((await entry()).state !== state) return false;
    await station.ok('outbox.discard', { entryId, reason });
    return true;
  });
  expect(await entry()).toMatchObject({ state: 'discarded', reason });
  await station.ok('connections.remove', { connectionId });
});

test('a call that was made while the clock was days ahead can be discarded all the same', async () => {
  const fault = { kind: 'status', status: 401 } as const;
  const { station, entryId, entry, putForward } = await stuckCall(fault);
  await station.until('the call is paused', async () => (await entry()).state === 'paused');
  putForward(-3 * DAY);
  await station.ok('outbox.discard', { entryId, reason });
  expect((await entry()).state).toBe('discarded');
});
