import type { OrderState } from '../model/order.ts';
import { createSortedIndex } from './sortedIndex.ts';

/** ShipperOne's page size (the guide: "page size is fixed at 100"). */
export const PAGE_SIZE = 100;

/** The orders of one queue, listed by arrival, without a scan of the whole queue for any page. */
export interface QueueIndex {
  readonly size: number;
  add(order: OrderState): void;
  addAll(orders: readonly OrderState[]): void;
  remove(order: OrderState): void;
  /** Orders from `start` (included) to `end` (excluded), of those updated at or after the stamp where one is given. */
  range(start: number, end: number, since?: string): readonly OrderState[];
  /** How many orders there are, of those updated at or after the stamp where one is given. */
  count(since?: string): number;
}

const byArrival = (a: OrderState, b: OrderState): number => a.position - b.position;

const byUpdate = (a: OrderState, b: OrderState): number => {
  if (a.updatedAt === b.updatedAt) return byArrival(a, b);
  return a.updatedAt < b.updatedAt ? -1 : 1;
};

export function createQueueIndex(): QueueIndex {
  const arrivals = createSortedIndex(byArrival);
  const updates = createSortedIndex(byUpdate);
  // A filtered list is sorted once and kept for the pages that follow, until the queue changes.
  let kept: { readonly since: string; readonly orders: readonly OrderState[] } | undefined;
  const since = (stamp: string): readonly OrderState[] => {
    if (kept?.since !== stamp) {
      const start = updates.countBefore((order) => order.updatedAt >= stamp);
      kept = { since: stamp, orders: updates.slice(start, updates.size).toSorted(byArrival) };
    }
    return kept.orders;
  };
  return {
    get size() {
      return arrivals.size;
    },
    add: (order) => {
      arrivals.add(order);
      updates.add(order);
      kept = undefined;
    },
    addAll: (orders) => {
      arrivals.addAll(orders);
      updates.addAll(orders);
      kept = undefined;
    },
    remove: (order) => {
      arrivals.remove(order);
      updates.remove(order);
      kept = undefined;
    },
    range: (start, end, stamp) =>
      stamp === undefined ? arrivals.slice(start, end) : since(stamp).slice(start, end),
    count: (stamp) => (stamp === undefined ? arrivals.size : since(stamp).length),
  };
}
