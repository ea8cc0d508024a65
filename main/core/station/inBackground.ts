import type { Logger } from '../ports.ts';
import type { EventHub } from './eventHub.ts';
import type { StationStores } from './stationStores.ts';

export interface InBackgroundDeps {
  readonly stores: Pick<StationStores, 'connections' | 'forgetting' | 'searchIndex'>;
  readonly hub: Pick<EventHub, 'touch'>;
  readonly logger: Logger;
  readonly isRunning: () => boolean;
}

/** Work on orders that nobody waits for. It never throws, and what failed is tried again with the next call. */
export function createInBackground({ stores, hub, logger, isRunning }: InBackgroundDeps) {
  return {
    /** Puts new orders into the search index. */
    indexSoon: (): void => {
      stores.searchIndex
        .catchUp()
        .then(() => {
          if (isRunning()) hub.touch('queues');
        })
        .catch((error: unknown) => logger.error('search.index', error));
    },

    /** Deletes the orders of connections that no longer exist. */
    forgetGone: (): void => {
      stores.forgetting
        .forgetAllBut(stores.connections.all().map(({ connectionId }) => connectionId))
        .then((isShorter) => isShorter && hub.touch('queues'))
        .catch((error: unknown) => logger.error('orders.forget', error));
    },
  };
}
