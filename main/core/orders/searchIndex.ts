import type { Db } from '../store/openDatabase.ts';
import type { Turns } from '../sync/turns.ts';
import { searchTextOf } from './searchText.ts';

export interface SearchIndex {
  /** Indexes what is new or changed, in portions between which scans are answered. Never runs twice at a time. */
  catchUp(): Promise<void>;
  /** To be called before the database closes. */
  stop(): void;
}

/** Orders, and their codes, indexed in one transaction: some 2 ms. */
const atATime = { orders: 50, codes: 300 } as const;
/** Each transaction leaves a part of its own in the index; after this many the parts are merged. */
const portionsToMerge = 4;
/** Pages of the index that one step of a merge writes, some 2 to 8 ms; without parts to merge it costs nothing. */
const pagesAtATime = 16;

/**
 * Fills the search index after queues were read; otherwise a sweep of 100,000 orders would have to wait for their
 * trigrams. An order that is not indexed yet is found by its number and its customer (see orderList).
 */
export function createSearchIndex(db: Db, turns: Turns): SearchIndex {
  const waiting = db.prepare<[number], { row_id: number; order_id: string; customer: string | null }>(`
    select d.row_id, o.order_id, o.customer from search_todo d join listed_order o on o.row_id = d.row_id
    order by d.row_id limit ?`);
  const keys = db.prepare<[number], { code: string }>(
    'select code from listed_barcode where row_id = ? order by position limit 20000',
  );
  const setText = db.prepare(`
    insert into order_text (row_id, text) values (?, ?)
    on conflict (row_id) do update set text = excluded.text`);
  const forget = db.prepare('delete from order_search where rowid = ?');
  const add = db.prepare('insert into order_search (rowid, text) values (?, ?)');
  const done = db.prepare('delete from search_todo where row_id = ?');
  /** Indexes one portion. @returns whether more may wait. */
  const portion = db.transaction((): boolean => {
    let codes = 0;
    const rows = waiting.all(atATime.orders);
    for (const { customer, order_id: orderId, row_id: row } of rows) {
      const found = keys.all(row).map(({ code }) => code);
      const text = searchTextOf({ orderId, customer, keys: found });
      setText.run(row, text);
      forget.run(row);
      add.run(row, text);
      done.run(row);
      codes += found.length;
      if (codes >= atATime.codes) return true;
    }
    return rows.length === atATime.orders;
  });
  const merge = db.prepare(`insert into order_search (order_search, rank) values ('merge', ${pagesAtATime})`);
  const changes = db.prepare<[], number>('select total_changes()').pluck();
  /**
   * Does one step of a merge. @returns whether another step may find something to do; SQLite shows that a step
   * had nothing to do by changing no more than one row of its own.
   */
  const mergeStep = (): boolean => {
    const before = changes.get() ?? 0;
    merge.run();
    return (changes.get() ?? 0) - before >= 2;
  };
  let running: Promise<void> | undefined;
  let isStopped = false;

  const work = async (): Promise<void> => {
    await turns.begin();
    for (let count = 1; !isStopped && portion.immediate(); count += 1) {
      await turns.breathe();
      if (!isStopped && count % portionsToMerge === 0 && mergeStep()) await turns.breathe();
    }
    while (!isStopped && mergeStep()) await turns.breathe();
  };

  return {
    catchUp: () => {
      running ??= work().finally(() => {
        running = undefined;
      });
      return running;
    },
    stop: () => {
      isStopped = true;
    },
  };
}
