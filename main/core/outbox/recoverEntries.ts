import type { EntryError } from '../../contract/outbox.ts';
import { nextState } from './entryStates.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';

const interrupted: EntryError = {
  code: 'interrupted',
  message: 'The station stopped before the answer came.',
};

/**
 * After a start: what was going out when the station died may or may not have arrived, and what waits for a token
 * that was renewed in that moment goes on.
 * @returns how many calls were interrupted.
 */
export function recoverEntries(
  store: OutboxStore,
  now: number,
  isPaused: (entry: StoredEntry) => boolean,
): number {
  const sending = store.inState('sending');
  for (const entry of sending) {
    store.patch(
      entry,
      {
        state: nextState(entry.state, 'lose'),
        mayHaveArrived: true,
        lastError: interrupted,
        nextAttemptAt: null,
      },
      now,
    );
  }
  for (const entry of store.inState('paused')) {
    if (isPaused(entry)) continue;
    const happening = entry.partialQuantity && entry.mayHaveArrived ? 'lose' : 'resume';
    store.patch(entry, { state: nextState(entry.state, happening) }, now);
  }
  return sending.length;
}
