import { type QueueName, queueNames } from '../../contract/common.ts';
import { type CallError, callFailure } from '../../contract/errors.ts';
import type { SyncResult } from '../../contract/status.ts';
import type { ConnectionStore, StoredConnection } from '../connections/connectionStore.ts';
import type { OrderStore } from '../orders/orderStore.ts';
import type { QueueMarks } from '../orders/queueMarks.ts';
import { MINUTE, type StationPorts } from '../ports.ts';
import type { ShipperOneClient } from '../shipperone/client.ts';
import { nextPollDelay } from './cadence.ts';
import { type PassResult, runQueuePass } from './queuePass.ts';

export interface PollerDeps {
  readonly ports: Pick<StationPorts, 'clock' | 'timers' | 'random' | 'logger'>;
  readonly connections: ConnectionStore;
  readonly orders: OrderStore;
  readonly marks: QueueMarks;
  /** Undefined while the connection has no token. */
  readonly clientFor: (connection: StoredConnection) => ShipperOneClient | undefined;
  readonly noToken: (connection: StoredConnection) => CallError;
  /** Told after each pass; pauses, events and the outbox's waking hang here. */
  readonly onPass: (connection: StoredConnection, queue: QueueName, result: PassResult) => void;
  readonly onProgress: (connectionId: string, queue: QueueName, pages: number, orders: number) => void;
}

export interface Poller {
  /** Reads everything now and keeps reading on the cadence. Call again after connections changed. */
  start(): void;
  now(connectionId: string | undefined, sweep: boolean): Promise<readonly SyncResult[]>;
  /** Reads what is new in one queue; shares a reading that already waits its turn. Never throws. */
  read(connectionId: string, queue: QueueName): Promise<void>;
  /** Reads one queue soon, without waiting for it; used when an order is opened. */
  poke(connectionId: string, queue: QueueName): void;
  /** Stops reading, as before sleep, and waits until nothing is being read; `start` goes on. */
  stop(): Promise<void>;
}

const stopped = callFailure('cancelled', 'The station stopped before the queue was read to its end.');

interface Job {
  readonly sweep: boolean;
  readonly result: Promise<SyncResult>;
}

/**
 * Reads each queue of each connection on its cadence. One pass at a time per connection; a wish for a pass that
 * already waits its turn shares that pass.
 */
export function createPoller(deps: PollerDeps): Poller {
  const lines = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Job>();
  const timers = new Map<string, () => void>();
  const failures = new Map<string, number>();
  let aborter = new AbortController();
  let running = false;
  const isStopped = (): boolean => aborter.signal.aborted;

  const enqueue = (connectionId: string, queue: QueueName, sweep: boolean): Promise<SyncResult> => {
    const key = `${connectionId} ${queue}`;
    const queued = waiting.get(key);
    if (queued !== undefined && (queued.sweep || !sweep)) return queued.result;
    const before = lines.get(connectionId) ?? Promise.resolve();
    const run = (): Promise<SyncResult> => {
      if (waiting.get(key)?.result === result) waiting.delete(key);
      return pass(connectionId, queue, sweep);
    };
    const result: Promise<SyncResult> = before.then(run, run);
    lines.set(connectionId, result);
    waiting.set(key, { sweep, result });
    return result;
  };

  const pass = async (connectionId: string, queue: QueueName, sweep: boolean): Promise<SyncResult> => {
    if (isStopped()) return { connectionId, queue, ok: false, orders: 0, error: stopped };
    const connection = deps.connections.get(connectionId);
    if (connection === undefined) return { connectionId, queue, ok: false, orders: 0 };
    const client = deps.clientFor(connection);
    if (client === undefined) {
      return { connectionId, queue, ok: false, orders: 0, error: deps.noToken(connection) };
    }
    const { signal } = aborter;
    const result = await attempt(connection, client, queue, sweep);
    // The station stopped meanwhile: its databases may be closed, and the pass says nothing.
    if (signal.aborted) return { connectionId, queue, ok: false, orders: result.orders, error: stopped };
    failures.set(
      `${connectionId} ${queue}`,
      result.ok ? 0 : (failures.get(`${connectionId} ${queue}`) ?? 0) + 1,
    );
    deps.onPass(connection, queue, result);
    schedule(connectionId, queue);
    const summary = { connectionId, queue, ok: result.ok, orders: result.orders };
    return result.error === undefined ? summary : { ...summary, error: result.error };
  };

  const attempt = (
    connection: StoredConnection,
    client: ShipperOneClient,
    queue: QueueName,
    sweep: boolean,
  ): Promise<PassResult> =>
    runQueuePass(
      {
        client,
        orders: deps.orders,
        marks: deps.marks,
        now: deps.ports.clock.now,
        signal: aborter.signal,
        onPage: (pages, orders) => deps.onProgress(connection.connectionId, queue, pages, orders),
      },
      connection,
      queue,
      sweep,
    );

  const schedule = (connectionId: string, queue: QueueName): void => {
    const key = `${connectionId} ${queue}`;
    timers.get(key)?.();
    timers.delete(key);
    const connection = deps.connections.get(connectionId);
    if (!running || connection === undefined) return;
    const delay = nextPollDelay({
      queue,
      pollSeconds: connection.pollSeconds,
      timeZone: connection.timeZone,
      now: deps.ports.clock.now(),
      random: deps.ports.random(),
      paused: connection.paused !== undefined || connection.pausedActions.includes(queue),
      failures: failures.get(key) ?? 0,
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
    // A clock that was set back makes the last sweep lie in the future; then sweep, too.
    return since < 0 || since >= connection.sweepMinutes * MINUTE;
  };

  const enqueueSafely = async (connectionId: string, queue: QueueName, sweep: boolean): Promise<void> => {
    try {
      await enqueue(connectionId, queue, sweep);
    } catch (error) {
      deps.ports.logger.error('sync.pass', error, { connectionId, queue });
      if (!isStopped()) schedule(connectionId, queue);
    }
  };

  const stop = async (): Promise<void> => {
    running = false;
    for (const cancel of timers.values()) cancel();
    timers.clear();
    aborter.abort();
    await Promise.allSettled(lines.values());
  };

  return {
    start: () => {
      if (!running) aborter = new AbortController();
      running = true;
      for (const connection of deps.connections.all()) {
        for (const queue of queueNames) void enqueueSafely(connection.connectionId, queue, true);
      }
    },
    now: (connectionId, sweep) => {
      const wanted = deps.connections
        .all()
        .filter((connection) => connectionId === undefined || connection.connectionId === connectionId);
      return Promise.all(
        wanted.flatMap((connection) =>
          queueNames.map((queue) => enqueue(connection.connectionId, queue, sweep)),
        ),
      );
    },
    read: (connectionId, queue) => enqueueSafely(connectionId, queue, false),
    poke: (connectionId, queue) => void enqueueSafely(connectionId, queue, false),
    stop,
  };
}
