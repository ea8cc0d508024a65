import type { Actor } from '../packers/actor.ts';
import type { Db } from '../store/openDatabase.ts';

/** A call that is to be sent again, and who wished it. */
export interface Wish {
  readonly entryId: string;
  readonly by: Actor;
}

/** What `outbox.retry` of all means; what a question stopped is sent only when a person means it by itself. */
const isMeant = `state in ('attention', 'waiting', 'unknown', 'paused') and not (state = 'attention'
  and coalesce(json_extract(last_error, '$.code'), '') in ('order_changed', 'order_gone'))`;

/** The calls that a person wants to be sent again and whose turn has not come, on the disk. */
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
    /** All that waits now, but for these connections. @returns how many. */
    addAll: ({ packer, approvedBy }: Actor, without: readonly string[]): number =>
      addAll.run({ packer, approvedBy: approvedBy ?? null, without: JSON.stringify(without) }).changes,
    /** The oldest of them. */
    next: (limit: number): readonly Wish[] =>
      next.all(limit).map(({ entryId, packer, approvedBy }) => ({
        entryId,
        by: { packer, approvedBy: approvedBy ?? undefined },
      })),
    drop: (entryId: string): void => void drop.run(entryId),
    /** Of each connection and action one call whose pause is to be lifted. */
    paused: (): readonly string[] => pausedOnes.all().map(({ entryId }) => entryId),
    /** A pause that comes from now on stays. */
    lifted: (): void => void lifted.run(),
  };
}
