import { type OrderState, QUEUES, type Queue, queuesOf } from '../model/order.ts';
import { createQueueIndex, type QueueIndex } from './queueIndex.ts';

/** All orders of one tenant, and the three queues kept in step with them. */
export interface OrderBook {
  get(orderId: string): OrderState | undefined;
  all(): readonly OrderState[];
  queue(queue: Queue): QueueIndex;
  /** The position for an order that arrives now. */
  nextPosition(): number;
  /** Puts an order in, in place of the one with the same id. */
  put(order: OrderState): void;
  /** Puts many in at once; the ids must be new. */
  putAll(orders: readonly OrderState[]): void;
  clear(): void;
}

/** The orders of one store by id, and their queues, kept in step. */
export function createOrderBook(): OrderBook {
  const orders = new Map<string, OrderState>();
  let queues = newQueues();
  let positions = 0;
  const claim = (order: OrderState): void => {
    positions = Math.max(positions, order.position + 1);
    orders.set(order.orderId, order);
  };
  return {
    get: (orderId) => orders.get(orderId),
    all: () => [...orders.values()],
    queue: (queue) => queues[queue],
    nextPosition: () => positions,
    put: (order) => {
      const before = orders.get(order.orderId);
      if (before) for (const queue of queuesOf(before)) queues[queue].remove(before);
      for (const queue of queuesOf(order)) queues[queue].add(order);
      claim(order);
    },
    putAll: (added) => {
      for (const order of added) claim(order);
      for (const queue of QUEUES) {
        queues[queue].addAll(added.filter((order) => queuesOf(order).includes(queue)));
      }
    },
    clear: () => {
      orders.clear();
      queues = newQueues();
      positions = 0;
    },
  };
}

function newQueues(): Readonly<Record<Queue, QueueIndex>> {
  return {
    pending_accept: createQueueIndex(),
    pending_shipment: createQueueIndex(),
    failed: createQueueIndex(),
  };
}
