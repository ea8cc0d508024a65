import { startTransition, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CallError, Result } from '../../main/contract/errors.ts';
import {
  keepSame,
  missingPage,
  type Range,
  type RowPages,
  rowAt,
  windowSize,
  withPage,
} from '../view/rowPages.ts';
import { useListsRevision } from './useListsRevision.ts';

export interface RowWindow<T> {
  readonly total: number;
  /** True when `total` is only a lower bound. */
  readonly isTotalRough: boolean;
  /** False until the first answer to the present question. */
  readonly isLoaded: boolean;
  readonly error: CallError | null;
  /** Names the question: another search or filter is another list. */
  readonly key: string;
  /** The row at this index of the whole list; undefined until it is loaded. */
  readonly itemAt: (index: number) => T | undefined;
  /** The index of the first loaded row that fits; -1 when none does. */
  readonly indexOf: (fits: (row: T) => boolean) => number;
  /** Tells which rows are drawn now; those that are not loaded yet are asked for. */
  readonly onRange: (first: number, last: number) => void;
}

export interface WindowAnswer<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly isTotalRough?: boolean | undefined;
  readonly nextCursor?: string | undefined;
}

interface State<T> {
  readonly key: string;
  readonly pages: RowPages<T>;
  /** Undefined before the first answer. */
  readonly total: number | undefined;
  readonly isTotalRough: boolean;
  readonly error: CallError | null;
}

/** Notices of changes come in bursts during a sweep; a list follows them no faster than this. */
const settleMs = 250;

/**
 * The rows of a long list that are in view. The scroll bar stands for the whole list. When somebody drags it
 * through 100,000 rows, only the rows where it stops are asked for: one window at a time, and the newest place
 * first. `key` names the question: when it changes the list starts anew. When the station says that lists
 * changed, the rows in view are asked for again and replaced at once.
 */
export function useRowWindow<T>(
  key: string,
  ask: (limit: number, offset: number) => Promise<Result<WindowAnswer<T>>>,
): RowWindow<T> {
  const revision = useListsRevision(settleMs);
  const [state, setState] = useState<State<T> | null>(null);
  const current = state?.key === key ? state : null;
  const range = useRef<Range>({ first: 0, last: 0 });
  const round = useRef(0);
  const isAsking = useRef(false);
  // As a transition, so that the answer to a scan is drawn first, even in the middle of drawing a list.
  const show = (next: State<T>): void => startTransition(() => setState(next));

  /**
   * Asks until every row in view is loaded. The rows are added to `known`, or replace everything at once where it
   * is null.
   */
  const fill = useEffectEvent(async (known: State<T> | null): Promise<void> => {
    if (isAsking.current) return;
    const mine = round.current;
    let next: State<T> = known ?? {
      key,
      pages: new Map(),
      total: undefined,
      isTotalRough: false,
      error: null,
    };
    for (;;) {
      const wanted = missingPage(next.pages, range.current, next.total);
      if (wanted === undefined) break;
      isAsking.current = true;
      const answer = await ask(windowSize, wanted * windowSize);
      isAsking.current = false;
      if (mine !== round.current) return void fill(null);
      if (!answer.ok) return show({ ...next, error: answer.error });
      const { rows, nextCursor, isTotalRough = false, total: counted } = answer.value;
      // A search with very many results is not counted to its last row: it ends where no more rows follow.
      const isEnd = nextCursor === undefined && (rows.length > 0 || wanted === 0);
      const total = isEnd ? wanted * windowSize + rows.length : counted;
      const pages = withPage(next.pages, wanted, keepSame(current?.pages.get(wanted), rows));
      next = { key, pages, total, isTotalRough: isTotalRough && !isEnd, error: null };
      if (known !== null) show(next);
    }
    if (known === null) show(next);
  });

  // The revision is no part of what is asked, only the reason to ask again.
  useEffect(() => {
    round.current += 1;
    void fill(null);
  }, [key, revision]);

  const onRange = useCallback(
    (first: number, last: number): void => {
      range.current = { first, last };
      if (current !== null && current.error === null) void fill(current);
    },
    [current],
  );
  const itemAt = useCallback(
    (index: number) => (current === null ? undefined : rowAt(current.pages, index)),
    [current],
  );
  const indexOf = useCallback(
    (fits: (row: T) => boolean): number => {
      for (const [page, rows] of current?.pages ?? []) {
        const at = rows.findIndex(fits);
        if (at >= 0) return page * windowSize + at;
      }
      return -1;
    },
    [current],
  );
  return {
    total: current?.total ?? 0,
    isTotalRough: current?.isTotalRough ?? false,
    isLoaded: current !== null,
    error: current?.error ?? null,
    key,
    itemAt,
    indexOf,
    onRange,
  };
}
