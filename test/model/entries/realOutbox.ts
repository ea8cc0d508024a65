import Database from 'better-sqlite3';
import { createOutbox, type Outbox } from '../../../main/core/outbox/outbox.ts';
import { createOutboxActions, type OutboxActions } from '../../../main/core/outbox/outboxActions.ts';
import type { StoredEntry } from '../../../main/core/outbox/outboxRow.ts';
import { createOutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { createQuestions, type Questions } from '../../../main/core/outbox/questions.ts';
import { shipBody } from '../../../main/core/shipperone/bodies.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';
import { withFractions } from '../../support/fractions.ts';

const rows = new Database(':memory:');
for (const { sql } of stationMigrations) rows.exec(sql);
const list = rows.prepare('select entry_id, state, body from outbox order by seq').raw();
export const connectionId = 'shop';

export type RealOutbox = ReturnType<typeof createRealOutbox>;

/** A parcel: its order and its label; of a split line only one of two pieces lies in it. */
export interface Parcel {
  readonly orderId: string;
  readonly label: string;
  readonly isSplit: boolean;
}

export function bodyOf({ orderId, label }: Parcel): string {
  return shipBody({
    orderId: { text: orderId, json: JSON.stringify(orderId) },
    items: [{ id: { text: '1', json: '1' }, qty: 1 }],
    tracks: [{ carrierCode: 'ups', title: 'UPS', trackNumber: label }],
    codAmount: undefined,
    packageValue: undefined,
  });
}

/** The outbox and what people do to it, on real SQLite; answers are given by whoever runs it. */
export function createRealOutbox() {
  rows.exec('delete from outbox_try; delete from send_again; delete from outbox');
  const store = createOutboxStore(rows);
  let now = Date.UTC(2026, 10, 25);
  let ids = 0;
  let changes = 0;
  let isPaused = false;
  /** Dies before the second portion of long work. */
  let diesEarly = false;
  let outbox: Outbox;
  let actions: OutboxActions;
  let questions: Questions;
  const boot = (): void => {
    outbox = createOutbox({
      db: rows,
      store,
      newId: () => {
        ids += 1;
        return `entry-${ids}`;
      },
      now: () => now,
      monotonic: () => withFractions(now),
      random: () => 0.5,
      onChange: () => {},
      onPause: () => pause(),
    });
    actions = createOutboxActions({
      db: rows,
      store,
      outbox,
      now: () => now,
      isPaused: () => isPaused,
      isPausedByHand: () => false,
      resumePaused: () => resume(),
      portion: 1,
      later: (portion) => {
        while (!diesEarly && portion());
      },
    });
    questions = createQuestions({
      db: rows,
      store,
      now: () => now,
      isPaused: () => isPaused,
      announce: () => {},
    });
    outbox.recover();
    actions.goOn();
  };
  const resume = (): void => {
    isPaused = false;
    actions.resume(connectionId, undefined);
  };
  const pause = (): void => {
    isPaused = true;
    actions.pause(connectionId, undefined);
  };
  /** The station dies once a first portion of it is done, and starts again. */
  const dyingEarly = (work: () => void): void => {
    diesEarly = true;
    work();
    diesEarly = false;
    boot();
  };
  boot();
  return {
    boot,
    dyingEarly,
    pause,
    resume,
    /** Time passes, and undo windows end. */
    pass: (milliseconds: number): void => {
      now += milliseconds;
      outbox.release(() => isPaused);
    },
    enqueue: (parcel: Parcel, holdMs: number): string =>
      rows
        .transaction(() =>
          outbox.enqueue({
            connectionId,
            orderId: parcel.orderId,
            action: 'ship',
            body: bodyOf(parcel),
            expected: {
              items: [{ itemId: '1', qty: 1, before: parcel.isSplit ? 2 : 1 }],
              trackNumbers: [parcel.label],
              whole: !parcel.isSplit,
            },
            holdMs,
            packId: undefined,
            paused: isPaused,
          }),
        )
        .immediate().entryId,
    pick: () => outbox.pick(() => isPaused),
    begin: (entryId: string) => outbox.beginIfDue(entryId),
    settle: (
      ...[entryId, answer]: Parameters<Outbox['settle']> extends [infer I, infer A, ...unknown[]]
        ? [I, A]
        : never
    ) => outbox.settle(entryId, answer, now, 1),
    settleReadBack: (...found: Parameters<Outbox['settleReadBack']>) => outbox.settleReadBack(...found),
    takeBack: (entryId: string): boolean => rows.transaction(() => actions.takeBack(entryId).ok).immediate(),
    retry: (entryId: string): boolean => actions.retry(entryId).ok,
    retryAll: (): unknown => actions.retry(undefined),
    discard: (entryId: string): boolean => actions.discard(entryId, 'a reason').ok,
    edit: (entryId: string, label: string): string | undefined => {
      const edited = actions.edit(entryId, [{ carrierCode: 'ups', title: 'UPS', trackNumber: label }]);
      return edited.ok ? edited.value.entryId : undefined;
    },
    ask: (entryId: string): boolean => {
      changes += 1;
      return questions.ask(entryId, { code: 'order_changed', message: `change ${changes}` });
    },
    isOver: (entryId: string): void => questions.over(entryId),
    entry: (entryId: string): StoredEntry | undefined => store.get(entryId),
    /** Id, state and bytes of every entry, in the order in which they go out. */
    all: (): readonly unknown[] => list.all(),
  };
}
