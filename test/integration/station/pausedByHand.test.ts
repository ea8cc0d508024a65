import { expect, test } from 'vitest';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

function counting() {
  let calls = 0;
  const http =
    (real: HttpPort): HttpPort =>
    (wanted) => {
      calls += 1;
      return real(wanted);
    };
  return { http, calls: () => calls };
}

async function paused() {
  const line = counting();
  const sandbox = await testSandbox();
  const station = await testStation({ http: line.http });
  const connectionId = await connect(station, sandbox);
  await station.ok('connections.pause', { connectionId, paused: true });
  const firstRow = async () => (await station.ok('orders.list', { queue: 'pending_accept' })).rows[0];
  return { connectionId, firstRow, line, sandbox, station };
}

test('a connection that is paused by hand reads and sends nothing, and loses nothing', async () => {
  const { connectionId, firstRow, line, sandbox, station } = await paused();
  const before = line.calls();
  const row = await firstRow();
  if (row === undefined) throw new Error('The sandbox has no order to accept');
  const { results } = await station.ok('accept.bulk', { orders: [{ connectionId, orderId: row.orderId }] });
  const entryId = results[0]?.entryId ?? '';
  expect((await station.ok('outbox.get', { entryId })).entry.state).toBe('paused');
  const read = await station.ok('sync.now', { sweep: true });
  expect(read.results.map((result) => result.error?.code)).toEqual(Array(3).fill('paused_by_hand'));
  expect((await station.failure('outbox.retry', { entryId })).code).toBe('paused_by_hand');
  expect((await station.ok('outbox.retry', {})).retried).toBe(0);
  expect(line.calls()).toBe(before);

  await station.ok('connections.pause', { connectionId, paused: false });
  await station.until('the confirmation', async () => {
    const { entry } = await station.ok('outbox.get', { entryId });
    return entry.state === 'confirmed';
  });
  expect(sandbox.tenants.length).toBeGreaterThan(0);
});

test('neither a test, nor a new token, nor a refused one ends a pause made by hand', async () => {
  const { connectionId, sandbox, station } = await paused();
  const tenant = sandbox.tenants[0];
  const statusCode = async () => (await station.snapshot()).status.connections[0]?.paused?.code;
  await station.ok('connections.test', { connectionId });
  expect(await statusCode()).toBe('paused_by_hand');
  await station.ok('connections.save', {
    id: connectionId,
    name: 'Shop',
    baseUrl: sandbox.url,
    storeCode: tenant?.storeCode ?? '',
    partials: tenant?.partials ?? 'off',
    token: tenant?.token ?? '',
  });
  expect(await statusCode()).toBe('paused_by_hand');
});

test('the same store with the same token is connected once; another token may be another location', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  await connect(station, sandbox);
  const tenant = sandbox.tenants[0];
  const twin = {
    name: 'Twin',
    baseUrl: sandbox.url,
    storeCode: tenant?.storeCode ?? '',
    partials: tenant?.partials ?? ('off' as const),
  };
  const refused = await station.failure('connections.save', { ...twin, token: tenant?.token ?? '' });
  expect(refused.message).toContain('already reads this store');
  await station.ok('connections.save', { ...twin, token: 'another-location' });
});
