import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import type { Answer } from '../../../main/core/shipperone/answer.ts';
import { outgoingCalls, taken } from '../../support/outgoingCalls.ts';

const failing = ['FO-1', 'FO-2', 'FO-3'];

function failed(status: number, retryAfterMs?: number): Answer {
  const cause = status === 429 ? 'throttled' : 'server_error';
  return { kind: 'later', cause, status, retryAfterMs, mayHaveArrived: true, message: 'no' };
}

test('orders that fail for ever hold up no other one, however long they have failed', async () => {
  const calls = outgoingCalls({
    send: async (entry) => (failing.includes(entry.orderId) ? failed(500) : taken(entry)),
  });
  calls.enqueue(failing);
  calls.dispatcher.start();
  for (let hour = 0; hour < 12; hour += 1) {
    await calls.pass(7 * MINUTE, 70);
    calls.enqueue([`FO-LATER-${hour}`]);
    calls.dispatcher.pumpSoon();
    await calls.pass(SECOND, 2);
    expect(calls.stateOf(`FO-LATER-${hour}`)).toBe('confirmed');
  }
});

test('of many that wait for a line that was down, one that never failed finds out that it works', async () => {
  let isDown = true;
  const calls = outgoingCalls({
    send: async (entry) => (isDown || failing.includes(entry.orderId) ? failed(500) : taken(entry)),
  });
  calls.enqueue(failing);
  calls.dispatcher.start();
  await calls.pass(60 * MINUTE, 120);
  calls.enqueue(['FO-4']);
  calls.dispatcher.pumpSoon();
  await calls.pass(SECOND);
  isDown = false;
  // By itself, and not only when one of those that fail happens not to be due.
  await calls.pass(11 * MINUTE, 110);
  expect(calls.stateOf('FO-4')).toBe('confirmed');
});

test('new calls do not shorten the time that ShipperOne asked for, nor make a storm while it is down', async () => {
  const throttled = outgoingCalls({ send: async () => failed(429, 10 * MINUTE) });
  throttled.enqueue(['FO-1']);
  throttled.dispatcher.start();
  await throttled.pass(SECOND);
  throttled.enqueue(['FO-2']);
  throttled.dispatcher.pumpSoon();
  await throttled.pass(9 * MINUTE, 90);
  expect(throttled.sent).toEqual(['FO-1']);

  const down = outgoingCalls({ send: async () => failed(503) });
  down.dispatcher.start();
  const orders = Array.from({ length: 500 }, (_, number) => `FO-${number}`);
  down.enqueue(orders);
  down.dispatcher.pumpSoon();
  await down.pass(10 * MINUTE, 100);
  expect(down.sent.length).toBeLessThan(30);
});
