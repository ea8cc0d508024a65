import type { EntryError } from '../../contract/outbox.ts';
import { nextState } from './entryStates.ts';
import type { OutboxStore } from './outboxStore.ts';

const interrupted: EntryError = {
  code: 'interrupted',
  message: 'The station stopped before the answer came.',
};

/**
 * After a start: what was going out when the station died may or may not have arrived.
 * @returns how many calls were interrupted.
 */
export function recoverEntries(store: OutboxStore, now: number): number {
  const sending = store.inState('sending');
  for (const entry of sending) {
    const state = nextState(entry.state, 'lose');
    store.patch(entry, { state, mayHaveArrived: true, lastError: interrupted, nextAttemptAt: null }, now);
  }
  return sending.length;
}
