import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';

const db = new Database(':memory:');
for (const { sql } of stationMigrations) db.exec(sql);

function plan(sql: string): string {
  return db
    .prepare<[], { detail: string }>(`explain query plan ${sql}`)
    .all()
    .map(({ detail }) => detail)
    .join('\n');
}

test.each([
  [
    'packs that are over',
    "select pack_id from pack where erased_at is null and changed_at < 5 and phase = 'closed'",
    'pack_to_erase',
  ],
  [
    'settled entries',
    "select entry_id from outbox where erased_at is null and updated_at < 5 and state in ('confirmed', 'discarded')",
    'outbox_to_erase',
  ],
  ['old scans', 'select scan_seq from scan where erased_at is null and at < 5 order by at', 'scan_to_erase'],
  ['scans from the future', 'update scan set at = 5 where erased_at is null and at > 6', 'scan_to_erase'],
])('%s are found by what is not erased yet, not by reading everything', (_, sql, index) => {
  const steps = plan(sql);
  expect(steps).toContain(`INDEX ${index}`);
  expect(steps).not.toMatch(/SCAN (pack|outbox|scan)(?! USING)/);
});
