import type { Socket } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drip, pour, rawServer, whole } from '../../support/rawServer.ts';
import { wireClient } from '../../support/wireClient.ts';

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const body = '[{"order_id":"FO-1"}]';
const lost = { kind: 'later', mayHaveArrived: true };

/** What comes back over the wire, and what it must be taken for. None of it may count as a list of orders. */
const faults: readonly (readonly [string, (socket: Socket) => void, object])[] = [
  ['a reset before any answer', (s) => s.resetAndDestroy(), { ...lost, cause: 'network' }],
  ['a close before any answer', (s) => s.end(), { ...lost, cause: 'network' }],
  [
    'a reset in the middle of the body',
    cutAfter(`${head}content-length: 900\r\n\r\n[{`),
    { ...lost, cause: 'network' },
  ],
  ['a body shorter than its Content-Length', (s) => s.end(`${head}content-length: 900\r\n\r\n${body}`), lost],
  [
    'a body that a close cut, without a length',
    (s) => s.end(`${head}connection: close\r\n\r\n${body.slice(0, -3)}`),
    { ...lost, cause: 'not_shipperone' },
  ],
  ['a body longer than its Content-Length', (s) => s.end(`${head}content-length: 5\r\n\r\n${body}`), lost],
  [
    'chunks that end too early',
    (s) => s.end(`${head}transfer-encoding: chunked\r\n\r\n5\r\n[{"or\r\n`),
    lost,
  ],
  [
    'chunks of garbage',
    (s) => s.end(`${head}transfer-encoding: chunked\r\n\r\nxyz\r\n[]\r\n0\r\n\r\n`),
    lost,
  ],
  ['two lengths that differ', (s) => s.end(`${head}content-length: 2\r\ncontent-length: 3\r\n\r\n[] `), lost],
  ['bytes that are not HTTP', (s) => s.end('SSH-2.0-OpenSSH_9.6\r\n'), { ...lost, cause: 'network' }],
  [
    'a login page of the network',
    (s) => s.end(whole('<html>Welcome to Hotel Wi-Fi</html>', { 'content-type': 'text/html' })),
    { ...lost, cause: 'not_shipperone', status: 200 },
  ],
  ['an empty 200', (s) => s.end(whole('')), { ...lost, cause: 'not_shipperone' }],
  ['a 204', (s) => s.end('HTTP/1.1 204 No Content\r\n\r\n'), { ...lost, cause: 'not_shipperone' }],
  ['a 100 instead of an answer', (s) => s.end('HTTP/1.1 100 Continue\r\n\r\n'), lost],
  [
    'a switch to another protocol',
    (s) => s.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n'),
    lost,
  ],
  [
    'gzip that was cut',
    (s) => s.end(whole(gzipSync(body).subarray(0, 20), { 'content-encoding': 'gzip' })),
    { ...lost, cause: 'not_shipperone' },
  ],
  [
    'gzip that is none',
    (s) => s.end(whole(body, { 'content-encoding': 'gzip' })),
    { ...lost, cause: 'not_shipperone' },
  ],
  [
    'an encoding nobody asked for',
    (s) => s.end(whole(body, { 'content-encoding': 'zstd-x' })),
    { ...lost, cause: 'not_shipperone' },
  ],
];

test.each(faults)('%s is a fault that may pass, never a list', async (_what, answer, expected) => {
  const server = await rawServer(answer);
  const client = wireClient(server.url, { deadlineMs: 20_000 });
  expect(await client.readQueue('pending_accept', { page: 1 })).toMatchObject(expected);
});

test.each(faults)(
  'after %s a call counts as one that may have arrived, and is sent once',
  async (_what, answer) => {
    const server = await rawServer(answer);
    const client = wireClient(server.url, { deadlineMs: 20_000 });
    expect(await client.send('ship', '{}')).toMatchObject(lost);
    expect(server.received.map(({ method }) => method)).toEqual(['POST']);
  },
);

test.each([
  ['the body', (s: Socket) => drip(s, ' ', `${head}content-length: 100000\r\n\r\n`)],
  ['the head', (s: Socket) => drip(s, `${head}x: `)],
  ['nothing at all', () => {}],
])('a server that sends %s drop by drop is left when the time is over', async (_what, answer) => {
  const server = await rawServer((socket) => answer(socket));
  const client = wireClient(server.url, { deadlineMs: 600 });
  const before = performance.now();
  expect(await client.readQueue('failed', { page: 1 })).toMatchObject({ ...lost, cause: 'timed_out' });
  expect(performance.now() - before).toBeLessThan(5000);
});

test('a head without an end is given up after some kilobytes', async () => {
  let sent = () => 0;
  const server = await rawServer((socket) => {
    socket.write(head);
    sent = pour(socket, 'x-more: and more\r\n'.repeat(50));
  });
  expect(await wireClient(server.url).readQueue('failed', { page: 1 })).toMatchObject(lost);
  expect(sent()).toBeLessThan(8_000_000);
});

test('a body without an end is given up at the cap', async () => {
  let sent = () => 0;
  const server = await rawServer((socket) => {
    socket.write(`${head}\r\n`);
    sent = pour(socket, ' '.repeat(65_536));
  });
  const client = wireClient(server.url, { maxBytes: 1_000_000 });
  expect(await client.readQueue('failed', { page: 1 })).toMatchObject({ ...lost, cause: 'not_shipperone' });
  expect(sent()).toBeLessThan(12_000_000);
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
])('a %s bomb is not unpacked beyond the cap', async (encoding, pack) => {
  // An answer that would be believed, were it taken.
  const bomb = pack(`${' '.repeat(17 * 1024 * 1024)}{"order_id":"FO-1"}`);
  const server = await rawServer((socket) => socket.end(whole(bomb, { 'content-encoding': encoding })));
  expect(await wireClient(server.url).send('ship', '{}')).toMatchObject({ ...lost, cause: 'not_shipperone' });
});

function cutAfter(text: string): (socket: Socket) => void {
  return (socket) => void socket.write(text, () => setImmediate(() => socket.resetAndDestroy()));
}
