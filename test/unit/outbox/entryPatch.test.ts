import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryPatch } from '../../../main/core/outbox/entryPatch.ts';
import { createOutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';

const time = fc.integer({ min: 0, max: 2 ** 40 });
const change: fc.Arbitrary<EntryPatch> = fc.record(
  {
    state: fc.constantFrom('ready', 'sending', 'waiting', 'unknown', 'paused', 'confirmed'),
    mayHaveArrived: fc.boolean(),
    attempts: fc.nat(),
    failures: fc.nat(),
    holdUntil: fc.option(time),
    nextAttemptAt: fc.option(time),
    lastSentAt: time,
    confirmedAt: fc.option(time),
    lastError: fc.option(fc.record({ code: fc.constant('refused'), message: fc.string(), status: fc.nat() })),
    answer: fc.option(fc.string()),
    reason: fc.option(fc.string()),
    expected: fc.record({
      items: fc.constant([{ itemId: '1', qty: 1, before: 2 }]),
      trackNumbers: fc.array(fc.string()),
      whole: fc.boolean(),
      despite: fc.string(),
    }),
  },
  { requiredKeys: [] },
);

test('a changed entry is told as its row then says', () => {
  const db = new Database(':memory:');
  for (const { sql } of stationMigrations) db.exec(sql);
  const store = createOutboxStore(db);
  store.insert({
    entryId: 'e1',
    connectionId: 'c1',
    orderId: 'FO-1',
    action: 'ship',
    body: '{}',
    expected: { items: [], trackNumbers: [], whole: true },
    fingerprint: 'f',
    partialQuantity: false,
    state: 'ready',
    holdUntil: undefined,
    lastError: undefined,
    packId: 'p1',
    now: 1,
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      let entry = store.get('e1');
      for (const [index, one] of changes.entries())
        if (entry !== undefined) entry = store.patch(entry, one, index);
      expect(entry).toEqual(store.get('e1'));
    }),
    { numRuns: 500 },
  );
});
