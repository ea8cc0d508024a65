import type { ConnectionStore } from '../connections/connectionStore.ts';
import type { Links } from '../connections/links.ts';
import type { DispatcherDeps } from '../outbox/dispatcher.ts';
import { MINUTE, SECOND, type StationPorts } from '../ports.ts';
import type { Poller } from '../sync/poller.ts';

export interface FreshnessDeps {
  readonly connections: Pick<ConnectionStore, 'get'>;
  readonly links: Pick<Links, 'age'>;
  readonly poller: () => Pick<Poller, 'read'>;
  readonly ports: Pick<StationPorts, 'clock' | 'timers'>;
}

/** A reading may stand behind whole sweeps, or be of a queue that does not end. */
const longestWait = 2 * MINUTE;
/** After a wait in vain nothing of the connection waits for so long. */
const patienceBackAfter = 10 * MINUTE;

/**
 * A parcel that was finished while the line was down goes out only after its queue was read again: the order may
 * have changed meanwhile, and then a packer decides. A reading that fails holds nothing up, since the call itself
 * then finds out how the line is; nor does one that takes too long.
 */
export function createFreshness(deps: FreshnessDeps): DispatcherDeps['waitBefore'] {
  const { clock, timers } = deps.ports;
  const impatientUntil = new Map<string, number>();

  const isOld = (connectionId: string, pollSeconds: number): boolean => {
    const age = deps.links.age(connectionId, 'pending_shipment', clock.now());
    return age === undefined || age < 0 || age > Math.max(2 * MINUTE, 2 * pollSeconds * SECOND);
  };
  const read = async (connectionId: string): Promise<void> => {
    let cancelTimer = (): void => {};
    const tooLong = new Promise<void>((resolve) => {
      cancelTimer = timers.after(longestWait, () => {
        impatientUntil.set(connectionId, clock.monotonic() + patienceBackAfter);
        resolve();
      });
    });
    await Promise.race([deps.poller().read(connectionId, 'pending_shipment'), tooLong]);
    cancelTimer();
  };
  return ({ action, connectionId, mayHaveArrived }) => {
    const connection = deps.connections.get(connectionId);
    if (action !== 'ship' || mayHaveArrived || connection === undefined) return undefined;
    if (connection.paused !== undefined || connection.pausedActions.includes('pending_shipment'))
      return undefined;
    if ((impatientUntil.get(connectionId) ?? 0) > clock.monotonic()) return undefined;
    return isOld(connectionId, connection.pollSeconds) ? read(connectionId) : undefined;
  };
}
