import { z } from 'zod';
import type { DeskRow } from '../../contract/desk.ts';

/** Where a page of the desk ends: rows that come and go meanwhile do not move it. */
export type DeskPlace = Pick<DeskRow, 'at' | 'rowId'>;

const shape = z.tuple([z.number(), z.string()]);

function writeDeskPlace({ at, rowId }: DeskPlace): string {
  return JSON.stringify([at, rowId]);
}

/** Undefined for any text that `writeDeskPlace` did not make. */
export function readDeskPlace(text: string): DeskPlace | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success ? { at: parsed.data[0], rowId: parsed.data[1] } : undefined;
  } catch {
    return undefined; // Not JSON, so not ours.
  }
}

/** Oldest first: what waits longest is looked after first. */
export function byAge(one: DeskPlace, other: DeskPlace): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.rowId < other.rowId ? -1 : one.rowId > other.rowId ? 1 : 0;
}

export interface DeskPage {
  readonly rows: DeskRow[];
  readonly total: number;
  readonly nextCursor?: string;
}

/** The rows after a place, oldest first, and the cursor of the next ones while there are more. */
export function pageOf(rows: readonly DeskRow[], after: DeskPlace | undefined, limit: number): DeskPage {
  const sorted = [...rows].sort(byAge);
  const rest = after === undefined ? sorted : sorted.filter((row) => byAge(row, after) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const ends = last === undefined || page.length === rest.length;
  return { rows: page, total: rows.length, ...(ends ? {} : { nextCursor: writeDeskPlace(last) }) };
}
