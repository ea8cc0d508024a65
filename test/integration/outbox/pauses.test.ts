import { expect, test } from 'vitest';
import { callFailure } from '../../../main/contract/errors.ts';
import { createConnectionStore } from '../../../main/core/connections/connectionStore.ts';
import { createPauses } from '../../../main/core/connections/pauses.ts';
import { bareOutbox, database, manyCalls } from '../../support/manyCalls.ts';

test('one paused call that is sent again takes along all that waited with it', () => {
  const connections = createConnectionStore(database());
  connections.save(
    { name: 'Shop', baseUrl: 'https://shop.test', storeCode: 'x', partials: 'off' },
    () => 'c1',
  );
  connections.setPaused('c1', callFailure('unauthorized', 'refused'));
  const resumed: string[] = [];
  const pauses = createPauses({
    connections,
    pauseEntries: () => {},
    resumeEntries: (_, action) => void resumed.push(action ?? 'all'),
    onPaused: () => {},
    onChange: () => {},
  });
  const { store, entryId } = bareOutbox();
  const entry = store.get(entryId) ?? expect.unreachable();
  pauses.resumeFor(entry);
  expect(resumed.sort()).toEqual(['accept', 'ship']);
  expect(connections.get('c1')?.paused).toBeUndefined();
});

test('what a crash left waiting on a paused connection does not go out', () => {
  const { store, outbox, entryId } = bareOutbox();
  expect(outbox.pick(() => true)).toEqual([]);
  expect(store.get(entryId)?.state).toBe('paused');
});

test('a connection that is paused in the last moment keeps its call', () => {
  const { store, outbox, entryId } = bareOutbox();
  expect(outbox.pick(() => false)).toHaveLength(1);
  expect(outbox.beginIfDue(entryId, () => true)).toBeUndefined();
  expect(store.get(entryId)?.state).toBe('paused');
  expect(outbox.isInFlight(entryId)).toBe(false);
});

test('many calls of a paused connection do not keep those of another one waiting', () => {
  const { store, outbox, enqueue } = bareOutbox();
  for (let number = 2; number < 30; number += 1) enqueue('c1', `FO-${number}`);
  const other = enqueue('c2', 'FO-OTHER');
  const picked = outbox.pick(({ connectionId }) => connectionId === 'c1');
  expect(picked.map(({ entry }) => entry.entryId)).toEqual([other]);
  expect(store.get(other)?.state).toBe('ready');
});

test('a connection that pauses or goes on moves its calls in portions, each in one commit', () => {
  const calls = manyCalls();
  calls.db.exec(`create trigger last_one before update on outbox when new.order_id = 'FO-50'
    begin select raise(abort, 'no'); end`);
  expect(calls.pause).toThrow('no');
  expect(calls.count('ready')).toBe(130);
  calls.db.exec('drop trigger last_one');
  calls.pause();
  expect(calls.count('paused')).toBe(50);
  expect(calls.picked()).toEqual([]);
  while (calls.goOn());
  expect(calls.count('paused')).toBe(130);
  calls.resume();
  expect(calls.count('ready')).toBe(50);
  while (calls.goOn());
  expect(calls.count('ready')).toBe(130);
});

test('a connection that goes on while its calls are still being paused keeps none of them back', () => {
  const calls = manyCalls();
  calls.pause();
  calls.resume();
  while (calls.goOn());
  expect(calls.count('ready')).toBe(130);
  calls.pause();
  calls.resume();
  calls.pause();
  while (calls.goOn());
  expect(calls.count('paused')).toBe(130);
});

test('a station that died between two portions resumes the rest in portions, however often it dies', () => {
  const calls = manyCalls();
  calls.pause();
  while (calls.goOn());
  calls.resume();
  calls.die();
  expect(calls.count('ready')).toBe(100);
  calls.die();
  expect(calls.count('ready')).toBe(130);
});
