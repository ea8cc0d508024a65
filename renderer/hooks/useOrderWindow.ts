import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { QueueName } from '../../main/contract/common.ts';
import type { CallError } from '../../main/contract/errors.ts';
import type { OrderRow } from '../../main/contract/orders.ts';
import { useMirror, useStation } from '../station/StationContext.ts';
import { missingPage, type Range, type RowPages, rowAt, windowSize, withPage } from './rowPages.ts';
import { useDelayed } from './useDelayed.ts';
import { usePaced } from './usePaced.ts';

export interface OrderWindow {
  readonly total: number;
  /** False until the first answer for what is asked now. */
  readonly isLoaded: boolean;
  readonly error: CallError | null;
  /** The row at this place of the whole list; undefined until it has come. */
  readonly itemAt: (index: number) => OrderRow | undefined;
  /** The rows that are drawn now: those of them that are not there are asked for. */
  readonly onRange: (first: number, last: number) => void;
}

interface State {
  readonly key: string;
  readonly pages: RowPages<OrderRow>;
  /** Undefined before the first answer. */
  readonly total: number | undefined;
  readonly error: CallError | null;
}

/** Notices of changes come in bursts during a sweep; a list follows them at this pace. */
const settleMs = 250;
const nothing: RowPages<OrderRow> = new Map();

/**
 * The rows of a queue as far as they are in view, oldest first. The scroll bar stands for the whole queue, and who drags
 * it through 100,000 orders asks for what is seen where it stops: one window of rows at a time, the newest wish next.
 */
export function useOrderWindow(queue: QueueName, search: string): OrderWindow {
  const { call } = useStation();
  const rested = useDelayed(search.trim(), 120);
  const key = `${queue}\n${rested}`;
  const revision = usePaced(
    useMirror((mirror) => mirror.listsRevision),
    settleMs,
  );
  const [state, setState] = useState<State | null>(null);
  const current = state?.key === key ? state : null;
  const range = useRef<Range>({ first: 0, last: 0 });
  const round = useRef(0);
  const isAsking = useRef(false);

  /** Asks until every row in view is there: added to what is known, or, from null, in place of all of it at once. */
  const fill = useEffectEvent(async (known: State | null): Promise<void> => {
    if (isAsking.current) return;
    const mine = round.current;
    let next: State = known ?? { key, pages: nothing, total: undefined, error: null };
    for (;;) {
      const wanted = missingPage(next.pages, range.current, next.total);
      if (wanted === undefined) break;
      isAsking.current = true;
      const answer = await call('orders.list', {
        queue,
        limit: windowSize,
        offset: wanted * windowSize,
        ...(rested === '' ? {} : { search: rested }),
      });
      isAsking.current = false;
      if (mine !== round.current) return void fill(null);
      if (!answer.ok) return setState({ ...next, error: answer.error });
      const { rows, nextCursor, total: counted } = answer.value;
      // A wide search is not counted to its last row: its end is where no more follow.
      const total = nextCursor === undefined ? wanted * windowSize + rows.length : counted;
      next = { key, pages: withPage(next.pages, wanted, rows), total, error: null };
      if (known !== null) setState(next);
    }
    if (known === null) setState(next);
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
  return {
    total: current?.total ?? 0,
    isLoaded: current !== null,
    error: current?.error ?? null,
    itemAt,
    onRange,
  };
}
