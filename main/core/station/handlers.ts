import type { Result } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { backupHandlers } from './backupHandlers.ts';
import { carrierHandlers } from './carrierHandlers.ts';
import { catalogueHandlers } from './catalogueHandlers.ts';
import { connectionHandlers } from './connectionHandlers.ts';
import { dayHandlers } from './dayHandlers.ts';
import { deskHandlers } from './deskHandlers.ts';
import { desktopHandlers } from './desktopHandlers.ts';
import { gated } from './gate.ts';
import type { HandlerDeps } from './handlerDeps.ts';
import { labelHandlers } from './labelHandlers.ts';
import { orderHandlers } from './orderHandlers.ts';
import { outboxHandlers } from './outboxHandlers.ts';
import { packerHandlers } from './packerHandlers.ts';
import { packHandlers } from './packHandlers.ts';
import { paperHandlers } from './paperHandlers.ts';
import { practiceHandlers } from './practiceHandlers.ts';
import { printHandlers } from './printHandlers.ts';
import { reconcileHandlers } from './reconcileHandlers.ts';
import { scannerHandlers } from './scannerHandlers.ts';
import { stationHandlers } from './stationHandlers.ts';
import { storyHandlers } from './storyHandlers.ts';
import { toteHandlers } from './toteHandlers.ts';

/**
 * Handlers for every call of the contract. A full or failing disk is an expected failure of each of them; other
 * exceptions are bugs.
 */
export function createHandlers(deps: HandlerDeps): Handlers {
  const pack = packHandlers(deps);
  const all: Handlers = {
    ...connectionHandlers(deps),
    ...orderHandlers(deps),
    ...reconcileHandlers(deps),
    ...pack,
    ...scannerHandlers(deps, pack['pack.scan']),
    ...carrierHandlers(deps),
    ...catalogueHandlers(deps),
    ...outboxHandlers(deps),
    ...printHandlers(deps),
    ...paperHandlers(deps),
    ...labelHandlers(deps),
    ...backupHandlers(deps),
    ...practiceHandlers(deps),
    ...stationHandlers(deps),
    ...packerHandlers(deps),
    ...desktopHandlers(deps),
    ...dayHandlers(deps),
    ...deskHandlers(deps),
    ...storyHandlers(deps),
    ...toteHandlers(deps),
  };
  return guarded(deps, gated(deps, all));
}

type Handler = (input: never) => Promise<Result<unknown>> | Result<unknown>;

function guarded(deps: HandlerDeps, handlers: Handlers): Handlers {
  /**
   * Runs a handler. Every change is one transaction, so one that failed for want of room is tried again once
   * there is some.
   */
  const attempt = async (name: string, handler: Handler, input: never): Promise<Result<unknown>> => {
    try {
      return await handler(input);
    } catch (error) {
      // The reserve is kept for people's decisions; a backup that finds no room is made another time.
      if (name.startsWith('backup.') || !deps.keeping.failed(error)) throw error;
      return handler(input);
    }
  };
  const guard =
    (name: string, handler: Handler) =>
    async (input: never): Promise<Result<unknown>> => {
      try {
        return await attempt(name, handler, input);
      } catch (error) {
        const failure = storageFailure(error);
        if (failure === undefined) throw error;
        deps.ports.logger.error('storage.failed', error, { name });
        return { ok: false, error: failure };
      }
    };
  const entries = Object.entries(handlers).map(([name, handler]) => [name, guard(name, handler)] as const);
  return Object.fromEntries(entries) as unknown as Handlers;
}
