import type { ActionName, QueueName } from '../../contract/common.ts';
import type { ConnectionStore, StoredConnection } from '../connections/connectionStore.ts';
import type { Links } from '../connections/links.ts';
import { isDoubtful, mayReadWhole, untilNextProof } from '../orders/doubtfulOrder.ts';
import type { QueueMarks } from '../orders/queueMarks.ts';
import type { DispatcherDeps } from '../outbox/dispatcher.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import { MINUTE, SECOND, type StationPorts } from '../ports.ts';
import type { Answer, Later } from '../shipperone/answer.ts';
import type { Poller } from '../sync/poller.ts';

export interface FreshnessDeps {
  readonly connections: Pick<ConnectionStore, 'get'>;
  readonly links: Pick<Links, 'age'>;
  readonly marks: Pick<QueueMarks, 'isMissed' | 'size' | 'sweptAt'>;
  readonly poller: () => Pick<Poller, 'read'>;
  readonly ports: Pick<StationPorts, 'clock' | 'timers'>;
}

/** The longest wait for a reading: it may have to wait for whole sweeps, or for a queue that never ends. */
const longestWait = 2 * MINUTE;
/** After a wait without result, calls of that queue do not wait again for this time. */
const patienceBackAfter = 10 * MINUTE;

/**
 * Decides what a call waits for before it is sent. A parcel that was finished, or an answer that was given, while
 * the line was down goes out only after its queue was read again: the order may have changed meanwhile, and then
 * a person decides. If that reading finds no line, the call is not tried either and waits as after a failed try.
 * Any other failure does not hold the call up, since the call itself then finds out how the line is; nor does a
 * reading that takes too long.
 *
 * Only whole readings show that an order left (perhaps because another bench shipped it), and it takes two of
 * them. If the line was down for longer than the usual time between readings, the queue is read as a whole, and
 * half a minute later once more for an order that the first of them missed.
 */
export function createFreshness(deps: FreshnessDeps): DispatcherDeps['waitBefore'] {
  const { clock, timers } = deps.ports;
  const impatientUntil = new Map<string, number>();

  const isOld = (connectionId: string, queue: QueueName, pollSeconds: number): boolean => {
    const age = deps.links.age(connectionId, queue, clock.now());
    return age === undefined || age < 0 || age > Math.max(2 * MINUTE, 2 * pollSeconds * SECOND);
  };
  const isSweepOld = ({ connectionId, sweepMinutes }: StoredConnection, queue: QueueName): boolean => {
    const sweptAt = deps.marks.sweptAt(connectionId, queue);
    const age = sweptAt === undefined ? undefined : clock.now() - sweptAt;
    return age === undefined || age < 0 || age >= sweepMinutes * MINUTE;
  };
  const read = async (
    connection: StoredConnection,
    queue: QueueName,
    { mayReadWhole: isFew, isMissed }: Doubts,
    signal: AbortSignal,
  ): Promise<Exclude<Answer, { kind: 'json' }> | undefined> => {
    const { connectionId } = connection;
    const readToProve = async (): ReturnType<typeof read> => {
      const milliseconds = untilNextProof(deps.marks, connectionId, clock.now());
      if (milliseconds > 0) await pause(timers, milliseconds, signal);
      return signal.aborted ? undefined : deps.poller().read(connectionId, queue, true);
    };
    if (isMissed()) return readToProve();
    const whole = isFew && isSweepOld(connection, queue);
    const failure = await deps.poller().read(connectionId, queue, whole);
    return whole && failure === undefined && isMissed() ? readToProve() : failure;
  };
  const readInTime = async (
    connection: StoredConnection,
    queue: QueueName,
    doubts: Doubts,
    signal: AbortSignal,
  ): Promise<Later | undefined> => {
    let cancelTimer = (): void => {};
    const tooLong = new Promise<undefined>((resolve) => {
      cancelTimer = timers.after(longestWait, () => {
        impatientUntil.set(`${connection.connectionId} ${queue}`, clock.monotonic() + patienceBackAfter);
        resolve(undefined);
      });
    });
    const failure = await Promise.race([read(connection, queue, doubts, signal), tooLong]);
    cancelTimer();
    return isNotConnected(failure) ? failure : undefined;
  };
  /** An order that left the queue to accept is left to ShipperOne: accepting is safe to repeat. */
  const doubtsOf = ({ action, connectionId, orderId }: StoredEntry): Doubts => {
    const isShip = action === 'ship';
    return {
      mayReadWhole: isShip && mayReadWhole(deps.marks, connectionId),
      isMissed: () => isShip && isDoubtful(deps.marks, { connectionId, orderId }),
    };
  };
  return (entry, signal) => {
    const { action, connectionId, mayHaveArrived } = entry;
    const connection = deps.connections.get(connectionId);
    if (mayHaveArrived || connection === undefined) return undefined;
    const queue = queueOf[action];
    if (connection.paused !== undefined || connection.pausedActions.includes(queue)) return undefined;
    if ((impatientUntil.get(`${connectionId} ${queue}`) ?? 0) > clock.monotonic()) return undefined;
    const doubts = doubtsOf(entry);
    const mustRead = isOld(connectionId, queue, connection.pollSeconds) || doubts.isMissed();
    return mustRead ? readInTime(connection, queue, doubts, signal) : undefined;
  };
}

/** Resolves after this time, or when the signal says that nobody waits any more. */
function pause(timers: StationPorts['timers'], milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      cancel();
      signal.removeEventListener('abort', over);
      resolve();
    };
    const cancel = timers.after(milliseconds, over);
    if (signal.aborted) over();
    else signal.addEventListener('abort', over);
  });
}

interface Doubts {
  /** Whether the queue is small enough to be read whole. */
  readonly mayReadWhole: boolean;
  /** Whether the last whole reading missed the order. */
  readonly isMissed: () => boolean;
}

/** Whether not a byte of the reading can have left: then no byte of the call would leave either. */
function isNotConnected(failure: Exclude<Answer, { kind: 'json' }> | undefined): failure is Later {
  return failure?.kind === 'later' && !failure.mayHaveArrived && failure.cause !== 'cancelled';
}

/** The queue that lists an order until the call is done. */
const queueOf: Readonly<Record<ActionName, QueueName>> = {
  accept: 'pending_accept',
  ship: 'pending_shipment',
};
