import { retryDelay } from './retryPolicy.ts';

/**
 * Entries that could not be worked on by a fault of our own, as a parcel whose journal cannot be read. Each is tried
 * again later and later, and others go first meanwhile. In memory, for writing its row may be what fails; a start
 * begins anew.
 */
export interface SetBacks {
  add(entryId: string): void;
  /** All may be tried at once. */
  wake(): void;
  /** It was worked on after all. */
  forget(entryId: string): void;
  /** Whether it must wait. */
  has(entryId: string): boolean;
  /** How many there are at most that must wait. */
  count(): number;
  /** Whole milliseconds until the next may be tried again, if any waits. */
  wait(): number | undefined;
}

/** @param monotonic a clock that nobody can set. */
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
