/** Who loses what when the station dies: its own plans go, packers and the rest of the world carry on. */
export type Owner = 'station' | 'packer' | 'world';

interface Happening {
  readonly at: number;
  readonly number: number;
  readonly owner: Owner;
  readonly run: () => void;
}

/** Virtual time: what is planned happens in order, weeks pass in no time, and ties are decided by the plan. */
export interface Timeline {
  /** Milliseconds since the schedule began. */
  now(): number;
  plan(delay: number, owner: Owner, run: () => void): void;
  /** The station died or was put to sleep: what it had planned will not happen. */
  forgetStation(): void;
  /** The bench sleeps without a word: nobody does anything on it before it wakes. */
  postponeUntil(at: number): void;
  /** Goes on to the next happening at or before `end`; undefined when there is none. */
  next(end: number): (() => void) | undefined;
  /** A new number; the same for the same course of events. */
  number(): number;
}

export function createTimeline(): Timeline {
  let now = 0;
  let number = 0;
  let planned: Happening[] = [];

  const earliest = (): number => {
    let found = 0;
    for (let index = 1; index < planned.length; index += 1) {
      const [one, best] = [planned[index], planned[found]];
      if (one === undefined || best === undefined) continue;
      if (one.at < best.at || (one.at === best.at && one.number < best.number)) found = index;
    }
    return found;
  };

  return {
    now: () => now,
    number: () => {
      number += 1;
      return number;
    },
    plan: (delay, owner, run) => {
      number += 1;
      planned.push({ at: now + delay, number, owner, run });
    },
    forgetStation: () => {
      planned = planned.filter((happening) => happening.owner !== 'station');
    },
    postponeUntil: (at) => {
      planned = planned.map((happening) =>
        happening.owner === 'world' || happening.at >= at ? happening : { ...happening, at },
      );
    },
    next: (end) => {
      if (planned.length === 0) return undefined;
      const [happening] = planned.splice(earliest(), 1);
      if (happening === undefined || happening.at > end) return undefined;
      now = happening.at;
      return happening.run;
    },
  };
}
