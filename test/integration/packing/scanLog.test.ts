import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createJournal } from '../../../main/core/packing/journal.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';

test('the answer to a scan stays, even when something fails after it was written', () => {
  const db = new Database(':memory:');
  for (const { sql } of stationMigrations) db.exec(sql);
  const journal = createJournal(db);
  const scan = { scanId: 's1', at: 1, source: 'api', raw: 'A' } as const;
  journal.addScan(scan, 'p1', { outcome: 'counted' });
  journal.addScan(scan, 'p1', undefined);
  expect(journal.scanOf('s1')?.answer).toEqual({ outcome: 'counted' });
});
