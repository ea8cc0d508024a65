import type { Entry, EntryState } from '../../main/contract/outbox.ts';
import { useStation } from '../station/StationContext.ts';
import { type Pages, usePages } from './usePages.ts';

/** Outbox entries in one state, or all. */
export function useEntries(state: EntryState | null): Pages<Entry> {
  const { call } = useStation();
  return usePages(`outbox ${state}`, async (limit, cursor) => {
    const answer = await call('outbox.list', {
      limit,
      ...(state === null ? {} : { state }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (!answer.ok) return answer;
    const { entries, total, nextCursor } = answer.value;
    return { ok: true, value: { rows: entries, total, nextCursor } };
  });
}
