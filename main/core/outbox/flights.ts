/** Entries that are being worked on: none is picked a second time meanwhile, and only so many go out at once. */
export interface Flights {
  has(entryId: string): boolean;
  start(entryId: string): void;
  /** It waits for something before it goes out, and takes nobody's place meanwhile. */
  setAside(entryId: string): void;
  /** What it waited for has come; resolves when it has a place. Many may have waited for the same. */
  goOn(entryId: string): Promise<void>;
  end(entryId: string): void;
  /** How many take a place. */
  count(): number;
  /** How many there are, with those set aside. */
  all(): number;
}

/** @param places how many go out at once */
export function createFlights(places: number): Flights {
  const all = new Set<string>();
  const aside = new Set<string>();
  const waiting: (() => void)[] = [];
  const count = (): number => all.size - aside.size;
  return {
    has: (entryId) => all.has(entryId),
    start: (entryId) => void all.add(entryId),
    setAside: (entryId) => void aside.add(entryId),
    goOn: (entryId) =>
      new Promise((resolve) => {
        const takePlace = (): void => {
          aside.delete(entryId);
          resolve();
        };
        if (count() < places) takePlace();
        else waiting.push(takePlace);
      }),
    end: (entryId) => {
      all.delete(entryId);
      aside.delete(entryId);
      if (count() < places) waiting.shift()?.();
    },
    count,
    all: () => all.size,
  };
}
