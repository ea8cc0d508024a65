import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createDayStore } from '../../../main/core/day/dayStore.ts';
import { createPartShipments } from '../../../main/core/desk/partShipments.ts';
import { type Db, openDatabase } from '../../../main/core/store/openDatabase.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';
import { planOf, watchStatements } from '../../support/queryPlans.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const DAY = 86_400_000;

function stationDb(): Db {
  const path = join(temporaryFolder(), 'station.db');
  const db = openDatabase({ path, migrations: stationMigrations, applicationId: 1, durability: 'normal' });
  onTestFinished(() => void db.close());
  return db;
}

test('a day out of a year is found by indexes; no table is read from end to end', () => {
  const db = stationDb();
  const watched = watchStatements(db);
  createDayStore(watched.db);
  createPartShipments(watched.db);
  expect(watched.prepared.length).toBeGreaterThan(6);
  const plans = watched.prepared.map((sql) => planOf(db, sql));
  for (const plan of plans) expect(plan).not.toMatch(/SCAN (pack|pack_event|outbox|scan)\b/);
  const all = plans.join('\n');
  for (const index of [
    'pack_event_of_day',
    'scan_refused',
    'outbox_ship_made',
    'outbox_of_pack',
    'outbox_in_part',
  ]) {
    expect(all).toContain(`INDEX ${index}`);
  }
});

test('the packs of one day out of a year of 36,500 are found in milliseconds', () => {
  const db = stationDb();
  const pack =
    db.prepare(`insert into pack (pack_id, connection_id, order_id, phase, opened_at, changed_at, start)
    values (?, 'shop', ?, 'finished', ?, ?, '{}')`);
  const event = db.prepare(
    "insert into pack_event (pack_id, seq, at, packer, event) values (?, ?, ?, 'Ada', ?)",
  );
  const fill = db.transaction(() => {
    for (let number = 0; number < 36_500; number += 1) {
      const at = Math.floor(number / 100) * DAY + (number % 100) * 60_000;
      const id = `pack-${number}`;
      pack.run(id, `FO-${number}`, at, at);
      event.run(id, 1, at, '{"kind":"counted","pieces":[{"itemId":"1","qty":1}],"how":"scan"}');
      event.run(id, 2, at, `{"kind":"finished","entryId":"e-${number}"}`);
    }
  });
  fill();
  const store = createDayStore(db);
  const read = () => store.packIds({ from: 200 * DAY, to: 201 * DAY });
  const found = read();
  // The quickest of several: a busy computer may break off any one of them.
  const took = Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = performance.now();
      read();
      return performance.now() - began;
    }),
  );
  expect(found).toHaveLength(100);
  expect(found[0]).toBe('pack-20000');
  // Measured 0.3; reading all events takes some 40.
  expect(took).toBeLessThan(15);
});
