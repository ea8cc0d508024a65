import type { QueueName } from '../../contract/common.ts';
import type { StationNote } from '../../contract/orders.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import type { OutboxStore } from '../outbox/outboxStore.ts';
import { isRecentlyConfirmed, staleListFor } from '../outbox/recentlyConfirmed.ts';
import type { Clock } from '../ports.ts';
import { storageFailure } from '../store/storageFailure.ts';
import type { OrderKey, OrderQueries } from './orderQueries.ts';
import type { OrderStore } from './orderStore.ts';

const queueOf = { accept: 'pending_accept', ship: 'pending_shipment' } as const satisfies Record<
  StoredEntry['action'],
  QueueName
>;

export interface StationOverlay {
  /** After a start: hides what the outbox has decided on. */
  load(): void;
  /** An entry changed: its order is hidden, shown again, or taken off the list. */
  entryChanged(entry: StoredEntry): void;
  /** Shows again what was hidden only for a while. */
  prune(): void;
  /** What the outbox says of an order. */
  note(key: OrderKey): StationNote | undefined;
}

/** Lays what the outbox knows over ShipperOne's lists, so that a finished order does not come back to the bench. */
export function createStationOverlay(
  queries: OrderQueries,
  orders: OrderStore,
  outbox: OutboxStore,
  { monotonic, now }: Clock,
): StationOverlay {
  /** Uses the steady clock: a bench whose clock is put back shows the order again in time all the same. */
  const hideForAWhile = (queue: QueueName, entry: StoredEntry): void => {
    const confirmedAt = entry.confirmedAt ?? now();
    if (!isRecentlyConfirmed(confirmedAt, now())) return;
    queries.hide(queue, entry, monotonic() + staleListFor - Math.max(0, now() - confirmedAt));
  };

  /** Writes only to the cache: when its disk is full, the next reading of the queue removes the order. */
  const takeOff = (queue: QueueName, entry: StoredEntry): void => {
    try {
      orders.removeListed(entry.connectionId, queue, entry.orderId);
    } catch (error) {
      if (storageFailure(error) === undefined) throw error;
    }
  };

  const hasOpen = (entry: StoredEntry): boolean =>
    outbox.openOfOrder(entry.connectionId, entry.orderId).some((other) => other.action === entry.action);

  const entryChanged = (entry: StoredEntry): void => {
    const queue = queueOf[entry.action];
    if (entry.state === 'discarded') {
      if (!hasOpen(entry)) queries.unhide(queue, entry);
    } else if (entry.state !== 'confirmed') {
      queries.hide(queue, entry);
    } else {
      if (entry.expected.whole) hideForAWhile(queue, entry);
      else if (!hasOpen(entry)) queries.unhide(queue, entry);
      takeOff(queue, entry);
    }
  };

  return {
    load: () => {
      for (const entry of outbox.confirmedSince(now() - staleListFor)) {
        if (entry.expected.whole) hideForAWhile(queueOf[entry.action], entry);
      }
      // Comes last: an open call hides its order for as long as it is open, whatever an earlier call said.
      for (const entry of outbox.openKeys()) queries.hide(queueOf[entry.action], entry);
    },
    entryChanged,
    prune: () => queries.unhideDue(monotonic()),
    note: (key) => {
      const entry = outbox.openOfOrder(key.connectionId, key.orderId).at(-1);
      if (entry === undefined) return undefined;
      const state =
        entry.state === 'attention' ? 'attention' : entry.action === 'ship' ? 'finished' : 'deciding';
      return { state, at: entry.createdAt };
    },
  };
}
