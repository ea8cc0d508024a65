import type { Dispatcher } from 'undici';
import { newDispatcher } from './newDispatcher.ts';
import type { NetworkRoute } from './route.ts';

export interface Dispatchers {
  /** The dispatcher of a connection; made anew when its network settings have changed. */
  of(route: NetworkRoute | undefined): Dispatcher;
  /** Drops every idle or waiting connection. */
  reset(): void;
  close(): Promise<void>;
}

interface Made {
  readonly settings: string;
  readonly dispatcher: Dispatcher;
}

/**
 * One dispatcher for each connection, so that neither trust nor proxies are shared. One that is replaced ends what
 * it has begun and closes.
 */
export function createDispatchers(make: (route: NetworkRoute) => Dispatcher = newDispatcher): Dispatchers {
  const made = new Map<string, Made>();
  const of = (route: NetworkRoute = { connectionId: '' }): Dispatcher => {
    const settings = JSON.stringify(route);
    const known = made.get(route.connectionId);
    if (known?.settings === settings) return known.dispatcher;
    void known?.dispatcher.close();
    const dispatcher = make(route);
    made.set(route.connectionId, { settings, dispatcher });
    return dispatcher;
  };
  const dropAll = (): Promise<unknown> => {
    const old = [...made.values()];
    made.clear();
    return Promise.all(old.map(({ dispatcher }) => dispatcher.destroy()));
  };
  return {
    of,
    reset: () => void dropAll(),
    close: async () => {
      await dropAll();
    },
  };
}
