import type { QueueName } from '../../contract/common.ts';
import type { Db } from '../store/openDatabase.ts';

export interface BetweenPortions {
  /** Lets scans be answered between the portions of a long list. */
  breathe(): Promise<void>;
  /** Whether the reading was given up meanwhile: then nothing more is noted about it. */
  isGivenUp(): boolean;
}

export interface QueueMarks {
  watermark(connectionId: string, queue: QueueName): string | undefined;
  advance(connectionId: string, queue: QueueName, watermark: string): void;
  sweptAt(connectionId: string, queue: QueueName): number | undefined;
  /** Whether the last whole reading did not find this order, which its queue still lists here. */
  isMissed(connectionId: string, queue: QueueName, orderId: string): boolean;
  /** Orders that the queue lists here. */
  size(connectionId: string, queue: QueueName): number;
  /**
   * Ends a whole reading of a queue. An order missing from two in a row, or missing from one while another
   * queue lists it, has left; one reading alone is no proof, since pages shift while they are read.
   * @returns ids of the orders that left.
   */
  endSweep(
    connectionId: string,
    queue: QueueName,
    seen: ReadonlySet<string>,
    now: number,
    between: BetweenPortions,
  ): Promise<readonly string[]>;
}

interface ListedRow {
  readonly row_id: number;
  readonly order_id: string;
}

/** Rows looked at between two scans: 2,000 take half a millisecond, since only the index is read. */
const atATime = 2000;
/** Rows written in one transaction, each perhaps taken out of every index: some 7 ms. */
const writtenAtATime = 100;

/** How far each queue of each connection was read, and which orders its last sweeps missed. */
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
  const listed = db.prepare<[string, string, string, number], ListedRow>(`
    select row_id, order_id from listed_order
    where connection_id = ? and queue = ? and order_id > ? order by order_id limit ?`);
  const missedLast = db
    .prepare<[string, string, string], number>(
      'select missed from listed_order where connection_id = ? and queue = ? and order_id = ?',
    )
    .pluck();
  const size = db
    .prepare<[string, string], number>('select orders from queue_size where queue = ? and connection_id = ?')
    .pluck();
  const missedNow = db.prepare<[number, string], { missed: number }>(
    'select missed from listed_order where row_id = ? and order_id = ?',
  );
  // The plus keeps SQLite from going through all orders of the connection instead of the few with this id.
  const elsewhere = db.prepare<[string, string, string], { n: number }>(`
    select count(*) n from listed_order where order_id = ? and +connection_id = ? and queue <> ?`);
  const setMissed = db.prepare('update listed_order set missed = ? where row_id = ?');
  const remove = db.prepare('delete from listed_order where row_id = ?');

  /**
   * Writes one portion. If the station dies after some portions, the next sweep notes the rest. @returns the
   * orders that left.
   */
  const apply = db.transaction(
    (connectionId: string, queue: QueueName, rows: readonly ListedRow[]): readonly string[] => {
      const left: string[] = [];
      for (const { order_id, row_id } of rows) {
        // The outbox may have taken the order off the list meanwhile.
        const missed = missedNow.get(row_id, order_id)?.missed;
        if (missed === undefined) continue;
        if (missed >= 1 || (elsewhere.get(order_id, connectionId, queue)?.n ?? 0) > 0) {
          remove.run(row_id);
          left.push(order_id);
        } else setMissed.run(missed + 1, row_id);
      }
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
    isMissed: (connectionId, queue, orderId) => (missedLast.get(connectionId, queue, orderId) ?? 0) > 0,
    size: (connectionId, queue) => size.get(queue, connectionId) ?? 0,
    endSweep: async (connectionId, queue, seen, now, { breathe, isGivenUp }) => {
      const different: ListedRow[] = [];
      for (let after = ''; ; await breathe()) {
        const rows = listed.all(connectionId, queue, after, atATime);
        // Orders that were seen count as seen since their page was stored.
        for (const row of rows) if (!seen.has(row.order_id)) different.push(row);
        const last = rows.at(-1);
        if (last === undefined || rows.length < atATime) break;
        after = last.order_id;
      }
      const left: string[] = [];
      for (let first = 0; first < different.length && !isGivenUp(); first += writtenAtATime) {
        const rows = different.slice(first, first + writtenAtATime);
        left.push(...apply.immediate(connectionId, queue, rows));
        await breathe();
      }
      if (!isGivenUp()) setSwept.run(connectionId, queue, now);
      return left;
    },
  };
}
