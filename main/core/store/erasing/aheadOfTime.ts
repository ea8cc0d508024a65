import { z } from 'zod';
import { DAY } from '../../ports.ts';
import type { Db } from '../openDatabase.ts';

const noticed = z.object({ since: z.int(), upTo: z.int() });
const factName = 'erasing.ahead';

function read(db: Db): z.infer<typeof noticed> | undefined {
  const value = db.prepare('select value from fact where name = ?').pluck().get(factName);
  return typeof value === 'string' ? noticed.safeParse(JSON.parse(value)).data : undefined;
}

/**
 * Rows of stories that a clock stamped which was ahead would never be due, and their time is not changed: it is part
 * of what their digest covers. They count from when they are first noticed.
 */
export function noteAhead(db: Db, now: number): void {
  const upTo = db
    .prepare<[number], number | null>('select max(story_seq) from story where detail is not null and at > ?')
    .pluck()
    .get(now + DAY);
  if (typeof upTo !== 'number') db.prepare('delete from fact where name = ?').run(factName);
  else if (read(db) === undefined) {
    db.prepare('insert or replace into fact (name, value) values (?, ?)').run(
      factName,
      JSON.stringify({ since: now, upTo }),
    );
  }
}

/** Those of them that were noticed before the cutoff. */
export function aheadFor(db: Db, cutoff: number): readonly number[] {
  const ahead = read(db);
  if (ahead === undefined || ahead.since >= cutoff) return [];
  return db
    .prepare<[number, number], number>(
      'select story_seq from story where detail is not null and at > ? and story_seq <= ?',
    )
    .pluck()
    .all(ahead.since + DAY, ahead.upTo);
}
