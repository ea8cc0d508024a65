import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createOutbox } from '../../../main/core/outbox/outbox.ts';
import { createOutboxActions } from '../../../main/core/outbox/outboxActions.ts';
import { createOutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { createQuestions } from '../../../main/core/outbox/questions.ts';
import { shipBody } from '../../../main/core/shipperone/bodies.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

/** An outbox on real SQLite whose calls are answered by the test. */
function bareOutbox() {
  const db = new Database(':memory:');
  for (const { sql } of stationMigrations) db.exec(sql);
  const store = createOutboxStore(db);
  let ids = 0;
  let isPaused = false;
  const outbox = createOutbox({
    db,
    store,
    newId: () => {
      ids += 1;
      return `e${ids}`;
    },
    now: () => 1_000_000 + ids,
    monotonic: () => ids,
    random: () => 0.5,
    onChange: () => {},
    onPause: () => {},
  });
  const actions = createOutboxActions({
    db,
    store,
    outbox,
    now: () => 1_000_000 + ids,
    isPausedByHand: () => false,
    isPaused: () => isPaused,
    resumePaused: () => {},
  });
  const ship = (trackNumber: string): string =>
    outbox.enqueue({
      connectionId: 'c',
      orderId: 'FO-1',
      action: 'ship',
      body: shipBody({
        orderId: { text: 'FO-1', json: '"FO-1"' },
        items: [{ id: { text: '1', json: '1' }, qty: 1 }],
        tracks: [{ carrierCode: 'ups', title: 'UPS', trackNumber }],
        codAmount: undefined,
        packageValue: undefined,
      }),
      expected: { items: [{ itemId: '1', qty: 1, before: 1 }], trackNumbers: [trackNumber], whole: true },
      holdMs: 0,
      packId: undefined,
      paused: false,
    }).entryId;
  const refuse = (entryId: string): void => {
    outbox.pick();
    outbox.beginIfDue(entryId);
    outbox.settle(entryId, { kind: 'refused', status: 400, message: 'No.' }, 1, 1);
  };
  const stateOf = (entryId: string) => {
    const entry = store.get(entryId);
    return [entry?.state, entry?.lastError?.code];
  };
  const dueIds = () => outbox.pick().map(({ entry }) => entry.entryId);
  const questions = createQuestions({
    db,
    store,
    now: () => 1_000_000 + ids,
    isPaused: () => false,
    announce: () => {},
  });
  return {
    outbox,
    questions,
    actions,
    store,
    ship,
    refuse,
    stateOf,
    dueIds,
    pause: () => {
      isPaused = true;
    },
  };
}

test('what waited behind a refused call goes on once that one is discarded', () => {
  const { actions, ship, refuse, stateOf, dueIds } = bareOutbox();
  const [first, second, third] = [ship('T1'), ship('T2'), ship('T3')];
  refuse(first);
  expect(stateOf(second)).toEqual(['attention', 'behind_another']);
  expect(actions.discard(first, 'wrong box').ok).toBe(true);
  expect(stateOf(second)).toEqual(['ready', undefined]);
  expect(stateOf(third)).toEqual(['ready', undefined]);
  expect(dueIds()).toEqual([second]);
});

test('what comes behind a parcel that was stopped with a question waits with it', () => {
  const { questions, actions, ship, stateOf, dueIds } = bareOutbox();
  const [first, second] = [ship('T1'), ship('T2')];
  questions.ask(first, { code: 'order_changed', message: '1 instead of 2.' });
  expect(stateOf(second)).toEqual(['attention', 'behind_another']);
  actions.retry(first);
  expect(stateOf(second)).toEqual(['ready', undefined]);
  expect(dueIds()).toEqual([first]);
});

test('a call that waits behind two refused ones names the second when the first is discarded', () => {
  const { actions, ship, refuse, stateOf, store } = bareOutbox();
  const [first, second, third] = [ship('T1'), ship('T2'), ship('T3')];
  refuse(first);
  const waits = store.get(second);
  if (waits !== undefined) store.patch(waits, { lastError: { code: 'refused', message: 'No.' } }, 1);
  actions.discard(first, 'wrong box');
  expect(stateOf(second)).toEqual(['attention', 'refused']);
  expect(stateOf(third)).toEqual(['attention', 'behind_another']);
  actions.discard(second, 'wrong box too');
  expect(stateOf(third)).toEqual(['ready', undefined]);
});

test('an edited call keeps its place before the later calls of its order, and those go on after it', () => {
  const { actions, ship, refuse, stateOf, dueIds, outbox } = bareOutbox();
  const [first, second] = [ship('T1'), ship('T2')];
  refuse(first);
  const edited = actions.edit(first, [{ carrierCode: 'ups', title: 'UPS', trackNumber: 'T9' }]);
  const { entryId } = edited.ok ? edited.value : expect.unreachable();
  expect([stateOf(first)[0], stateOf(entryId)[0], stateOf(second)]).toEqual([
    'discarded',
    'ready',
    ['ready', undefined],
  ]);
  expect(dueIds()).toEqual([entryId]);
  outbox.beginIfDue(entryId);
  outbox.settle(entryId, { kind: 'json', json: { order_id: 'FO-1' }, status: 200, date: undefined }, 1, 1);
  expect(dueIds()).toEqual([second]);
});

test('what is released while its connection is paused waits for the token', () => {
  const { actions, ship, refuse, stateOf, pause } = bareOutbox();
  const [first, second] = [ship('T1'), ship('T2')];
  refuse(first);
  pause();
  actions.discard(first, 'wrong box');
  expect(stateOf(second)).toEqual(['paused', undefined]);
});

test('a call cannot be sent again past an earlier one that needs attention; all at once keep their order', () => {
  const { actions, ship, refuse, stateOf, dueIds } = bareOutbox();
  const [first, second] = [ship('T1'), ship('T2')];
  refuse(first);
  expect(actions.retry(second)).toMatchObject({
    ok: false,
    error: { code: 'illegal_state', facts: { entryId: first } },
  });
  expect(stateOf(second)).toEqual(['attention', 'behind_another']);
  expect(actions.retry(undefined)).toEqual({ ok: true, value: 2 });
  expect(stateOf(second)).toEqual(['ready', undefined]);
  expect(dueIds()).toEqual([first]);
});

test('at the station: a second decision on an order is sent once the refused first one is discarded', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.changeTenant({ partials: 'on' });
  const items = [1, 2].map((item_id) => ({ item_id, sku: `A${item_id}`, name: 'Lamp', qty: 1 }));
  sandbox.addOrder({ queue: 'pending_accept', row: { order_id: 'FO-1', items, allow_partial: true } });
  await station.ok('sync.now', { sweep: true });
  sandbox.setFault({ kind: 'status', status: 400, method: 'POST', count: 1 });
  const decide = async (itemId: number): Promise<string> =>
    (
      await station.ok('accept.submit', {
        connectionId,
        orderId: 'FO-1',
        items: [{ itemId, qty: 1 }],
      })
    ).entryId;
  const state = async (entryId: string) => (await station.ok('outbox.get', { entryId })).entry.state;
  const first = await decide(1);
  await station.until('the first is refused', async () => (await state(first)) === 'attention');
  const second = await decide(2);
  expect(await state(second)).toBe('attention');
  await station.ok('outbox.discard', { entryId: first, reason: 'decided by mistake' });
  await station.until('the second is confirmed', async () => (await state(second)) === 'confirmed');
  expect(sandbox.ledger().orders['FO-1']).toMatchObject({ accepts: 1 });
});

test('the exported table is safe in a spreadsheet, and the JSON holds the exact bytes', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const orderId = '=HYPERLINK("https://evil.example";"x")';
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1 }];
  sandbox.addOrder({ queue: 'pending_accept', row: { order_id: orderId, items } });
  await station.ok('sync.now', { sweep: true });
  sandbox.setFault({ kind: 'status', status: 400, method: 'POST', count: 1 });
  const { entryId } = await station.ok('accept.submit', {
    connectionId,
    orderId,
    items: [{ itemId: 1, qty: 1 }],
  });
  const entry = async () => (await station.ok('outbox.get', { entryId })).entry;
  await station.until('it is refused', async () => (await entry()).state === 'attention');
  await station.ok('outbox.discard', { entryId, reason: '+49 30 1234, call back' });
  const csv = await station.ok('outbox.export', { format: 'csv' });
  expect(csv.fileName).toMatch(/\.csv$/);
  expect(csv.text).toContain(`"'=HYPERLINK(""https://evil.example"";""x"")"`);
  expect(csv.text).toContain(`"'+49 30 1234, call back"`);
  const json: unknown = JSON.parse((await station.ok('outbox.export', { format: 'json' })).text);
  expect(json).toMatchObject([{ entryId, orderId, state: 'discarded', body: (await entry()).body }]);
});
