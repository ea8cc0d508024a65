import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import { outgoingCalls, taken } from '../../support/outgoingCalls.ts';

const orders = Array.from({ length: 12 }, (_, number) => `FO-${number}`);

/** The database refuses to write that the call for this order goes out, or whatever else. */
const refusing = (orderId: string, state: string): string => `create trigger fault before update on outbox
  when new.order_id = '${orderId}' and new.state = '${state}' begin select raise(abort, 'a fault of ours'); end`;

test('a call that a fault of ours keeps back holds up no other one, and goes out when the fault is over', async () => {
  const calls = outgoingCalls();
  calls.enqueue(orders);
  calls.db.exec(refusing('FO-1', 'sending'));
  calls.dispatcher.start();
  await calls.pass(MINUTE, 60);
  expect(calls.sent).toHaveLength(orders.length - 1);
  // The longer it is kept back, the more seldom it is tried; the line to ShipperOne is none the worse.
  await calls.pass(60 * MINUTE, 120);
  expect(calls.errors.length).toBeLessThan(40);
  calls.enqueue(['FO-LATER']);
  calls.dispatcher.pumpSoon();
  await calls.pass(SECOND);
  expect(calls.stateOf('FO-LATER')).toBe('confirmed');
  calls.db.exec('drop trigger fault');
  await calls.pass(6 * MINUTE, 60);
  expect(calls.stateOf('FO-1')).toBe('confirmed');
});

test('a person who sends a kept back call again need not wait', async () => {
  const calls = outgoingCalls();
  const [entryId] = calls.enqueue(['FO-1']);
  calls.db.exec(refusing('FO-1', 'sending'));
  calls.dispatcher.start();
  await calls.pass(30 * MINUTE, 60);
  calls.db.exec('drop trigger fault');
  calls.actions.retry(entryId);
  calls.dispatcher.pump();
  await calls.turns();
  expect(calls.stateOf('FO-1')).toBe('confirmed');
});

test('a call whose answer cannot be written by a fault of ours is repeated ever more seldom', async () => {
  const calls = outgoingCalls();
  calls.enqueue(orders);
  calls.db.exec(refusing('FO-1', 'confirmed'));
  calls.dispatcher.start();
  await calls.pass(10 * MINUTE, 600);
  expect(calls.sent.filter((orderId) => orderId !== 'FO-1')).toHaveLength(orders.length - 1);
  expect(calls.sent.length - orders.length).toBeLessThan(12);
  expect(calls.stateOf('FO-1')).toBe('unknown');
});

test('what was planned when the station stops stays as it was, and can still be taken back', async () => {
  const calls = outgoingCalls();
  const [first = ''] = calls.enqueue(orders);
  calls.dispatcher.start();
  await calls.dispatcher.stop();
  expect(calls.sent).toEqual([]);
  expect(calls.db.transaction(() => calls.actions.takeBack(first)).immediate().ok).toBe(true);
  calls.dispatcher.start();
  await calls.pass(SECOND);
  expect(calls.sent.toSorted()).toEqual(orders.filter((orderId) => orderId !== 'FO-0').toSorted());
});

test('a connection that is paused while a call is read back keeps the call', async () => {
  const readings: (() => void)[] = [];
  const calls = outgoingCalls({
    readBack: async () => {
      await new Promise<void>((resolve) => readings.push(resolve));
      return { kind: 'not_applied' };
    },
  });
  calls.enqueue(['FO-1'], { part: true });
  calls.db.exec("update outbox set state = 'unknown', may_have_arrived = 1, attempts = 1");
  await calls.pass(4 * MINUTE);
  calls.dispatcher.start();
  await calls.turns();
  expect(readings).toHaveLength(1);
  calls.pauseByHand('c1');
  for (const end of readings) end();
  await calls.turns();
  expect(calls.sent).toEqual([]);
  expect(calls.stateOf('FO-1')).toBe('paused');
});

test('however many have waited for a reading, only four go out at once', async () => {
  let open = 0;
  let most = 0;
  const calls = outgoingCalls({
    waitBefore: ({ connectionId }) => (isRead.has(connectionId) ? undefined : read(connectionId)),
    send: async (entry) => {
      open += 1;
      most = Math.max(most, open);
      await calls.later(SECOND);
      open -= 1;
      return taken(entry);
    },
  });
  const isRead = new Set<string>();
  const read = async (connectionId: string): Promise<undefined> => {
    await calls.later(MINUTE);
    isRead.add(connectionId);
    return undefined;
  };
  const shops = Array.from({ length: 6 }, (_, number) => `shop${number}`);
  for (const connectionId of shops) {
    calls.connect(connectionId);
    calls.enqueue(
      orders.map((orderId) => `${connectionId} ${orderId}`),
      { connectionId },
    );
  }
  calls.dispatcher.start();
  await calls.pass(MINUTE);
  await calls.pass(30 * SECOND, 60);
  expect(calls.sent).toHaveLength(shops.length * orders.length);
  expect(most).toBe(4);
});

test('what a call came to is written with what begins the next one', async () => {
  const calls = outgoingCalls();
  calls.enqueue(orders);
  const before = calls.commits();
  calls.dispatcher.start();
  await calls.turns();
  expect(orders.map(calls.stateOf)).toEqual(orders.map(() => 'confirmed'));
  // Twelve calls, four at once: the first four begin, twice four end and four begin, the last four end.
  expect(calls.commits() - before).toBe(4);
});

test('a call that is put off lets no other one go out in its place', async () => {
  const calls = outgoingCalls({
    send: async () => ({
      kind: 'later',
      cause: 'throttled',
      status: 429,
      retryAfterMs: MINUTE,
      mayHaveArrived: false,
      message: 'Too many requests',
    }),
  });
  calls.enqueue(orders);
  calls.dispatcher.start();
  await calls.pass(30 * SECOND, 30);
  expect(calls.sent).toHaveLength(4);
});

test('an answer that cannot be written gives its place to one other call, once', async () => {
  const open = new Set<string>();
  const most: number[] = [];
  const calls = outgoingCalls({
    send: async (entry) => {
      open.add(entry.orderId);
      most.push(open.size);
      await calls.later(SECOND);
      open.delete(entry.orderId);
      return taken(entry);
    },
  });
  const many = Array.from({ length: 40 }, (_, number) => `FO-${number}`);
  calls.enqueue(many);
  for (const orderId of ['FO-0', 'FO-1', 'FO-2'])
    calls.db.exec(refusing(orderId, 'confirmed').replace('trigger fault', `trigger "${orderId}"`));
  calls.dispatcher.start();
  await calls.pass(9 * SECOND, 18);
  // Three places were lost or given twice if this were not so.
  expect(Math.max(...most)).toBe(4);
  expect(most.slice(-8)).toContain(4);
  expect(calls.sent.length).toBeGreaterThanOrEqual(32);
  for (const orderId of ['FO-0', 'FO-1', 'FO-2']) calls.db.exec(`drop trigger "${orderId}"`);
  await calls.pass(10 * MINUTE, 60);
  expect(Math.max(...most)).toBe(4);
  expect(many.map(calls.stateOf)).toEqual(many.map(() => 'confirmed'));
});
