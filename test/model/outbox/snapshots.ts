import Database from 'better-sqlite3';
import { MINUTE } from '../../../main/core/ports.ts';
import type { Db } from '../../../main/core/store/openDatabase.ts';
import type { Timeline } from './timeline.ts';

/**
 * What synchronous=NORMAL would mean: only now and then is a commit on the disk. The function it returns puts the
 * rows of the last such moment back, as a power cut does.
 */
export function planSnapshots(db: Db, timeline: Timeline): () => void {
  let snapshot: Buffer | undefined;
  for (let minute = 0; minute < 30; minute += 3) {
    timeline.plan(minute * MINUTE, 'world', () => {
      snapshot = db.serialize();
    });
  }
  return () => {
    if (snapshot === undefined) return;
    const before = new Database(snapshot);
    db.exec('delete from outbox_try; delete from outbox');
    for (const table of ['outbox', 'outbox_try']) copyRows(before, db, table);
    before.close();
  };
}

function copyRows(from: Db, to: Db, table: string): void {
  for (const row of from.prepare<[], Record<string, unknown>>(`select * from ${table}`).all()) {
    const columns = Object.keys(row);
    const marks = columns.map((column) => `@${column}`).join(', ');
    to.prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`).run(row);
  }
}
