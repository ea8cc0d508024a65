import { expect, test } from 'vitest';
import { type StoryFacts, type StoryRow, storyFacts } from '../../../main/contract/story.ts';
import { HOUR, MINUTE } from '../../../main/core/ports.ts';
import { crew } from '../../support/packers.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';
import { kindsOf, packedOrders } from './packedOrders.ts';

const factsOf = (row: StoryRow | undefined): StoryFacts => storyFacts.parse(JSON.parse(row?.detail ?? '{}'));

test('the story of a packed order tells each scan with what was read and answered, and each call with its outcome', async () => {
  const { story, track } = await packedOrders();
  const { rows, check, anchor } = await story('FO-1');
  expect(kindsOf(rows)).toEqual([
    'opened',
    ...['scan', 'scan', 'scan', 'scan', 'scan'],
    ...['decided', 'tried', 'entry_state'],
  ]);
  expect(rows.map(({ orderSeq }) => orderSeq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(check).toEqual({ whole: true, rows: 9 });
  expect(anchor.rows).toBeGreaterThanOrEqual(12);
  expect(rows.map(({ packer }) => packer)).toEqual([...Array(7).fill('Ada'), '', '']);
  expect(new Set(rows.map(({ station }) => station))).toEqual(new Set(['Bench 7']));
  expect(factsOf(rows[1])).toMatchObject({
    raw: 'CODE-A',
    reading: { kind: 'text', text: 'CODE-A' },
    answer: { outcome: 'counted' },
    events: [{ kind: 'counted', pieces: [{ sku: 'A', name: 'Vase', qty: 1 }] }],
  });
  expect(factsOf(rows[2])).toMatchObject({
    raw: 'WRONG',
    answer: { outcome: 'refused', reason: 'unknown_code' },
  });
  expect(factsOf(rows[5]).events?.map(({ kind }) => kind)).toEqual(['tracked', 'finished']);
  expect(factsOf(rows[6])).toMatchObject({ action: 'ship', count: 3, trackNumbers: [track] });
  expect(factsOf(rows[7])).toMatchObject({ number: 1, outcome: 'answered', status: 200 });
  expect(factsOf(rows[8])).toMatchObject({ state: 'confirmed' });
});

test('what a person does at the screen is told with who did it, and with the lead who allowed it', async () => {
  const { story, station, open, connectionId } = await packedOrders();
  const { ada, lea } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  await station.ok('settings.set', { permissions: { manualConfirm: 'leadPin' } });
  await station.ok('packers.signIn', { packerId: ada });
  await open(station, 'FO-2');
  const action = 'manualConfirm';
  const { approvalId } = await station.ok('packers.approve', { packerId: lea, pin: '2580', action });
  await station.ok('pack.confirm', { itemId: 1, qty: 1, reason: 'torn label', approvalId });
  await station.ok('pack.undo', {});
  await station.ok('orders.setNote', { connectionId, orderId: 'FO-2', text: 'fragile' });
  const { rows } = await story('FO-2');
  expect(kindsOf(rows)).toEqual(['opened', 'scan', 'parked', 'resumed', 'counted', 'undone', 'note']);
  expect(factsOf(rows[2])).toMatchObject({ reason: 'lunch' });
  expect(rows[4]).toMatchObject({ packer: 'Ada', approvedBy: 'Lea' });
  expect(factsOf(rows[4])).toMatchObject({ how: 'manual', reason: 'torn label', pieces: [{ name: 'Vase' }] });
  expect(factsOf(rows[6])).toMatchObject({ text: 'fragile' });
});

test('a decision to accept, a refusal of ShipperOne, a retry and a discard stand in the story with their words', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const items = [{ item_id: 1, sku: 'A', name: 'Vase', qty: 2, barcode: 'CODE-A' }];
  sandbox.addOrder({ queue: 'pending_accept', row: { order_id: 'FO-9', items } });
  await station.ok('sync.now', { sweep: true });
  sandbox.setFault({ kind: 'status', status: 400, method: 'POST', message: 'No such item.', count: 2 });
  const key = { connectionId, orderId: 'FO-9' };
  const { entryId } = await station.ok('accept.submit', { ...key, items: [{ itemId: 1, qty: 2 }] });
  const stopped = async () => (await station.ok('outbox.get', { entryId })).entry;
  await station.until('refused', async () => (await stopped()).state === 'attention');
  await station.ok('outbox.retry', { entryId });
  await station.until('again', async () => (await stopped()).tries.length === 2);
  await station.until('refused again', async () => (await stopped()).state === 'attention');
  await station.ok('outbox.discard', { entryId, reason: 'settled by phone' });
  const { rows, check } = await station.ok('story.get', key);
  expect(kindsOf(rows)).toEqual([
    ...['decided', 'tried', 'entry_state', 'entry_act', 'tried', 'entry_state', 'entry_act'],
  ]);
  expect(factsOf(rows[1])).toMatchObject({ outcome: 'refused', status: 400 });
  expect(factsOf(rows[2]).error?.message).toContain('No such item.');
  expect(factsOf(rows[6])).toMatchObject({ act: 'discarded', reason: 'settled by phone' });
  expect(check.whole).toBe(true);
});

test('a clock that is set back changes nothing in the order of a story, and the story says so', async () => {
  const { story, station, open, time } = await packedOrders();
  await open(station, 'FO-2');
  time.leap(-2 * HOUR);
  await station.ok('pack.scan', { raw: 'CODE-A', at: 0 });
  time.leap(2 * HOUR);
  await time.pass(MINUTE);
  await station.ok('pack.scan', { raw: 'CODE-A' });
  const { rows, check } = await story('FO-2');
  expect(kindsOf(rows)).toEqual(['opened', 'scan', 'parked', 'resumed', 'scan', 'scan']);
  expect(rows.map(({ clockBackMs }) => clockBackMs)).toEqual([
    ...[undefined, undefined, undefined, undefined, 2 * HOUR, undefined],
  ]);
  expect(check.whole).toBe(true);
});

test('a change of the order that is seen while it is packed is told, as done by nobody', async () => {
  const on = await packedOrders();
  await on.open(on.station, 'FO-2');
  on.sandbox.changeOrder('FO-2', { items: [{ item_id: 1, qty: 3 }] });
  await on.station.ok('sync.now', { sweep: true });
  const { rows } = await on.story('FO-2');
  expect(rows.at(-1)).toMatchObject({ kind: 'interrupted', packer: '' });
  expect(factsOf(rows.at(-1)).changes?.[0]).toEqual({ code: 'quantity', name: 'Vase', before: 2, after: 3 });
});

test('a scan of no open order, and an order that was never touched, have no story; a badge stands in none', async () => {
  const { station, connectionId, story } = await packedOrders();
  const before = (await story('FO-1')).anchor.rows;
  await station.ok('pack.close', {});
  await station.ok('pack.scan', { raw: 'NOTHING' });
  expect((await story('FO-1')).anchor.rows).toBe(before);
  expect(await station.failure('story.get', { connectionId, orderId: 'FO-77' })).toMatchObject({
    code: 'not_found',
    facts: { because: 'no_story' },
  });
});
