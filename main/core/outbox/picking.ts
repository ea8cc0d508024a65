import type { Pick } from './draft.ts';
import type { Flights } from './flights.ts';
import type { LinkHealth } from './linkHealth.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { OutboxStore } from './outboxStore.ts';
import { latestPlausible, mostInFlight } from './retryPolicy.ts';
import type { SetBacks } from './setBacks.ts';

export interface PickingDeps {
  readonly store: { readonly due: OutboxStore['due'] };
  readonly health: LinkHealth;
  readonly flights: Flights;
  readonly setBacks: SetBacks;
  readonly now: () => number;
  readonly monotonic: () => number;
  readonly toPaused: (entry: StoredEntry) => void;
}

export const neverPaused = (): boolean => false;

/**
 * Picks the entries to work on; each stays in flight until it is settled. An entry whose connection was paused
 * while it was in flight, or before a start, is paused now instead of going out.
 */
export function createPicking({ store, health, flights, setBacks, toPaused, ...deps }: PickingDeps) {
  const look = (isPaused: (entry: StoredEntry) => boolean, paused: readonly string[]) => {
    const now = deps.now();
    const monotonic = deps.monotonic();
    const room = mostInFlight - flights.count();
    if (room <= 0) return { picks: [], pausedToo: [] };
    const query = {
      now,
      implausible: latestPlausible(now),
      paused,
      ...health.restrictions(monotonic),
      // Rows of entries that are about to go out still say `ready`, and so do those that were set back.
      limit: flights.unbegun() + setBacks.count() + room,
    };
    const picks: Pick[] = [];
    const pausedToo = new Set<string>();
    const taken = new Map<string, number>();
    for (const entry of store.due(query)) {
      const { connectionId, entryId } = entry;
      const used = taken.get(connectionId) ?? 0;
      if (picks.length >= room) break;
      if (!flights.has(entryId) && isPaused(entry)) {
        toPaused(entry);
        pausedToo.add(`${connectionId} ${entry.action}`);
        continue;
      }
      if (flights.has(entryId) || setBacks.has(entryId)) continue;
      if (used >= health.allowance(connectionId, monotonic)) continue;
      taken.set(connectionId, used + 1);
      picks.push({ entry, readBackFirst: entry.partialQuantity && entry.mayHaveArrived });
    }
    for (const { entry } of picks) {
      flights.start(entry.entryId);
      health.started(entry.connectionId, entry.attempts > 0, monotonic);
    }
    return { picks, pausedToo: [...pausedToo] };
  };

  return (isPaused: (entry: StoredEntry) => boolean = neverPaused): readonly Pick[] => {
    let paused: readonly string[] = [];
    for (;;) {
      const { picks, pausedToo } = look(isPaused, paused);
      // Entries behind paused ones come into view only when those are left out of the query.
      if (picks.length > 0 || pausedToo.length === 0) return picks;
      paused = [...paused, ...pausedToo];
    }
  };
}
