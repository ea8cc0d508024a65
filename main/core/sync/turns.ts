import type { StationPorts } from '../ports.ts';

/** Work for this long at a stretch; with what one more portion takes, a scan then still fits into a frame (16.7 ms). */
const longestStretch = 6;

export interface Turns {
  /** A stretch of work begins, as after waiting for the network. */
  begin(): void;
  /** Lets everything else have its turn, when the stretch has been long enough; else costs nothing. */
  breathe(): Promise<void>;
}

/** Divides long work into stretches, so that a scan never waits for a sweep. */
export function createTurns({ clock, timers }: Pick<StationPorts, 'clock' | 'timers'>): Turns {
  let since = clock.monotonic();
  return {
    begin: () => {
      since = clock.monotonic();
    },
    breathe: async () => {
      if (clock.monotonic() - since < longestStretch) return;
      await new Promise<void>((resolve) => void timers.after(0, resolve));
      since = clock.monotonic();
    },
  };
}

/** Portions of a list whose weights add up to about `most`; one that is heavier stands alone. */
export function* portions<T>(
  items: readonly T[],
  weight: (item: T) => number,
  most: number,
): Generator<readonly T[]> {
  let portion: T[] = [];
  let sum = 0;
  for (const item of items) {
    portion.push(item);
    sum += weight(item);
    if (sum < most) continue;
    yield portion;
    portion = [];
    sum = 0;
  }
  if (portion.length > 0) yield portion;
}
