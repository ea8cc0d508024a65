import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createOutbox } from '../../../main/core/outbox/outbox.ts';
import { createOutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';

const entries = 10_500;

/** An outbox of two connections, every third entry that of the second. */
function longOutbox() {
  const db = new Database(':memory:');
  for (const { sql } of stationMigrations) db.exec(sql);
  const store = createOutboxStore(db);
  let count = 0;
  const outbox = createOutbox({
    db,
    store,
    newId: () => `e${count}`,
    now: () => 1_000_000 + count,
    monotonic: () => 0,
    random: () => 0.5,
    onChange: () => {},
    onPause: () => {},
  });
  for (count = 0; count < entries; count += 1) {
    outbox.enqueue({
      connectionId: count % 3 === 2 ? 'c2' : 'c1',
      orderId: `FO-${count}`,
      action: 'accept',
      body: '{}',
      expected: { items: [], trackNumbers: [], whole: true },
      holdMs: 0,
      packId: undefined,
      paused: false,
    });
  }
  return store;
}

test('a window from the middle of a long outbox holds what stands there, newest first, also of one connection', () => {
  const store = longOutbox();
  const middle = store.list({ offset: 5000, limit: 100 });
  expect(middle.total).toBe(entries);
  expect(middle.entries[0]?.orderId).toBe('FO-5499');
  expect(middle.entries[99]?.orderId).toBe('FO-5400');
  const ofSecond = store.list({ connectionId: 'c2', offset: 1000, limit: 100 });
  expect(ofSecond.total).toBe(entries / 3);
  expect(new Set(ofSecond.entries.map((entry) => entry.connectionId))).toEqual(new Set(['c2']));
  expect(ofSecond.entries[0]?.orderId).toBe('FO-7499');
  expect(store.list({ connectionId: 'c2', search: '7499', offset: 0, limit: 100 }).total).toBe(1);
});
