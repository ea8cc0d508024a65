import type { Logger } from '../ports.ts';
import type { EventHub } from './eventHub.ts';
import type { StationStores } from './stationStores.ts';

export interface InBackgroundDeps {
  readonly stores: Pick<StationStores, 'connections' | 'forgetting' | 'searchIndex'>;
  readonly hub: Pick<EventHub, 'touch'>;
  readonly logger: Logger;
  readonly isRunning: () => boolean;
}

/** What is done with orders when nobody waits for it; neither throws, and what failed is tried with the next call. */
export function createInBackground({ stores, hub, logger, isRunning }: InBackgroundDeps) {
  return {
    /** New orders become ones that can be found. */
    indexSoon: (): void => {
      stores.searchIndex
        .catchUp()
        .then(() => {
          if (isRunning()) hub.touch('queues');
        })
        .catch((error: unknown) => logger.error('search.index', error));
    },

    /** Orders of connections that are no more go. */
    forgetGone: (): void => {
      stores.forgetting
        .forgetAllBut(stores.connections.all().map(({ connectionId }) => connectionId))
        .then((isShorter) => isShorter && hub.touch('queues'))
        .catch((error: unknown) => logger.error('orders.forget', error));
    },
  };
}
