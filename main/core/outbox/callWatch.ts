import type { ActionName } from '../../contract/common.ts';
import type { Interruption } from '../../contract/packing.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { Questions } from './questions.ts';

/** Told what a reading of a queue brought. */
export interface OrderWatch {
  /** These orders of the queue were changed by a reading of it. */
  ordersChanged(connectionId: string, orderIds: readonly string[]): void;
  /** These orders left the queue. */
  ordersLeft(connectionId: string, orderIds: readonly string[]): void;
  /** The queue was read to the end of what is new in it. */
  queueRead?(connectionId: string): void;
}

export interface CallWatch extends OrderWatch {
  /** Just before it goes out: what no reading could tell, since its row was new, or another call stood before it. */
  look(entry: StoredEntry): void;
  /** After a start: the station may have died between storing a page and asking about it. */
  recheck(): void;
}

export interface CallWatchDeps {
  readonly action: ActionName;
  readonly questions: Questions;
  /** How the order now differs from the one that the call was decided for; `unknown` where nothing says. */
  readonly compare: (entry: StoredEntry) => Interruption | 'same' | 'unknown';
}

/** So many are asked for one by one. */
const fewOrders = 100;

/**
 * Stops calls that were decided but not sent yet when their order changes or leaves the queue, and lets those go on whose
 * order is exactly again what they were decided for. That is believed of a reading alone: after a power cut the cache
 * may be older than the question, and show an order as it was before it changed.
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
  /** After a first reading 60,000 orders are new, and asking the outbox for each would take half a second. */
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
    // A station that died after storing that an order is as before still asks about it.
    queueRead: (connectionId) => {
      for (const entry of questions.asked(connectionId, action)) look(entry, true);
    },
    look: (entry) => look(entry, false),
    recheck: () => {
      for (const entry of questions.stoppable(action)) look(entry, false);
    },
  };
}
