import type { Interruption } from '../../contract/packing.ts';
import type { Bench } from './bench.ts';
import type { Opening } from './opening.ts';
import { orderGone } from './orderChanges.ts';

/** Told what a reading of the queue to pack brought. */
export interface OrderWatch {
  /** These orders of the queue to pack were changed by a reading of the queue. */
  ordersChanged(connectionId: string, orderIds: readonly string[]): void;
  /** These orders left the queue to pack. */
  ordersLeft(connectionId: string, orderIds: readonly string[]): void;
}

export interface BenchWatchDeps {
  readonly bench: Bench;
  readonly opening: Pick<Opening, 'difference'>;
  readonly onInterruption: (kind: 'order_changed' | 'order_gone', orderId: string) => void;
}

/** Stops the packer when the open order changes or leaves its queue while it lies on the bench. */
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
  const interrupt = (orderId: string, interruption: Interruption): void => {
    bench.change((unit) => unit.append({ kind: 'interrupted', interruption }));
    deps.onInterruption(interruption.kind, orderId);
  };
  return {
    ordersChanged: (connectionId, orderIds) => {
      const session = openOf(connectionId, orderIds);
      if (session === undefined) return;
      const found = opening.difference(session, session.state.start);
      if (found === undefined) return;
      if (found.changes.join() === session.state.interruption?.changes.join()) return;
      interrupt(session.orderId, found);
    },
    ordersLeft: (connectionId, orderIds) => {
      const session = openOf(connectionId, orderIds);
      if (session === undefined || session.state.interruption?.kind === 'order_gone') return;
      interrupt(session.orderId, orderGone());
    },
  };
}
