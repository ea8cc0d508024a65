import type { StoredEntry } from '../outbox/outboxRow.ts';
import type { Questions } from '../outbox/questions.ts';
import type { OrderWatch } from './benchWatch.ts';
import type { Journal } from './journal.ts';
import type { Opening } from './opening.ts';
import { replay } from './packing.ts';

export interface ShipmentWatchDeps {
  readonly journal: Journal;
  readonly questions: Questions;
  readonly opening: Pick<Opening, 'difference'>;
}

export interface ShipmentWatch extends OrderWatch {
  /** Just before it goes out: what no reading could tell, since its row was new, or another call stood before it. */
  look(entry: StoredEntry): void;
  /** After a start: the station may have died between storing a page and asking about it. */
  recheck(): void;
}

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
  const lookAt = (connectionId: string, orderIds: readonly string[]): void => {
    for (const orderId of orderIds)
      for (const entry of questions.stoppableOf(connectionId, orderId)) look(entry);
  };
  return {
    ordersChanged: lookAt,
    ordersLeft: lookAt,
    look,
    recheck: () => questions.stoppable().forEach(look),
  };
}
