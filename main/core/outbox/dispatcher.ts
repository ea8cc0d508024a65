import { SECOND, type StationPorts } from '../ports.ts';
import type { Answer, Later } from '../shipperone/answer.ts';
import type { GroupCommit } from '../store/groupCommit.ts';
import { storageFailure } from '../store/storageFailure.ts';
import type { Pick } from './draft.ts';
import type { Outbox } from './outbox.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { ReadBack } from './readBack.ts';

/** A write failed; the next try is soon, for people free space at once or not for long. */
const afterStorageFailure = 5 * SECOND;

export interface DispatcherDeps {
  readonly ports: { readonly [P in 'clock' | 'timers' | 'logger']: StationPorts[P] };
  readonly outbox: Outbox;
  readonly isPaused: (entry: StoredEntry) => boolean;
  /**
   * What a call must wait for before it goes out; undefined when it may go at once. Never rejects. Resolves with a failure
   * that shows that the call could not leave either: then it is not tried.
   */
  readonly waitBefore: (entry: StoredEntry) => Promise<Later | undefined> | undefined;
  /** Looks a last time whether the call should go out; it may stop it. */
  readonly askIfChanged: (entry: StoredEntry) => void;
  /** Writes an entry's change together with those of others that come at the same time; see groupCommit. */
  readonly commit: GroupCommit['commit'];
  /** Told of every error; whoever looks after the disk knows which concern it. */
  readonly onStorageFailure: (error: unknown) => void;
  /** Sends an entry's bytes. */
  readonly send: (entry: StoredEntry, signal: AbortSignal) => Promise<Answer>;
  readonly readBack: (
    entry: StoredEntry,
    signal: AbortSignal,
  ) => Promise<ReadBack | Exclude<Answer, { kind: 'json' }>>;
}

export interface Dispatcher {
  /** Something may be due: look now. */
  pump(): void;
  /** Looks once, after what runs now. Costs nothing to call often. */
  pumpSoon(): void;
  start(): void;
  /** Aborts what is in flight (it becomes unknown) and waits until each is written down. */
  stop(): Promise<void>;
}

/**
 * Drives the outbox: picks what is due, sends it, writes the answer, sleeps until the next time. One drainer per
 * file; persisted are times, never "a retry is scheduled" flags, so that a restart forgets nothing.
 */
export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { outbox, ports } = deps;
  const running = new Set<Promise<void>>();
  let aborter = new AbortController();
  let cancelTimer: () => void = () => {};
  let active = false;

  /**
   * Says on the disk that the entry goes out, if it still should; until then no byte leaves. What was planned when the
   * station stops, as before sleep, stays as it was.
   * @param mayGo inside the commit
   */
  const begin = (entryId: string, mayGo: () => boolean): Promise<StoredEntry | undefined> =>
    deps.commit(() => {
      if (!active) outbox.letGo(entryId);
      else if (mayGo()) return outbox.beginIfDue(entryId, deps.isPaused);
      return undefined;
    });

  const beginIfDue = async ({ entry, readBackFirst }: Pick): Promise<StoredEntry | undefined> => {
    const { entryId } = entry;
    if (readBackFirst) {
      const result = await deps.readBack(entry, aborter.signal);
      return begin(entryId, () => outbox.settleReadBack(entryId, result));
    }
    const ready = deps.waitBefore(entry);
    if (ready !== undefined) {
      outbox.setAside(entryId);
      const failure = await ready;
      await outbox.goOn(entryId);
      if (failure !== undefined) {
        await deps.commit(() => outbox.settleUntried(entryId, failure));
        return undefined;
      }
    }
    return begin(entryId, () => {
      deps.askIfChanged(entry);
      return true;
    });
  };

  const work = async (picked: Pick): Promise<void> => {
    const going = await beginIfDue(picked);
    if (going === undefined) return;
    const startedAt = ports.clock.now();
    const before = ports.clock.monotonic();
    const answer = await deps.send(going, aborter.signal);
    const milliseconds = Math.round(ports.clock.monotonic() - before);
    outbox.answered(going, answer);
    // Before the commit, which then takes along what begins the next one.
    pumpSoon();
    await deps.commit(() => outbox.settle(going.entryId, answer, startedAt, milliseconds));
  };

  const launch = (picked: Pick): void => {
    const task = work(picked)
      .catch((error: unknown) => {
        ports.logger.error('outbox.work', error, { entryId: picked.entry.entryId });
        deps.onStorageFailure(error);
        outbox.giveUp(picked.entry.entryId, storageFailure(error) === undefined ? 'bug' : 'disk');
      })
      .catch((error: unknown) => ports.logger.error('outbox.giveUp', error)) // Written down by a later pump.
      .finally(() => {
        running.delete(task);
        pumpSoon();
      });
    running.add(task);
  };

  /** A disk that is full or fails must not end the station: what is due stays due. */
  const pump = (): void => {
    if (!active) return;
    cancelTimer();
    try {
      pumpNow();
    } catch (error) {
      if (storageFailure(error) === undefined) throw error;
      ports.logger.error('outbox.pump', error);
      deps.onStorageFailure(error);
      cancelTimer = ports.timers.after(afterStorageFailure, pump);
    }
  };

  let isPumpPlanned = false;
  const pumpSoon = (): void => {
    if (isPumpPlanned) return;
    isPumpPlanned = true;
    ports.timers.after(0, () => {
      isPumpPlanned = false;
      pump();
    });
  };

  const pumpNow = (): void => {
    outbox.markGivenUp();
    outbox.release(deps.isPaused);
    // Again, since what must wait for something has made room for others.
    for (let picks = outbox.pick(deps.isPaused); picks.length > 0; picks = outbox.pick(deps.isPaused)) {
      for (const picked of picks) launch(picked);
    }
    const next = outbox.nextTime();
    if (next === undefined) return;
    cancelTimer = ports.timers.after(pauseUntil(next, ports.clock.now()), pump);
  };

  return {
    pump,
    pumpSoon,
    start: () => {
      aborter = new AbortController();
      active = true;
      pump();
    },
    stop: async () => {
      active = false;
      cancelTimer();
      aborter.abort();
      await Promise.all(running);
    },
  };
}

/**
 * How long to wait for the next time. What is due but held back by the budget or a probe is looked at once a
 * second, and a clock that jumped is noticed within a minute.
 */
export function pauseUntil(next: number, now: number): number {
  return Math.min(Math.max(next - now, next <= now ? SECOND : SECOND / 10), 60 * SECOND);
}
