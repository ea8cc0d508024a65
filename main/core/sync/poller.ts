import { type QueueName, queueNames } from '../../contract/common.ts';
import { type CallError, callFailure } from '../../contract/errors.ts';
import type { SyncResult } from '../../contract/status.ts';
import type { ConnectionStore, StoredConnection } from '../connections/connectionStore.ts';
import { isPausedByHand } from '../connections/pauses.ts';
import type { OrderStore } from '../orders/orderStore.ts';
import type { QueueMarks } from '../orders/queueMarks.ts';
import { MINUTE, type StationPorts } from '../ports.ts';
import type { ShipperOneClient } from '../shipperone/client.ts';
import { nextPollDelay } from './cadence.ts';
import { createPace } from './pace.ts';
import { type PassDeps, type PassResult, runQueuePass } from './queuePass.ts';
import type { ScansFirst } from './scansFirst.ts';
import type { Turns } from './turns.ts';

export interface PollerDeps {
  readonly ports: Pick<StationPorts, 'clock' | 'timers' | 'random' | 'logger'>;
  readonly connections: ConnectionStore;
  readonly orders: OrderStore;
  readonly marks: QueueMarks;
  readonly turns: Turns;
  readonly scansFirst?: Pick<ScansFirst, 'areLikely'>;
  /** Resolves when everything that the connection read from an earlier address is removed. */
  readonly cleared: (connectionId: string) => Promise<void>;
  /** Undefined while the connection has no token. */
  readonly clientFor: (connection: StoredConnection) => ShipperOneClient | undefined;
  readonly noToken: (connection: StoredConnection) => CallError;
  /** Called after each pass; pausing, events and waking the outbox depend on it. */
  readonly onPass: (connection: StoredConnection, queue: QueueName, result: PassResult) => void;
  /** Called when a reading ended because it was cancelled. */
  readonly onCancelled: (connectionId: string) => void;
  readonly onProgress: (connectionId: string, queue: QueueName, pages: number, orders: number) => void;
}

export interface Poller {
  /** Reads everything now and keeps reading on the cadence. Call again after connections changed. */
  start(): void;
  now(connectionId: string | undefined, sweep: boolean): Promise<readonly SyncResult[]>;
  /**
   * Reads what is new in one queue, or all of it; shares a reading that already waits for its turn. Never throws.
   * @returns the answer at which this reading failed, if it did.
   */
  read(connectionId: string, queue: QueueName, whole?: boolean): Promise<Failure>;
  /** Reads one queue soon, without waiting for it; used when an order is opened. */
  poke(connectionId: string, queue: QueueName): void;
  /** Cancels the readings that run or wait, of one connection or of all; the cadence goes on. @returns how many. */
  cancel(connectionId: string | undefined): number;
  /** Stops reading (before sleep, for example) and waits until nothing is being read; `start` goes on. */
  stop(): Promise<void>;
}

/** The fewest and the most order lines that are stored in one transaction. */
const fewestLines = 60;
const mostLines = 600;

const cancelled = callFailure('cancelled', 'The reading was stopped before the queue was read to its end.');

type Failure = PassResult['failure'];

interface Reading {
  readonly summary: SyncResult;
  readonly failure: Failure;
}

interface Job {
  readonly sweep: boolean;
  readonly result: Promise<Reading>;
}

/** The readings of one connection: one runs, the others wait. */
interface Line {
  last: Promise<unknown>;
  aborter: AbortController;
  /** Readings that run or wait. */
  open: number;
}

/**
 * Waits until the work is done or the signal aborts: removing 100,000 orders takes longer than going to sleep may
 * take.
 */
async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const listening = new AbortController();
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true, signal: listening.signal });
  });
  await Promise.race([work, aborted]).finally(() => listening.abort());
}

function retryAfterOf({ failure }: PassResult): number | undefined {
  return failure?.kind === 'later' ? failure.retryAfterMs : undefined;
}

/**
 * Reads each queue of each connection on its cadence. A connection runs one pass at a time; a request for a pass
 * that already waits shares that pass.
 */
export function createPoller(deps: PollerDeps): Poller {
  const pace = createPace(deps.ports.clock, fewestLines, mostLines, deps.scansFirst);
  const lines = new Map<string, Line>();
  const waiting = new Map<string, Job>();
  const timers = new Map<string, () => void>();
  const failures = new Map<string, number>();
  let running = false;
  let isStopped = false;

  const lineOf = (connectionId: string): Line => {
    const known = lines.get(connectionId);
    if (known !== undefined) return known;
    const line = { last: Promise.resolve(), aborter: new AbortController(), open: 0 };
    lines.set(connectionId, line);
    return line;
  };

  const enqueue = (connectionId: string, queue: QueueName, sweep: boolean): Promise<Reading> => {
    const key = `${connectionId} ${queue}`;
    const queued = waiting.get(key);
    if (queued !== undefined && (queued.sweep || !sweep)) return queued.result;
    const line = lineOf(connectionId);
    const { signal } = line.aborter;
    const run = async (): Promise<Reading> => {
      if (waiting.get(key)?.result === result) waiting.delete(key);
      try {
        return await pass(connectionId, queue, sweep, signal);
      } finally {
        line.open -= 1;
      }
    };
    line.open += 1;
    const result: Promise<Reading> = line.last.then(run, run);
    line.last = result;
    waiting.set(key, { sweep, result });
    return result;
  };

  const pass = async (
    connectionId: string,
    queue: QueueName,
    sweep: boolean,
    signal: AbortSignal,
  ): Promise<Reading> => {
    const without = (error?: CallError, orders = 0): Reading => {
      const nothing = { connectionId, queue, ok: false, orders };
      return { summary: error === undefined ? nothing : { ...nothing, error }, failure: undefined };
    };
    if (signal.aborted) return without(cancelled);
    const connection = deps.connections.get(connectionId);
    if (connection === undefined) return without();
    if (isPausedByHand(connection)) return without(connection.paused);
    const client = deps.clientFor(connection);
    if (client === undefined) return without(deps.noToken(connection));
    await untilAborted(deps.cleared(connectionId), signal);
    if (signal.aborted) return without(cancelled);
    const given = passDeps(client, connectionId, queue, signal);
    const result = await runQueuePass(given, connection, queue, sweep);
    if (signal.aborted) {
      // If the station stopped meanwhile, its databases may be closed, and nothing is reported.
      if (running) {
        deps.onCancelled(connectionId);
        schedule(connectionId, queue);
      }
      return without(cancelled, result.orders);
    }
    const key = `${connectionId} ${queue}`;
    failures.set(key, result.ok ? 0 : (failures.get(key) ?? 0) + 1);
    deps.onPass(connection, queue, result);
    schedule(connectionId, queue, retryAfterOf(result));
    const summary = { connectionId, queue, ok: result.ok, orders: result.orders };
    return {
      summary: result.error === undefined ? summary : { ...summary, error: result.error },
      failure: result.failure,
    };
  };

  const passDeps = (
    client: ShipperOneClient,
    connectionId: string,
    queue: QueueName,
    signal: AbortSignal,
  ): PassDeps => ({
    client,
    orders: deps.orders,
    marks: deps.marks,
    now: deps.ports.clock.now,
    signal,
    turns: deps.turns,
    pace,
    onPage: (pages, orders) => deps.onProgress(connectionId, queue, pages, orders),
  });

  const schedule = (connectionId: string, queue: QueueName, retryAfterMs?: number): void => {
    const key = `${connectionId} ${queue}`;
    timers.get(key)?.();
    timers.delete(key);
    const connection = deps.connections.get(connectionId);
    if (!running || connection === undefined) return;
    const delay = nextPollDelay({
      queue,
      pollSeconds: connection.pollSeconds,
      timeZone: connection.timeZone,
      businessHours: connection.businessHours,
      now: deps.ports.clock.now(),
      random: deps.ports.random(),
      paused: connection.paused !== undefined || connection.pausedActions.includes(queue),
      failures: failures.get(key) ?? 0,
      retryAfterMs,
    });
    timers.set(
      key,
      deps.ports.timers.after(
        delay,
        () => void enqueueSafely(connectionId, queue, isSweepDue(connection, queue)),
      ),
    );
  };

  const isSweepDue = (connection: StoredConnection, queue: QueueName): boolean => {
    const sweptAt = deps.marks.sweptAt(connection.connectionId, queue);
    const since = sweptAt === undefined ? Number.POSITIVE_INFINITY : deps.ports.clock.now() - sweptAt;
    // If the clock was set back, the last sweep lies in the future: then sweep, too.
    return since < 0 || since >= connection.sweepMinutes * MINUTE;
  };

  const enqueueSafely = async (connectionId: string, queue: QueueName, sweep: boolean): Promise<Failure> => {
    // As in `now`: the databases may be closed.
    if (isStopped) return undefined;
    try {
      return (await enqueue(connectionId, queue, sweep)).failure;
    } catch (error) {
      deps.ports.logger.error('sync.pass', error, { connectionId, queue });
      if (running) schedule(connectionId, queue);
      return undefined;
    }
  };

  const cancel = (connectionId: string | undefined): number => {
    let count = 0;
    for (const [id, line] of lines) {
      if (connectionId !== undefined && id !== connectionId) continue;
      count += line.open;
      line.aborter.abort();
      line.aborter = new AbortController();
      // A reading that is asked for from now on must not share one that is cancelled before it begins.
      for (const queue of queueNames) waiting.delete(`${id} ${queue}`);
    }
    return count;
  };

  const stop = async (): Promise<void> => {
    running = false;
    isStopped = true;
    for (const cancelTimer of timers.values()) cancelTimer();
    timers.clear();
    cancel(undefined);
    await Promise.allSettled([...lines.values()].map((line) => line.last));
  };

  return {
    start: () => {
      running = true;
      isStopped = false;
      for (const connection of deps.connections.all()) {
        for (const queue of queueNames) void enqueueSafely(connection.connectionId, queue, true);
      }
    },
    now: async (connectionId, sweep) => {
      // The databases may be closed; at the next start everything is read anyway.
      if (isStopped) return [];
      const wanted = deps.connections
        .all()
        .filter((connection) => connectionId === undefined || connection.connectionId === connectionId);
      const readings = await Promise.all(
        wanted.flatMap((connection) =>
          queueNames.map((queue) => enqueue(connection.connectionId, queue, sweep)),
        ),
      );
      return readings.map(({ summary }) => summary);
    },
    read: (connectionId, queue, whole = false) => enqueueSafely(connectionId, queue, whole),
    poke: (connectionId, queue) => void enqueueSafely(connectionId, queue, false),
    cancel,
    stop,
  };
}
