import type { QueueName } from '../../contract/common.ts';
import type { StoredConnection } from '../connections/connectionStore.ts';
import type { Links } from '../connections/links.ts';
import type { Pauses } from '../connections/pauses.ts';
import type { OrderWatch } from '../outbox/callWatch.ts';
import type { Logger } from '../ports.ts';
import type { PassResult } from '../sync/queuePass.ts';
import type { EventHub } from './eventHub.ts';

export interface PassReportDeps {
  readonly hub: EventHub;
  readonly links: Links;
  readonly pauses: Pauses;
  /** The watches that are told what changed in a queue. */
  readonly watches: Readonly<Partial<Record<QueueName, readonly OrderWatch[]>>>;
  readonly logger: Logger;
  readonly now: () => number;
  /** The line to this connection works again: what waits in the outbox may go. */
  readonly onBack: (connectionId: string) => void;
}

/** Carries out what follows from a reading of a queue: for the bench, the link, what is paused, and the screens. */
export function createPassReport(deps: PassReportDeps) {
  const { hub, links, pauses } = deps;

  const succeeded = (connectionId: string, queue: QueueName): void => {
    const wasDown = links.succeeded(connectionId, queue, deps.now());
    pauses.resumeConnection(connectionId);
    pauses.resumeAction(connectionId, queue);
    if (wasDown) deps.onBack(connectionId);
  };

  const failed = (connectionId: string, queue: QueueName, { error, failure }: PassResult): void => {
    const wasCancelled = failure?.kind === 'later' && failure.cause === 'cancelled';
    if (error === undefined || wasCancelled) return;
    links.failed(connectionId, error);
    if (failure?.kind === 'unauthorized') pauses.pauseConnection(connectionId, error);
    if (failure?.kind === 'forbidden') pauses.pauseAction(connectionId, queue, error);
    deps.logger.warn('sync.failed', { connectionId, queue, code: error.code });
  };

  return ({ connectionId }: StoredConnection, queue: QueueName, result: PassResult): void => {
    if (result.changed.length > 0 || result.left.length > 0) hub.touch('queues');
    for (const watch of deps.watches[queue] ?? []) {
      watch.ordersChanged(connectionId, result.changed);
      watch.ordersLeft(connectionId, result.left);
      if (result.ok) watch.queueRead?.(connectionId);
    }
    if (result.ok) succeeded(connectionId, queue);
    else failed(connectionId, queue, result);
    hub.touch('status');
  };
}
