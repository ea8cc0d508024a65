import type { OrderKey } from '../../orders/orderQueries.ts';
import { DAY } from '../../ports.ts';
import type { Db } from '../openDatabase.ts';
import { aheadFor, noteAhead } from './aheadOfTime.ts';

/** Rows whose personal data is due to be erased, by their keys. */
export interface DueRows {
  readonly packs: readonly string[];
  readonly entries: readonly string[];
  readonly scans: readonly number[];
  readonly notes: readonly OrderKey[];
  /** Rows of stories, by their number over the whole station. */
  readonly stories: readonly number[];
  /** Packers who were removed before the cutoff; their names still stand with what they did. */
  readonly packers: readonly string[];
}

/** Whether an order is in no queue any more, as far as the station knows. */
export type HasLeft = (key: OrderKey) => boolean;

/** The most rows of each kind that are found at once; the next look finds the rest. */
const mostAtOnce = 5000;

/**
 * Rows that are not erased yet are few, so their index is the best one: a plus keeps SQLite from choosing
 * another, and a test looks at the plans.
 */
export const dueSql = {
  packs: `select pack_id from pack p where erased_at is null and changed_at < @cutoff and (phase = 'closed' or (
    phase = 'finished' and not exists (select 1 from outbox e where e.pack_id = p.pack_id
      and (e.state not in ('confirmed', 'discarded') or e.updated_at >= @cutoff)))) limit @most`,
  unfinished: `select pack_id packId, connection_id connectionId, order_id orderId from pack
    where erased_at is null and changed_at < @cutoff and +phase in ('scanning', 'tracking', 'parked')`,
  entries: `select entry_id from outbox where erased_at is null and updated_at < @cutoff
    and +state in ('confirmed', 'discarded') limit @most`,
  scans: 'select scan_seq from scan where erased_at is null and at < @cutoff order by at limit @most',
  notes: 'select connection_id connectionId, order_id orderId from order_note where at < @cutoff',
  // The story of an order that is still worked on stays whole.
  stories: `select story_seq from story s where detail is not null and at < @cutoff
    and not exists (select 1 from outbox e where e.connection_id = s.connection_id and e.order_id = s.order_id
      and e.state not in ('confirmed', 'discarded'))
    and not exists (select 1 from pack p where p.connection_id = s.connection_id and p.order_id = s.order_id
      and +p.phase in ('scanning', 'tracking', 'parked') and p.erased_at is null)
    order by at limit @most`,
  packers: 'select packer_id from packer where removed_at < @cutoff',
} as const;

/**
 * Finds what is due: packs that are over and whose shipment is settled, entries that are settled, and every scan,
 * each unchanged since the cutoff. An order that lies half packed is due when it is in no queue any more.
 *
 * @param hasLeft asked about orders that were never finished, and about those with a note
 */
export function findDueRows(db: Db, cutoff: number, hasLeft: HasLeft): DueRows {
  const limited = { cutoff, most: mostAtOnce };
  const packs = db.prepare<[object], string>(dueSql.packs).pluck().all(limited);
  const unfinished = db
    .prepare<[object], OrderKey & { packId: string }>(dueSql.unfinished)
    .all({ cutoff })
    .filter(hasLeft);
  return {
    packs: [...packs, ...unfinished.map((pack) => pack.packId)],
    entries: db.prepare<[object], string>(dueSql.entries).pluck().all(limited),
    scans: db.prepare<[object], number>(dueSql.scans).pluck().all(limited),
    notes: db.prepare<[object], OrderKey>(dueSql.notes).all({ cutoff }).filter(hasLeft),
    stories: [...db.prepare<[object], number>(dueSql.stories).pluck().all(limited), ...aheadFor(db, cutoff)],
    packers: db.prepare<[object], string>(dueSql.packers).pluck().all({ cutoff }),
  };
}

/** Gives rows with a time in the future the present time: they would otherwise never be due. */
export function mendStamps(db: Db, now: number): void {
  const mend = db.transaction(() => {
    for (const [table, column] of [
      ['pack', 'changed_at'],
      ['outbox', 'updated_at'],
      ['scan', 'at'],
    ]) {
      db.prepare(`update ${table} set ${column} = ? where erased_at is null and ${column} > ?`).run(
        now,
        now + DAY,
      );
    }
  });
  mend.immediate();
  noteAhead(db, now);
}

/** How many rows are due, over all tables. */
export function countOf(due: DueRows): number {
  return Object.values(due).reduce((sum, rows: readonly unknown[]) => sum + rows.length, 0);
}
