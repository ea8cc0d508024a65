import type { Actor } from '../packers/actor.ts';
import type { Db } from '../store/openDatabase.ts';

/** A call that is to be sent again, and who asked for it. */
export interface Wish {
  readonly entryId: string;
  readonly by: Actor;
}

/**
 * The calls that `outbox.retry` without an id sends; a call that a question stopped is sent only when it is asked
 * for by its id.
 */
const isMeant = `state in ('attention', 'waiting', 'unknown', 'paused') and not (state = 'attention'
  and coalesce(json_extract(last_error, '$.code'), '') in ('order_changed', 'order_gone'))`;

/** The stored list of calls that a person wants to be sent again and whose turn has not come yet. */
export function createSendAgainList(db: Db) {
  const addAll = db.prepare(`
    insert or replace into send_again (seq, entry_id, lifts_pause, packer, approved_by)
    select seq, entry_id, state = 'paused', @packer, @approvedBy from outbox
    where ${isMeant} and connection_id not in (select value from json_each(@without)) order by seq`);
  const next = db.prepare<[number], { entryId: string; packer: string; approvedBy: string | null }>(
    'select entry_id entryId, packer, approved_by approvedBy from send_again order by seq limit +?',
  );
  const drop = db.prepare('delete from send_again where entry_id = ?');
  const pausedOnes = db.prepare<[], { entryId: string }>(`
    select min(o.entry_id) entryId from send_again s join outbox o on o.entry_id = s.entry_id
    where s.lifts_pause = 1 and o.state = 'paused' group by o.connection_id, o.action`);
  const lifted = db.prepare('update send_again set lifts_pause = 0 where lifts_pause = 1');
  return {
    /** Puts all calls that wait now on the list, except those of the given connections. @returns how many. */
    addAll: ({ packer, approvedBy }: Actor, without: readonly string[]): number =>
      addAll.run({ packer, approvedBy: approvedBy ?? null, without: JSON.stringify(without) }).changes,
    /** The oldest calls on the list. */
    next: (limit: number): readonly Wish[] =>
      next.all(limit).map(({ entryId, packer, approvedBy }) => ({
        entryId,
        by: { packer, approvedBy: approvedBy ?? undefined },
      })),
    drop: (entryId: string): void => void drop.run(entryId),
    /** Ids of calls whose pauses are to be lifted: one call for each connection and action. */
    paused: (): readonly string[] => pausedOnes.all().map(({ entryId }) => entryId),
    /** The pauses are lifted; one that comes from now on stays. */
    lifted: (): void => void lifted.run(),
  };
}
