import type { Entry, EntryState } from '../../main/contract/outbox.ts';
import { useStation } from '../station/StationContext.ts';
import { useDelayed } from './useDelayed.ts';
import { type Pages, usePages } from './usePages.ts';

/** Outbox entries in one state, or all, whose order or tracking number holds what is searched. */
export function useEntries(state: EntryState | null, search: string): Pages<Entry> {
  const { call } = useStation();
  const rested = useDelayed(search.trim(), 120);
  return usePages(`outbox ${state} ${rested}`, async (limit, cursor) => {
    const answer = await call('outbox.list', {
      limit,
      ...(state === null ? {} : { state }),
      ...(rested === '' ? {} : { search: rested }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (!answer.ok) return answer;
    const { entries, total, nextCursor } = answer.value;
    return { ok: true, value: { rows: entries, total, nextCursor } };
  });
}
