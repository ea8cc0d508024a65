import type { NoUpdates, UpdateMode, UpdateNotice, UpdatesState } from '../../contract/desktop.ts';
import { type Clock, MINUTE, type Timers } from '../../core/ports.ts';
import type { Work } from '../../host/hostedStation.ts';
import type { ClosingCause } from '../closing/closing.ts';
import { blockOf, isLookDue, isWanted, mayFetch, mayInstall, type UpdateFacts } from './updatePolicy.ts';
import { UpdateFailure, type UpdateSource } from './updateSource.ts';

export interface UpdatePorts {
  readonly version: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly timers: Timers;
  readonly work: () => Promise<Work>;
  /** What is chosen here, and when the feed was last asked; kept over restarts. */
  readonly kept: {
    readonly get: () => { readonly mode: UpdateMode; readonly lastLookAt?: number | undefined };
    readonly set: (kept: { readonly mode: UpdateMode; readonly lastLookAt?: number | undefined }) => void;
  };
  /** The administrator's choice, which no person here can change. */
  readonly fixedMode: UpdateMode | undefined;
  readonly place:
    | { readonly ok: true; readonly host: string; readonly load: () => Promise<UpdateSource> }
    | { readonly ok: false; readonly reason: NoUpdates };
  readonly onChange: () => void;
  /** One line for the log; failures of the network are no bugs. */
  readonly onTrouble: (line: string, error: unknown) => void;
}

export interface Updates {
  state(): UpdatesState;
  notice(): UpdateNotice | undefined;
  setMode(mode: UpdateMode): void;
  /** Asks the feed now. Resolves when it has answered or failed. */
  look(): Promise<void>;
  take(): void;
  start(): void;
  stop(): void;
  /** To be asked before the station closes: afterwards nobody knows what was going on. */
  mayInstall(cause: ClosingCause): Promise<boolean>;
  install(quit: () => void): void;
}

/** The first look leaves the start in peace; afterwards it is thought about every so often, which costs nothing. */
const firstThought = 2 * MINUTE;
const betweenThoughts = 10 * MINUTE;
/** How soon what waits for a quiet moment is tried again. */
const quietSoon = MINUTE;

/** Looks for newer versions, fetches what is wanted, and installs it when that disturbs nobody. */
export function createUpdates(ports: UpdatePorts): Updates {
  const { kept, place, timers } = ports;
  let source: UpdateSource | undefined;
  let phase: UpdatesState['phase'] = 'idle';
  let version: string | undefined;
  let problem: UpdatesState['problem'];
  let waitsFor: UpdatesState['waitsFor'];
  let isTaken = false;
  let cancel: (() => void) | undefined;
  let isRunning = false;

  const mode = (): UpdateMode => ports.fixedMode ?? kept.get().mode;
  const factsWith = (work: Work): UpdateFacts => ({
    ...{ mode: mode(), phase, isTaken, work },
    isByHand: source?.isByHand ?? false,
  });
  const become = (next: UpdatesState['phase']): void => {
    phase = next;
    ports.onChange();
  };
  const failed = (during: string, error: unknown): void => {
    problem = error instanceof UpdateFailure ? error.problem : 'other';
    ports.onTrouble(`An update could not be ${during}`, error);
  };

  const look = async (): Promise<void> => {
    // The administrator's "off" holds for whoever presses the button as well.
    if (ports.fixedMode === 'off') return;
    if (!place.ok || phase === 'looking' || phase === 'fetching' || phase === 'ready') return;
    become('looking');
    problem = undefined;
    try {
      source ??= await place.load();
      version = await source.look();
    } catch (error) {
      failed('looked for', error);
    }
    kept.set({ mode: kept.get().mode, lastLookAt: ports.clock.now() });
    become(version === undefined ? 'idle' : 'found');
  };
  const fetch = async (): Promise<void> => {
    if (source === undefined) return;
    problem = undefined;
    become('fetching');
    try {
      await source.fetch();
      become('ready');
    } catch (error) {
      failed('fetched', error);
      become('found'); // Tried again at the next thought: whoever wanted it still does.
    }
  };

  const think = async (): Promise<void> => {
    const work = await ports.work();
    const times = { now: ports.clock.now(), lastLookAt: kept.get().lastLookAt };
    if (place.ok && isLookDue(factsWith(work), times)) await look();
    const facts = factsWith(await ports.work());
    waitsFor = isWanted(facts) ? blockOf(facts.work) : undefined;
    if (mayFetch(facts)) await fetch();
    ports.onChange();
  };
  const thinkAfter = (delay: number): void => {
    cancel?.();
    cancel = timers.after(delay, () => {
      think()
        .catch((error: unknown) => ports.onTrouble('Updates could not be thought about', error))
        .finally(() => {
          if (isRunning) thinkAfter(waitsFor === undefined ? betweenThoughts : quietSoon);
        });
    });
  };

  return {
    state: () => ({
      ...{ version: ports.version, mode: mode(), isFixed: ports.fixedMode !== undefined, phase },
      ...(place.ok ? { feed: place.host } : { unavailable: place.reason }),
      ...(version === undefined ? {} : { found: { version, isByHand: source?.isByHand ?? false } }),
      ...(kept.get().lastLookAt === undefined ? {} : { lastLookAt: kept.get().lastLookAt }),
      ...(problem === undefined ? {} : { problem }),
      ...(waitsFor === undefined ? {} : { waitsFor }),
    }),
    notice: () => (version === undefined ? undefined : { version, isReady: phase === 'ready' }),
    setMode: (next) => {
      kept.set({ ...kept.get(), mode: next });
      if (isRunning) thinkAfter(0);
    },
    look,
    take: () => {
      if (phase !== 'found' || ports.fixedMode === 'off') return;
      isTaken = true;
      if (isRunning) thinkAfter(0);
    },
    start: () => {
      isRunning = true;
      if (place.ok) thinkAfter(firstThought);
    },
    stop: () => {
      isRunning = false;
      cancel?.();
    },
    mayInstall: async (cause) => {
      if (phase !== 'ready' || cause === 'shutdown') return false; // There is no time to ask the station.
      try {
        return mayInstall(factsWith(await ports.work()), cause);
      } catch (error) {
        ports.onTrouble('Nobody could say whether an update may be installed', error);
        return false;
      }
    },
    install: (quit) => {
      if (source === undefined) quit();
      else source.install(quit);
    },
  };
}
