/** Rows in one answer. */
export const windowSize = 100;

/** Answers that are kept: what was scrolled past is asked for again when it comes back into view. */
const mostKept = 20;

export type RowPages<T> = ReadonlyMap<number, readonly T[]>;

export interface Range {
  readonly first: number;
  readonly last: number;
}

export function rowAt<T>(pages: RowPages<T>, index: number): T | undefined {
  return pages.get(Math.floor(index / windowSize))?.[index % windowSize];
}

/** The first page of the rows in view that is not there; undefined when all are, or when no row stands there. */
export function missingPage<T>(
  pages: RowPages<T>,
  { first, last }: Range,
  total: number | undefined,
): number | undefined {
  const end = total === undefined ? last : Math.min(last, Math.max(0, total - 1));
  const from = Math.floor(Math.min(first, end) / windowSize);
  for (let page = from; page <= Math.floor(end / windowSize); page += 1) {
    if (!pages.has(page)) return page;
  }
  return undefined;
}

/** The pages with one more, less the one that was asked for longest ago when there are too many. */
export function withPage<T>(pages: RowPages<T>, page: number, rows: readonly T[]): RowPages<T> {
  const kept = [...pages].filter(([number]) => number !== page).slice(1 - mostKept);
  return new Map([...kept, [page, rows]]);
}

/** The rows that came, each that is as it was before as the same object: what shows it need not be drawn anew. */
export function keepSame<T>(before: readonly T[] | undefined, rows: readonly T[]): readonly T[] {
  if (before === undefined) return rows;
  const known = new Map(before.map((row) => [JSON.stringify(row), row]));
  return rows.map((row) => known.get(JSON.stringify(row)) ?? row);
}
