import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { SCENARIO_NAMES } from '../../../main/sandbox/scenarios/scenarios.ts';
import { accept, ask, orderRow, sandboxFor, ship } from './talk.ts';

const whole = { 1: 3, 2: 1 };

async function packable(): Promise<Sandbox> {
  const sandbox = await sandboxFor();
  sandbox.addOrder({ row: orderRow(), queue: 'pending_shipment' });
  return sandbox;
}

const statusOf = async (sandbox: Sandbox, queue = 'failed') =>
  (await ask(sandbox, `fulfillmentOrders/${queue}?page=1`)).status;
const timesShipped = (sandbox: Sandbox) => sandbox.ledger().orders['FO-1']?.items['1']?.shipped ?? 0;

describe('a scenario', () => {
  it('shows that it runs, ends when it is stopped, and leaves nothing behind', async () => {
    const sandbox = await packable();
    expect(sandbox.runScenario('outage')).toEqual({ name: 'outage', orderIds: [] });
    const running = () => sandbox.scenarios().flatMap(({ name, running: is }) => (is ? [name] : []));
    expect(running()).toEqual(['outage']);
    expect(await statusOf(sandbox)).toBe(503);
    expect(sandbox.stopScenario('outage')).toBe(1);
    expect([running(), await statusOf(sandbox), sandbox.stopScenario('outage')]).toEqual([[], 200, 0]);
  });

  it('ends by itself after its minutes, by the machine’s clock whatever ShipperOne’s says', async () => {
    let now = Date.UTC(2026, 0, 5, 8);
    const sandbox = await sandboxFor({ now: () => now });
    sandbox.runScenario('clock_ahead', { seconds: 3600 });
    expect(sandbox.runScenario('outage', { minutes: 2 }).endsAt).toBe(now + 120_000);
    now += 119_000;
    expect(await statusOf(sandbox)).toBe(503);
    now += 1000;
    expect(await statusOf(sandbox)).toBe(200);
    expect(sandbox.scenarios().find(({ name }) => name === 'outage')).toMatchObject({ running: false });
  });

  it('is over when its calls are used up', async () => {
    const sandbox = await packable();
    sandbox.runScenario('refused');
    expect((await ship(sandbox, whole)).status).toBe(400);
    expect((await ship(sandbox, whole)).status).toBe(200);
    sandbox.runScenario('lost_call', { count: 1 });
    await expect(ship(sandbox, whole)).rejects.toThrow();
    expect(sandbox.scenarios().find(({ name }) => name === 'lost_call')).toMatchObject({ running: false });
  });

  it('several run at once; reset ends them all, with single faults and other rules', async () => {
    const sandbox = await packable();
    for (const name of [
      'token_expires',
      'partials_on',
      'no_right_to_ship',
      'clock_behind',
      'allocation_fails',
    ]) {
      sandbox.runScenario(name);
    }
    sandbox.setFault({ kind: 'status', status: 500, endpoint: 'failed' });
    expect(await statusOf(sandbox)).toBe(500);
    expect(await statusOf(sandbox, 'pending_shipment')).toBe(401);
    sandbox.runScenario('reset');
    expect(sandbox.scenarios().filter(({ running }) => running)).toEqual([]);
    expect(sandbox.settings()).toMatchObject({ partials: 'perOrder', erp: { failRate: 0 } });
    expect(Math.abs(sandbox.now() - Date.now())).toBeLessThan(60_000);
    expect((await ship(sandbox, whole)).status).toBe(200);
  });

  it.each([
    ['fire', {}, /no scenario "fire"/],
    ['outage', { orderId: 'FO-1' }, /"outage" takes .*, but not orderId/],
    ['outage', { minutes: 0 }, /minutes/],
    ['order_leaves', { orderId: 'FO-404' }, /FO-404 is not in pending_shipment or pending_accept/],
    ['order_leaves', { storeCode: 'nowhere' }, /no store "nowhere"/],
    ['token_expires', { storeCode: 'nowhere' }, /no store "nowhere"/],
    ['new_orders', { endpoint: 'ship' }, /"ship" is no queue/],
    ['queue_shifts', { endpoint: 'accept' }, /"accept" is no queue/],
    ['order_shrinks', { orderId: 'FO-1', storeCode: 'default' }, /only one piece/],
    ['order_returns', {}, /Name the order/],
  ] as const)('%s with %j is refused with the reason, and nothing has begun', async (name, given, words) => {
    const sandbox = await sandboxFor();
    const items = [{ item_id: 1, qty: 1 }];
    sandbox.addOrder({ row: orderRow({ items }), queue: 'pending_shipment' });
    expect(() => sandbox.runScenario(name, given)).toThrow(words);
    expect([sandbox.faults(), sandbox.scenarios().filter(({ running }) => running)]).toEqual([[], []]);
  });

  it('each can be started, stopped and started again', async () => {
    const sandbox = await sandboxFor({ orders: 20 });
    for (const name of SCENARIO_NAMES.filter((one) => one !== 'order_returns')) {
      sandbox.runScenario(name);
      sandbox.runScenario(name);
      sandbox.stopScenario(name);
    }
    expect(sandbox.faults()).toEqual([]);
    expect(await statusOf(sandbox)).toBe(200);
  });
});

describe('scenarios of the network', () => {
  it.each(['no_network', 'captive_portal', 'torn_answer', 'lost_call'])(
    '%s: no call gets its answer',
    async (name) => {
      const sandbox = await packable();
      sandbox.runScenario(name);
      const answer = await ship(sandbox, whole).then(
        ({ json }) => json,
        () => 'cut',
      );
      expect([undefined, 'cut']).toContain(answer);
      expect(timesShipped(sandbox)).toBe(name === 'torn_answer' ? 1 : 0);
      sandbox.stopScenario(name);
      expect((await ship(sandbox, whole)).status).toBe(200);
      expect(timesShipped(sandbox)).toBe(1);
    },
  );

  it('lost_answer: the call took effect; the repeat is once in effect', async () => {
    const sandbox = await packable();
    sandbox.runScenario('lost_answer');
    await expect(ship(sandbox, whole)).rejects.toThrow();
    expect(timesShipped(sandbox)).toBe(1);
    expect((await ship(sandbox, whole)).status).toBe(200);
    expect(timesShipped(sandbox)).toBe(1);
  });

  it('dripping_answer: the head comes at once, the body drop by drop and whole', async () => {
    const sandbox = await packable();
    const whole = await ask(sandbox, 'fulfillmentOrders/pending_shipment');
    // Long beside what a busy computer may hold up the head.
    sandbox.runScenario('dripping_answer', { seconds: 1 });
    const began = performance.now();
    const answer = await fetch(`${sandbox.url}/rest/default/V1/fulfillmentOrders/pending_shipment`, {
      headers: { authorization: 'Bearer sandbox-default-token' },
    });
    const headAfter = performance.now() - began;
    expect(await answer.text()).toBe(whole.text);
    expect(performance.now() - began).toBeGreaterThanOrEqual(900);
    expect(headAfter).toBeLessThan(performance.now() - began - 75);
  });

  it.each(['slow', 'late_answer', 'late_commit'])('%s: the answer comes after its time', async (name) => {
    const sandbox = await packable();
    sandbox.runScenario(name, { seconds: 0.08 });
    const began = performance.now();
    const answer = ship(sandbox, whole);
    await expect.poll(() => sandbox.requests().length).toBe(1);
    expect((await answer).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(75);
    expect(sandbox.ledger().entries).toMatchObject([{ fault: 'latency', effect: 'applied' }]);
  });
});

describe('scenarios of ShipperOne’s answers', () => {
  it.each([
    ['outage', 503],
    ['rush', 429],
  ] as const)('%s: %i with Retry-After, in seconds or as a date', async (name, status) => {
    const sandbox = await packable();
    sandbox.runScenario(name, { seconds: 90 });
    const plain = await ship(sandbox, whole);
    expect([plain.status, plain.headers.get('retry-after')]).toEqual([status, '90']);
    sandbox.runScenario(name, { seconds: 90, asDate: true });
    const dated = await ask(sandbox, 'fulfillmentOrders/failed');
    const waits =
      Date.parse(dated.headers.get('retry-after') ?? '') - Date.parse(dated.headers.get('date') ?? '');
    expect([dated.status, waits]).toEqual([status, 90_000]);
    expect(timesShipped(sandbox)).toBe(0);
  });

  it('wrong_order: the next call took effect, its answer is about another order', async () => {
    const sandbox = await packable();
    sandbox.runScenario('wrong_order');
    const wrong = await ship(sandbox, whole);
    expect(wrong.json).toMatchObject({ order_id: 'FO-000000001', status: 'pending_invoice' });
    expect(timesShipped(sandbox)).toBe(1);
    expect((await ship(sandbox, whole)).json).toMatchObject({ order_id: 'FO-1' });
  });

  it('server_error: 500 for everything', async () => {
    const sandbox = await packable();
    sandbox.runScenario('server_error');
    expect([await statusOf(sandbox), (await ship(sandbox, whole)).status]).toEqual([500, 500]);
  });

  it('a right that is missing: 403 for that alone, in the words of the rules', async () => {
    const sandbox = await packable();
    sandbox.runScenario('no_right_to_ship');
    const scenario = await ship(sandbox, whole);
    sandbox.stopScenario();
    const rules = await ship(sandbox, whole, { token: 'sandbox-default-no-ship' });
    expect([scenario.status, scenario.json]).toEqual([rules.status, rules.json]);
    sandbox.runScenario('no_right_to_accept');
    sandbox.runScenario('no_right_to_read', { endpoint: 'failed' });
    expect((await accept(sandbox, whole)).status).toBe(403);
    expect([await statusOf(sandbox), await statusOf(sandbox, 'pending_shipment')]).toEqual([403, 200]);
    sandbox.runScenario('no_right_to_read');
    expect(await statusOf(sandbox, 'pending_accept')).toBe(403);
  });

  it.each(['bad_page', 'malformed_date', 'unknown_item', 'items_required', 'unreadable_body'] as const)(
    'refused: 400 for the trigger %s, once, without effect',
    async (trigger) => {
      const sandbox = await packable();
      sandbox.runScenario('refused', { trigger });
      const isOfQueue = trigger === 'bad_page' || trigger === 'malformed_date';
      const reply = isOfQueue ? await ask(sandbox, 'fulfillmentOrders/failed') : await ship(sandbox, whole);
      expect(reply).toMatchObject({ status: 400, json: { message: expect.any(String) } });
      expect(timesShipped(sandbox)).toBe(0);
      expect([await statusOf(sandbox), (await ship(sandbox, whole)).status]).toEqual([200, 200]);
    },
  );

  it('token_expires: 401 until it stops; token_rotates: the new one at once, the old one when it stops', async () => {
    const sandbox = await sandboxFor();
    const status = async (token: string) =>
      (await ask(sandbox, 'fulfillmentOrders/failed', undefined, { token })).status;
    sandbox.runScenario('token_expires');
    expect(await status('sandbox-default-token')).toBe(401);
    const { token = '' } = sandbox.runScenario('token_rotates');
    expect([await status('sandbox-default-token'), await status(token)]).toEqual([401, 200]);
    sandbox.stopScenario('token_rotates');
    expect([await status('sandbox-default-token'), await status(token)]).toEqual([200, 200]);
  });

  it.each([
    ['clock_ahead', 600],
    ['clock_behind', -600],
  ] as const)('%s: the Date header and new stamps are off', async (name, off) => {
    const now = Date.UTC(2026, 0, 5, 8);
    const sandbox = await sandboxFor({ now: () => now });
    sandbox.runScenario(name, { seconds: 600 });
    const reply = await ask(sandbox, 'fulfillmentOrders/failed');
    expect(Date.parse(reply.headers.get('date') ?? '')).toBe(now + off * 1000);
    sandbox.stopScenario(name);
    expect(sandbox.now()).toBe(now);
  });
});
