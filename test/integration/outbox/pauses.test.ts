import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { callFailure } from '../../../main/contract/errors.ts';
import { createConnectionStore } from '../../../main/core/connections/connectionStore.ts';
import { createPauses } from '../../../main/core/connections/pauses.ts';
import { createOutbox } from '../../../main/core/outbox/outbox.ts';
import { createOutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';

function database() {
  const db = new Database(':memory:');
  for (const { sql } of stationMigrations) db.exec(sql);
  return db;
}

function bareOutbox() {
  const db = database();
  const store = createOutboxStore(db);
  const outbox = createOutbox({
    db,
    store,
    newId: () => 'e1',
    now: () => 1_000_000,
    monotonic: () => 0,
    random: () => 0.5,
    onChange: () => {},
    onPause: () => {},
  });
  const { entryId } = outbox.enqueue({
    connectionId: 'c1',
    orderId: 'FO-1',
    action: 'accept',
    body: '{}',
    expected: { items: [], trackNumbers: [], whole: true },
    holdMs: 0,
    packId: undefined,
    paused: false,
  });
  return { store, outbox, entryId };
}

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
  expect(outbox.isStillDue(entryId, () => true)).toBe(false);
  expect(store.get(entryId)?.state).toBe('paused');
  expect(outbox.isInFlight(entryId)).toBe(false);
});
