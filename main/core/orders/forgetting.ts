import type { Db } from '../store/openDatabase.ts';
import type { Turns } from '../sync/turns.ts';

/** Of an order `o`: its connection was not removed, and leads to where it was read from. */
export const notForgotten = 'o.connection_id not in (select connection_id from forgotten_connection)';

export interface Forgetting {
  /** From now on, and after a crash, nothing that was read for a connection is shown; `forget` does the rest. */
  begin(connectionId: string): void;
  /**
   * Forgets all that was read for a connection, in portions between which scans get their turn.
   * @returns whether it came to its end; what a station that closed or died left is forgotten after the next start.
   */
  forget(connectionId: string): Promise<boolean>;
  /** Before a connection is read: resolves when nothing of before is left to be forgotten. */
  finish(connectionId: string): Promise<void>;
  /** What is left of connections that are no longer there, or lead elsewhere. @returns whether anything was. */
  forgetAllBut(known: readonly string[]): Promise<boolean>;
  /** Before the database closes. */
  stop(): void;
}

/** Orders in one transaction: some 7 ms, since each leaves the index of the search, too. */
const ordersAtATime = 100;
/** Rows that are in no index. */
const rowsAtATime = 2000;

/** @param settle before what is written outside of long work, see checkpoints. */
export function createForgetting(db: Db, turns: Turns, settle: () => void = () => {}): Forgetting {
  const orders = db.prepare(`delete from listed_order where row_id in
    (select row_id from listed_order where connection_id = ? limit ${ordersAtATime})`);
  const seen = db.prepare(`delete from ever_seen where connection_id = @connectionId and order_id in
    (select order_id from ever_seen where connection_id = @connectionId limit ${rowsAtATime})`);
  const sizes = db.prepare('delete from queue_size where connection_id = ?');
  const marks = db.prepare('delete from queue_mark where connection_id = ?');
  const note = db.prepare('insert or ignore into forgotten_connection values (?)');
  const done = db.prepare('delete from forgotten_connection where connection_id = ?');
  const isNoted = db.prepare<[string]>('select 1 from forgotten_connection where connection_id = ?');
  const noted = db.prepare<[], string>('select connection_id from forgotten_connection').pluck();
  const kept = db
    .prepare<[], string>('select connection_id from queue_size union select connection_id from queue_mark')
    .pluck();
  const running = new Map<string, Promise<boolean>>();
  let isStopped = false;

  const noteAll = db.transaction((connectionId: string): void => {
    note.run(connectionId);
    sizes.run(connectionId);
    marks.run(connectionId);
  });
  /** The new address is saved right after and survives a power cut: so must this. */
  const begin = (connectionId: string): void => {
    settle();
    db.pragma('synchronous = full');
    try {
      noteAll.immediate(connectionId);
    } finally {
      db.pragma('synchronous = normal');
    }
  };

  const work = async (connectionId: string): Promise<boolean> => {
    await turns.begin();
    for (const portion of [() => orders.run(connectionId), () => seen.run({ connectionId })]) {
      while (!isStopped && portion().changes > 0) await turns.breathe();
    }
    if (!isStopped) done.run(connectionId);
    return !isStopped;
  };

  const forget = (connectionId: string): Promise<boolean> => {
    begin(connectionId);
    const known = running.get(connectionId);
    if (known !== undefined) return known;
    const going = work(connectionId).finally(() => running.delete(connectionId));
    running.set(connectionId, going);
    return going;
  };

  return {
    begin,
    forget,
    finish: async (connectionId) => {
      if (isNoted.get(connectionId) !== undefined) await forget(connectionId);
    },
    forgetAllBut: async (known) => {
      const gone = kept.all().filter((connectionId) => !known.includes(connectionId));
      const all = new Set([...gone, ...noted.all()]);
      for (const connectionId of all) await forget(connectionId);
      return all.size > 0 && !isStopped;
    },
    stop: () => {
      isStopped = true;
    },
  };
}
