import type { Db } from '../store/openDatabase.ts';
import type { Turns } from '../sync/turns.ts';

export interface Forgetting {
  /**
   * Forgets all orders of a connection that was removed, in portions between which scans get their turn.
   * @returns whether it came to its end; what a station that closed or died left is forgotten after the next start.
   */
  forget(connectionId: string): Promise<boolean>;
  /** What is left of connections that are no longer there. @returns whether anything was. */
  forgetAllBut(known: readonly string[]): Promise<boolean>;
  /** Before the database closes. */
  stop(): void;
}

/** Orders in one transaction: some 7 ms, since each leaves the index of the search, too. */
const ordersAtATime = 100;
/** Rows that are in no index. */
const rowsAtATime = 2000;

export function createForgetting(db: Db, turns: Turns): Forgetting {
  const orders = db.prepare(`delete from listed_order where row_id in
    (select row_id from listed_order where connection_id = ? limit ${ordersAtATime})`);
  const seen = db.prepare(`delete from ever_seen where connection_id = @connectionId and order_id in
    (select order_id from ever_seen where connection_id = @connectionId limit ${rowsAtATime})`);
  const sizes = db.prepare('delete from queue_size where connection_id = ?');
  const marks = db.prepare('delete from queue_mark where connection_id = ?');
  const kept = db.prepare<[], string>(`select connection_id from queue_size union
    select connection_id from queue_mark`);
  let isStopped = false;

  const forget = async (connectionId: string): Promise<boolean> => {
    await turns.begin();
    for (const portion of [() => orders.run(connectionId), () => seen.run({ connectionId })]) {
      while (!isStopped && portion().changes > 0) await turns.breathe();
    }
    if (isStopped) return false;
    // Last, for by them it is known after a start what is still to be forgotten.
    sizes.run(connectionId);
    marks.run(connectionId);
    return true;
  };

  return {
    forget,
    forgetAllBut: async (known) => {
      const gone = kept
        .pluck()
        .all()
        .filter((connectionId) => !known.includes(connectionId));
      for (const connectionId of gone) await forget(connectionId);
      return gone.length > 0 && !isStopped;
    },
    stop: () => {
      isStopped = true;
    },
  };
}
