import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QUEUES } from '../../../main/sandbox/model/order.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { findScenario, SCENARIO_NAMES } from '../../../main/sandbox/scenarios/scenarios.ts';
import { startSandbox } from '../../../main/sandbox/startSandbox.ts';

/**
 * Whatever happens, and in whatever sequence, a call that the rules have applied once is never applied again: this is what
 * makes accept and ship safe to retry. Calls go over HTTP, so that faults really strike.
 */

type Step =
  | { readonly do: 'run' | 'stop'; readonly name: string; readonly order: number }
  | { readonly do: 'accept' | 'ship'; readonly order: number; readonly reject: boolean }
  | { readonly do: 'wait'; readonly minutes: number };

/** Waiting for real shows nothing here, and thousands of lines only take time. */
const SLOW = [
  'slow',
  'dripping_answer',
  'late_answer',
  'late_commit',
  'odd_orders',
  'queue_shifts',
  'queue_grows',
  'empty_page',
];
const names = [...SCENARIO_NAMES.filter((name) => !SLOW.includes(name)), 'reset'];
const order = fc.nat({ max: 5 });

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('run', 'stop'), name: fc.constantFrom(...names), order }),
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('accept', 'ship'), order, reject: fc.boolean() }) },
  fc.record({ do: fc.constant('wait'), minutes: fc.nat({ max: 5 }) }),
);

const clock = { now: Date.UTC(2026, 0, 5, 8) };
let sandbox: Sandbox;
let ids: readonly string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clock.now, orders: 0, autoErpMs: 0 });
});
afterAll(() => sandbox.close());

async function call(action: 'accept' | 'ship', orderId: string, reject: boolean): Promise<number> {
  const found = sandbox.order(orderId);
  const items = (found?.items ?? []).map((item) => ({
    item_id: Number(item.itemId),
    qty: action === 'accept' && reject ? 0 : item.ordered,
  }));
  const tracks = [{ carrier_code: 'dhl', title: 'DHL', track_number: `JJD00${orderId.slice(-8)}` }];
  const body =
    action === 'accept'
      ? { order: { order_id: orderId, items } }
      : { shipment: { order_id: orderId, items, tracks } };
  try {
    const answer = await fetch(`${sandbox.url}/rest/default/V1/fulfillmentOrder/${action}`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-default-token', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await answer.text();
    return answer.status;
  } catch {
    return 0; // A scenario cut the connection.
  }
}

async function carryOut(one: Step): Promise<void> {
  switch (one.do) {
    case 'wait':
      clock.now += one.minutes * 60_000;
      return;
    case 'stop':
      if (one.name !== 'reset') sandbox.stopScenario(one.name);
      return;
    case 'run':
      return run(one.name, ids[one.order % ids.length] ?? '');
    case 'accept':
    case 'ship':
      await call(one.do, ids[one.order % ids.length] ?? '', one.reject);
  }
}

function run(name: string, orderId: string): void {
  const takesOrder = findScenario(name)?.takes.includes('orderId') ?? false;
  try {
    sandbox.runScenario(name, takesOrder ? { orderId } : {});
  } catch (error) {
    // No order in a state that fits: said in words, and nothing has begun.
    expect(String(error)).toMatch(/^Error: (Order|There is no order|The change|The other station)/);
  }
}

it('no transition is ever applied twice, and nothing is shipped beyond what was accepted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      sandbox.runScenario('reset');
      ids = QUEUES.slice(0, 2).flatMap((queue) => [1, 2, 3].map(() => sandbox.addOrder({ queue, lines: 2 })));
      for (const one of steps) await carryOut(one);
      const { orders } = sandbox.ledger();
      for (const orderId of ids) {
        for (const [itemId, counts] of Object.entries(orders[orderId]?.items ?? {})) {
          expect(counts.accepted + counts.rejected).toBeLessThanOrEqual(1);
          const item = sandbox.order(orderId)?.items.find((known) => known.itemId === itemId);
          if (item) expect(counts.unitsShipped).toBeLessThanOrEqual(item.shipped);
        }
      }
      // Afterwards everything answers as the guide says, and a repeat changes nothing.
      sandbox.runScenario('reset');
      for (const orderId of ids) {
        const first = await call('ship', orderId, false);
        const before = sandbox.ledger().orders[orderId];
        expect(await call('ship', orderId, false)).toBe(first);
        expect(sandbox.ledger().orders[orderId]).toEqual(before);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
