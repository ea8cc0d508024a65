/** The row that a long list has chosen, which need not be among those that are loaded. */
export interface Choice<T> {
  /** Null where only the place is known: the end of a list that has not come yet. */
  readonly key: string | null;
  readonly index: number;
  /** As it was last seen. */
  readonly row: T | undefined;
}

interface Rows<T> {
  readonly total: number;
  readonly itemAt: (index: number) => T | undefined;
  readonly indexOf: (fits: (row: T) => boolean) => number;
}

export function firstChoice<T>(key: string | null = null): Choice<T> {
  return { key, index: 0, row: undefined };
}

/**
 * Where a choice stands now. A row keeps its choice where it moves and where it is scrolled out of what is loaded; one
 * that left the list hands its place to the row that stands there now.
 */
export function settledChoice<T>(choice: Choice<T>, rows: Rows<T>, keyOf: (row: T) => string): Choice<T> {
  if (rows.total === 0) return { ...choice, index: -1, row: undefined };
  const found = choice.key === null ? -1 : rows.indexOf((row) => keyOf(row) === choice.key);
  const index = found >= 0 ? found : Math.min(rows.total - 1, Math.max(0, choice.index));
  const row = rows.itemAt(index);
  if (row === undefined) return { key: choice.key, index, row: choice.key === null ? undefined : choice.row };
  return { key: keyOf(row), index, row };
}
