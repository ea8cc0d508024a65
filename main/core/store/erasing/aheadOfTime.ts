import { z } from 'zod';
import { DAY } from '../../ports.ts';
import { dropFact, readJsonFact, writeJsonFact } from '../facts.ts';
import type { Db } from '../openDatabase.ts';

const noticed = z.object({ since: z.int(), upTo: z.int() });
const factName = 'erasing.ahead';

/**
 * Notes the rows of stories whose time lies in the future, because the clock was ahead. They would never be due,
 * and their time cannot be corrected, since their digest covers it. Their days count from when they are first
 * noticed.
 */
export function noteAhead(db: Db, now: number): void {
  const upTo = db
    .prepare<[number], number | null>('select max(story_seq) from story where detail is not null and at > ?')
    .pluck()
    .get(now + DAY);
  if (typeof upTo !== 'number') dropFact(db, factName);
  else if (readJsonFact(db, factName, noticed) === undefined) {
    writeJsonFact(db, factName, { since: now, upTo });
  }
}

/** The rows that were noticed before the cutoff. */
export function aheadFor(db: Db, cutoff: number): readonly number[] {
  const ahead = readJsonFact(db, factName, noticed);
  if (ahead === undefined || ahead.since >= cutoff) return [];
  return db
    .prepare<[number, number], number>(
      'select story_seq from story where detail is not null and at > ? and story_seq <= ?',
    )
    .pluck()
    .all(ahead.since + DAY, ahead.upTo);
}
