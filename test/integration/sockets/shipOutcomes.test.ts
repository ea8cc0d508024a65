import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { EntryState } from '../../../main/contract/outbox.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { certificate } from '../../support/certificates.ts';
import { connectProxy } from '../../support/connectProxy.ts';
import { drip, pour, rawServer, whole } from '../../support/rawServer.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';
import { type Detour, wayOut } from '../../support/wayOut.ts';

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const confirmation = '{"order_id":"FO-1","status":"shipped"}';
const trusting = { connectionId: 'detour', caCertificate: certificate('ca') };
const answering = (answer: (socket: Socket) => void) => async (): Promise<Detour> => ({
  url: (await rawServer((socket) => answer(socket))).url,
});
const status = (line: string, text = '{"message":"no"}') =>
  answering((s) => void s.write(whole(text, {}, line)));

type Case = readonly [string, () => Promise<Detour>, string];

/** Certainly not sent: the entry waits, and nothing has to be found out before it goes again. */
const neverSent: readonly Case[] = [
  ['the server is switched off', async () => ({ url: `http://127.0.0.1:${await closedPort()}` }), 'network'],
  ['nobody knows its name', async () => ({ url: 'https://shop.invalid' }), 'network'],
  [
    'the server does not finish its greeting',
    async () => ({ url: (await rawServer(() => {})).url.replace('http:', 'https:') }),
    'timed_out',
  ],
  [
    'nobody knows who signed its certificate',
    async () => ({ url: (await rawServer(() => {}, 'server')).url }),
    'certificate',
  ],
  [
    'its certificate is for another name',
    async () => ({ url: (await rawServer(() => {}, 'otherName')).url, route: trusting }),
    'certificate',
  ],
  [
    'its certificate has expired',
    async () => ({ url: (await rawServer(() => {}, 'expired')).url, route: trusting }),
    'certificate',
  ],
  ['the proxy asks for a password', throughProxy({ login: 'someone:else' }), 'proxy'],
  ['the proxy forbids the address', throughProxy({ refuses: '403 Forbidden' }), 'proxy'],
  ['the proxy hangs up', throughProxy({ behaves: 'cut' }), 'proxy'],
];

/** May have arrived: the entry is unknown, and the same bytes go again, or are read back first. */
const mayHaveArrived: readonly Case[] = [
  ['the connection is reset before an answer', answering((s) => s.resetAndDestroy()), 'network'],
  [
    'the connection is reset in the answer',
    answering((s) =>
      s.write(`${head}content-length: 99\r\n\r\n{"or`, () => setImmediate(() => s.resetAndDestroy())),
    ),
    'network',
  ],
  ['the answer never comes', answering(() => {}), 'timed_out'],
  [
    'the answer comes drop by drop',
    answering((s) => drip(s, ' ', `${head}content-length: 9999\r\n\r\n`)),
    'timed_out',
  ],
  ['its head never ends', answering((s) => void pour(s, 'x: y\r\n'.repeat(400))), 'network'],
  [
    'the answer is a login page',
    answering((s) => void s.write(whole('<html>Log in</html>'))),
    'not_shipperone',
  ],
  [
    'the answer leads elsewhere',
    answering((s) => void s.write(whole('', { location: 'http://127.0.0.1:1/' }, '302 Found'))),
    'not_shipperone',
  ],
  ['the answer is empty', answering((s) => void s.write(whole(''))), 'not_shipperone'],
  [
    'the answer has no body',
    answering((s) => void s.write('HTTP/1.1 204 No Content\r\n\r\n')),
    'not_shipperone',
  ],
  [
    'the answer is about another order',
    answering((s) => void s.write(whole('{"order_id":"FO-9","status":"shipped"}'))),
    'not_shipperone',
  ],
  ['the answer is a list of nothing', answering((s) => void s.write(whole('[]'))), 'not_shipperone'],
  [
    'the packed answer is cut',
    answering((s) => void s.write(whole(gzipSync('{}').subarray(0, 9), { 'content-encoding': 'gzip' }))),
    'not_shipperone',
  ],
  [
    'the packed answer is a bomb',
    answering(
      (s) =>
        void s.write(
          whole(gzipSync(`${' '.repeat(17_000_000)}${confirmation}`), { 'content-encoding': 'gzip' }),
        ),
    ),
    'not_shipperone',
  ],
  [
    'the answer is shorter than it says',
    answering((s) => s.end(`${head}content-length: 99\r\n\r\n{}`)),
    'network',
  ],
  [
    'the chunks are garbage',
    answering((s) => s.end(`${head}transfer-encoding: chunked\r\n\r\nzz\r\n{}`)),
    'network',
  ],
  ['it says 100 and no more', answering((s) => s.write('HTTP/1.1 100 Continue\r\n\r\n')), 'network'],
  ['it says 408', status('408 Request Timeout'), 'timed_out'],
];

/** ShipperOne did not act, or a repeat of a whole line is safe; a part of a line is read back first all the same. */
const failedThere: readonly Case[] = [
  ['it says 425', status('425 Too Early'), 'server_error'],
  ['it says 500', status('500 Oops'), 'server_error'],
  ['it says 502 with a page', status('502 Bad Gateway', '<html>nginx</html>'), 'server_error'],
  ['it says 503', status('503 Busy'), 'server_error'],
  ['it says 504', status('504 Gateway Timeout'), 'server_error'],
];

const refused: readonly Case[] = [
  '400 Bad Request',
  '404 Not Found',
  '405 No',
  '409 Conflict',
  '413 Big',
  '422 No',
].map((line) => [`it says ${line}`, status(line), 'refused']);

function throughProxy(options: Parameters<typeof connectProxy>[0]): () => Promise<Detour> {
  return async () => {
    const { url } = await connectProxy(options);
    return { url: 'https://shop.example.org', route: { ...trusting, proxy: { url } } };
  };
}

async function closedPort(): Promise<number> {
  const server = await rawServer(() => {});
  await server.close();
  return server.port;
}

/** Long enough for a busy computer to send a call, short beside half a minute of silence. */
const silenceMs = 1500;

/**
 * Packs an order of two pieces and lets its shipment go out on a detour; only where it is to come to nothing in time
 * is that time short. @returns what became of it.
 */
async function shipOn(detour: () => Promise<Detour>, pieces: 1 | 2, code = '') {
  const sandbox = await testSandbox({ orders: 0, tenants: [{ storeCode: 'default', partials: 'on' }] });
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 2, barcode: 'CODE-A' }];
  sandbox.addOrder({
    queue: 'pending_shipment',
    row: { order_id: 'FO-1', status: 'pending_shipment', items },
  });
  const way = wayOut(code === 'timed_out' ? silenceMs : 20_000);
  way.detour = await detour();
  const station = await testStation({ http: way.http });
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  for (let piece = 0; piece < pieces; piece += 1) await station.ok('pack.scan', { raw: 'CODE-A' });
  if (pieces === 1) await station.ok('pack.short', { itemId: '1', reason: 'one is missing' });
  const { entryId } = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 7) });
  const read = async () => (await station.ok('outbox.get', { entryId: entryId ?? '' })).entry;
  const settled = await station.until('the first try has ended', async () => {
    const entry = await read();
    return entry.tries.length > 0 && entry.state !== 'sending' ? entry : undefined;
  });
  const heal = async (): Promise<void> => {
    way.detour = undefined;
    await station.ok('outbox.retry', { entryId: entryId ?? '' });
    await station.until('it is confirmed', async () => (await read()).state === 'confirmed');
  };
  const shipped = () => sandbox.ledger().orders['FO-1'];
  return { state: settled.state, code: settled.lastError?.code, heal, shipped, way };
}

const isIn = (cases: readonly Case[], state: EntryState): readonly (readonly [...Case, EntryState])[] =>
  cases.map((one) => [...one, state]);

test.each([
  ...isIn(neverSent, 'waiting'),
  ...isIn(mayHaveArrived, 'unknown'),
  ...isIn(failedThere, 'waiting'),
  ...isIn([['it says 429', status('429 Slow down'), 'throttled']], 'waiting'),
  ...isIn(refused, 'attention'),
  ...isIn([['it says 401', status('401 Who'), 'unauthorized']], 'paused'),
  ...isIn([['it says 403', status('403 Not you'), 'forbidden']], 'paused'),
])(
  'a shipment when %s: what became of it is as the table says, and it is shipped once in the end',
  async (_what, detour, code, state) => {
    const ship = await shipOn(detour, 2, code);
    expect([ship.state, ship.code]).toEqual([state, code]);
    expect(ship.shipped()?.ships ?? 0).toBe(0);
    await ship.heal();
    expect(ship.shipped()).toMatchObject({ ships: 1 });
    expect(new Set(ship.way.bodies).size).toBe(1);
  },
);

test.each([
  ...isIn(neverSent.slice(0, 1), 'waiting'),
  ...isIn(neverSent.slice(3, 4), 'waiting'),
  ...isIn(neverSent.slice(6, 7), 'waiting'),
  ...isIn(mayHaveArrived.slice(0, 3), 'unknown'),
  ...isIn(failedThere, 'unknown'),
  ...isIn([['it says 429', status('429 Slow down'), 'throttled']], 'waiting'),
])(
  'a shipment of a part of a line when %s: whether it may have arrived is known',
  async (_what, detour, code, state) => {
    const ship = await shipOn(detour, 1, code);
    expect([ship.state, ship.code]).toEqual([state, code]);
  },
);

test('a confirmation that is nested beyond all sense confirms all the same', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const text = `{"order_id":"FO-1","status":"shipped","extra":${deep}}`;
  const ship = await shipOn(
    answering((socket) => void socket.write(whole(text))),
    2,
  );
  expect(ship.state).toBe('confirmed');
});
