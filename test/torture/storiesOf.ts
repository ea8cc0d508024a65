import { join } from 'node:path';
import Database from 'better-sqlite3';
import { storyFacts } from '../../main/contract/story.ts';
import { noDigest } from '../../main/core/story/storyDigest.ts';
import { fromRow, type StoredRow } from '../../main/core/story/storyRow.ts';
import { chainProblem, verifyStory } from '../../main/core/story/verifyStory.ts';

/** Events at the bench: those that the journal has, too. */
const notInJournal = new Set(['opened', 'put_back', 'scan', 'decided', 'tried', 'entry_state', 'entry_act']);

/**
 * What is wrong with the stories of a station that died many times, one sentence each: a link that does not hold, or a
 * fact that stands without its row, or a row without its fact. The station must be closed.
 */
export function wrongStories(dataDir: string): readonly string[] {
  const db = new Database(join(dataDir, 'station.db'), { readonly: true });
  try {
    const rows = db.prepare('select * from story order by story_seq').all().map(fromRow);
    const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
    const told = (kind: string): number => rows.filter((row) => row.kind === kind).length;
    return [
      ...brokenLinks(rows),
      ...differs('entries', count('select count(*) from outbox'), told('decided')),
      ...differs('tries', count('select count(*) from outbox_try'), told('tried')),
      ...differs(
        'packs',
        count('select count(*) from pack'),
        eventsIn(rows, (kind) => kind === 'opened'),
      ),
      ...differs(
        'events',
        count('select count(*) from pack_event'),
        eventsIn(rows, (kind) => !notInJournal.has(kind)),
      ),
    ];
  } finally {
    db.close();
  }
}

function brokenLinks(rows: readonly StoredRow[]): readonly string[] {
  let state = { seq: 0, chain: noDigest };
  const problems: string[] = [];
  for (const row of rows) {
    const why = chainProblem(row, state);
    if (why !== undefined) problems.push(`row ${row.stationSeq} of the station is ${why}`);
    state = { seq: row.stationSeq, chain: row.chain };
  }
  for (const [orderId, story] of Map.groupBy(rows, (row) => `${row.connectionId} ${row.orderId}`)) {
    const check = verifyStory(story);
    if (!check.whole) problems.push(`the story of ${orderId} breaks at row ${check.brokenAt}: ${check.why}`);
  }
  return problems;
}

function eventsIn(rows: readonly StoredRow[], isMeant: (kind: string) => boolean): number {
  const kinds = rows
    .filter((row) => row.orderId !== '')
    .flatMap((row) => [
      row.kind,
      ...(storyFacts.parse(JSON.parse(row.detail ?? '{}')).events ?? []).map(({ kind }) => kind),
    ]);
  return kinds.filter((kind) => isMeant(kind)).length;
}

function differs(what: string, there: number, told: number): readonly string[] {
  return there === told ? [] : [`${there} ${what}, and ${told} are told`];
}
