import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CallError, Result } from '../../main/contract/errors.ts';
import { useListsRevision } from './useListsRevision.ts';

export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly nextCursor?: string | undefined;
}

export interface Pages<T> extends Page<T> {
  /** False until the first answer to the present question. */
  readonly isLoaded: boolean;
  readonly error: CallError | null;
  readonly loadMore: () => void;
}

const pageSize = 100;
const mostAtOnce = 1000;
/** Notices of changes come in bursts during a sweep; a list follows them no faster than this. */
const settleMs = 250;

/**
 * A long list, asked for in windows of rows. `key` names the question: when it changes the list starts anew. When
 * the station says that lists changed, the loaded rows are asked for again and replaced at once.
 */
export function usePages<T>(
  key: string,
  ask: (limit: number, cursor: string | undefined) => Promise<Result<Page<T>>>,
): Pages<T> {
  const revision = useListsRevision(settleMs);
  const [state, setState] = useState<{ key: string; page: Page<T>; error: CallError | null } | null>(null);
  const round = useRef(0);
  const asked = useRef(key);
  const answered = useRef(0);
  const run = useEffectEvent(ask);
  const loaded = state?.key === key ? state.page.rows.length : 0;
  const loadedNow = useEffectEvent(() => loaded);

  // The revision is no part of what is asked, only the reason to ask again.
  useEffect(() => {
    round.current += 1;
    const mine = round.current;
    asked.current = key;
    void askFor(run, Math.max(pageSize, loadedNow()), () => mine === round.current).then((result) => {
      // An answer that is older than a later question is still newer than what is shown.
      if (result === null || asked.current !== key || mine < answered.current) return;
      answered.current = mine;
      if (result.ok) setState({ key, page: result.value, error: null });
      else setState((before) => ({ key, page: pageOf(before, key), error: result.error }));
    });
  }, [key, revision]);

  const cursor = state?.key === key ? state.page.nextCursor : undefined;
  const isAsking = useRef(false);
  const loadMore = useCallback((): void => {
    if (cursor === undefined || isAsking.current) return;
    isAsking.current = true;
    const mine = round.current;
    // The further somebody has scrolled, the more rows one answer brings: the end of 100,000 rows is a hundred
    // answers away, not a thousand.
    void ask(Math.min(mostAtOnce, Math.max(pageSize, loadedNow())), cursor).then((result) => {
      isAsking.current = false;
      if (mine !== round.current || !result.ok) return;
      setState((before) => {
        const page = pageOf(before, key);
        return { key, page: { ...result.value, rows: [...page.rows, ...result.value.rows] }, error: null };
      });
    });
  }, [cursor, ask, key]);

  const isLoaded = state?.key === key;
  const page = pageOf(state, key);
  return { ...page, isLoaded, error: isLoaded ? state.error : null, loadMore };
}

/**
 * The first rows, as many as are shown now, in answers of a size that does not hold up the station; null once a
 * newer question was asked. A list that was scrolled far down keeps its length.
 */
async function askFor<T>(
  ask: (limit: number, cursor: string | undefined) => Promise<Result<Page<T>>>,
  count: number,
  isWanted: () => boolean,
): Promise<Result<Page<T>> | null> {
  const first = await ask(Math.min(mostAtOnce, count), undefined);
  if (!first.ok || count <= mostAtOnce) return first;
  let page = first.value;
  const rows = [...page.rows];
  while (rows.length < count && page.nextCursor !== undefined) {
    if (!isWanted()) return null;
    const more = await ask(Math.min(mostAtOnce, count - rows.length), page.nextCursor);
    if (!more.ok) return more;
    page = more.value;
    rows.push(...page.rows);
  }
  return { ok: true, value: { ...page, rows } };
}

function pageOf<T>(state: { key: string; page: Page<T> } | null, key: string): Page<T> {
  return state?.key === key ? state.page : { rows: [], total: 0 };
}
