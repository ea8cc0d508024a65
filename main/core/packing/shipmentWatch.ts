import { type CallWatch, createCallWatch } from '../outbox/callWatch.ts';
import type { Questions } from '../outbox/questions.ts';
import type { Journal } from './journal.ts';
import type { Opening } from './opening.ts';
import { replay } from './packing.ts';

export interface ShipmentWatchDeps {
  readonly journal: Pick<Journal, 'get' | 'events'>;
  readonly questions: Questions;
  readonly opening: Pick<Opening, 'compare'>;
}

/** Stops finished parcels that were not sent yet when their order changes or leaves its queue. */
export function createShipmentWatch({ journal, questions, opening }: ShipmentWatchDeps): CallWatch {
  return createCallWatch({
    action: 'ship',
    questions,
    compare: (entry) => {
      const pack = entry.packId === undefined ? undefined : journal.get(entry.packId);
      if (pack === undefined) return 'unknown';
      return opening.compare(entry, replay(pack.start, journal.events(pack.packId)).start);
    },
  });
}
