import { expect, test } from 'vitest';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

test('a token that is refused pauses the connection, says what to do, and loses nothing', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const { rows } = await station.ok('orders.list', { queue: 'pending_accept', limit: 2 });
  sandbox.revokeToken('sandbox-default-token');
  const { results } = await station.ok('accept.bulk', {
    orders: rows.map(({ orderId }) => ({ connectionId, orderId })),
  });
  expect(results.every((result) => result.ok)).toBe(true);
  await station.until('both wait for a token', async () => (await station.snapshot()).outbox.paused === 2);
  const { status, alerts } = await station.snapshot();
  expect(status.connections[0]).toMatchObject({ link: 'paused', paused: { code: 'unauthorized' } });
  expect(status.connections[0]?.paused?.message).toContain('Ask for a new token and enter it in Settings');
  expect(alerts.filter((alert) => alert.code === 'connection_paused')).toHaveLength(1);

  sandbox.putToken({ token: 'fresh-token', storeCode: 'default', rights: Object.values(await allRights()) });
  await station.ok('connections.save', {
    id: connectionId,
    name: 'Shop',
    baseUrl: sandbox.url,
    storeCode: 'default',
    token: 'fresh-token',
    partials: 'perOrder',
  });
  await station.until('both are sent', async () => (await station.snapshot()).outbox.unsent === 0);
  for (const { orderId } of rows) expect(sandbox.ledger().orders[orderId]?.accepts).toBe(1);
});

test('a token that this station lost is asked for in words that blame nobody else', async () => {
  const sandbox = await testSandbox();
  const secrets = new Map<string, string>();
  const station = await testStation({ secrets });
  const connectionId = await connect(station, sandbox);
  const { rows } = await station.ok('orders.list', { queue: 'pending_accept', limit: 1 });
  secrets.clear();
  await station.ok('accept.bulk', { orders: [{ connectionId, orderId: rows[0]?.orderId ?? '' }] });
  await station.until('it waits for the token', async () => (await station.snapshot()).outbox.paused === 1);
  expect((await station.snapshot()).status.connections[0]?.paused).toMatchObject({
    code: 'unauthorized',
    message: 'The connection Shop default has no token. Enter it in Settings.',
    facts: { name: 'Shop default' },
  });
});

async function allRights() {
  const { RIGHTS } = await import('../../../main/sandbox/http/api.ts');
  return RIGHTS;
}

test('a token without the right to ship pauses shipping only', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox, { token: 'sandbox-default-no-accept' });
  const { rows } = await station.ok('orders.list', { queue: 'pending_accept', limit: 1 });
  const orderId = rows[0]?.orderId ?? '';
  await station.ok('accept.bulk', { orders: [{ connectionId, orderId }] });
  await station.until('accept is paused', async () => (await station.snapshot()).outbox.paused === 1);
  const connection = (await station.snapshot()).status.connections[0];
  expect(connection).toMatchObject({ link: 'online', pausedActions: ['accept'] });
  const tested = await station.ok('connections.test', { connectionId });
  expect(tested.accept).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect([tested.pendingAccept.ok, tested.pendingShipment.ok, tested.failed.ok, tested.ship.ok]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('a refusal that was on its way while the token was renewed pauses nothing', async () => {
  let arrived = false;
  let letGo = (): void => {};
  const http =
    (real: HttpPort): HttpPort =>
    async (wanted) => {
      const answer = await real(wanted);
      if (wanted.url.endsWith('/accept') && !arrived) {
        arrived = true;
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
      }
      return answer;
    };
  const sandbox = await testSandbox();
  const station = await testStation({ http });
  const connectionId = await connect(station, sandbox, { token: 'sandbox-default-no-accept' });
  const { rows } = await station.ok('orders.list', { queue: 'pending_accept', limit: 1 });
  const orderId = rows[0]?.orderId ?? '';
  await station.ok('accept.bulk', { orders: [{ connectionId, orderId }] });
  await expect.poll(() => arrived).toBe(true);
  await station.ok('connections.save', {
    id: connectionId,
    name: 'Shop',
    baseUrl: sandbox.url,
    storeCode: 'default',
    token: 'sandbox-default-token',
    partials: 'perOrder',
  });
  letGo();
  await station.until('it is sent', async () => (await station.snapshot()).outbox.unsent === 0);
  expect((await station.snapshot()).status.connections[0]?.pausedActions).toEqual([]);
  expect(sandbox.ledger().orders[orderId]?.accepts).toBe(1);
});

test('a wrong address, store code or token gives a sentence that says what to check', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const save = (input: object) =>
    station.ok('connections.save', {
      name: 'Shop',
      baseUrl: sandbox.url,
      storeCode: 'default',
      token: 'sandbox-default-token',
      partials: 'off',
      ...input,
    });
  const problemOf = async (input: object) => {
    const { connectionId } = await save(input);
    const tested = await station.ok('connections.test', { connectionId });
    await station.ok('connections.remove', { connectionId });
    return tested.pendingShipment.error;
  };
  expect(await problemOf({ token: 'nonsense' })).toMatchObject({ code: 'unauthorized' });
  expect((await problemOf({ storeCode: 'nowhere' }))?.message).toMatch(/store code|token/);
  expect(await problemOf({ baseUrl: 'http://127.0.0.1:9' })).toMatchObject({
    code: 'unreachable',
    retryable: true,
  });
  const plain = await station.failure('connections.save', {
    name: 'Shop',
    baseUrl: 'http://shop.example',
    storeCode: 'default',
    token: 'x',
    partials: 'off',
  });
  expect(plain).toMatchObject({ code: 'bad_request' });
});

test('tokens stand in no log, no event, no answer and no database', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.revokeToken('sandbox-default-token');
  await station.ok('sync.now', {});
  const said = [
    JSON.stringify(await station.snapshot()),
    JSON.stringify(await station.ok('connections.list', {})),
    JSON.stringify(await station.ok('connections.test', { connectionId })),
    (await station.ok('diagnostics.bundle', {})).text,
    ...station.log,
  ].join('\n');
  await station.close();
  const { readFileSync, readdirSync } = await import('node:fs');
  const { join } = await import('node:path');
  const files = readdirSync(station.dataDir).map((name) =>
    readFileSync(join(station.dataDir, name), 'latin1'),
  );
  expect(said).toContain('connection.paused');
  expect([said, ...files].join('\n')).not.toContain('sandbox-default-token');
});
