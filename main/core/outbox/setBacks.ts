import { retryDelay } from './retryPolicy.ts';

/**
 * Entries that failed because of a fault of our own, such as a journal that cannot be read. Each is tried again
 * after a pause that grows, and other entries go first meanwhile. This is kept in memory only, because writing
 * the entry's row may be what fails; a start begins anew.
 */
export interface SetBacks {
  add(entryId: string): void;
  /** Lets all of them be tried at once. */
  wake(): void;
  /** The entry was worked on successfully. */
  forget(entryId: string): void;
  /** Whether the entry still has to wait. */
  has(entryId: string): boolean;
  /** How many entries have to wait, at most. */
  count(): number;
  /** Whole milliseconds until the next entry may be tried again; undefined when none waits. */
  wait(): number | undefined;
}

/** @param monotonic a clock that only goes forward */
export function createSetBacks(monotonic: () => number, random: () => number): SetBacks {
  const known = new Map<string, { readonly times: number; until: number }>();
  return {
    add: (entryId) => {
      const times = (known.get(entryId)?.times ?? 0) + 1;
      known.set(entryId, { times, until: monotonic() + retryDelay(times, random(), undefined) });
    },
    wake: () => {
      for (const one of known.values()) one.until = 0;
    },
    forget: (entryId) => void known.delete(entryId),
    has: (entryId) => (known.get(entryId)?.until ?? 0) > monotonic(),
    count: () => known.size,
    wait: () => {
      const waits = [...known.values()].map(({ until }) => until - monotonic()).filter((wait) => wait > 0);
      return waits.length === 0 ? undefined : Math.ceil(Math.min(...waits));
    },
  };
}
