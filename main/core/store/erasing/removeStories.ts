import { DAY } from '../../ports.ts';
import { writeFact } from '../facts.ts';
import type { Db } from '../openDatabase.ts';

/** Rows in one commit, which takes a few milliseconds. */
const rowsPerStep = 100;

/**
 * Removes the rows of stories from before the cutoff, beginning with the first. Written down before that: up to
 * which row they are removed, and where the station's chain stood there. So the rest can still be checked, and it
 * is proved that nothing in between was taken out. Rows that are still there after a crash belong to no story any
 * more.
 *
 * @param rest called between two commits; removing goes on when it resolves with true
 */
export async function removeStories(
  db: Db,
  cutoff: number,
  now: number,
  rest: () => Promise<boolean>,
): Promise<void> {
  noteRemoved(db, cutoff, now);
  const remove = db.prepare(`delete from story where story_seq in (select story_seq from story where
    story_seq <= (select cast(value as integer) from fact where name = 'story.removedTo')
    order by story_seq limit ${rowsPerStep})`);
  while (remove.run().changes > 0) if (!(await rest())) return;
}

function noteRemoved(db: Db, cutoff: number, now: number): void {
  // A time in the future comes from a wrong clock; such a row goes with those around it.
  const firstKept = db
    .prepare<[number, number], number>(
      'select story_seq from story where at >= ? and at <= ? order by story_seq limit 1',
    )
    .pluck()
    .get(cutoff, now + DAY);
  const last = db
    .prepare<[number], { story_seq: number; chain: string }>(
      'select story_seq, chain from story where story_seq < ? order by story_seq desc limit 1',
    )
    .get(firstKept ?? Number.MAX_SAFE_INTEGER);
  if (last === undefined) return;
  db.transaction(() => {
    writeFact(db, 'story.removedTo', String(last.story_seq));
    writeFact(db, 'story.removedChain', last.chain);
  }).immediate();
}
