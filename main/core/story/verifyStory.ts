import type { StoryCheck } from '../../contract/story.ts';
import { digestOfDetail, digestOfRow, type HashedRow, nextInChain, noDigest } from './storyDigest.ts';

/** A row as far as checking needs it; `detail` and `salt` are null once they were erased. */
export interface CheckedRow extends HashedRow {
  readonly detail: string | null;
  readonly salt: string | null;
  readonly previous: string;
  readonly digest: string;
}

type Broken = Extract<StoryCheck, { whole: false }>['why'];

/**
 * Whether these rows of one order, in their order, are as they were written: each fits the one before it, and none is
 * missing from the first to the last. That the last one is the last is told by the station's chain alone.
 *
 * @param mayBeginLater rows of this station were removed when their time was over, so that the first may be gone
 */
export function verifyStory(rows: readonly CheckedRow[], mayBeginLater = false): StoryCheck {
  let before: CheckedRow | undefined;
  for (const row of rows) {
    const why = sequenceProblem(row, before, mayBeginLater) ?? rowProblem(row);
    if (why !== undefined) return { whole: false, rows: rows.length, brokenAt: row.orderSeq, why };
    before = row;
  }
  return { whole: true, rows: rows.length };
}

function sequenceProblem(
  row: CheckedRow,
  before: CheckedRow | undefined,
  mayBeginLater: boolean,
): Broken | undefined {
  if (before === undefined) {
    if (row.orderSeq === 1) return row.previous === noDigest ? undefined : 'changed';
    return mayBeginLater ? undefined : 'missing';
  }
  if (row.orderSeq !== before.orderSeq + 1) return 'missing';
  return row.previous === before.digest ? undefined : 'unlinked';
}

function rowProblem(row: CheckedRow): Broken | undefined {
  if (digestOfRow(row.previous, row) !== row.digest) return 'changed';
  // Erasing takes the salt along.
  if (row.detail === null) return row.salt === null ? undefined : 'detail';
  return digestOfDetail(row.salt ?? '', row.detail) === row.detailDigest ? undefined : 'detail';
}

export interface ChainedRow extends CheckedRow {
  readonly stationSeq: number;
  readonly chain: string;
}

/** How far a check of the whole station has come. */
export interface ChainState {
  readonly seq: number;
  readonly chain: string;
}

/** Whether a row of any order stands next after the one before it in the station's chain. */
export function followsInChain(row: ChainedRow, before: ChainState): boolean {
  return row.stationSeq === before.seq + 1 && nextInChain(before.chain, row.digest) === row.chain;
}

/** What is wrong with a row of any order, after the one before it in the station's chain. */
export function chainProblem(row: ChainedRow, before: ChainState): Broken | undefined {
  if (row.stationSeq !== before.seq + 1) return 'missing';
  return rowProblem(row) ?? (followsInChain(row, before) ? undefined : 'unlinked');
}
