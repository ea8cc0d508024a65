import { nextState } from './entryStates.ts';
import type { Flights } from './flights.ts';
import type { LinkHealth } from './linkHealth.ts';
import type { OutboxStore } from './outboxStore.ts';
import { retryDelay } from './retryPolicy.ts';
import type { SetBacks } from './setBacks.ts';

export interface GivingUpDeps {
  readonly store: Pick<OutboxStore, 'get' | 'patch'>;
  readonly flights: Flights;
  readonly health: LinkHealth;
  readonly setBacks: SetBacks;
  readonly now: () => number;
  readonly monotonic: () => number;
  readonly random: () => number;
  /** Tells listeners of an entry whose row has changed. */
  readonly changed: (entryId: string) => void;
}

/** What happens to entries when work on them fails because of a bug or a full disk. */
export function createGivingUp({ store, flights, health, setBacks, ...deps }: GivingUpDeps) {
  /** Entries that were going out when something failed and whose rows may still say so. */
  const givenUp = new Set<string>();

  /** Writes down what could not be written when it was given up. @throws when that fails again. */
  const markGivenUp = (): void => {
    for (const entryId of givenUp) {
      const entry = store.get(entryId);
      if (entry === undefined) throw new Error(`There is no entry ${entryId}`);
      if (entry.state === 'sending') {
        const nextAttemptAt = deps.now() + retryDelay(entry.failures + 1, deps.random(), undefined);
        const state = nextState(entry.state, 'lose');
        store.patch(entry, { state, mayHaveArrived: true, nextAttemptAt }, deps.now());
      }
      givenUp.delete(entryId);
      deps.changed(entryId);
    }
  };

  /**
   * Work on the entry failed because of a bug or a full disk. Its row stays as it is; only this process stops working
   * on it. A call that was going out becomes `unknown`: at once, or when there is room on the disk again. A full disk
   * holds up all calls of the connection, a bug only this one.
   */
  const giveUp = (entryId: string, why: 'disk' | 'bug'): void => {
    const wasAnswered = flights.isAnswered(entryId);
    flights.end(entryId);
    if (why === 'bug') setBacks.add(entryId);
    const entry = store.get(entryId);
    if (entry === undefined) return;
    if (!wasAnswered) health.landed(entry.connectionId);
    if (why === 'disk') health.failed(entry.connectionId, undefined, deps.monotonic());
    if (entry.state === 'sending') givenUp.add(entryId);
    markGivenUp();
  };

  return { giveUp, markGivenUp };
}
