/** Entries that are being worked on: none is picked a second time meanwhile, and only so many go out at once. */
export interface Flights {
  has(entryId: string): boolean;
  start(entryId: string): void;
  /** It waits for something before it goes out, and takes nobody's place meanwhile. */
  setAside(entryId: string): void;
  /** What it waited for has come; resolves when it has a place. Many may have waited for the same. */
  goOn(entryId: string): Promise<void>;
  /** Its row says that it goes out. */
  begun(entryId: string): void;
  /** It was answered, and only its row does not say so yet: its place is free for the next one. */
  answered(entryId: string): void;
  isAnswered(entryId: string): boolean;
  end(entryId: string): void;
  /** How many take a place. */
  count(): number;
  /** How many there are whose rows may still look as if they were to be picked. */
  unbegun(): number;
}

type Phase = 'planned' | 'aside' | 'begun' | 'answered';

/** @param places how many go out at once */
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
