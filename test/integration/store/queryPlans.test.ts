import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { dueSql } from '../../../main/core/store/erasing/dueRows.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';

const db = new Database(':memory:');
for (const { sql } of stationMigrations) db.exec(sql);

function plan(sql: string): string {
  return db
    .prepare<[object], { detail: string }>(`explain query plan ${sql}`)
    .all({ cutoff: 5, most: 10 })
    .map(({ detail }) => detail)
    .join('\n');
}

test.each([
  ['packs that are over', dueSql.packs, 'pack_to_erase'],
  ['packs that were left', dueSql.unfinished, 'pack_to_erase'],
  ['settled entries', dueSql.entries, 'outbox_to_erase'],
  ['old scans', dueSql.scans, 'scan_to_erase'],
  ['details of stories', dueSql.stories, 'story_to_erase'],
  ['scans from the future', 'update scan set at = 5 where erased_at is null and at > 6', 'scan_to_erase'],
])('%s are found by what is not erased yet, not by reading everything', (_, sql, index) => {
  const steps = plan(sql);
  expect(steps).toContain(`INDEX ${index}`);
  expect(steps).not.toMatch(/SCAN (pack|outbox|scan|s|e|p)\b(?! USING)/);
});
