import type { StoryAnchor, StoryCheck } from '../../contract/story.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { Db } from '../store/openDatabase.ts';
import type { Turns } from '../sync/turns.ts';
import { noDigest } from './storyDigest.ts';
import { fromRow, type StoredRow } from './storyRow.ts';
import { type ChainState, chainProblem, followsInChain, verifyStory } from './verifyStory.ts';

export type StoryReader = ReturnType<typeof createStoryReader>;

/** So many rows are read and hashed in a few milliseconds. */
const portion = 100;

/** Reads stories and checks them. */
export function createStoryReader(db: Db, turns: Turns) {
  const ofOrder = db.prepare(
    'select * from story where connection_id = ? and order_id = ? order by order_seq',
  );
  const last = db.prepare<[], { story_seq: number; chain: string }>(
    'select story_seq, chain from story order by story_seq desc limit 1',
  );
  const after = db.prepare('select * from story where story_seq > ? order by story_seq limit ?');
  const firstAfter = db.prepare('select * from story where story_seq > ? order by story_seq limit 1');
  const given = db.prepare<[], number>("select seq from sqlite_sequence where name = 'story'").pluck();
  const fact = db.prepare<[string], string>('select value from fact where name = ?').pluck();

  const removed = (): ChainState => ({
    seq: Number(fact.get('story.removedTo') ?? 0),
    chain: fact.get('story.removedChain') ?? noDigest,
  });
  const anchor = (): StoryAnchor => {
    const newest = last.get();
    const { seq, chain } = removed();
    return { rows: newest?.story_seq ?? seq, digest: newest?.chain ?? chain, removedTo: seq };
  };
  const rows = ({ connectionId, orderId }: OrderKey): readonly StoredRow[] => {
    const { seq } = removed();
    return ofOrder
      .all(connectionId, orderId)
      .map(fromRow)
      .filter((row) => row.stationSeq > seq);
  };

  /** Whether older rows were removed as the station removes them: the chain goes on where they ended. */
  const wasRemoved = (): boolean => {
    const state = removed();
    const next = state.seq > 0 ? firstAfter.get(state.seq) : undefined;
    return next !== undefined && followsInChain(fromRow(next), state);
  };

  return {
    rows,
    anchor,
    check: (story: readonly StoredRow[]): StoryCheck =>
      verifyStory(story, story[0]?.orderSeq !== 1 && wasRemoved()),

    /** All rows of all orders, in stretches between which scans are answered. */
    checkAll: async (): Promise<StoryCheck> => {
      await turns.begin();
      let state = removed();
      let count = 0;
      for (;;) {
        const some = after.all(state.seq, portion).map(fromRow);
        for (const row of some) {
          const why = chainProblem(row, state);
          if (why !== undefined) return { whole: false, rows: count, brokenAt: row.stationSeq, why };
          state = { seq: row.stationSeq, chain: row.chain };
          count += 1;
        }
        if (some.length < portion) break;
        await turns.breathe();
      }
      // SQLite counts by itself how many it has numbered, and does not count back for who deletes the newest.
      const newest = given.get() ?? 0;
      if (state.seq < newest)
        return {
          whole: false,
          rows: count,
          brokenAt: Math.min(newest + 1, Number.MAX_SAFE_INTEGER),
          why: 'missing',
        };
      return { whole: true, rows: count };
    },
  };
}
