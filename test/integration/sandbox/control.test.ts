import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { accept, ask, list, orderRow, sandboxFor, ship } from './talk.ts';

async function control(sandbox: Sandbox, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${sandbox.controlUrl}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: (await answer.json()) as unknown };
}

describe('the control endpoints', () => {
  it('tell how to connect and what lies in the queues', async () => {
    const sandbox = await sandboxFor({ controlPort: 0, orders: 20 });
    const { json } = await control(sandbox, 'GET', '/state');
    expect(json).toMatchObject({
      url: sandbox.url,
      tenants: [
        {
          storeCode: 'default',
          token: 'sandbox-default-token',
          partials: 'perOrder',
          counts: { pending_accept: 9, pending_shipment: 10, failed: 1 },
        },
        { storeCode: 'whole', partials: 'off' },
        { storeCode: 'partial', partials: 'on' },
      ],
    });
  });

  it('list, start and stop scenarios', async () => {
    const sandbox = await sandboxFor({ controlPort: 0 });
    const listed = async () => (await control(sandbox, 'GET', '/scenarios')).json;
    expect(await listed()).toContainEqual(
      expect.objectContaining({
        name: 'outage',
        group: 'shipperOne',
        running: false,
        about: expect.any(String),
      }),
    );
    const started = await control(sandbox, 'POST', '/scenarios', { scenario: 'outage', minutes: 5 });
    expect(started.json).toEqual({ name: 'outage', orderIds: [], endsAt: expect.any(Number) });
    expect((await ask(sandbox, 'fulfillmentOrders/failed')).status).toBe(503);
    expect(await listed()).toContainEqual(expect.objectContaining({ name: 'outage', running: true }));
    expect((await control(sandbox, 'DELETE', '/scenarios?scenario=outage')).json).toEqual({ stopped: 1 });
    expect(await list(sandbox, 'failed')).toEqual([]);
    const made = await control(sandbox, 'POST', '/scenarios', { scenario: 'new_orders', count: 2 });
    expect(made.json).toMatchObject({ orderIds: [expect.any(String), expect.any(String)] });
  });

  it('set, list and remove faults, and stay reachable while the network is cut', async () => {
    const sandbox = await sandboxFor({ controlPort: 0 });
    const set = await control(sandbox, 'POST', '/faults', { kind: 'refuse', id: 'cut' });
    expect(set.json).toEqual({ kind: 'refuse', id: 'cut' });
    await expect(ask(sandbox, 'fulfillmentOrders/failed')).rejects.toThrow();
    expect((await control(sandbox, 'GET', '/faults')).json).toEqual([{ kind: 'refuse', id: 'cut' }]);
    expect((await control(sandbox, 'DELETE', '/faults?id=cut')).json).toEqual({ cleared: 1 });
    expect(await list(sandbox, 'failed')).toEqual([]);
    expect((await control(sandbox, 'GET', '/requests')).json).toMatchObject([{ status: 0 }, { status: 200 }]);
  });

  it('add, change, fail, resolve and remove orders, and move the ERP', async () => {
    const sandbox = await sandboxFor({ controlPort: 0 });
    const orders = (body: unknown) => control(sandbox, 'POST', '/orders', body);
    expect((await orders({ action: 'add', rows: [orderRow()] })).json).toEqual({ orderIds: ['FO-1'] });
    await accept(sandbox, { 1: 3, 2: 1 });
    expect((await control(sandbox, 'POST', '/erp')).json).toEqual({ moved: 1 });
    await orders({ action: 'change', orderId: 'FO-1', patch: { notes: 'Ring twice' } });
    expect(await list(sandbox, 'pending_shipment')).toMatchObject([{ notes: 'Ring twice' }]);
    await orders({ action: 'fail', orderId: 'FO-1', reason: 'Lost' });
    expect(await list(sandbox, 'failed')).toMatchObject([{ failure_reason: 'Lost' }]);
    await orders({ action: 'resolve', orderId: 'FO-1' });
    expect(sandbox.queue('pending_shipment')).toEqual(['FO-1']);
    await orders({ action: 'remove', orderId: 'FO-1' });
    expect((await control(sandbox, 'GET', '/orders')).json).toEqual({
      pending_accept: [],
      pending_shipment: [],
      failed: [],
    });
    const made = await orders({ action: 'generate', count: 3, queue: 'failed', storeCode: 'whole' });
    expect(made.json).toEqual({ orderIds: sandbox.queue('failed', 'whole') });
  });

  it('hand out the ledger and the state of one order', async () => {
    const sandbox = await sandboxFor({ controlPort: 0 });
    sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' }, 'whole');
    await ship(sandbox, { 1: 3, 2: 1 }, { store: 'whole' });
    expect((await control(sandbox, 'GET', '/ledger?storeCode=whole')).json).toMatchObject({
      entries: [{ action: 'ship', orderId: 'FO-1', effect: 'applied' }],
      orders: { 'FO-1': { ships: 1 } },
      requests: { ship: 1 },
    });
    expect((await control(sandbox, 'GET', '/orders?storeCode=whole&orderId=FO-1')).json).toMatchObject({
      status: 'pending_invoice',
      shipments: [{ tracks: [{ track_number: 'JJD0099999999' }] }],
    });
  });

  it('change tenants and tokens', async () => {
    const sandbox = await sandboxFor({ controlPort: 0 });
    await control(sandbox, 'POST', '/tenant', { storeCode: 'whole', partials: 'on', autoErpMs: 0 });
    sandbox.addOrder({ row: orderRow() }, 'whole');
    expect((await accept(sandbox, { 1: 3 }, { store: 'whole' })).status).toBe(200);
    await control(sandbox, 'POST', '/tokens', { token: 'fresh', storeCode: 'default' });
    expect((await ask(sandbox, 'fulfillmentOrders/failed', undefined, { token: 'fresh' })).status).toBe(200);
    await control(sandbox, 'DELETE', '/tokens?token=fresh');
    expect((await ask(sandbox, 'fulfillmentOrders/failed', undefined, { token: 'fresh' })).status).toBe(401);
  });

  it.each([
    ['POST', '/faults', { kind: 'fire' }, /kind/],
    ['POST', '/scenarios', { scenario: 'fire' }, /There are: .*outage/],
    ['POST', '/scenarios', { scenario: 'outage', minuts: 5 }, /minuts/],
    ['POST', '/scenarios', {}, /scenario/],
    ['DELETE', '/scenarios?scenario=fire', undefined, /fire/],
    ['POST', '/network', { plugged: 'no' }, /plugged/],
    ['POST', '/faults', { kind: 'latency', ms: -1 }, /ms/],
    ['POST', '/faults', { kind: 'cutAfter', endpoint: 'invoice' }, /endpoint/],
    ['POST', '/orders', { action: 'remove', orderId: 'FO-404' }, /FO-404/],
    ['POST', '/erp', { storeCode: 'nowhere' }, /nowhere/],
    ['GET', '/ledger?storeCode=nowhere', undefined, /nowhere/],
  ])('%s %s with %j is refused with the reason', async (method, path, body, words) => {
    const { status, json } = await control(await sandboxFor({ controlPort: 0 }), method, path, body);
    expect(status).toBe(400);
    expect(json).toMatchObject({ message: expect.stringMatching(words) });
  });

  it('answer no web page: none with an Origin, none by a name of its own, none that the browser marks', async () => {
    const sandbox = await sandboxFor({ controlPort: 0 });
    const { host } = new URL(sandbox.controlUrl ?? '');
    const statusWith = (headers: Readonly<Record<string, string>>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(`${sandbox.controlUrl}/state`, { headers }, (answer) => {
          expect(answer.headers['access-control-allow-origin']).toBeUndefined();
          answer.resume();
          resolve(answer.statusCode);
        });
        sent.on('error', reject).end();
      });
    expect(await statusWith({ origin: 'https://example.com' })).toBe(403);
    expect(await statusWith({ origin: `http://${host}` })).toBe(403);
    expect(await statusWith({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusWith({ host: 'rebound.example.com' })).toBe(403);
    expect(await statusWith({ host: host.replace('127.0.0.1', 'rebound.example.com') })).toBe(403);
    expect(await statusWith({ host: '127.0.0.1:1' })).toBe(403);
    expect(await statusWith({ host: host.replace('127.0.0.1', 'LOCALHOST') })).toBe(200);
    expect(await statusWith({ 'sec-fetch-site': 'none' })).toBe(200);
    expect(await statusWith({})).toBe(200);
  });

  it('refuse a body that is too large, and one that is no JSON, in words', async () => {
    const sandbox = await sandboxFor({ controlPort: 0 });
    const post = async (body: string) => {
      const answer = await fetch(`${sandbox.controlUrl}/orders`, { method: 'POST', body });
      return [answer.status, await answer.text()];
    };
    expect(await post(' '.repeat(5_000_000))).toEqual([413, expect.stringContaining('larger than 4 MB')]);
    expect(await post('{"action":')).toEqual([400, expect.stringMatching(/JSON/)]);
    expect(sandbox.queue('pending_accept')).toEqual([]);
  });

  it('stand on a port of their own, of this machine only: the shop knows none of them', async () => {
    const sandbox = await sandboxFor({ controlPort: 0, host: '0.0.0.0' });
    expect(sandbox.controlUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`http://127.0.0.1:${sandbox.port}/state`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${sandbox.port}/_sandbox/state`)).status).toBe(404);
    expect((await sandboxFor()).controlUrl).toBeUndefined();
  });

  it('pull the plug of the shop and put it back', async () => {
    const sandbox = await sandboxFor({ controlPort: 0 });
    expect((await control(sandbox, 'POST', '/network', { plugged: false })).json).toEqual({ plugged: false });
    await expect(ask(sandbox, 'fulfillmentOrders/failed')).rejects.toThrow();
    expect((await control(sandbox, 'GET', '/state')).status).toBe(200);
    await control(sandbox, 'POST', '/network', { plugged: true });
    expect(await list(sandbox, 'failed')).toEqual([]);
  });

  it('a control port that is in use ends the start and frees the shop’s port', async () => {
    const other = await sandboxFor();
    const before = await sandboxFor();
    await before.close();
    const starting = sandboxFor({ port: before.port, controlPort: other.port });
    await expect(starting).rejects.toThrow('EADDRINUSE');
    expect((await sandboxFor({ port: before.port })).port).toBe(before.port);
  });
});

describe('several sandboxes in one process', () => {
  it('share nothing', async () => {
    const [one, two] = [await sandboxFor({ controlPort: 0 }), await sandboxFor({ controlPort: 0 })];
    one.addOrder({ row: orderRow() });
    one.setFault({ kind: 'status', status: 500 });
    expect(await list(two, 'pending_accept')).toEqual([]);
  });

  it('two tenants of one store code are refused', async () => {
    const tenant = { storeCode: 'default', partials: 'on' } as const;
    await expect(sandboxFor({ tenants: [tenant, tenant] })).rejects.toThrow('store code');
  });
});
