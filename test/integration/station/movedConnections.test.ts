import { expect, test } from 'vitest';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

const order = (order_id: string) => ({
  queue: 'pending_shipment' as const,
  row: { order_id, items: [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 2, barcode: 'CODE-A' }] },
});

test('a token is never sent to a server that it was not entered for', async () => {
  const [sandbox, other] = [await testSandbox(), await testSandbox()];
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const moved = { id: connectionId, name: 'Shop', storeCode: 'default', partials: 'off' as const };
  const failure = await station.failure('connections.save', { ...moved, baseUrl: other.url });
  expect(failure.code).toBe('bad_request');
  await station.ok('sync.now', { sweep: true });
  expect(other.requests()).toEqual([]);
  await station.ok('connections.save', { ...moved, baseUrl: other.url, token: 'sandbox-default-token' });
  const { results } = await station.ok('sync.now', { sweep: true });
  expect(results.map((result) => result.ok)).toEqual([true, true, true]);
});

test('an order on the bench is not left without its shop', async () => {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder(order('FO-1'));
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.scan', { raw: 'FO-1' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  expect((await station.failure('connections.remove', { connectionId })).code).toBe('illegal_state');
  const input = { id: connectionId, name: 'Shop', baseUrl: sandbox.url, partials: 'off' as const };
  expect((await station.failure('connections.save', { ...input, storeCode: 'whole' })).code).toBe(
    'illegal_state',
  );
  await station.ok('pack.park', {});
  await station.ok('connections.remove', { connectionId });
  expect((await station.failure('pack.open', { connectionId, orderId: 'FO-1' })).code).toBe('not_found');
});

/** Answers to readings of the queue to pack of one store come only when they are let through. */
function dam(storeCode: string) {
  let isShut = false;
  let isHeld = false;
  const held: (() => void)[] = [];
  const http =
    (real: HttpPort): HttpPort =>
    async (wanted) => {
      const answer = await real(wanted);
      if (isShut && wanted.url.includes(`/rest/${storeCode}/V1/fulfillmentOrders/pending_shipment`)) {
        isHeld = true;
        await new Promise<void>((resolve) => held.push(resolve));
      }
      return answer;
    };
  const shut = (wanted: boolean): void => {
    isShut = wanted;
    if (!wanted) for (const letGo of held.splice(0)) letGo();
  };
  return { http, shut, isHeld: () => isHeld };
}

test('what was being read from the old address is not listed under the new one', async () => {
  const reading = dam('default');
  const sandbox = await testSandbox();
  const station = await testStation({ http: reading.http });
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder(order('OLD-SHOP'));
  reading.shut(true);
  const old = station.ok('sync.now', { connectionId, sweep: true });
  await expect.poll(reading.isHeld).toBe(true);
  await station.ok('connections.save', {
    id: connectionId,
    name: 'Shop',
    baseUrl: sandbox.url,
    storeCode: 'whole',
    partials: 'off',
    token: 'sandbox-whole-token',
  });
  reading.shut(false);
  await old;
  await station.ok('sync.now', { connectionId, sweep: true });
  const { rows } = await station.ok('orders.list', { queue: 'pending_shipment' });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map((row) => row.orderId)).not.toContain('OLD-SHOP');
});

test('parcels of a shop that does not answer hold up no other shop', async () => {
  const reading = dam('default');
  let ahead = 0;
  const clock = { now: () => Date.now() + ahead, monotonic: () => performance.now() };
  const sandbox = await testSandbox();
  const station = await testStation({ http: reading.http, ports: { clock } });
  const slow = await connect(station, sandbox);
  const other = await connect(station, sandbox, { storeCode: 'whole' });
  await station.ok('settings.set', { undoWindowSeconds: 600 });
  const finish = async (connectionId: string, storeCode: string, orderId: string): Promise<string> => {
    sandbox.addOrder(order(orderId), storeCode);
    await station.ok('sync.now', { sweep: true });
    await station.ok('pack.open', { connectionId, orderId });
    for (const raw of ['CODE-A', 'CODE-A']) await station.ok('pack.scan', { raw });
    await station.ok('pack.track', { carrierCode: 'own', trackNumber: `TRACK-${orderId}` });
    return (await station.ok('pack.finish', {})).entryId;
  };
  for (const number of [1, 2, 3, 4]) await finish(slow, 'default', `FO-${number}`);
  const theirs = await finish(other, 'whole', 'FO-5');
  reading.shut(true);
  // The undo windows end, and what was read is old.
  ahead = 15 * 60_000;
  station.networkChanged();
  await station.until('the other shop’s parcel', async () => {
    const { entry } = await station.ok('outbox.get', { entryId: theirs });
    return entry.state === 'confirmed';
  });
  reading.shut(false);
  await station.until('all parcels', async () => (await station.snapshot()).outbox.unsent === 0);
});
