import type { StoredEntry } from '../outbox/outboxRow.ts';
import type { Questions } from '../outbox/questions.ts';
import type { OrderWatch } from './benchWatch.ts';
import type { Journal } from './journal.ts';
import type { Opening } from './opening.ts';
import { replay } from './packing.ts';

export interface ShipmentWatchDeps {
  readonly journal: Pick<Journal, 'get' | 'events'>;
  readonly questions: Questions;
  readonly opening: Pick<Opening, 'difference'>;
}

export interface ShipmentWatch extends OrderWatch {
  /** Just before it goes out: what no reading could tell, since its row was new, or another call stood before it. */
  look(entry: StoredEntry): void;
  /** After a start: the station may have died between storing a page and asking about it. */
  recheck(): void;
}

/** So many are asked for one by one. */
const fewOrders = 100;

/** Stops parcels that are finished but not sent yet when their order changes or leaves the queue. */
export function createShipmentWatch({ journal, questions, opening }: ShipmentWatchDeps): ShipmentWatch {
  const look = (entry: StoredEntry): void => {
    const pack = entry.packId === undefined ? undefined : journal.get(entry.packId);
    if (pack === undefined) return;
    const { start } = replay(pack.start, journal.events(pack.packId));
    const found = opening.difference(entry, start);
    if (found === undefined) return;
    questions.ask(entry.entryId, {
      code: found.kind,
      message: found.changes.join(' '),
      changes: found.details,
    });
  };
  /** After a first reading 60,000 orders are new, and asking the outbox for each would take half a second. */
  const waitedFor = (connectionId: string, orderIds: readonly string[]): readonly string[] => {
    if (orderIds.length <= fewOrders) return orderIds;
    const changed = new Set(orderIds);
    return questions.waitingOrders(connectionId).filter((orderId) => changed.has(orderId));
  };
  const lookAt = (connectionId: string, orderIds: readonly string[]): void => {
    for (const orderId of waitedFor(connectionId, orderIds))
      for (const entry of questions.stoppableOf(connectionId, orderId)) look(entry);
  };
  return {
    ordersChanged: lookAt,
    ordersLeft: lookAt,
    look,
    recheck: () => questions.stoppable().forEach(look),
  };
}
