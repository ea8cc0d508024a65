import type { Db } from '../store/openDatabase.ts';
import type { Turns } from '../sync/turns.ts';

/** SQL condition on an order `o`: its connection still exists and has the address that the order was read from. */
export const notForgotten = 'o.connection_id not in (select connection_id from forgotten_connection)';

export interface Forgetting {
  /** From now on, also after a crash, nothing that was read for the connection is shown; `forget` deletes it. */
  begin(connectionId: string): void;
  /**
   * Deletes everything that was read for a connection, in portions between which scans are answered.
   * @returns whether it reached the end; what a station that closed or died left over is deleted after the next
   * start.
   */
  forget(connectionId: string): Promise<boolean>;
  /** To be awaited before a connection is read: resolves when nothing old is left to delete. */
  finish(connectionId: string): Promise<void>;
  /**
   * Deletes what is left of connections that no longer exist, or have another address. @returns whether there was
   * anything.
   */
  forgetAllBut(known: readonly string[]): Promise<boolean>;
  /** To be called before the database closes. */
  stop(): void;
}

/** Orders in one transaction: some 7 ms, since each is also taken out of the search index. */
const ordersAtATime = 100;
/** Rows without an index that are deleted in one transaction. */
const rowsAtATime = 2000;

/** @param settle called before each write outside of long work; see checkpoints. */
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
  /** The new address is saved right after this and survives a power cut, so this must survive it as well. */
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
