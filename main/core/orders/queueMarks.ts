import type { QueueName } from '../../contract/common.ts';
import type { Db } from '../store/openDatabase.ts';

export interface QueueMarks {
  watermark(connectionId: string, queue: QueueName): string | undefined;
  advance(connectionId: string, queue: QueueName, watermark: string): void;
  sweptAt(connectionId: string, queue: QueueName): number | undefined;
  /**
   * Ends a whole reading of a queue. An order missing from two in a row, or missing from one while another
   * queue lists it, has left; one reading alone is no proof, since pages shift while they are read.
   * @returns ids of the orders that left.
   */
  endSweep(connectionId: string, queue: QueueName, seen: ReadonlySet<string>, now: number): readonly string[];
}

interface ListedRow {
  readonly row_id: number;
  readonly order_id: string;
  readonly missed: number;
  readonly elsewhere: number;
}

export function createQueueMarks(db: Db): QueueMarks {
  const get = db.prepare<[string, string], { watermark: string | null; swept_at: number | null }>(
    'select watermark, swept_at from queue_mark where connection_id = ? and queue = ?',
  );
  const setWatermark = db.prepare(`
    insert into queue_mark (connection_id, queue, watermark) values (?, ?, ?)
    on conflict (connection_id, queue) do update set watermark = excluded.watermark`);
  const setSwept = db.prepare(`
    insert into queue_mark (connection_id, queue, swept_at) values (?, ?, ?)
    on conflict (connection_id, queue) do update set swept_at = excluded.swept_at`);
  const listed = db.prepare<[string, string], ListedRow>(`
    select o.row_id, o.order_id, o.missed, exists (
      select 1 from listed_order p where p.connection_id = o.connection_id and p.order_id = o.order_id
        and p.queue <> o.queue) as elsewhere
    from listed_order o where o.connection_id = ? and o.queue = ?`);
  const setMissed = db.prepare('update listed_order set missed = ? where row_id = ?');
  const remove = db.prepare('delete from listed_order where row_id = ?');

  const endSweep = db.transaction(
    (connectionId: string, queue: QueueName, seen: ReadonlySet<string>, now: number): readonly string[] => {
      const left: string[] = [];
      for (const row of listed.all(connectionId, queue)) {
        if (seen.has(row.order_id)) {
          if (row.missed > 0) setMissed.run(0, row.row_id);
        } else if (row.missed >= 1 || row.elsewhere === 1) {
          remove.run(row.row_id);
          left.push(row.order_id);
        } else {
          setMissed.run(row.missed + 1, row.row_id);
        }
      }
      setSwept.run(connectionId, queue, now);
      return left;
    },
  );

  return {
    watermark: (connectionId, queue) => get.get(connectionId, queue)?.watermark ?? undefined,
    advance: (connectionId, queue, watermark) => {
      if (get.get(connectionId, queue)?.watermark !== watermark)
        setWatermark.run(connectionId, queue, watermark);
    },
    sweptAt: (connectionId, queue) => get.get(connectionId, queue)?.swept_at ?? undefined,
    endSweep: (...args) => endSweep.immediate(...args),
  };
}
