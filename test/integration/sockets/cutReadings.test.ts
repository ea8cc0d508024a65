import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { pour, rawServer, whole } from '../../support/rawServer.ts';
import { testStation } from '../../support/testStation.ts';

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const order = (n: number) => ({
  order_id: `FO-${String(n).padStart(3, '0')}`,
  updated_at: '2024-05-25 10:00:00',
  items: [{ item_id: n, sku: 'A', name: 'Lamp', qty: 1 }],
});
const pages = [0, 1, 2].map((page) => Array.from({ length: 100 }, (_, n) => order(page * 100 + n)));

/** A ShipperOne with 300 orders to pack, whose second page may break. */
async function shop() {
  const faulty: { answer: ((socket: Socket) => void) | undefined; deadlineMs?: number } = {
    answer: undefined,
  };
  const patience = (url: string) =>
    faulty.answer === undefined || faulty.deadlineMs === undefined || !url.includes('page=2')
      ? {}
      : { deadlineMs: faulty.deadlineMs };
  const server = await rawServer((socket, request) => {
    const url = new URL(request.path, 'http://shop');
    const page = Number(url.searchParams.get('page'));
    if (!url.pathname.endsWith('/pending_shipment')) return void socket.write(whole('[]'));
    if (page === 2 && faulty.answer !== undefined) return faulty.answer(socket);
    socket.write(whole(JSON.stringify(pages[page - 1] ?? [])));
  });
  const station = await testStation({
    http: (real) => (request) => real({ ...request, maxBytes: 2_000_000, ...patience(request.url) }),
  });
  const { connectionId } = await station.ok('connections.save', {
    name: 'Shop',
    baseUrl: server.url,
    storeCode: 'default',
    token: 'a-token',
    partials: 'off',
  });
  const sweep = async () => {
    const { results } = await station.ok('sync.now', { connectionId, sweep: true });
    return results.find(({ queue }) => queue === 'pending_shipment');
  };
  const listed = async () => (await station.ok('orders.list', { queue: 'pending_shipment' })).total;
  const asked = (): readonly string[] =>
    server.received
      .filter(({ path }) => path.includes('pending_shipment'))
      .map(({ path }) => decodeURIComponent(path));
  return { faulty, sweep, listed, asked, station, connectionId };
}

test.each<[string, (socket: Socket) => void]>([
  ['is reset', (s) => s.resetAndDestroy()],
  ['is cut in its middle', (s) => s.end(`${head}content-length: 9000\r\n\r\n[{"order_id":"FO-100"`)],
  [
    'is cut without a length',
    (s) => s.end(`${head}connection: close\r\n\r\n[{"order_id":"FO-100","items":[`),
  ],
  ['is a login page', (s) => void s.write(whole('<html>Log in</html>'))],
  ['is no list', (s) => void s.write(whole('{"orders":[]}'))],
  ['never comes', () => {}],
  ['never ends', (s) => void (s.write(`${head}\r\n`) && pour(s, ' '.repeat(65_536)))],
  ['is a 500', (s) => void s.write(whole('{"message":"no"}', {}, '500 Oops'))],
  ['is a 429', (s) => void s.write(whole('{"message":"no"}', { 'retry-after': '1' }, '429 Slow down'))],
  ['leads elsewhere', (s) => void s.write(whole('', { location: 'http://127.0.0.1:1/' }, '302 Found'))],
])(
  'a reading whose second page %s takes no order away, and the next one reads all of it',
  async (_what, answer) => {
    const { faulty, sweep, listed } = await shop();
    // One of them never comes.
    faulty.deadlineMs = 300;
    faulty.answer = answer;
    expect(await sweep()).toMatchObject({ ok: false, orders: 100 });
    expect(await listed()).toBe(100);
    faulty.answer = undefined;
    expect(await sweep()).toMatchObject({ ok: true, orders: 300 });
    faulty.answer = answer;
    for (const _ of [1, 2, 3]) expect(await sweep()).toMatchObject({ ok: false });
    expect(await listed()).toBe(300);
  },
);

test('an order that is nested beyond all sense hides no other, and is packed by what can be read of it', async () => {
  const { faulty, sweep, listed, station, connectionId } = await shop();
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const strange = JSON.stringify({ ...order(100), extra: 0 }).replace('"extra":0', `"extra":${deep}`);
  faulty.answer = (socket) => void socket.write(whole(`[${strange},${deep},${JSON.stringify(order(101))}]`));
  expect(await sweep()).toMatchObject({ ok: true, orders: 203 });
  expect(await listed()).toBe(203);
  const read = await station.ok('orders.get', { connectionId, orderId: 'FO-100' });
  expect(read.order).toMatchObject({ items: [{ sku: 'A', qty: 1 }] });
  expect(read.order.problem).toBeUndefined();
});

test('what is new is asked for from where the last whole reading stood, not from one that broke off', async () => {
  const { faulty, sweep, asked, station, connectionId } = await shop();
  const lastAsked = async (): Promise<string | undefined> => {
    await station.ok('sync.now', { connectionId });
    return asked().at(-1);
  };
  faulty.answer = (socket) => socket.resetAndDestroy();
  await sweep();
  await station.ok('sync.now', { connectionId });
  expect(asked().every((path) => !path.includes('date='))).toBe(true);
  faulty.answer = undefined;
  await sweep();
  expect(await lastAsked()).toContain('date=2024-05-25 09:58:00');
});
