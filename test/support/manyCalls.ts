import Database from 'better-sqlite3';
import { createOutbox } from '../../main/core/outbox/outbox.ts';
import { createOutboxActions } from '../../main/core/outbox/outboxActions.ts';
import type { StoredEntry } from '../../main/core/outbox/outboxRow.ts';
import { createOutboxStore } from '../../main/core/outbox/outboxStore.ts';
import { stationMigrations } from '../../main/core/store/stationSchema.ts';

export function database() {
  const db = new Database(':memory:');
  for (const { sql } of stationMigrations) db.exec(sql);
  return db;
}

/** An outbox of connection `c1` that holds one answer. */
export function bareOutbox() {
  const db = database();
  const store = createOutboxStore(db);
  let ids = 0;
  const outbox = createOutbox({
    db,
    store,
    newId: () => {
      ids += 1;
      return `e${ids}`;
    },
    now: () => 1_000_000,
    monotonic: () => 0,
    random: () => 0.5,
    onChange: () => {},
    onPause: () => {},
  });
  const enqueue = (connectionId: string, orderId: string): string =>
    outbox.enqueue({
      connectionId,
      orderId,
      action: 'accept',
      body: '{}',
      expected: { items: [], trackNumbers: [], whole: true },
      holdMs: 0,
      packId: undefined,
      paused: false,
    }).entryId;
  return { db, store, outbox, enqueue, entryId: enqueue('c1', 'FO-1') };
}

/** 130 calls of a connection; what is left for later waits until the test does it. */
export function manyCalls() {
  const { db, store, outbox, enqueue } = bareOutbox();
  for (let number = 2; number <= 130; number += 1) enqueue('c1', `FO-${number}`);
  const left: (() => boolean)[] = [];
  let isPaused = false;
  let packer = 'Ana';
  const actions = createOutboxActions({
    db,
    store,
    outbox,
    now: () => 1_000_000,
    isPaused: () => isPaused,
    isPausedByHand: () => false,
    resumePaused: () => {
      isPaused = false;
      actions.resume('c1', undefined);
    },
    actor: () => ({ packer, approvedBy: undefined }),
    later: (portion) => void left.push(portion),
  });
  return {
    db,
    store,
    actions,
    count: (state: StoredEntry['state']) => store.inState(state).length,
    /** So many calls were sent again by a person. */
    sentAgain: () => db.prepare("select count(*) from act where act = 'retried'").pluck().get(),
    /** Somebody else works here from now on. */
    changePacker: (name: string) => {
      packer = name;
    },
    pause: () => {
      isPaused = true;
      actions.pause('c1', undefined);
    },
    resume: () => {
      isPaused = false;
      actions.resume('c1', undefined);
    },
    /** One portion of each work, the last one begun first. @returns whether there is more. */
    goOn: (): boolean =>
      left
        .toReversed()
        .map((portion) => portion())
        .some((more) => more),
    /** The station dies, and starts again. */
    die: () => {
      left.length = 0;
      outbox.recover();
      actions.goOn();
    },
    picked: () => outbox.pick(() => isPaused),
  };
}
