import { SECOND, type StationPorts } from '../ports.ts';
import type { Answer, Later } from '../shipperone/answer.ts';
import type { GroupCommit } from '../store/groupCommit.ts';
import { storageFailure } from '../store/storageFailure.ts';
import type { Pick } from './draft.ts';
import type { Outbox } from './outbox.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { ReadBack } from './readBack.ts';

/** Pause after a failed write. It is short because people either free some space at once or not for a long time. */
const afterStorageFailure = 5 * SECOND;

export interface DispatcherDeps {
  readonly ports: { readonly [P in 'clock' | 'timers' | 'logger']: StationPorts[P] };
  readonly outbox: Outbox;
  readonly isPaused: (entry: StoredEntry) => boolean;
  /**
   * What a call has to wait for before it goes out; undefined when it may go at once. The promise never rejects.
   * It resolves with a failure when waiting showed that there is no way to ShipperOne: then the call is not
   * tried.
   */
  readonly waitBefore: (entry: StoredEntry, signal: AbortSignal) => Promise<Later | undefined> | undefined;
  /** Checks one last time that the order has not changed; this may stop the call. */
  readonly askIfChanged: (entry: StoredEntry) => void;
  /** Writes an entry's change together with those of others that come at the same time; see groupCommit. */
  readonly commit: GroupCommit['commit'];
  /** Is told of every error and decides itself which of them concern the disk. */
  readonly onStorageFailure: (error: unknown) => void;
  /** Sends an entry's bytes. */
  readonly send: (entry: StoredEntry, signal: AbortSignal) => Promise<Answer>;
  readonly readBack: (
    entry: StoredEntry,
    signal: AbortSignal,
  ) => Promise<ReadBack | Exclude<Answer, { kind: 'json' }>>;
}

export interface Dispatcher {
  /** Looks now whether a call is due. */
  pump(): void;
  /** Looks once, after the code that runs now. Calling it often costs nothing. */
  pumpSoon(): void;
  start(): void;
  /** Aborts the calls in flight (they become `unknown`) and waits until that is written down for each. */
  stop(): Promise<void>;
}

/**
 * Drives the outbox: picks the calls that are due, sends them, writes their answers and sleeps until the next is
 * due. Each station file has one dispatcher. What is stored are times and never a flag such as "a retry is
 * scheduled", so that a restart forgets nothing.
 */
export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { outbox, ports } = deps;
  const running = new Set<Promise<void>>();
  let aborter = new AbortController();
  let cancelTimer: () => void = () => {};
  let active = false;

  /**
   * Writes down that the entry is going out, if it still may; no byte leaves before that is on the disk. A call
   * that was only planned when the station stops (before sleep, for example) stays as it was.
   * @param mayGo runs inside the commit
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
    const ready = deps.waitBefore(entry, aborter.signal);
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
    // Called before the commit, so that the start of the next call is written in the same commit.
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

  /** A full or failing disk must not end the station: what is due stays due. */
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
    // Repeated because entries that have to wait for something have given up their places.
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
 * How long to sleep. What is due but held back by the retry budget or by a probe is looked at every second, and a
 * clock that jumped is noticed within a minute.
 */
export function pauseUntil(next: number, now: number): number {
  return Math.min(Math.max(next - now, next <= now ? SECOND : SECOND / 10), 60 * SECOND);
}
