import { type CallName, calls } from '../../contract/calls.ts';
import { fail, type Result } from '../../contract/errors.ts';
import type { ScannersStatus } from '../../contract/status.ts';
import type { Handlers, Served, StationEvent } from '../../rpc/server.ts';
import { type Logger, MINUTE, type StationPorts } from '../ports.ts';
import { lockFolder } from '../store/fileLock.ts';
import { isDamage } from '../store/quickCheck.ts';
import { dropDamagedCache } from '../store/stationDatabases.ts';
import { StationRefused } from '../store/stationRefused.ts';
import { createStation } from './createStation.ts';
import type { Station } from './station.ts';

/** The shortest time between two repairs: when a file is damaged again at once, no repair helps its disk. */
const repairPause = 10 * MINUTE;

type Handler = (input: never) => Promise<Result<unknown>> | Result<unknown>;
type Current = ReturnType<Served['current']>;

/**
 * A station that can close and open again in place, to go back to a backup or to repair its files: clients stay
 * connected and are shown the new state, and calls that come meanwhile wait their turn, scans among them.
 *
 * @throws StationRefused when the data folder cannot be used.
 */
export function createReopeningStation(ports: StationPorts): Station {
  const listeners = new Set<(event: StationEvent) => void>();
  let isStarted = false;
  let scanners: ScannersStatus | undefined;
  /** Added to the revisions of the open station, so that revisions grow over all of them. */
  let base = 0;
  let before: Current | undefined;
  let unsent = 0;
  let repairedAt = Number.NEGATIVE_INFINITY;
  let turn: Promise<unknown> = Promise.resolve();

  const tell = (event: StationEvent): void => {
    for (const listener of listeners) listener({ ...event, revision: base + event.revision });
  };
  const create = (): Station => {
    const station = createStation({ ...ports, logger, reopen });
    station.served.onEvent(tell);
    return station;
  };
  let station: Station | undefined;

  const open = (): Station => {
    const opened = create();
    station = opened;
    if (!isStarted) return opened;
    opened.start();
    if (scanners !== undefined) opened.showScanners(scanners);
    // The gap in the revisions makes every client ask for the whole state.
    const { revision, snapshot } = opened.served.current();
    tell({ revision, name: 'status', payload: snapshot.status });
    return opened;
  };
  const reopenNow = async <T>(work: () => T): Promise<T> => {
    if (station !== undefined) {
      const closing = station;
      before = current();
      unsent = closing.unsentCount();
      station = undefined;
      await closing.close();
      base = before.revision + 2;
    }
    try {
      return work();
    } finally {
      open();
    }
  };
  const reopen = <T>(work: () => T): Promise<T> => {
    const result = turn.then(() => reopenNow(work));
    turn = result.catch(() => undefined); // Whoever asked is told; what waits then finds the station open, or tries.
    return result;
  };

  const repair = (): void => {
    const now = ports.clock.monotonic();
    if (now - repairedAt < repairPause) return;
    repairedAt = now;
    reopen(() => dropDamagedCache(ports.dataDir)).catch((error: unknown) =>
      ports.logger.error('station.repair', error),
    );
  };

  /** Damage is noticed by way of the log, since whatever meets it (a scan, a reading, a backup) logs it. */
  const logger: Logger = {
    ...ports.logger,
    error: (event, error, facts) => {
      ports.logger.error(event, error, facts);
      if (isDamage(error)) repair();
    },
  };

  const current = (): Current => {
    if (station === undefined) {
      if (before === undefined) throw new Error('The station was never open');
      return before;
    }
    const { revision, snapshot } = station.served.current();
    return { revision: base + revision, snapshot };
  };
  const answer = async (name: CallName, input: never): Promise<Result<unknown>> => {
    if (station === undefined) await turn;
    try {
      const handler: Handler = (station ?? open()).served.handlers[name];
      return await handler(input);
    } catch (error) {
      if (error instanceof StationRefused) return fail('storage_failed', error.message, { code: error.code });
      throw error;
    }
  };
  const handlers = Object.fromEntries(
    Object.keys(calls).map((name) => [name, (input: never) => answer(name as CallName, input)]),
  ) as unknown as Handlers;

  // Held from before the first look at the files until the end, also between two stations.
  const lock = lockFolder(ports.dataDir, (error) => ports.logger.error('station.lock', error));
  try {
    open();
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    served: {
      handlers,
      current,
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onBug: (name, error) => ports.logger.error('call.failed', error, { name }),
    },
    start: () => {
      isStarted = true;
      station?.start();
    },
    suspend: async () => station?.suspend(),
    resume: () => station?.resume(),
    networkChanged: () => station?.networkChanged(),
    unsentCount: () => station?.unsentCount() ?? unsent,
    newLeadPin: async (name) => (station ?? open()).newLeadPin(name),
    showScanners: (found) => {
      scanners = found;
      station?.showScanners(found);
    },
    close: async () => {
      await turn;
      listeners.clear();
      try {
        await station?.close();
      } finally {
        lock.release();
      }
    },
  };
}
