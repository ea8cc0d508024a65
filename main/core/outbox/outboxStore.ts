import type { ActionName } from '../../contract/common.ts';
import type { Attempt, EntryAct, EntryError, EntryState, OutboxSummary } from '../../contract/outbox.ts';
import { type Actor, nobody } from '../packers/actor.ts';
import { likePattern } from '../store/likePattern.ts';
import type { Db } from '../store/openDatabase.ts';
import { noStory, type Story } from '../story/story.ts';
import { createPatch, type EntryPatch, patched } from './entryPatch.ts';
import { createEntryStory } from './entryStory.ts';
import type { Expected } from './expected.ts';
import { columns, fromRow, mapOne, type StoredEntry, toAct, toAttempt } from './outboxRow.ts';

export interface NewEntry {
  readonly entryId: string;
  readonly connectionId: string;
  readonly orderId: string;
  readonly action: ActionName;
  readonly body: string;
  readonly expected: Expected;
  readonly fingerprint: string;
  readonly partialQuantity: boolean;
  readonly state: EntryState;
  readonly holdUntil: number | undefined;
  readonly lastError: EntryError | undefined;
  readonly packId: string | undefined;
  readonly now: number;
}

export interface DueQuery {
  readonly now: number;
  /**
   * A `nextAttemptAt` later than this was written by a clock that has been put back since; the entry counts as
   * due.
   */
  readonly implausible: number;
  /** Connections that must wait. */
  readonly blocked: readonly string[];
  /** Connections with one of their actions, written as "shop ship", that are paused. */
  readonly paused: readonly string[];
  /** Connections whose failed entries must wait. */
  readonly noRetry: readonly string[];
  /**
   * Whether a connection sends one call at a time to see whether it works: then the call with the fewest failures
   * goes first, and of several the oldest.
   */
  readonly isProbing: boolean;
  readonly limit: number;
}

export interface EntryFilter {
  readonly state?: EntryState | undefined;
  readonly connectionId?: string | undefined;
  /** Part of an order or tracking number. */
  readonly search?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

const open = "state not in ('confirmed', 'discarded')";

export type OutboxStore = ReturnType<typeof createOutboxStore>;

/** Every ship call notes its tracking numbers in `used_track` when it is written. */
const holdsTrack = `entry_id in (
  select entry_id from used_track where track_number like @like escape '\\')`;

/**
 * Reads and writes the rows of the outbox. The rules are in outbox.ts; transactions are the caller's.
 *
 * A plus before a bound value keeps SQLite from looking at the value while it plans. Without it, a statement that
 * a partial index might serve, or one with a bound limit, is planned anew at every call: the pump's question what
 * is due took 25 µs instead of 2.5 (measured).
 */
export function createOutboxStore(db: Db, actor: () => Actor = nobody, story: Story = noStory) {
  const patch = createPatch(db);
  const told = createEntryStory(db, story);
  const insert = db.prepare(`
    insert into outbox (entry_id, connection_id, order_id, action, state, body, expected, fingerprint,
      partial_quantity, created_at, updated_at, hold_until, last_error, pack_id, packer)
    values (@entryId, @connectionId, @orderId, @action, @state, @body, @expected, @fingerprint,
      @partialQuantity, @now, @now, @holdUntil, @lastError, @packId, @packer)`);
  const byId = db.prepare(`select ${columns} from outbox where entry_id = ?`);
  const sameDecision = db.prepare(
    `select ${columns} from outbox where connection_id = ? and order_id = ? and action = ? and fingerprint = ? and ${open}`,
  );
  const openOfOrder = db.prepare(
    `select ${columns} from outbox where connection_id = +? and order_id = +? and ${open} order by seq`,
  );
  const lastOfOrder = db.prepare(
    `select ${columns} from outbox where connection_id = +? and order_id = +? and action = +? and state <> 'discarded'
     order by seq desc limit 1`,
  );
  const allOfOrder = db.prepare(
    `select ${columns} from outbox where connection_id = +? and order_id = +? order by seq`,
  );
  const openOfConnection = db.prepare(
    `select ${columns} from outbox where connection_id = +? and ${open} order by seq`,
  );
  const openIds = db.prepare<[string], { entry_id: string }>(
    `select entry_id from outbox where connection_id = +? and ${open} order by seq`,
  );
  const openConnections = db.prepare<[], { connection_id: string }>(
    `select distinct connection_id from outbox where ${open}`,
  );
  const pausedIds = db.prepare<[string], { entry_id: string; action: ActionName }>(
    "select entry_id, action from outbox where state = 'paused' and connection_id = +? order by seq",
  );
  const asked = db.prepare(`select ${columns} from outbox where state = 'attention'
    and connection_id = +? and action = +?
    and json_extract(last_error, '$.code') in ('order_changed', 'order_gone') order by seq`);
  const openOrders = db.prepare<[string], { order_id: string }>(
    `select distinct order_id from outbox where connection_id = +? and ${open}`,
  );
  const allOpen = db.prepare(`select ${columns} from outbox where ${open} order by seq`);
  const openKeys = db.prepare<[], { connection_id: string; order_id: string; action: ActionName }>(
    `select connection_id, order_id, action from outbox where ${open} order by seq`,
  );
  const confirmedSince = db.prepare(
    `select ${columns} from outbox where state = 'confirmed' and confirmed_at >= ? order by seq`,
  );
  const shipsMade = db.prepare(
    `select ${columns} from outbox where action = 'ship' and created_at >= ? and created_at < ?
     order by created_at, seq`,
  );
  const inState = db.prepare(`select ${columns} from outbox where state = +? order by seq`);
  const ofActionInState = db.prepare(
    `select ${columns} from outbox where state = +? and action = ? order by seq`,
  );
  const dueBy = (order: string) => `
    select ${columns} from outbox e where state in ('ready', 'waiting', 'unknown')
      and connection_id not in (select value from json_each(@blocked))
      and connection_id || ' ' || action not in (select value from json_each(@paused))
      and (attempts = 0 or connection_id not in (select value from json_each(@noRetry)))
      and (next_attempt_at is null or next_attempt_at <= @now or next_attempt_at > @implausible)
      and not exists (select 1 from outbox p where p.connection_id = e.connection_id
        and p.order_id = e.order_id and p.seq < e.seq and p.${open})
    order by ${order} limit +@limit`;
  const due = db.prepare(dueBy('seq'));
  // Sorts everything that is due, so it is used only for probes, which are rare.
  const dueToProbe = db.prepare(dueBy('failures, seq'));
  const nextTimes = db.prepare<[], { at: number | null }>(`
    select min(coalesce(hold_until, next_attempt_at)) at from outbox
    where state in ('held', 'waiting', 'unknown')`);
  const tries = db.prepare('select * from outbox_try where entry_id = ? order by number');
  const lastTry = db.prepare<[string], { number: number }>(
    'select number from outbox_try where entry_id = +? order by number desc limit 1',
  );
  const addTry = db.prepare(`
    insert into outbox_try (entry_id, number, at, milliseconds, outcome, status, message)
    values (?, ?, ?, ?, ?, ?, ?)`);
  const acts = db.prepare('select * from act where entry_id = ? order by act_seq');
  const addAct = db.prepare(`insert into act (at, act, packer, approved_by, entry_id)
    values (@at, @act, @packer, @approvedBy, @entryId)`);
  const setSeq = db.prepare('update outbox set seq = ? where entry_id = ?');
  const summary = db.prepare<[], { state: EntryState; n: number; oldest: number }>(
    `select state, count(*) n, min(created_at) oldest from outbox where ${open} group by state`,
  );
  const lastSeq = db.prepare<[], { n: number }>('select coalesce(max(seq), 0) n from outbox');

  return {
    insert: (entry: NewEntry): void => {
      insert.run({
        ...entry,
        expected: JSON.stringify(entry.expected),
        partialQuantity: entry.partialQuantity ? 1 : 0,
        holdUntil: entry.holdUntil ?? null,
        lastError: entry.lastError === undefined ? null : JSON.stringify(entry.lastError),
        packId: entry.packId ?? null,
        packer: actor().packer,
      });
      told.decided(entry);
    },
    get: (entryId: string): StoredEntry | undefined => mapOne(byId.get(entryId)),
    findSame: (connectionId: string, orderId: string, action: ActionName, fingerprint: string) =>
      mapOne(sameDecision.get(connectionId, orderId, action, fingerprint)),
    openOfOrder: (connectionId: string, orderId: string) =>
      openOfOrder.all(connectionId, orderId).map(fromRow),
    lastOfOrder: (connectionId: string, orderId: string, action: ActionName) =>
      mapOne(lastOfOrder.get(connectionId, orderId, action)),
    allOfOrder: (connectionId: string, orderId: string) => allOfOrder.all(connectionId, orderId).map(fromRow),
    openOfConnection: (connectionId: string) => openOfConnection.all(connectionId).map(fromRow),
    openIds: (connectionId: string): readonly string[] =>
      openIds.all(connectionId).map((row) => row.entry_id),
    /** Connections with open calls. */
    openConnections: (): readonly string[] => openConnections.all().map((row) => row.connection_id),
    /** Paused calls of a connection, or those of one of its actions, the oldest first. */
    pausedIds: (connectionId: string, action: string | undefined): readonly string[] =>
      pausedIds
        .all(connectionId)
        .filter((row) => action === undefined || row.action === action)
        .map((row) => row.entry_id),
    /** Entries that a question stopped and nobody has answered yet. */
    asked: (connectionId: string, action: ActionName): readonly StoredEntry[] =>
      asked.all(connectionId, action).map(fromRow),
    openOrders: (connectionId: string): readonly string[] =>
      openOrders.all(connectionId).map((row) => row.order_id),
    open: () => allOpen.all().map(fromRow),
    /**
     * The orders of all open entries, without their bodies: after a week without a network there are 10,000, with
     * 30 MB of bodies.
     */
    openKeys: () =>
      openKeys.all().map((row) => ({
        connectionId: row.connection_id,
        orderId: row.order_id,
        action: row.action,
      })),
    confirmedSince: (at: number) => confirmedSince.all(at).map(fromRow),
    /** Ship calls that were written in this span of time. */
    shipsMade: (from: number, to: number) => shipsMade.all(from, to).map(fromRow),
    inState: (state: EntryState, action?: ActionName) =>
      (action === undefined ? inState.all(state) : ofActionInState.all(state, action)).map(fromRow),
    /** Entries that are the first of their orders and whose time has come, oldest first. */
    due: ({ isProbing, ...query }: DueQuery) =>
      (isProbing ? dueToProbe : due)
        .all({
          ...query,
          blocked: JSON.stringify(query.blocked),
          noRetry: JSON.stringify(query.noRetry),
          paused: JSON.stringify(query.paused),
        })
        .map(fromRow),
    /** When the next held or waiting entry is due; undefined when none is. */
    nextTime: (): number | undefined => nextTimes.get()?.at ?? undefined,
    /** @param entry as it is now @returns the entry after the change */
    patch: (entry: StoredEntry, change: EntryPatch, now: number): StoredEntry => {
      told.changing(entry, change, () => patch(entry.entryId, change, now));
      return patched(entry, change, now);
    },
    /** Exchanges the numbers of two entries, and so their places in the order of calls. */
    swapPlaces: (one: string, other: string): void => {
      const [first, second] = [one, other].map((entryId) => mapOne(byId.get(entryId))?.seq);
      if (first === undefined || second === undefined)
        throw new Error(`There is no entry ${one} or ${other}`);
      for (const [seq, entryId] of [
        [-1, one],
        [first, other],
        [second, one],
      ])
        setSeq.run(seq, entryId);
    },
    addTry: (entry: StoredEntry, attempt: Omit<Attempt, 'number'>): void => {
      const { entryId } = entry;
      const { at, milliseconds, outcome, status, message } = attempt;
      const number = (lastTry.get(entryId)?.number ?? 0) + 1;
      addTry.run(entryId, number, at, milliseconds, outcome, status ?? null, message);
      told.tried(entry, { number, ...attempt });
    },
    /** Notes what a person did to an entry, or (without an entry) to the station, in the caller's transaction. */
    addAct: (act: string, entryId: string | undefined, at: number, by: Actor = actor()): void => {
      addAct.run({ at, act, packer: by.packer, approvedBy: by.approvedBy ?? null, entryId: entryId ?? null });
      told.act(act, entryId, by);
    },
    acts: (entryId: string): EntryAct[] => acts.all(entryId).map(toAct),
    tries: (entryId: string): Attempt[] => tries.all(entryId).map(toAttempt),
    list: (filter: EntryFilter): { readonly entries: StoredEntry[]; readonly total: number } => {
      const search = filter.search?.trim() ?? '';
      const conditions = [
        ...(filter.state === undefined ? [] : ['state = @state']),
        ...(filter.connectionId === undefined ? [] : ['connection_id = @connectionId']),
        ...(search === '' ? [] : [`(order_id like @like escape '\\' or ${holdsTrack})`]),
      ];
      const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
      const parameters = {
        ...(filter.state === undefined ? {} : { state: filter.state }),
        ...(filter.connectionId === undefined ? {} : { connectionId: filter.connectionId }),
        ...(search === '' ? {} : { like: likePattern(search) }),
      };
      const total = db
        .prepare<unknown[], { n: number }>(`select count(*) n from outbox ${where}`)
        .get(parameters);
      const rows = db
        .prepare(`select ${columns} from outbox ${where} order by seq desc limit @limit offset @offset`)
        .all({ ...parameters, limit: filter.limit, offset: filter.offset });
      return { entries: rows.map(fromRow), total: total?.n ?? 0 };
    },
    summary: (): Omit<OutboxSummary, 'changed'> => summarise(summary.all()),
    lastSeq: (): number => lastSeq.get()?.n ?? 0,
  };
}

function summarise(
  rows: readonly { state: EntryState; n: number; oldest: number }[],
): Omit<OutboxSummary, 'changed'> {
  const of = (state: EntryState): number => rows.find((row) => row.state === state)?.n ?? 0;
  const counts = {
    unsent: rows.reduce((sum, row) => sum + row.n, 0),
    attention: of('attention'),
    paused: of('paused'),
  };
  return rows.length === 0
    ? counts
    : { ...counts, oldestUnsentAt: Math.min(...rows.map((row) => row.oldest)) };
}
