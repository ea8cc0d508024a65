import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { accept, ask, idsOf, list, orderRow, sandboxFor, ship } from './talk.ts';

const whole = { 1: 3, 2: 1 };

async function packable(): Promise<Sandbox> {
  const sandbox = await sandboxFor();
  sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' });
  return sandbox;
}

const timesShipped = (sandbox: Sandbox) => sandbox.ledger().orders['FO-1']?.items['1']?.shipped ?? 0;

describe('a cut connection', () => {
  it('before the commit, nothing has happened; the next try ships', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'cutBefore', endpoint: 'ship', count: 1 });
    await expect(ship(sandbox, whole)).rejects.toThrow();
    expect(timesShipped(sandbox)).toBe(0);
    expect(sandbox.ledger().entries).toMatchObject([{ effect: 'refused', status: 0, fault: 'cutBefore' }]);
    expect((await ship(sandbox, whole)).status).toBe(200);
    expect(timesShipped(sandbox)).toBe(1);
  });

  it('after the commit the answer is lost, and the repeat is shipped once in effect', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'cutAfter', endpoint: 'ship', count: 1 });
    await expect(ship(sandbox, whole)).rejects.toThrow();
    expect(timesShipped(sandbox)).toBe(1);
    expect((await ship(sandbox, whole)).status).toBe(200);
    expect(timesShipped(sandbox)).toBe(1);
    expect(sandbox.ledger().requests.ship).toBe(2);
    expect(sandbox.ledger().entries.map(({ effect, fault }) => [effect, fault])).toEqual([
      ['applied', 'cutAfter'],
      ['noop', undefined],
    ]);
  });

  it('the same holds for accept', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    sandbox.setFault({ kind: 'cutAfter', method: 'POST', count: 1 });
    await expect(accept(sandbox, whole)).rejects.toThrow();
    expect((await accept(sandbox, whole)).status).toBe(200);
    expect(sandbox.ledger().orders['FO-1']).toMatchObject({ accepts: 1, items: { 1: { accepted: 1 } } });
  });

  it('in the middle of an answer: the head is whole, the body is torn, the call has taken effect', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'truncated', count: 2 });
    await expect(ship(sandbox, whole)).rejects.toThrow();
    expect(timesShipped(sandbox)).toBe(1);
    const answer = await fetch(`${sandbox.url}/rest/default/V1/fulfillmentOrders/failed?page=1`, {
      headers: { authorization: 'Bearer sandbox-default-token' },
    });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  it('refused, no request is read at all, until the network is back', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'refuse' });
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(ship(sandbox, whole)).rejects.toThrow();
    expect(sandbox.ledger().entries).toEqual([]);
    expect(sandbox.requests().map((one) => one.status)).toEqual([0, 0, 0]);
    expect(sandbox.clearFaults()).toBe(1);
    expect((await ship(sandbox, whole)).status).toBe(200);
  });

  it('unplugged, nobody listens; plugged in again, the same address answers', async () => {
    const sandbox = await packable();
    await list(sandbox, 'failed');
    await sandbox.unplug();
    await expect(ship(sandbox, whole)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await sandbox.plugIn();
    expect((await ship(sandbox, whole)).status).toBe(200);
    expect(timesShipped(sandbox)).toBe(1);
  });
});

describe('another answer than the right one', () => {
  it.each([429, 500, 502, 503, 401, 403, 404])('status %i, as JSON, without effect', async (status) => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'status', status, retryAfter: 7, count: 1 });
    const reply = await ship(sandbox, whole);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([status, '7']);
    expect(reply.json).toMatchObject({ message: expect.any(String) });
    expect(timesShipped(sandbox)).toBe(0);
    expect((await ship(sandbox, whole)).status).toBe(200);
  });

  it('a 500 may also come after the commit', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'status', status: 500, afterCommit: true, count: 1 });
    expect((await ship(sandbox, whole)).status).toBe(500);
    expect(timesShipped(sandbox)).toBe(1);
    expect((await ship(sandbox, whole)).status).toBe(200);
    expect(timesShipped(sandbox)).toBe(1);
  });

  it('a web page with status 200', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'html', count: 1 });
    const reply = await ship(sandbox, whole);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(reply.text).toMatch(/^<!doctype html>/);
    expect(timesShipped(sandbox)).toBe(0);
  });

  it('a 204 has no body', async () => {
    const sandbox = await sandboxFor();
    sandbox.setFault({ kind: 'status', status: 204, count: 1 });
    const reply = await ask(sandbox, 'fulfillmentOrders/failed');
    expect([reply.status, reply.text, reply.headers.get('content-length')]).toEqual([204, '', null]);
    expect((await ask(sandbox, 'fulfillmentOrders/failed')).status).toBe(200);
  });

  it('a body and headers of the test’s own', async () => {
    const sandbox = await sandboxFor();
    const headers = { Location: 'https://example.com/login' };
    sandbox.setFault({ kind: 'status', status: 200, body: '\uFEFF[]', headers, count: 1 });
    const reply = await ask(sandbox, 'fulfillmentOrders/failed');
    expect([reply.text, reply.headers.get('location')]).toEqual(['[]', headers.Location]);
  });
});

describe('a slow answer', () => {
  it('comes after its time, before or after the commit', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'latency', ms: 60, count: 1 });
    const started = performance.now();
    const slow = ship(sandbox, whole);
    expect((await slow).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  it('a client that gives up after the commit finds it done', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'latency', ms: 60_000, afterCommit: true, count: 1 });
    const client = new AbortController();
    const answer = fetch(`${sandbox.url}/rest/default/V1/fulfillmentOrder/ship`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-default-token', 'content-type': 'application/json' },
      body: JSON.stringify({
        shipment: {
          order_id: 'FO-1',
          items: [1, 2].map((itemId) => ({ item_id: itemId, qty: itemId === 1 ? 3 : 1 })),
          tracks: [{ carrier_code: 'dhl', title: 'DHL', track_number: '1' }],
        },
      }),
      signal: client.signal,
    });
    const given = expect(answer).rejects.toThrow();
    await expect.poll(() => timesShipped(sandbox)).toBe(1);
    client.abort();
    await given;
    expect(timesShipped(sandbox)).toBe(1);
  });

  it('does not hold up the end of the sandbox', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'latency', ms: 60_000 });
    const answer = ship(sandbox, whole);
    const lost = expect(answer).rejects.toThrow();
    await expect.poll(() => sandbox.requests().length).toBe(1);
    await sandbox.close();
    await lost;
    expect(timesShipped(sandbox)).toBe(0);
  });
});

describe('pages that mislead', () => {
  const fill = async () => {
    const sandbox = await sandboxFor();
    for (let number = 1; number <= 250; number += 1) {
      sandbox.addOrder({ row: orderRow({ order_id: `FO-${number}` }) });
    }
    return sandbox;
  };

  it('the last page comes again for ever', async () => {
    const sandbox = await fill();
    sandbox.setFault({ kind: 'repeatLastPage' });
    const last = idsOf(await list(sandbox, 'pending_accept', 'page=3'));
    expect(last).toHaveLength(50);
    expect(idsOf(await list(sandbox, 'pending_accept', 'page=4'))).toEqual(last);
    expect(idsOf(await list(sandbox, 'pending_accept', 'page=99'))).toEqual(last);
    expect(await list(sandbox, 'failed', 'page=2')).toEqual([]);
  });

  it('rows are skipped, or come twice, from page to page', async () => {
    const sandbox = await fill();
    sandbox.setFault({ kind: 'shiftPages', by: 5, id: 'shift' });
    expect(idsOf(await list(sandbox, 'pending_accept', 'page=1'))[0]).toBe('FO-1');
    expect(idsOf(await list(sandbox, 'pending_accept', 'page=2'))[0]).toBe('FO-106');
    sandbox.setFault({ kind: 'shiftPages', by: -5, id: 'shift' });
    expect(idsOf(await list(sandbox, 'pending_accept', 'page=2'))[0]).toBe('FO-96');
    expect(sandbox.faults()).toHaveLength(1);
  });
});

describe('where and how often a fault strikes', () => {
  it('only its endpoint, method and store, after what it lets pass, as often as it says', async () => {
    const sandbox = await sandboxFor();
    const target = { endpoint: 'failed', method: 'GET', storeCode: 'whole' } as const;
    sandbox.setFault({ kind: 'status', status: 503, skip: 1, count: 2, ...target });
    expect((await ask(sandbox, 'fulfillmentOrders/failed')).status).toBe(200);
    expect(
      (await ask(sandbox, 'fulfillmentOrders/pending_accept', undefined, { store: 'whole' })).status,
    ).toBe(200);
    const statuses = [];
    for (let request = 0; request < 4; request += 1) {
      statuses.push((await ask(sandbox, 'fulfillmentOrders/failed', undefined, { store: 'whole' })).status);
    }
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect(sandbox.faults()).toEqual([]);
  });

  it('a fault of POST leaves GET alone', async () => {
    const sandbox = await packable();
    sandbox.setFault({ kind: 'status', status: 503, method: 'POST' });
    expect((await ask(sandbox, 'fulfillmentOrders/pending_shipment')).status).toBe(200);
    expect((await ship(sandbox, whole)).status).toBe(503);
  });

  it('two faults that break the answer strike one after the other', async () => {
    const sandbox = await sandboxFor();
    sandbox.setFault({ kind: 'status', status: 500, count: 1 });
    sandbox.setFault({ kind: 'status', status: 429, count: 1 });
    const statuses = [];
    for (let request = 0; request < 3; request += 1) {
      statuses.push((await ask(sandbox, 'fulfillmentOrders/failed')).status);
    }
    expect(statuses).toEqual([500, 429, 200]);
  });
});

describe('a clock that is off', () => {
  it('shows in the Date header and in new stamps, and goes with the fault', async () => {
    const sandbox = await sandboxFor({ now: () => Date.UTC(2025, 2, 1, 10) });
    const fault = sandbox.setFault({ kind: 'clockSkew', ms: -3_600_000 });
    const reply = await ask(sandbox, 'fulfillmentOrders/failed');
    expect(reply.headers.get('date')).toBe('Sat, 01 Mar 2025 09:00:00 GMT');
    sandbox.addOrder({ row: orderRow() });
    await accept(sandbox, whole);
    expect(sandbox.order('FO-1')?.updatedAt).toBe('2025-03-01 09:00:00');
    sandbox.clearFaults(fault.id);
    expect(sandbox.now()).toBe(Date.UTC(2025, 2, 1, 10));
  });
});
