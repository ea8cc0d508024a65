import { expect, test } from 'vitest';
import type { QueueName } from '../../../main/contract/common.ts';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import { dateFilter } from '../../../main/core/sync/watermark.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';

const row = (orderId: string, fields: object = {}) => ({
  order_id: orderId,
  items: [{ item_id: 1, sku: 'MUG', name: 'Mug', qty: 1 }],
  ...fields,
});

async function connected(http?: (real: HttpPort) => HttpPort) {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation(http === undefined ? {} : { http });
  const connectionId = await connect(station, sandbox);
  const sweep = () => station.ok('sync.now', { connectionId, sweep: true });
  const poll = () => station.ok('sync.now', { connectionId });
  return { sandbox, station, connectionId, sweep, poll };
}

async function idsIn(station: TestStation, queue: QueueName): Promise<readonly string[]> {
  const { rows } = await station.ok('orders.list', { queue, limit: 500 });
  return rows.map((one) => one.orderId).sort();
}

function fill(sandbox: Sandbox, queue: QueueName, count: number): readonly string[] {
  const ids = Array.from({ length: count }, (_, index) => `FO-${String(index).padStart(4, '0')}`);
  for (const id of ids) sandbox.addOrder({ queue, row: row(id, { updated_at: '2026-11-25 10:00:00' }) });
  return ids;
}

/** Answers in the sandbox's stead where `answer` has something to say. */
function answering(answer: (url: URL) => unknown) {
  return (real: HttpPort): HttpPort =>
    async (request) => {
      const found = answer(new URL(request.url));
      if (found === undefined) return real(request);
      const text = JSON.stringify(found);
      return { kind: 'answer', status: 200, text, retryAfter: undefined, date: undefined };
    };
}

test('an order that left is noticed after two sweeps, and not before', async () => {
  const { sandbox, station, sweep } = await connected();
  fill(sandbox, 'pending_shipment', 2);
  await sweep();
  sandbox.removeOrder('FO-0000');
  await sweep();
  expect(await idsIn(station, 'pending_shipment')).toEqual(['FO-0000', 'FO-0001']);
  await sweep();
  expect(await idsIn(station, 'pending_shipment')).toEqual(['FO-0001']);
});

test('an order that another queue lists has left its old one after one sweep', async () => {
  const { sandbox, station, sweep } = await connected();
  fill(sandbox, 'failed', 1);
  await sweep();
  sandbox.resolveOrder('FO-0000');
  const listedNow = sandbox.queue('pending_shipment').length === 1 ? 'pending_shipment' : 'pending_accept';
  await sweep();
  expect(await idsIn(station, listedNow)).toEqual(['FO-0000']);
  expect(await idsIn(station, 'failed')).toEqual([]);
});

test('an order seen in between was not missing twice in a row', async () => {
  let isHidden = false;
  const { sandbox, station, sweep, poll } = await connected(
    answering((url) => (isHidden && url.pathname.endsWith('/pending_shipment') ? [] : undefined)),
  );
  fill(sandbox, 'pending_shipment', 1);
  await sweep();
  for (const hidden of [true, false, true]) {
    isHidden = hidden;
    await (hidden ? sweep() : poll());
  }
  expect(await idsIn(station, 'pending_shipment')).toEqual(['FO-0000']);
});

test('orders that come twice, because pages shift, are listed once and none is lost', async () => {
  const { sandbox, station, sweep } = await connected();
  const ids = fill(sandbox, 'pending_shipment', 250);
  sandbox.setFault({ kind: 'shiftPages', by: -40, endpoint: 'pending_shipment' });
  const { results } = await sweep();
  expect(results.find((one) => one.queue === 'pending_shipment')).toMatchObject({ ok: true, orders: 250 });
  expect(await idsIn(station, 'pending_shipment')).toEqual(ids);
});

test('of two copies that one reading brings, the later stamp wins', async () => {
  const pages = [
    [row('FO-1', { updated_at: '2026-11-25 10:00:05', notes: 'new' })],
    [row('FO-1', { updated_at: '2026-11-25 10:00:00', notes: 'old' }), row('FO-2')],
  ];
  const { station, connectionId } = await connected(
    answering((url) =>
      url.pathname.endsWith('/failed') ? (pages[Number(url.searchParams.get('page')) - 1] ?? []) : undefined,
    ),
  );
  const { order } = await station.ok('orders.get', { connectionId, orderId: 'FO-1' });
  expect(order.notes).toEqual(['new']);
  expect(await idsIn(station, 'failed')).toEqual(['FO-1', 'FO-2']);
});

test('rows that are skipped, because pages shift, stay listed', async () => {
  const { sandbox, station, sweep } = await connected();
  const ids = fill(sandbox, 'pending_shipment', 250);
  await sweep();
  sandbox.setFault({ kind: 'shiftPages', by: 40, endpoint: 'pending_shipment' });
  await sweep();
  sandbox.clearFaults();
  await sweep();
  expect(await idsIn(station, 'pending_shipment')).toEqual(ids);
});

test('a last page that comes again for ever ends the reading', async () => {
  const { sandbox, station, sweep } = await connected();
  const ids = fill(sandbox, 'pending_shipment', 130);
  sandbox.setFault({ kind: 'repeatLastPage', endpoint: 'pending_shipment' });
  expect((await sweep()).results.every((one) => one.ok)).toBe(true);
  expect(await idsIn(station, 'pending_shipment')).toEqual(ids);
});

test('an empty page in the middle takes no order away', async () => {
  let isHollow = false;
  const { sandbox, station, sweep } = await connected(
    answering((url) => (isHollow && url.searchParams.get('page') === '2' ? [] : undefined)),
  );
  const ids = fill(sandbox, 'pending_shipment', 250);
  await sweep();
  isHollow = true;
  await sweep();
  expect(await idsIn(station, 'pending_shipment')).toEqual(ids);
  isHollow = false;
  await sweep();
  expect(await idsIn(station, 'pending_shipment')).toEqual(ids);
});

test('a queue without an end stops with a clear error, and the other queues go on', async () => {
  let isEndless = false;
  const { sandbox, station, sweep } = await connected(
    answering((url) =>
      isEndless && url.pathname.endsWith('/failed') ? [row(`EX-${url.searchParams.get('page')}`)] : undefined,
    ),
  );
  const ids = fill(sandbox, 'pending_shipment', 2);
  isEndless = true;
  const { results } = await sweep();
  const failed = results.find((one) => one.queue === 'failed');
  expect(failed).toMatchObject({ ok: false, error: { code: 'not_shipperone' } });
  expect(failed?.error?.message).toBe('The queue failed has no end: reading stopped after 2500 pages.');
  expect(await idsIn(station, 'pending_shipment')).toEqual(ids);
});

test('when nothing has changed, a poll is one request per queue', async () => {
  const { sandbox, sweep, poll } = await connected();
  fill(sandbox, 'pending_shipment', 12);
  sandbox.addOrder({ queue: 'pending_accept', row: row('FO-A', { updated_at: '2026-11-25 10:00:00' }) });
  // One that cannot even be named is no reason to read twice.
  sandbox.addOrder({ queue: 'pending_accept', row: { updated_at: '2026-11-25 10:00:00', items: 'none' } });
  await sweep();
  const before = sandbox.requests().length;
  await poll();
  const asked = sandbox.requests().slice(before);
  expect(asked.map((request) => request.endpoint).sort()).toEqual([
    'failed',
    'pending_accept',
    'pending_shipment',
  ]);
  expect(asked.filter((request) => request.path.includes('date='))).toHaveLength(2);
});

test('what is new is asked for on ShipperOne’s clock, however wrong either clock is', async () => {
  const { sandbox, station, poll } = await connected();
  for (const [index, hours] of [-9, 9].entries()) {
    sandbox.setFault({ kind: 'clockSkew', id: 'skew', ms: hours * 3_600_000 });
    const first = sandbox.addOrder({ queue: 'pending_shipment' });
    await station.ok('sync.now', { sweep: true });
    const stamp = sandbox.order(first)?.updatedAt ?? '';
    const second = sandbox.addOrder({ queue: 'pending_shipment' });
    const before = sandbox.requests().length;
    await poll();
    const dates = sandbox
      .requests()
      .slice(before)
      .map((request) => new URL(request.path, sandbox.url))
      .filter((url) => url.pathname.endsWith('/pending_shipment'))
      .map((url) => url.searchParams.get('date'));
    expect(dates[0]).toBe(dateFilter(stamp));
    const ids = await idsIn(station, 'pending_shipment');
    expect(ids).toContain(second);
    expect(ids).toHaveLength(2 * (index + 1));
  }
});

test('a clock of ShipperOne that was set back does not hide what changes afterwards', async () => {
  const { sandbox, station, sweep, poll } = await connected();
  sandbox.setFault({ kind: 'clockSkew', id: 'skew', ms: 3_600_000 });
  const ahead = sandbox.addOrder({ queue: 'pending_shipment' });
  await sweep();
  sandbox.clearFaults();
  sandbox.changeOrder(ahead, { notes: 'Gate 4' });
  await sweep();
  expect((await station.ok('orders.list', { queue: 'pending_shipment' })).rows[0]?.updatedAt).toBe(
    sandbox.order(ahead)?.updatedAt,
  );
  const later = sandbox.addOrder({ queue: 'pending_shipment' });
  await poll();
  expect(await idsIn(station, 'pending_shipment')).toContain(later);
});

test.each(['2099-01-01 00:00:00', '2099-01-01T00:00:00Z'])(
  'an order stamped %s, in a far future, does not hide those that come after it',
  async (stamp) => {
    const { sandbox, station, sweep, poll } = await connected();
    const first = sandbox.addOrder({ queue: 'pending_shipment' });
    await sweep();
    sandbox.addOrder({ queue: 'pending_shipment', row: row('FO-FUTURE', { updated_at: stamp }) });
    await poll();
    const second = sandbox.addOrder({ queue: 'pending_shipment' });
    await poll();
    expect(await idsIn(station, 'pending_shipment')).toEqual([first, 'FO-FUTURE', second].sort());
    await sweep();
    const third = sandbox.addOrder({ queue: 'pending_shipment' });
    await poll();
    expect(await idsIn(station, 'pending_shipment')).toContain(third);
  },
);
