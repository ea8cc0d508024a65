import type { ActionName } from '../../contract/common.ts';
import type { Interruption } from '../../contract/packing.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { Questions } from './questions.ts';

/** Is told what each reading of a queue found. */
export interface OrderWatch {
  /** These orders of the queue were changed by a reading of it. */
  ordersChanged(connectionId: string, orderIds: readonly string[]): void;
  /** These orders left the queue. */
  ordersLeft(connectionId: string, orderIds: readonly string[]): void;
  /** A reading of the queue reached its end, so everything new in it is known. */
  queueRead?(connectionId: string): void;
}

export interface CallWatch extends OrderWatch {
  /**
   * Called just before the call is sent. It catches what no reading could report: a call that was new when the
   * reading came, or one that had another call before it.
   */
  look(entry: StoredEntry): void;
  /** Called after a start: the station may have died between storing a page and asking about its orders. */
  recheck(): void;
}

export interface CallWatchDeps {
  readonly action: ActionName;
  readonly questions: Questions;
  /** How the order differs now from the one the call was decided for; `unknown` where nothing stored says so. */
  readonly compare: (entry: StoredEntry) => Interruption | 'same' | 'unknown';
}

/** Up to this many changed orders are looked up one by one; above it, all orders with open calls are read once. */
const fewOrders = 100;

/**
 * Stops calls that were decided but not sent yet when their order changes or leaves the queue. When the order is
 * again exactly what the call was decided for, the call goes on by itself. Only a reading may prove that: after a
 * power cut the cache can be older than the question, and would show the order as it was before it changed.
 */
export function createCallWatch({ action, questions, compare }: CallWatchDeps): CallWatch {
  const look = (entry: StoredEntry, isFresh: boolean): void => {
    const found = compare(entry);
    if (found === 'unknown') return;
    if (found !== 'same') {
      questions.ask(entry.entryId, {
        code: found.kind,
        message: found.changes.join(' '),
        changes: found.details,
      });
    } else if (isFresh) questions.over(entry.entryId);
  };
  /**
   * After the first reading 60,000 orders are new; looking each of them up in the outbox would take half a
   * second.
   */
  const waitedFor = (connectionId: string, orderIds: readonly string[]): readonly string[] => {
    if (orderIds.length <= fewOrders) return orderIds;
    const changed = new Set(orderIds);
    return questions.waitingOrders(connectionId).filter((orderId) => changed.has(orderId));
  };
  const lookAt = (connectionId: string, orderIds: readonly string[]): void => {
    for (const orderId of waitedFor(connectionId, orderIds))
      for (const entry of questions.stoppableOf(connectionId, orderId, action)) look(entry, true);
  };
  return {
    ordersChanged: lookAt,
    ordersLeft: lookAt,
    // The station may have died after it stored that an order is unchanged again; the question is then still
    // open.
    queueRead: (connectionId) => {
      for (const entry of questions.asked(connectionId, action)) look(entry, true);
    },
    look: (entry) => look(entry, false),
    recheck: () => {
      for (const entry of questions.stoppable(action)) look(entry, false);
    },
  };
}
