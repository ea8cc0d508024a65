import { expect, it } from 'vitest';
import { idsOf, list, sandboxFor, ship } from './talk.ts';

const MINUTE = 60_000;
const start = Date.UTC(2026, 0, 5, 8);

async function openShop(upToOpen: number, seed = 1) {
  const clock = { now: start };
  const sandbox = await sandboxFor({
    seed,
    now: () => clock.now,
    arrivals: { everyMs: MINUTE, upToOpen },
  });
  const open = () => sandbox.queue('pending_accept').length + sandbox.queue('pending_shipment').length;
  return { clock, sandbox, open };
}

it('orders come in while time goes by, stamped with the moment they came', async () => {
  const { clock, sandbox, open } = await openShop(20);
  expect(await list(sandbox, 'pending_shipment')).toEqual([]);
  clock.now += 10 * MINUTE;
  const rows = await list(sandbox, 'pending_shipment', 'date=2026-01-05%2008:00:01');
  expect(open()).toBeGreaterThanOrEqual(6);
  expect(open()).toBeLessThanOrEqual(20);
  expect(rows.length).toBeGreaterThan(0);
});

it('no more come in than the cap allows, also after a week away; packing one lets in the next', async () => {
  const { clock, sandbox, open } = await openShop(8);
  clock.now += 7 * 24 * 60 * MINUTE;
  await list(sandbox, 'failed');
  expect(open()).toBe(8);
  expect(sandbox.queue('failed').length).toBeLessThanOrEqual(5);
  const [orderId = ''] = sandbox.queue('pending_shipment');
  const items = sandbox.order(orderId)?.items ?? [];
  const lines = Object.fromEntries(items.map((item) => [Number(item.itemId), item.ordered]));
  expect((await ship(sandbox, lines, { orderId })).status).toBe(200);
  expect(open()).toBe(7);
  clock.now += 2 * MINUTE;
  await list(sandbox, 'failed');
  expect(open()).toBe(8);
});

it('the same seed brings the same orders', async () => {
  const arrived = async (seed: number) => {
    const { clock, sandbox } = await openShop(20, seed);
    clock.now += 12 * MINUTE;
    const rows = await list(sandbox, 'pending_shipment');
    return [idsOf(rows), rows.map((row) => row.shipping_address)];
  };
  expect(await arrived(3)).toEqual(await arrived(3));
  expect(await arrived(3)).not.toEqual(await arrived(4));
});
