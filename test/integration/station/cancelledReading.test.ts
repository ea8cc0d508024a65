import { expect, test } from 'vitest';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

test('a long reading shows how far it is, can be cancelled, and keeps what it has read', async () => {
  let isSlow = false;
  const http =
    (real: HttpPort): HttpPort =>
    (wanted) => {
      const isSecondPage = wanted.url.includes('pending_shipment?page=2');
      if (!isSlow || !isSecondPage) return real(wanted);
      return new Promise((resolve) => {
        wanted.signal?.addEventListener('abort', () =>
          resolve({ kind: 'fault', cause: 'cancelled', mayHaveArrived: true, detail: 'cancelled' }),
        );
      });
    };
  const sandbox = await testSandbox();
  const station = await testStation({ http });
  const connectionId = await connect(station, sandbox);
  for (let number = 1; number <= 150; number += 1) {
    sandbox.addOrder({
      queue: 'pending_shipment',
      row: { order_id: `FO-L${number}`, items: [{ item_id: 1, sku: 'A', name: 'Thing', qty: 1 }] },
    });
  }
  isSlow = true;
  const reading = station.ok('sync.now', { connectionId, sweep: true });
  await station.until('the second page is awaited', async () => {
    const { status } = await station.ok('sync.status', {});
    const progress = status.connections[0]?.reading;
    return progress?.queue === 'pending_shipment' && progress.pages === 1 && progress.orders === 100;
  });
  expect((await station.ok('sync.cancel', { connectionId })).cancelled).toBeGreaterThan(0);
  const { results } = await reading;
  expect(results.find((one) => one.queue === 'pending_shipment')).toMatchObject({
    ok: false,
    orders: 100,
    error: { code: 'cancelled' },
  });
  expect((await station.ok('sync.status', {})).status.connections[0]?.reading).toBeUndefined();
  // Nothing was taken away by half a reading, and the next one reads to the end.
  isSlow = false;
  await station.ok('sync.now', { connectionId, sweep: true });
  const { total } = await station.ok('orders.list', { queue: 'pending_shipment', search: 'FO-L' });
  expect(total).toBe(150);
});

test('who asks right after a cancel gets a reading of its own', async () => {
  let isHeld = false;
  let letGo: (() => void) | undefined;
  const http =
    (real: HttpPort): HttpPort =>
    async (wanted) => {
      if (isHeld && wanted.url.includes('pending_accept')) {
        isHeld = false;
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
      }
      return real(wanted);
    };
  const sandbox = await testSandbox();
  const station = await testStation({ http });
  const connectionId = await connect(station, sandbox);
  isHeld = true;
  const first = station.ok('sync.now', { connectionId, sweep: true });
  await expect.poll(() => letGo).toBeDefined();
  await station.ok('sync.cancel', { connectionId });
  const second = station.ok('sync.now', { connectionId, sweep: true });
  letGo?.();
  expect((await first).results.map((result) => result.error?.code)).toEqual(Array(3).fill('cancelled'));
  expect((await second).results.map((result) => result.ok)).toEqual([true, true, true]);
});

test('while the station sleeps nothing is read, whatever is opened', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const { rows } = await station.ok('orders.list', { queue: 'pending_shipment' });
  await station.suspend();
  const before = sandbox.requests().length;
  await station.ok('pack.open', { connectionId, orderId: rows[0]?.orderId ?? '' });
  expect(await station.ok('sync.now', {})).toEqual({ results: [] });
  station.resume();
  await station.until('the readings of the resume', async () => sandbox.requests().length > before);
  await station.ok('sync.now', {});
  const first = sandbox.requests().slice(before)[0];
  expect(JSON.stringify(first)).toContain('pending_accept');
});
