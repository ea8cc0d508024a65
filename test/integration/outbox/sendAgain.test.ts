import { expect, test } from 'vitest';
import { manyCalls } from '../../support/manyCalls.ts';

/** 130 calls that ShipperOne refused. */
function refusedCalls() {
  const calls = manyCalls();
  const error = JSON.stringify({ code: 'refused', message: 'No.' });
  calls.db.prepare("update outbox set state = 'attention', last_error = ?").run(error);
  return calls;
}

test('all calls are sent again in portions, each in one commit, the oldest first', () => {
  const calls = refusedCalls();
  calls.db.exec(`create trigger last_one before update on outbox when new.order_id = 'FO-50'
    begin select raise(abort, 'no'); end`);
  expect(() => calls.actions.retry(undefined)).toThrow('no');
  expect(calls.count('attention')).toBe(130);
  calls.db.exec('drop trigger last_one');
  expect(calls.actions.retry(undefined)).toEqual({ ok: true, value: 130 });
  expect(calls.count('ready')).toBe(50);
  while (calls.goOn());
  expect(calls.count('ready')).toBe(130);
  expect(calls.sentAgain()).toBe(130);
});

test('a station that died half-way sends the rest again, each once, in the name of who wished it', () => {
  const calls = refusedCalls();
  calls.actions.retry(undefined);
  calls.changePacker('Ben');
  calls.die();
  calls.goOn();
  expect(calls.count('ready')).toBe(100);
  calls.die();
  while (calls.goOn());
  expect(calls.count('ready')).toBe(130);
  calls.die();
  while (calls.goOn());
  expect(calls.sentAgain()).toBe(130);
  expect(calls.db.prepare('select distinct packer from act').pluck().all()).toEqual(['Ana']);
});

test('what a packer discards, or ShipperOne confirms, before its turn comes is left alone', () => {
  const calls = refusedCalls();
  calls.actions.retry(undefined);
  const last = calls.store.inState('attention').at(-1) ?? expect.unreachable();
  calls.actions.discard(last.entryId, 'Order cancelled');
  while (calls.goOn());
  expect(calls.store.get(last.entryId)?.state).toBe('discarded');
  expect(calls.count('ready')).toBe(129);
});

test('a question that comes before its turn keeps its call', () => {
  const calls = refusedCalls();
  calls.actions.retry(undefined);
  const last = calls.store.inState('attention').at(-1) ?? expect.unreachable();
  const question = JSON.stringify({ code: 'order_changed', message: 'New: 1 x Mug.' });
  calls.db.prepare('update outbox set last_error = ? where entry_id = ?').run(question, last.entryId);
  while (calls.goOn());
  expect(calls.store.get(last.entryId)?.state).toBe('attention');
});

test('a pause that is lifted for all is lifted once; one that comes back keeps what has not had its turn', () => {
  const calls = manyCalls();
  calls.pause();
  while (calls.goOn());
  expect(calls.actions.retry(undefined)).toEqual({ ok: true, value: 130 });
  expect(calls.count('ready')).toBe(50);
  calls.pause();
  while (calls.goOn());
  expect(calls.count('paused')).toBe(130);
  expect(calls.picked()).toEqual([]);
});
