import { ok } from '../../contract/errors.ts';
import type { Reconciliation } from '../../contract/reconciliation.ts';
import type { Handlers } from '../../rpc/server.ts';
import { noSuchConnection } from '../connections/connecting.ts';
import type { HandlerDeps } from './handlerDeps.ts';

export function reconcileHandlers({ stores }: HandlerDeps): Pick<Handlers, 'orders.reconcile'> {
  return {
    'orders.reconcile': async ({ connectionId }) => {
      if (connectionId !== undefined && stores.connections.get(connectionId) === undefined) {
        return noSuchConnection(connectionId);
      }
      const wanted = stores.connections
        .all()
        .filter((connection) => connectionId === undefined || connection.connectionId === connectionId);
      const perConnection: Reconciliation[] = [];
      for (const one of wanted) perConnection.push(await stores.reconciling.reconcile(one.connectionId));
      return ok({ perConnection });
    },
  };
}
