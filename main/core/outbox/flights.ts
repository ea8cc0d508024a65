/** The entries that are being worked on. None is picked a second time meanwhile, and only a few go out at once. */
export interface Flights {
  has(entryId: string): boolean;
  start(entryId: string): void;
  /** It waits for something before it goes out, and takes no place meanwhile. */
  setAside(entryId: string): void;
  /**
   * What it waited for has come; resolves when there is a place for it, since many may have waited for the same
   * thing.
   */
  goOn(entryId: string): Promise<void>;
  /** Its row says now that it is going out. */
  begun(entryId: string): void;
  /** Its answer has come and is not written down yet: its place is free for the next entry. */
  answered(entryId: string): void;
  isAnswered(entryId: string): boolean;
  end(entryId: string): void;
  /** Entries that take a place. */
  count(): number;
  /** Entries whose rows still look as if they could be picked. */
  unbegun(): number;
}

type Phase = 'planned' | 'aside' | 'begun' | 'answered';

/** @param places how many entries go out at once */
export function createFlights(places: number): Flights {
  const phases = new Map<string, Phase>();
  const waiting: (() => void)[] = [];
  const inPhase = (...wanted: readonly Phase[]): number =>
    [...phases.values()].filter((phase) => wanted.includes(phase)).length;
  const count = (): number => inPhase('planned', 'begun');
  const fillPlace = (): void => {
    if (count() < places) waiting.shift()?.();
  };
  return {
    has: (entryId) => phases.has(entryId),
    start: (entryId) => void phases.set(entryId, 'planned'),
    setAside: (entryId) => void phases.set(entryId, 'aside'),
    goOn: (entryId) =>
      new Promise((resolve) => {
        const takePlace = (): void => {
          phases.set(entryId, 'planned');
          resolve();
        };
        if (count() < places) takePlace();
        else waiting.push(takePlace);
      }),
    begun: (entryId) => void phases.set(entryId, 'begun'),
    answered: (entryId) => {
      phases.set(entryId, 'answered');
      fillPlace();
    },
    isAnswered: (entryId) => phases.get(entryId) === 'answered',
    end: (entryId) => {
      phases.delete(entryId);
      fillPlace();
    },
    count,
    unbegun: () => inPhase('planned', 'aside'),
  };
}
