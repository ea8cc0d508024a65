import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

const item = (item_id: number, sku: string, qty: number, barcode: string) => ({
  ...{ item_id, sku, name: `Product ${sku}`, qty, barcode },
});

/** FO-1 lies open: A stands in two lines and shares a code with B. */
async function bench() {
  const sandbox = await testSandbox({ orders: 0 });
  const items = [item(1, 'A', 1, 'SHARED'), item(2, 'A', 3, 'SHARED'), item(3, 'B', 9, 'SHARED')];
  const rows = { 'FO-1': [...items, item(4, 'C', 9, 'CODE-C')], 'FO-2': [item(1, 'D', 2, 'CODE-D')] };
  for (const [order_id, items] of Object.entries(rows)) {
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id, items } });
  }
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  const scan = (raw: string) => station.ok('pack.scan', { raw });
  /** Counted pieces, line by line. */
  const counts = async () => (await station.ok('pack.get', {})).pack?.lines.map((line) => line.counted);
  return { station, connectionId, scan, counts };
}

test('a quantity behind a refused scan is not counted for the piece before it', async () => {
  const { scan, counts } = await bench();
  await scan('CODE-C');
  expect((await scan('CODE-D')).reason).toBe('wrong_item');
  const answer = await scan('PB:QTY:5');
  expect(answer).toMatchObject({ outcome: 'command', error: { code: 'illegal_state' } });
  expect(answer.pack?.refusal?.reason).toBe('wrong_item');
  expect(await counts()).toEqual([0, 0, 0, 1]);
  await scan('CODE-C');
  await scan('PB:QTY:5');
  expect(await counts()).toEqual([0, 0, 0, 6]);
});

test('a quantity does not answer the question which product it is', async () => {
  const { scan, counts } = await bench();
  await scan('CODE-C');
  await scan('SHARED');
  const answer = await scan('PB:QTY:5');
  expect(answer.error?.code).toBe('illegal_state');
  expect(answer.pack?.choice?.options).toHaveLength(3);
  expect(await counts()).toEqual([0, 0, 0, 1]);
});

test('a chosen line that is full passes the piece on to the next line of its product', async () => {
  const { scan, counts } = await bench();
  for (let piece = 0; piece < 3; piece += 1) {
    await scan('SHARED');
    await scan('PB:CHOOSE:1');
  }
  expect(await counts()).toEqual([1, 2, 0, 0]);
  await scan('SHARED');
  expect((await scan('PB:CHOOSE:2')).error).toBeUndefined();
  await scan('SHARED');
  expect((await scan('PB:CHOOSE:2')).error?.message).toContain('only 0 of Product A');
});

test('a code taught as six of one product is one piece of the other product that has it', async () => {
  const { station, connectionId, scan, counts } = await bench();
  await station.ok('catalogue.teach', { connectionId, code: 'SHARED', sku: 'B', quantity: 6 });
  const { pack } = await scan('SHARED');
  expect(pack?.choice?.options.map(({ sku, quantity = 1 }) => [sku, quantity])).toEqual([
    ['A', 1],
    ['A', 1],
    ['B', 6],
  ]);
  await scan('PB:CHOOSE:1');
  await scan('SHARED');
  await scan('PB:CHOOSE:3');
  expect(await counts()).toEqual([1, 0, 6, 0]);
});
