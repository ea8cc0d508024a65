import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

/** Three pieces are wanted; `put` counts one, `weigh` is what the scale says. */
async function bench() {
  const sandbox = await testSandbox({ orders: 0 });
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 3, barcode: 'CODE-A' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  return {
    scan: (raw: string) => station.ok('pack.scan', { raw }),
    put: () => station.ok('pack.scan', { raw: 'CODE-A' }),
    weigh: async (grams: number) => {
      const { pack } = await station.ok('pack.weigh', { grams });
      return pack?.parcels.map(({ weightGrams }) => weightGrams);
    },
  };
}

test('the last piece weighs on the box that it went into, not on the one that stands aside', async () => {
  const { scan, put, weigh } = await bench();
  await put();
  expect(await weigh(500)).toEqual([500]);
  await scan('PB:SEAL');
  await put();
  expect(await weigh(300)).toEqual([500, 300]);
  await put();
  expect(await weigh(600)).toEqual([500, 600]);
  await scan('1Z999AA10123456784');
  expect(await weigh(610)).toEqual([500, 610]);
});

test('boxes weighed only once all is packed get their weights in the order of their labels', async () => {
  const { scan, put, weigh } = await bench();
  await put();
  await scan('PB:SEAL');
  await put();
  await put();
  expect(await weigh(500)).toEqual([500, undefined]);
  await scan('1Z999AA10123456784');
  expect(await weigh(700)).toEqual([500, 700]);
});
