import type { OrderKey } from '../orders/orderQueries.ts';
import type { OrderWatch } from '../outbox/callWatch.ts';
import type { Bench } from './bench.ts';
import type { Opening } from './opening.ts';
import { orderGone } from './orderChanges.ts';

export interface BenchWatchDeps {
  readonly bench: Bench;
  readonly opening: Pick<Opening, 'recheck'>;
  /** Called after each reading of the open order's queue; another reading may be needed. */
  readonly onRead: (open: OrderKey) => void;
  readonly onInterruption: (kind: 'order_changed' | 'order_gone', orderId: string) => void;
}

/**
 * Interrupts the packer when the open order changes or leaves its queue, and ends the interruption when the order
 * is again what it was.
 */
export function createBenchWatch(deps: BenchWatchDeps): OrderWatch {
  const { bench, opening } = deps;
  const openOf = (connectionId: string, orderIds: readonly string[]) => {
    const session = bench.session();
    const isMeant =
      session?.state.stage === 'open' &&
      session.connectionId === connectionId &&
      orderIds.includes(session.orderId);
    return isMeant ? session : undefined;
  };
  return {
    ordersChanged: (connectionId, orderIds) => {
      const session = openOf(connectionId, orderIds);
      if (session === undefined) return;
      const found = bench.change(opening.recheck);
      if (found !== undefined) deps.onInterruption(found.kind, session.orderId);
    },
    ordersLeft: (connectionId, orderIds) => {
      const session = openOf(connectionId, orderIds);
      if (session === undefined || session.state.interruption?.kind === 'order_gone') return;
      bench.change((unit) => unit.append({ kind: 'interrupted', interruption: orderGone() }));
      deps.onInterruption('order_gone', session.orderId);
    },
    queueRead: (connectionId) => {
      const session = bench.session();
      if (session?.state.stage === 'open' && session.connectionId === connectionId) deps.onRead(session);
    },
  };
}
