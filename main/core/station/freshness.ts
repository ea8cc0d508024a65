import type { ActionName, QueueName } from '../../contract/common.ts';
import type { ConnectionStore } from '../connections/connectionStore.ts';
import type { Links } from '../connections/links.ts';
import type { DispatcherDeps } from '../outbox/dispatcher.ts';
import { MINUTE, SECOND, type StationPorts } from '../ports.ts';
import type { Answer, Later } from '../shipperone/answer.ts';
import type { Poller } from '../sync/poller.ts';

export interface FreshnessDeps {
  readonly connections: Pick<ConnectionStore, 'get'>;
  readonly links: Pick<Links, 'age'>;
  readonly poller: () => Pick<Poller, 'read'>;
  readonly ports: Pick<StationPorts, 'clock' | 'timers'>;
}

/** A reading may stand behind whole sweeps, or be of a queue that does not end. */
const longestWait = 2 * MINUTE;
/** After a wait in vain nothing of that queue waits for so long. */
const patienceBackAfter = 10 * MINUTE;

/**
 * A parcel that was finished, or an answer that was given, while the line was down goes out only after its queue was read
 * again: the order may have changed meanwhile, and then a person decides. A reading that certainly found no line takes its
 * call along: it is not tried, and waits as after a try in vain. Any other failure holds nothing up, since the call itself
 * then finds out how the line is; nor does a reading that takes too long.
 */
export function createFreshness(deps: FreshnessDeps): DispatcherDeps['waitBefore'] {
  const { clock, timers } = deps.ports;
  const impatientUntil = new Map<string, number>();

  const isOld = (connectionId: string, queue: QueueName, pollSeconds: number): boolean => {
    const age = deps.links.age(connectionId, queue, clock.now());
    return age === undefined || age < 0 || age > Math.max(2 * MINUTE, 2 * pollSeconds * SECOND);
  };
  const read = async (connectionId: string, queue: QueueName): Promise<Later | undefined> => {
    let cancelTimer = (): void => {};
    const tooLong = new Promise<undefined>((resolve) => {
      cancelTimer = timers.after(longestWait, () => {
        impatientUntil.set(`${connectionId} ${queue}`, clock.monotonic() + patienceBackAfter);
        resolve(undefined);
      });
    });
    const failure = await Promise.race([deps.poller().read(connectionId, queue), tooLong]);
    cancelTimer();
    return isNotConnected(failure) ? failure : undefined;
  };
  return ({ action, connectionId, mayHaveArrived }) => {
    const connection = deps.connections.get(connectionId);
    if (mayHaveArrived || connection === undefined) return undefined;
    const queue = queueOf[action];
    if (connection.paused !== undefined || connection.pausedActions.includes(queue)) return undefined;
    if ((impatientUntil.get(`${connectionId} ${queue}`) ?? 0) > clock.monotonic()) return undefined;
    return isOld(connectionId, queue, connection.pollSeconds) ? read(connectionId, queue) : undefined;
  };
}

/** Not a byte of the reading left: neither would one of the call. */
function isNotConnected(failure: Exclude<Answer, { kind: 'json' }> | undefined): failure is Later {
  return failure?.kind === 'later' && !failure.mayHaveArrived && failure.cause !== 'cancelled';
}

/** Where the orders of a call stand until it is done. */
const queueOf: Readonly<Record<ActionName, QueueName>> = {
  accept: 'pending_accept',
  ship: 'pending_shipment',
};
