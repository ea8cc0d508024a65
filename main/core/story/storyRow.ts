import { z } from 'zod';
import { type StoryRow, storyKind } from '../../contract/story.ts';
import type { CheckedRow } from './verifyStory.ts';

/** As wide as the table: what somebody changed behind our back must be read to be told. */
const rowShape = z.object({
  story_seq: z.number(),
  connection_id: z.string(),
  order_id: z.string(),
  order_seq: z.number(),
  at: z.number(),
  station: z.string(),
  packer: z.string(),
  approved_by: z.string().nullable(),
  kind: z.string(),
  detail: z.string().nullable(),
  salt: z.string().nullable(),
  detail_digest: z.string(),
  previous: z.string(),
  digest: z.string(),
  chain: z.string(),
});

/** A row of the table. */
export interface StoredRow extends CheckedRow {
  readonly stationSeq: number;
  readonly chain: string;
}

/** The last moment that a Date knows, in both directions from 1970 (ECMA-262, Time Values). */
const lastMoment = 8.64e15;

/**
 * A row as it stands, also one that this station never wrote: checking tells. Numbers that no station counts to become
 * the largest that can be shown, by which they fit no row before them and no digest.
 */
export function fromRow(raw: unknown): StoredRow {
  const row = rowShape.parse(raw);
  return {
    stationSeq: within(row.story_seq, Number.MAX_SAFE_INTEGER),
    connectionId: row.connection_id,
    orderId: row.order_id,
    orderSeq: within(row.order_seq, Number.MAX_SAFE_INTEGER),
    at: within(row.at, lastMoment),
    station: row.station,
    packer: row.packer,
    approvedBy: row.approved_by,
    kind: row.kind,
    detail: row.detail,
    salt: row.salt,
    detailDigest: row.detail_digest,
    previous: row.previous,
    digest: row.digest,
    chain: row.chain,
  };
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** Less is the clock being put right, which happens to every computer now and then. */
const leastSetBack = 2000;

/** As the screens see it. `before` is the row of the same order before it. */
export function toStoryRow(row: StoredRow, before: Pick<StoredRow, 'at'> | undefined): StoryRow {
  const { stationSeq, orderSeq, at, station, packer, kind, detailDigest, previous, digest } = row;
  const back = before === undefined ? 0 : before.at - at;
  return {
    orderSeq,
    stationSeq,
    at,
    station,
    packer,
    kind: storyKind.catch('unreadable').parse(kind),
    detailDigest,
    previous,
    digest,
    ...(row.approvedBy === null ? {} : { approvedBy: row.approvedBy }),
    ...(row.detail === null ? {} : { detail: row.detail }),
    ...(row.salt === null ? {} : { salt: row.salt }),
    ...(back < leastSetBack ? {} : { clockBackMs: back }),
  };
}
