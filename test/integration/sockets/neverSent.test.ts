import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createUndiciHttp } from '../../../main/core/shipperone/undiciHttp.ts';
import { certificate } from '../../support/certificates.ts';
import { rawServer, whole } from '../../support/rawServer.ts';
import { wireClient } from '../../support/wireClient.ts';

const route = { connectionId: 'c1', caCertificate: certificate('ca') };
const notSent = { kind: 'later', mayHaveArrived: false };

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

test('a call to a closed port certainly never left', async () => {
  const answer = await wireClient(`http://127.0.0.1:${await closedPort()}`).send('ship', '{}');
  expect(answer).toMatchObject({ ...notSent, cause: 'network' });
});

test('a call to a name that nobody knows certainly never left', async () => {
  const answer = await wireClient('https://shop.invalid').send('ship', '{}');
  expect(answer).toMatchObject({ ...notSent, cause: 'network' });
});

test('a call whose time is over before it is connected certainly never left', async () => {
  // Accepts, and never answers the greeting of TLS.
  const silent = await rawServer(() => {});
  const client = wireClient(silent.url.replace('http:', 'https:'), { deadlineMs: 300 });
  expect(await client.send('ship', '{}')).toMatchObject({ ...notSent, cause: 'timed_out' });
});

test('a call that is given up before it is connected is not sent once the connection is there', async () => {
  const { promise: asked, resolve: askedFor } = Promise.withResolvers<Socket>();
  const sent: Buffer[] = [];
  const proxy = createServer((socket) => {
    socket.once('data', () => {
      askedFor(socket);
      socket.on('data', (bytes) => sent.push(bytes));
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void proxy.close());
  await once(proxy, 'listening');
  const address = proxy.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const undici = createUndiciHttp();
  onTestFinished(undici.close);
  const aborter = new AbortController();
  const outcome = undici.http({
    method: 'POST',
    url: 'http://shop.test/ship',
    headers: {},
    body: '{}',
    deadlineMs: 20_000,
    maxBytes: 100,
    signal: aborter.signal,
    route: { connectionId: 'c1', proxy: { url: `http://127.0.0.1:${port}` } },
  });
  const tunnel = await asked;
  aborter.abort();
  expect(await outcome).toMatchObject({ kind: 'fault', cause: 'cancelled', mayHaveArrived: false });
  tunnel.write('HTTP/1.1 200 Connected\r\n\r\n');
  await once(tunnel, 'close');
  expect(sent).toEqual([]);
});

test('a server that is plain where TLS was expected gets no call', async () => {
  const plain = await rawServer((socket) => socket.end(whole('{}')));
  const client = wireClient(plain.url.replace('http:', 'https:'), { deadlineMs: 2000 });
  expect(await client.send('ship', '{}')).toMatchObject(notSent);
  expect(plain.received).toEqual([]);
});

test.each([
  ['an authority nobody knows', 'server', 'certificate_unknown', undefined],
  ['itself', 'selfSigned', 'certificate_unknown', undefined],
  ['our authority, for another name', 'otherName', 'certificate_wrong_host', route],
  ['our authority, but has expired', 'expired', 'certificate_expired', route],
] as const)('a server with a certificate from %s gets no call', async (_what, name, problem, trusted) => {
  const server = await rawServer((socket) => socket.end(whole('{}')), name);
  const client = wireClient(server.url, trusted === undefined ? {} : { route: trusted });
  expect(await client.send('ship', '{}')).toMatchObject({ ...notSent, cause: 'certificate', problem });
  expect(server.received).toEqual([]);
});

test('with its own CA certificate a connection trusts what that authority has signed', async () => {
  const server = await rawServer((socket) => socket.end(whole('[]')), 'server');
  const client = wireClient(server.url, { route });
  expect(await client.readQueue('failed', { page: 1 })).toMatchObject({ kind: 'json', json: [] });
  expect(server.received[0]?.headers.authorization).toBe('Bearer secret-token');
});

test('a certificate that signed itself is trusted when it is entered as it is', async () => {
  const server = await rawServer((socket) => socket.end(whole('[]')), 'selfSigned');
  const own = { connectionId: 'c1', caCertificate: certificate('selfSigned') };
  const answer = await wireClient(server.url, { route: own }).readQueue('failed', { page: 1 });
  expect(answer).toMatchObject({ kind: 'json' });
});
