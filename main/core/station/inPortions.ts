import type { Later } from '../outbox/changeOpen.ts';
import { SECOND, type StationPorts } from '../ports.ts';
import type { Db } from '../store/openDatabase.ts';
import { storageFailure } from '../store/storageFailure.ts';
import type { Turns } from '../sync/turns.ts';

/** Pause after a failed write: people either free some space at once or not for a long time. */
const afterFailure = 5 * SECOND;

export interface InPortionsDeps {
  readonly ports: { readonly [P in 'logger' | 'timers']: StationPorts[P] };
  readonly db: Db;
  readonly turns: Turns;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Runs long work of the outbox in portions, in turn with all other long work. A portion that the disk refuses is
 * tried again. A bug, or the closing of the file, ends the work, and the next start does the rest.
 */
export function createInPortions({ ports, db, turns, onFailure }: InPortionsDeps): Later {
  const work = async (portion: () => boolean): Promise<void> => {
    await turns.begin();
    while (db.open) {
      try {
        if (!portion()) return;
        await turns.breathe();
      } catch (error) {
        ports.logger.error('outbox.portion', error);
        onFailure(error);
        if (storageFailure(error) === undefined) return;
        await new Promise<void>((resolve) => void ports.timers.after(afterFailure, resolve));
      }
    }
  };
  return (portion) => void work(portion);
}
