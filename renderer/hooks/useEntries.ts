import type { Entry, EntryState } from '../../main/contract/outbox.ts';
import { useStation } from '../station/StationContext.ts';
import { useDelayed } from './useDelayed.ts';
import { type RowWindow, useRowWindow } from './useRowWindow.ts';

export interface EntryQuestion {
  readonly state: EntryState | null;
  readonly connectionId: string | null;
  /** Part of an order or tracking number. */
  readonly search: string;
}

/** The outbox entries that are in view, newest first; null in the question means all. */
export function useEntries({ state, connectionId, search }: EntryQuestion): RowWindow<Entry> {
  const { call } = useStation();
  const rested = useDelayed(search.trim(), 120);
  const key = `outbox ${state ?? ''}\n${connectionId ?? ''}\n${rested}`;
  return useRowWindow(key, async (limit, offset) => {
    const answer = await call('outbox.list', {
      limit,
      offset,
      ...(state === null ? {} : { state }),
      ...(connectionId === null ? {} : { connectionId }),
      ...(rested === '' ? {} : { search: rested }),
    });
    if (!answer.ok) return answer;
    const { entries, total, nextCursor } = answer.value;
    return { ok: true, value: { rows: entries, total, nextCursor } };
  });
}
