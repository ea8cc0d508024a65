import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { createConnectionStore } from '../../main/core/connections/connectionStore.ts';
import { createPauses } from '../../main/core/connections/pauses.ts';
import { createDispatcher, type DispatcherDeps } from '../../main/core/outbox/dispatcher.ts';
import { createOutbox } from '../../main/core/outbox/outbox.ts';
import { createOutboxActions } from '../../main/core/outbox/outboxActions.ts';
import type { StoredEntry } from '../../main/core/outbox/outboxRow.ts';
import { createOutboxStore } from '../../main/core/outbox/outboxStore.ts';
import type { Answer } from '../../main/core/shipperone/answer.ts';
import { createGroupCommit } from '../../main/core/store/groupCommit.ts';
import { stationMigrations } from '../../main/core/store/stationSchema.ts';
import { createTurns } from '../../main/core/sync/turns.ts';
import { createVirtualTime } from './virtualTime.ts';

type Hooks = Pick<DispatcherDeps, 'send' | 'readBack' | 'waitBefore' | 'askIfChanged'>;

/** All that sends, on a real database in memory, with time, answers and waits that the test gives. */
export function outgoingCalls(hooks: Partial<Hooks> = {}) {
  let commits = 0;
  const db = new Database(':memory:', {
    verbose: (sql) => {
      if (sql === 'COMMIT') commits += 1;
    },
  });
  for (const { sql } of stationMigrations) db.exec(sql);
  const time = createVirtualTime();
  const { clock, timers } = time.ports;
  const store = createOutboxStore(db);
  const connections = createConnectionStore(db);
  const together = createGroupCommit(db, timers, createTurns(time.ports, () => {}).breathe);
  const sent: string[] = [];
  const errors: string[] = [];
  let ids = 0;
  const outbox = createOutbox({
    db,
    store,
    newId: () => {
      ids += 1;
      return `e${ids}`;
    },
    now: clock.now,
    monotonic: clock.monotonic,
    random: () => 0.5,
    afterCommit: together.afterCommit,
    onChange: () => {},
    onPause: () => {},
  });
  const pauses = createPauses({
    connections,
    pauseEntries: (connectionId, action) => actions.pause(connectionId, action),
    resumeEntries: (connectionId, action) => {
      actions.resume(connectionId, action);
      dispatcher.pump();
    },
    onPaused: () => {},
    onChange: () => {},
  });
  const isPaused = (entry: Pick<StoredEntry, 'connectionId' | 'action'>): boolean =>
    pauses.isPaused(entry.connectionId, entry.action);
  const actions = createOutboxActions({
    db,
    store,
    outbox,
    now: clock.now,
    isPaused,
    isPausedByHand: () => false,
    resumePaused: pauses.resumeFor,
  });
  const dispatcher = createDispatcher({
    waitBefore: () => undefined,
    askIfChanged: () => {},
    readBack: async () => ({ kind: 'not_applied' }),
    ...hooks,
    ports: {
      ...time.ports,
      logger: {
        info: () => {},
        warn: () => {},
        error: (event, error) => void errors.push(`${event} ${String(error)}`),
      },
    },
    outbox,
    isPaused,
    commit: together.commit,
    onStorageFailure: () => {},
    send: async (entry, signal) => {
      sent.push(entry.orderId);
      return hooks.send === undefined ? taken(entry) : hooks.send(entry, signal);
    },
  });
  onTestFinished(dispatcher.stop);

  const connect = (id: string): void => {
    const address = { baseUrl: 'https://shop.test', storeCode: 'x', partials: 'on' } as const;
    connections.save({ id, name: id, ...address }, () => id);
  };
  connect('c1');
  const turns = async (): Promise<void> => {
    for (let turn = 0; turn < 200; turn += 1) await new Promise((done) => setImmediate(done));
  };
  return {
    db,
    store,
    actions,
    dispatcher,
    sent,
    errors,
    /** How many transactions have come to the disk. */
    commits: (): number => commits,
    connect,
    pauseByHand: (connectionId: string): void => {
      const connection = connections.get(connectionId);
      if (connection !== undefined) pauses.pauseByHand(connection);
    },
    /** Writes calls for these orders; with `part` each ships only a part of a line. @returns their ids. */
    enqueue: (
      orderIds: readonly string[],
      { connectionId = 'c1', part = false }: { connectionId?: string; part?: boolean } = {},
    ): readonly string[] =>
      orderIds.map(
        (orderId) =>
          outbox.enqueue({
            connectionId,
            orderId,
            action: part ? 'ship' : 'accept',
            body: `{"order_id":"${orderId}"}`,
            expected: {
              items: part ? [{ itemId: '1', qty: 1, before: 2 }] : [],
              trackNumbers: [],
              whole: !part,
            },
            holdMs: 0,
            packId: undefined,
            paused: false,
          }).entryId,
      ),
    stateOf: (orderId: string): string | undefined =>
      db.prepare<[string], string>('select state from outbox where order_id = ?').pluck().get(orderId),
    /** Lets time pass in so many steps; what needs only its turn has it before and after each. */
    pass: async (milliseconds: number, steps = 1): Promise<void> => {
      await turns();
      for (let step = 0; step < steps; step += 1) {
        await time.pass(milliseconds / steps);
        await turns();
      }
    },
    turns,
    later: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => void timers.after(milliseconds, resolve)),
  };
}

/** ShipperOne has done what the call asks for. */
export function taken({ orderId }: StoredEntry): Answer {
  return { kind: 'json', status: 200, json: { order_id: orderId }, date: undefined };
}
