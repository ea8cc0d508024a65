import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { packedOrders } from './packedOrders.ts';

test('the database refuses to change or delete a row of a story', async () => {
  const { station } = await packedOrders();
  await station.close();
  const db = new Database(join(station.dataDir, 'station.db'));
  expect(() => db.exec("update story set packer = 'Eve'")).toThrow('never changed');
  expect(() => db.exec("update story set detail = '{}'")).toThrow('never changed');
  expect(() => db.exec('delete from story')).toThrow('never deleted');
  db.close();
});

const forged = (
  seq: number,
): string => `insert into story select (select max(story_seq) + 1 from story), connection_id, order_id, ${seq}, at,
  station, 'Eve', null, kind, detail, salt, detail_digest, digest, hex(randomblob(32)), chain from story
  where order_id = 'FO-1' and order_seq = 9`;

test.each([
  [
    'another packer',
    "update story set packer = 'Eve' where order_id = 'FO-1' and order_seq = 3",
    3,
    'changed',
  ],
  ['another time', "update story set at = at + 1 where order_id = 'FO-1' and order_seq = 1", 1, 'changed'],
  ['another fact', "update story set detail = '{}' where order_id = 'FO-1' and order_seq = 4", 4, 'detail'],
  ['another kind', "update story set kind = 'eve' where order_id = 'FO-1' and order_seq = 3", 3, 'changed'],
  ['a fact wiped', "update story set detail = null where order_id = 'FO-1' and order_seq = 4", 4, 'detail'],
  ['a row taken out', "delete from story where order_id = 'FO-1' and order_seq = 5", 6, 'missing'],
  ['the first row taken out', "delete from story where order_id = 'FO-1' and order_seq = 1", 2, 'missing'],
  ['a row added', forged(10), 10, 'changed'],
  [
    'a number that no station counts to',
    "update story set order_seq = 9007199254740993 where order_id = 'FO-1' and order_seq = 9",
    Number.MAX_SAFE_INTEGER,
    'missing',
  ],
  [
    'a time that no calendar knows',
    "update story set at = 9223372036854775807 where order_id = 'FO-1' and order_seq = 3",
    3,
    'changed',
  ],
  [
    'the first rows taken out, as if their time had been over',
    `insert into fact values ('story.removedTo', '3'), ('story.removedChain', hex(zeroblob(32)));
     delete from story where story_seq <= 3`,
    2,
    'missing',
  ],
  [
    'a row taken out and the rest numbered anew',
    `delete from story where order_id = 'FO-1' and order_seq = 5;
     update story set order_seq = order_seq - 100 where order_id = 'FO-1' and order_seq > 5;
     update story set order_seq = order_seq + 99 where order_id = 'FO-1' and order_seq < 0`,
    5,
    'unlinked',
  ],
])('%s is noticed, and where', async (_, sql, brokenAt, why) => {
  const { story, tamper, connectionId } = await packedOrders();
  const station = await tamper(sql);
  expect((await story('FO-1', station)).check).toMatchObject({ whole: false, brokenAt, why });
  expect((await story('FO-2', station)).check.whole).toBe(true);
  expect((await station.ok('story.check', {})).check.whole).toBe(false);
  const { text } = await station.ok('story.export', { connectionId, orderId: 'FO-1', format: 'json' });
  expect(text).toContain('"whole": false');
});

test('an order whose whole story is taken out, and one whose last rows are, are noticed over all stories', async () => {
  const one = await packedOrders();
  expect((await one.station.ok('story.check', {})).check.whole).toBe(true);
  const whole = await one.tamper("delete from story where order_id = 'FO-1'");
  expect((await whole.ok('story.check', {})).check).toMatchObject({ whole: false, why: 'missing' });

  const other = await packedOrders();
  const cut = await other.tamper("delete from story where order_id = 'FO-1' and order_seq > 7");
  expect((await other.story('FO-1', cut)).check.whole).toBe(true);
  expect((await cut.ok('story.check', {})).check).toMatchObject({ whole: false, why: 'missing' });
});

test('the newest rows of the station, when they are cut off, are noticed by how many it once numbered', async () => {
  const on = await packedOrders();
  const newest = (await on.station.ok('story.check', {})).anchor.rows;
  const cut = await on.tamper(`delete from story where story_seq >= ${newest - 1}`);
  expect((await cut.ok('story.check', {})).check).toMatchObject({
    whole: false,
    brokenAt: newest + 1,
    why: 'missing',
  });
});

test('a row that no station wrote is told as changed, and keeps no other story from being found', async () => {
  const { story, tamper, station: own } = await packedOrders();
  expect((await own.ok('story.search', { text: 'lunch' })).orders).toHaveLength(1);
  const rows = "where order_id = 'FO-1' and order_seq";
  const station = await tamper(
    `update story set kind = 'eve' ${rows} = 3; update story set detail = 'no JSON: lunch' ${rows} = 5`,
  );
  expect((await story('FO-1', station)).rows[2]?.kind).toBe('unreadable');
  const found = (await station.ok('story.search', { text: 'lunch' })).orders;
  expect(found.map(({ orderId }) => orderId)).toEqual(['FO-2', 'FO-1']);
});

/** As docs/story.md tells it to whoever has nothing but the file. */
const exported = z.object({
  kind: z.literal('packbench-story'),
  station: z.object({ rows: z.int(), digest: z.string() }),
  rows: z.array(
    z.object({
      connectionId: z.string(),
      orderId: z.string(),
      orderSeq: z.int(),
      at: z.int(),
      station: z.string(),
      packer: z.string(),
      approvedBy: z.string().nullable(),
      kind: z.string(),
      detail: z.string().nullable(),
      salt: z.string().nullable(),
      detailDigest: z.string(),
      previous: z.string(),
      digest: z.string(),
    }),
  ),
  calls: z.array(z.object({ entryId: z.string(), action: z.string(), body: z.string() })),
});

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function firstBroken(text: string): number | undefined {
  let previous = '0'.repeat(64);
  for (const [index, r] of exported.parse(JSON.parse(text)).rows.entries()) {
    const covered = ['packbench-story-1', r.previous, r.connectionId, r.orderId, r.orderSeq, r.at, r.station];
    const rest = [r.packer, r.approvedBy, r.kind, r.detailDigest];
    const isWhole =
      r.orderSeq === index + 1 &&
      r.previous === previous &&
      hash(JSON.stringify([...covered, ...rest])) === r.digest &&
      (r.detail === null || hash(`${r.salt}${r.detail}`) === r.detailDigest);
    if (!isWhole) return r.orderSeq;
    previous = r.digest;
  }
  return undefined;
}

test('an exported story can be checked with nothing but SHA-256, and so can the bytes that were sent', async () => {
  const { station, connectionId } = await packedOrders();
  const key = { connectionId, orderId: 'FO-1', format: 'json' } as const;
  const { fileName, text } = await station.ok('story.export', key);
  expect(fileName).toBe('packbench-story-FO-1.json');
  expect(firstBroken(text)).toBeUndefined();
  const { calls, rows, station: anchor } = exported.parse(JSON.parse(text));
  const decided = rows.find(({ kind }) => kind === 'decided')?.detail ?? '';
  expect(decided).toContain(hash(calls[0]?.body ?? ''));
  expect(anchor.rows).toBeGreaterThan(rows.length);
  expect(firstBroken(text.replace('"packer": "Ada"', '"packer": "Eve"'))).toBe(1);
  expect(firstBroken(text.replace('WRONG', 'RIGHT'))).toBe(3);
});
