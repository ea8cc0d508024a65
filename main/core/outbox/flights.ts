/** Entries that are being worked on: none is picked a second time meanwhile, and only so many go out at once. */
export interface Flights {
  has(entryId: string): boolean;
  start(entryId: string): void;
  /** It waits for something before it goes out, and takes nobody's place meanwhile. */
  setAside(entryId: string): void;
  /** What it waited for has come. */
  goOn(entryId: string): void;
  end(entryId: string): void;
  /** How many take a place. */
  count(): number;
  /** How many there are, with those set aside. */
  all(): number;
}

export function createFlights(): Flights {
  const all = new Set<string>();
  const aside = new Set<string>();
  return {
    has: (entryId) => all.has(entryId),
    start: (entryId) => void all.add(entryId),
    setAside: (entryId) => void aside.add(entryId),
    goOn: (entryId) => void aside.delete(entryId),
    end: (entryId) => {
      all.delete(entryId);
      aside.delete(entryId);
    },
    count: () => all.size - aside.size,
    all: () => all.size,
  };
}
