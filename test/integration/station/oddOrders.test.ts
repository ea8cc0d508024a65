import { expect, test } from 'vitest';
import { parseExact } from '../../../main/sandbox/json.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { scanAllItems } from '../../support/scanAllItems.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

async function connected() {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const connectionId = await connect(station, sandbox);
  const sweep = () => station.ok('sync.now', { connectionId, sweep: true });
  return { sandbox, station, connectionId, sweep };
}

test('an order of 5,000 lines is listed, found by its last line and shown in full', async () => {
  const { sandbox, station, connectionId, sweep } = await connected();
  const items = Array.from({ length: 5000 }, (_, index) => ({
    item_id: index + 1,
    sku: `SKU-${index + 1}`,
    name: `Part ${index + 1}`,
    qty: 2,
    barcode: `CODE-${index + 1}`,
  }));
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-LONG', items } });
  await sweep();
  const rows = await station.until('its last line was indexed', async () => {
    const found = await station.ok('orders.list', { queue: 'pending_shipment', search: 'sku-5000' });
    return found.rows.length > 0 && found.rows;
  });
  expect(rows).toMatchObject([{ orderId: 'FO-LONG', itemCount: 5000, unitCount: 10_000 }]);
  const { order } = await station.ok('orders.get', { connectionId, orderId: 'FO-LONG' });
  expect(order.items).toHaveLength(5000);
  expect(order.items.at(-1)).toMatchObject({ itemId: '5000', sku: 'SKU-5000', qty: 2 });
});

test.each([
  ['right to left', 'مكتبة الأمل', 'كوب خزفي أزرق'],
  ['mixed directions', 'שרה Cohen ‏(3)', 'ספל 250 ml'],
  ['emoji', 'Zoë 👩🏽‍🚀', '🫖 Teapot 1️⃣'],
  ['HTML', '<img src=x onerror=alert(1)>', '<b>Mug</b> &amp; <script>alert(2)</script>'],
])('names are text, kept letter for letter: %s', async (_kind, customer, name) => {
  const { sandbox, station, connectionId, sweep } = await connected();
  sandbox.addOrder({
    queue: 'pending_shipment',
    row: {
      order_id: 'FO-1',
      items: [{ item_id: 1, sku: 'MUG', name, qty: 1 }],
      shipping_address: { firstname: customer, street: [customer] },
      notes: name,
    },
  });
  await sweep();
  const { rows } = await station.ok('orders.list', { queue: 'pending_shipment' });
  expect(rows).toMatchObject([{ customer }]);
  const { order } = await station.ok('orders.get', { connectionId, orderId: 'FO-1' });
  expect(order).toMatchObject({
    customer,
    notes: [name],
    items: [{ name }],
    address: { street: [customer] },
  });
});

test.each([
  ['numbers beyond 2^53', '90071992547409931', '12345678901234567890123'],
  ['texts of digits', '"0012345678901234567"', '"00017"'],
  ['texts of any kind', '"FO/ä 7"', '"a-b.c"'],
])('ids go back to ShipperOne exactly as they came: %s', async (_kind, orderId, itemId) => {
  const { sandbox, station, connectionId, sweep } = await connected();
  const item = `{"item_id":${itemId},"sku":"MUG","name":"Mug","qty":1,"barcode":"CODE-1"}`;
  // Read as the wire reads it: a JavaScript number could not hold these ids.
  const row = parseExact(`{"order_id":${orderId},"items":[${item}]}`);
  sandbox.addOrder({ queue: 'pending_shipment', row });
  await sweep();
  const text = orderId.replaceAll('"', '');
  expect((await station.ok('orders.list', { queue: 'pending_shipment' })).rows).toMatchObject([
    { orderId: text },
  ]);
  await station.ok('pack.open', { connectionId, orderId: text });
  await scanAllItems(station, connectionId, text);
  const label = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 7) });
  const entryId = label.entryId ?? '';
  const sent = await station.until('the shipment is confirmed', async () => {
    const { entry } = await station.ok('outbox.get', { entryId });
    return entry.state === 'confirmed' && entry.body;
  });
  expect(sent).toContain(`"order_id":${orderId},`);
  expect(sent).toContain(`"item_id":${itemId},`);
  expect(sandbox.queue('pending_shipment')).toEqual([]);
});

test('two connections never mix orders or tokens, even where both have an order of one number', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const asked: string[] = [];
  const station = await testStation({
    http: (real) => (request) => {
      const store = new URL(request.url).pathname.split('/')[2] ?? '';
      asked.push(`${store} ${request.headers.authorization}`);
      return real(request);
    },
  });
  for (const storeCode of ['default', 'whole']) {
    const items = [{ item_id: 1, sku: `SKU-${storeCode}`, name: storeCode, qty: 1 }];
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } }, storeCode);
  }
  const shops = {
    default: await connect(station, sandbox, { storeCode: 'default' }),
    whole: await connect(station, sandbox, { storeCode: 'whole' }),
  };
  await station.ok('sync.now', { sweep: true });
  for (const [storeCode, connectionId] of Object.entries(shops)) {
    const { order } = await station.ok('orders.get', { connectionId, orderId: 'FO-1' });
    expect(order.items.map((item) => item.name)).toEqual([storeCode]);
  }
  expect(new Set(asked)).toEqual(
    new Set(['default Bearer sandbox-default-token', 'whole Bearer sandbox-whole-token']),
  );
});

test('an order or a line whose number is too long to work with is listed with the reason', async () => {
  const { sandbox, station, sweep } = await connected();
  const items = [{ item_id: 1, sku: 'A', name: 'Thing', qty: 1 }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'X'.repeat(401), items } });
  sandbox.addOrder({
    queue: 'pending_shipment',
    row: { order_id: 'FO-LONG-ITEM', items: [{ ...items[0], item_id: 'Y'.repeat(401) }] },
  });
  await sweep();
  await sweep();
  const { rows } = await station.ok('orders.list', { queue: 'pending_shipment' });
  const odd = rows.filter((row) => row.problem !== undefined);
  expect(odd.map((row) => row.problem?.slice(0, 40)).sort()).toEqual([
    'Line 1 has no readable item_id.',
    'This order has no readable order_id (1 t',
  ]);
});

test('an order or a line whose number holds half a character is listed with the reason; both halves go back as they came', async () => {
  const { sandbox, station, connectionId, sweep } = await connected();
  const items = [{ item_id: 1, sku: 'A', name: 'Thing', qty: 1 }];
  for (const order_id of ['FO-\ud83d', 'FO-\ude00', 'FO-😀']) {
    sandbox.addOrder({ queue: 'pending_accept', row: { order_id, items } });
  }
  const odd = [{ ...items[0], item_id: 'A-\ud83d' }];
  sandbox.addOrder({ queue: 'pending_accept', row: { order_id: 'FO-ODD-ITEM', items: odd } });
  await sweep();
  const { rows } = await station.ok('orders.list', { queue: 'pending_accept' });
  expect(rows.map((row) => row.problem?.slice(0, 40)).sort()).toEqual([
    'Line 1 has no readable item_id.',
    'This order has no readable order_id (1 t',
    'This order has no readable order_id (1 t',
    undefined,
  ]);
  const decided = [{ itemId: '1', qty: 1 }];
  const { entryId } = await station.ok('accept.submit', { connectionId, orderId: 'FO-😀', items: decided });
  await station.until('the answer was sent', async () => {
    const { entry } = await station.ok('outbox.get', { entryId });
    return entry.state === 'confirmed';
  });
});
