import { expect, test } from 'vitest';
import { commandCode } from '../../../main/contract/commandCodes.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';

/** With nothing open, an item opens the oldest order that needs just it. */

interface Wish {
  readonly orderId: string;
  readonly items: readonly { readonly sku: string; readonly barcode: string; readonly shipped?: number }[];
  readonly day?: number;
}

function add(sandbox: Sandbox, { orderId, items, day = 1 }: Wish, storeCode = 'default'): void {
  const row = {
    order_id: orderId,
    created_at: `2026-01-0${day} 10:00:00`,
    items: items.map(({ sku, barcode, shipped = 0 }, index) => ({
      item_id: index + 1,
      sku,
      name: `Thing ${sku}`,
      qty_ordered: 2,
      qty_shipped: shipped,
      barcode,
    })),
  };
  sandbox.addOrder({ queue: 'pending_shipment', row }, storeCode);
}

async function bench(orders: readonly Wish[]): Promise<{ station: TestStation; connectionId: string }> {
  const sandbox = await testSandbox({ orders: 0 });
  for (const order of orders) add(sandbox, order);
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  return { station, connectionId };
}

const choose = (number: number) => commandCode({ name: 'CHOOSE', quantity: number });
const item = (sku: string, barcode = `CODE-${sku}`) => ({ sku, barcode });

test('the oldest order that needs just this item opens, and the scan counts', async () => {
  const { station } = await bench([
    { orderId: 'FO-LATE', items: [item('A')], day: 3 },
    { orderId: 'FO-EARLY', items: [item('A')], day: 2 },
    { orderId: 'FO-TWO', items: [item('A'), item('B')], day: 1 },
  ]);
  const answer = await station.ok('pack.scan', { raw: 'CODE-A' });
  expect(answer).toMatchObject({ outcome: 'opened', itemId: '1' });
  expect(answer.pack).toMatchObject({ orderId: 'FO-EARLY', lines: [{ counted: 1, required: 2 }] });
});

test('an order put aside waits for a person, not for the next piece that comes along', async () => {
  const { station } = await bench([
    { orderId: 'FO-1', items: [item('A')], day: 1 },
    { orderId: 'FO-2', items: [item('A')], day: 2 },
  ]);
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await station.ok('pack.hold', { reason: 'Wait for stock' });
  expect((await station.ok('pack.scan', { raw: 'CODE-A' })).pack?.orderId).toBe('FO-2');
});

test('a code that fits two products asks, and the answer may be scanned', async () => {
  const { station } = await bench([
    { orderId: 'FO-1', items: [item('RED', 'SHARED')], day: 1 },
    { orderId: 'FO-2', items: [item('BLUE', 'SHARED')], day: 2 },
  ]);
  const asked = await station.ok('pack.scan', { raw: 'SHARED' });
  expect(asked).toMatchObject({
    outcome: 'choose',
    reason: 'ambiguous',
    options: [
      { orderId: 'FO-1', sku: 'RED' },
      { orderId: 'FO-2', sku: 'BLUE' },
    ],
  });
  expect(asked).not.toHaveProperty('pack');
  expect((await station.ok('pack.scan', { raw: choose(3) })).outcome).toBe('choose');
  const answer = await station.ok('pack.scan', { raw: choose(2) });
  expect(answer).toMatchObject({ outcome: 'opened', pack: { orderId: 'FO-2', lines: [{ counted: 1 }] } });
  await station.ok('pack.undo', {});
  await station.ok('pack.close', {});
  const late = await station.ok('pack.scan', { raw: choose(1) });
  expect(late).toMatchObject({ outcome: 'command', error: { code: 'nothing_open' } });
});

test('one GTIN is one product for two tenants, and the oldest order goes first; any other code is asked about', async () => {
  const gtin = '4006381333931';
  const sandbox = await testSandbox({ orders: 0 });
  const [first, second] = sandbox.tenants;
  if (first === undefined || second === undefined) throw new Error('The sandbox has two tenants');
  add(sandbox, { orderId: 'FO-1', items: [{ sku: '1001', barcode: gtin }], day: 2 }, first.storeCode);
  add(sandbox, { orderId: 'FO-2', items: [{ sku: '1001', barcode: gtin }], day: 1 }, second.storeCode);
  const station = await testStation();
  const ids = [await connect(station, sandbox, first), await connect(station, sandbox, second)];
  const opened = await station.ok('pack.scan', { raw: gtin });
  expect(opened.pack).toMatchObject({ orderId: 'FO-2', connectionId: ids[1] });
  await station.ok('pack.undo', {});
  await station.ok('pack.close', {});
  const asked = await station.ok('pack.scan', { raw: '1001' });
  expect(asked.options?.map((option) => option.connectionId)).toEqual([ids[1], ids[0]]);
});

test('lines of which nothing is left do not count against it', async () => {
  const { station } = await bench([{ orderId: 'FO-1', items: [item('A'), { ...item('B'), shipped: 2 }] }]);
  expect((await station.ok('pack.scan', { raw: 'CODE-A' })).outcome).toBe('opened');
});

test('a taught code opens the order of its item as the item itself would', async () => {
  const { station, connectionId } = await bench([{ orderId: 'FO-1', items: [item('A')] }]);
  await station.ok('catalogue.teach', { connectionId, code: 'CASE', sku: 'A', quantity: 2 });
  const answer = await station.ok('pack.scan', { raw: 'CASE' });
  expect(answer.pack).toMatchObject({ orderId: 'FO-1', phase: 'tracking' });
});

test('what opens nothing says why, with facts for other languages', async () => {
  const { station } = await bench([{ orderId: 'FO-1', items: [item('A'), item('B')] }]);
  const because = async (raw: string) => (await station.ok('pack.scan', { raw })).facts?.because;
  expect(await because('CODE-A')).toBe('needs_more');
  expect(await because('CODE-Z')).toBe('not_known');
});

test('an order number that is an item code too is asked about, and either answer does what it says', async () => {
  const { station } = await bench([
    { orderId: '4711', items: [item('A'), item('B')], day: 1 },
    { orderId: 'FO-2', items: [item('C', '4711')], day: 2 },
  ]);
  const asked = await station.ok('pack.scan', { raw: '4711' });
  expect(asked).toMatchObject({
    outcome: 'choose',
    options: [
      { orderId: '4711', as: 'order' },
      { orderId: 'FO-2', as: 'item' },
    ],
  });
  expect(asked.message).toContain('more than one thing');
  const counted = await station.ok('pack.scan', { raw: choose(2) });
  expect(counted.pack).toMatchObject({ orderId: 'FO-2', lines: [{ counted: 1 }] });
  await station.ok('pack.undo', {});
  await station.ok('pack.close', {});
  await station.ok('pack.scan', { raw: '4711' });
  const opened = await station.ok('pack.scan', { raw: choose(1) });
  expect(opened.pack).toMatchObject({ orderId: '4711', lines: [{ counted: 0 }, { counted: 0 }] });
});
