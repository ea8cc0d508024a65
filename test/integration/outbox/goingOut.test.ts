import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import { outgoingCalls, taken } from '../../support/outgoingCalls.ts';

const orders = Array.from({ length: 12 }, (_, number) => `FO-${number}`);

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
  const read = async (connectionId: string): Promise<void> => {
    await calls.later(MINUTE);
    isRead.add(connectionId);
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
