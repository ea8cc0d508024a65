import { useEffect, useRef, useState } from 'react';
import type { DayReport } from '../../main/contract/day.ts';
import type { CallError } from '../../main/contract/errors.ts';
import { useNow } from '../station/clock.ts';
import { useStation } from '../station/StationContext.ts';
import { useListsRevision } from './useListsRevision.ts';

/**
 * Pause between two questions. The station needs some milliseconds to add up a day of many orders, and nobody
 * needs the figures faster.
 */
const settleMs = 1000;

export interface DayShown {
  /** The last answer; still of the day before while another one is being read. */
  readonly report: DayReport | null;
  readonly error: CallError | null;
  readonly isLoading: boolean;
  readonly askAgain: () => void;
}

/** The figures of a day, null for today; asked again when lists change. */
export function useDay(day: string | null): DayShown {
  const { call } = useStation();
  const revision = useListsRevision(settleMs);
  const [round, setRound] = useState(0);
  const [shown, setShown] = useState<
    Omit<DayShown, 'isLoading' | 'askAgain'> & { readonly day: string | null }
  >({
    day: null,
    report: null,
    error: null,
  });
  // After midnight it is another day even if nothing happens for hours.
  const isOver =
    useNow(60_000) >=
    (day === null ? (shown.report?.to ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY);
  const latest = useRef(0);
  // The revision, the round and midnight are no part of what is asked, only reasons to ask again.
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    void call('day.get', day === null ? {} : { day }).then((answer) => {
      if (mine !== latest.current) return;
      if (answer.ok) setShown({ day, report: answer.value.day, error: null });
      else setShown((before) => ({ ...before, day, error: answer.error }));
    });
  }, [call, day, revision, round, isOver]);
  const isLoading = shown.day !== day || (shown.report === null && shown.error === null);
  return { ...shown, isLoading, askAgain: () => setRound((before) => before + 1) };
}
