import { ok } from '../../contract/errors.ts';
import type { Reconciliation } from '../../contract/reconciliation.ts';
import type { Handlers } from '../../rpc/server.ts';
import { noSuchConnection } from '../connections/connecting.ts';
import { csvText } from '../csv/csvCell.ts';
import type { HandlerDeps } from './handlerDeps.ts';

export function reconcileHandlers({
  ports,
  stores,
}: HandlerDeps): Pick<Handlers, 'orders.reconcile' | 'orders.exportDifferences'> {
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
    'orders.exportDifferences': async ({ connectionId }) => {
      const connection = stores.connections.get(connectionId);
      if (connection === undefined) return noSuchConnection(connectionId);
      const { differences } = await stores.reconciling.reconcile(connectionId);
      const day = new Date(ports.clock.now()).toISOString().slice(0, 10);
      const rows = differences.map(({ orderId, reason }) => [orderId, reason]);
      return ok({
        fileName: `packbench-differences-${connection.storeCode}-${day}.csv`,
        text: csvText([['orderId', 'reason'], ...rows]),
      });
    },
  };
}
