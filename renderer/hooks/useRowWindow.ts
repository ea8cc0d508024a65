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
  /** More than were counted: `total` is at least as many as there are. */
  readonly isTotalRough: boolean;
  /** False until the first answer for what is asked now. */
  readonly isLoaded: boolean;
  readonly error: CallError | null;
  /** Names what is asked: another search or filter is another list. */
  readonly key: string;
  /** The row at this place of the whole list; undefined until it has come. */
  readonly itemAt: (index: number) => T | undefined;
  /** Where a row stands, of those that have come; -1 for none of them. */
  readonly indexOf: (fits: (row: T) => boolean) => number;
  /** The rows that are drawn now: those of them that are not there are asked for. */
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

/** Notices of changes come in bursts during a sweep; a list follows them at this pace. */
const settleMs = 250;

/**
 * The rows of a long list as far as they are in view. The scroll bar stands for the whole list, and who drags it through
 * 100,000 rows asks for what is seen where it stops: one window of rows at a time, the newest wish next. `key` names
 * what is asked; when it changes the list starts anew, when the station says that lists changed, what is in view is
 * asked for again and replaced at once.
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
  // Not before what a scan changes: its answer is drawn first, in the middle of a list if need be.
  const show = (next: State<T>): void => startTransition(() => setState(next));

  /** Asks until every row in view is there: added to what is known, or, from null, in place of all of it at once. */
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
      // A wide search is not counted to its last row: its end is where no more follow.
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
