import type { ConnectionStore } from '../connections/connectionStore.ts';
import type { Links } from '../connections/links.ts';
import type { DispatcherDeps } from '../outbox/dispatcher.ts';
import { MINUTE, SECOND } from '../ports.ts';
import type { Poller } from '../sync/poller.ts';

export interface FreshnessDeps {
  readonly connections: ConnectionStore;
  readonly links: Links;
  readonly poller: () => Poller;
  readonly now: () => number;
}

/**
 * A parcel that was finished while the line was down goes out only after its queue was read again: the order may
 * have changed meanwhile, and then a packer decides. A reading that fails holds nothing up, since the call itself
 * then finds out how the line is.
 */
export function createFreshness(deps: FreshnessDeps): DispatcherDeps['beforeSending'] {
  const isOld = (connectionId: string, pollSeconds: number): boolean => {
    const age = deps.links.age(connectionId, 'pending_shipment', deps.now());
    return age === undefined || age < 0 || age > Math.max(2 * MINUTE, 2 * pollSeconds * SECOND);
  };
  return async ({ action, connectionId, mayHaveArrived }) => {
    const connection = deps.connections.get(connectionId);
    if (action !== 'ship' || mayHaveArrived || connection === undefined) return;
    if (connection.paused !== undefined || connection.pausedActions.includes('pending_shipment')) return;
    if (isOld(connectionId, connection.pollSeconds))
      await deps.poller().read(connectionId, 'pending_shipment');
  };
}
