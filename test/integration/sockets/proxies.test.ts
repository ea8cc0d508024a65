import { expect, test } from 'vitest';
import type { NetworkRoute } from '../../../main/core/shipperone/network/route.ts';
import { certificate } from '../../support/certificates.ts';
import { type ConnectProxyOptions, connectProxy } from '../../support/connectProxy.ts';
import { rawServer, whole } from '../../support/rawServer.ts';
import { wireClient } from '../../support/wireClient.ts';

const login = { user: 'bench@1', password: 'p:ä w' };
const through = (url: string, more: Partial<NetworkRoute> = {}, withLogin = false): NetworkRoute => ({
  connectionId: 'c1',
  caCertificate: certificate('ca'),
  proxy: withLogin ? { url, login } : { url },
  ...more,
});

test.each<[string, ConnectProxyOptions, boolean]>([
  ['a plain proxy', {}, false],
  ['a proxy that asks for name and password', { login: 'bench@1:p:ä w' }, true],
  ['a proxy behind TLS', { certificate: 'server' }, false],
])('a call goes through %s, which reads neither token nor call', async (_what, options, withLogin) => {
  const proxy = await connectProxy(options);
  const server = await rawServer((socket, request) => socket.write(whole(request.body)), 'server');
  const client = wireClient(server.url, { route: through(proxy.url, {}, withLogin) });
  expect(await client.send('ship', '{"order_id":"FO-1"}')).toMatchObject({ kind: 'json' });
  expect(proxy.asked).toEqual([`127.0.0.1:${server.port}`]);
  expect(server.received[0]?.headers).not.toHaveProperty('proxy-authorization');
  expect(server.received[0]?.headers.authorization).toBe('Bearer secret-token');
  expect(proxy.seen()).not.toMatch(/secret-token|FO-1/);
});

test.each<[string, ConnectProxyOptions, string]>([
  ['asks for a login', { login: 'someone:else' }, 'proxy_login'],
  ['forbids the address', { refuses: '403 Forbidden' }, 'proxy_refused'],
  ['cannot reach the server', { refuses: '502 Bad Gateway' }, 'proxy_refused'],
  ['hangs up', { behaves: 'cut' }, 'proxy_unreachable'],
])('a proxy that %s gets no call, and the answer says so', async (_what, options, problem) => {
  const proxy = await connectProxy(options);
  const server = await rawServer((socket) => socket.write(whole('{}')), 'server');
  const client = wireClient(server.url, { route: through(proxy.url), deadlineMs: 20_000 });
  const answer = await client.send('ship', '{}');
  expect(answer).toMatchObject({ kind: 'later', cause: 'proxy', problem, mayHaveArrived: false });
  expect(server.connections()).toBe(0);
});

test('a proxy that is not there is told from a server that is not there', async () => {
  const proxy = await connectProxy();
  await proxy.close();
  const gone = await wireClient('https://shop.example.org', { route: through(proxy.url) }).send('ship', '{}');
  expect(gone).toMatchObject({ cause: 'proxy', problem: 'proxy_unreachable', mayHaveArrived: false });
});

test('a proxy that never answers is left when the time is over; the call certainly never left', async () => {
  const proxy = await connectProxy({ behaves: 'silent' });
  const client = wireClient('https://shop.example.org', { route: through(proxy.url), deadlineMs: 300 });
  expect(await client.send('ship', '{}')).toMatchObject({ cause: 'timed_out', mayHaveArrived: false });
});

test('certificates are checked through a proxy as without one: the server’s, and the proxy’s own', async () => {
  const server = await rawServer((socket) => socket.write(whole('{}')), 'otherName');
  const plain = await connectProxy();
  const wrongName = wireClient(server.url, { route: through(plain.url) });
  expect(await wrongName.send('ship', '{}')).toMatchObject({ problem: 'certificate_wrong_host' });
  const unknown = wireClient(server.url, { route: through(plain.url, { caCertificate: undefined }) });
  expect(await unknown.send('ship', '{}')).toMatchObject({ problem: 'certificate_unknown' });
  for (const [name, problem] of [
    ['expired', 'certificate_expired'],
    ['otherName', 'certificate_wrong_host'],
    ['selfSigned', 'certificate_unknown'],
  ] as const) {
    const proxy = await connectProxy({ certificate: name });
    const answer = await wireClient(server.url, { route: through(proxy.url) }).send('ship', '{}');
    expect(answer).toMatchObject({ cause: 'certificate', problem, mayHaveArrived: false });
    expect(answer.kind === 'later' && answer.message).toContain('certificate of the proxy');
  }
  expect(server.received).toEqual([]);
});

test('a proxy named in the environment is not used', async () => {
  const proxy = await connectProxy();
  const server = await rawServer((socket) => socket.write(whole('[]')), 'server');
  const names = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'];
  for (const name of names) process.env[name] = proxy.url;
  try {
    const route = { connectionId: 'c1', caCertificate: certificate('ca') };
    expect(await wireClient(server.url, { route }).readQueue('failed', { page: 1 })).toMatchObject({
      kind: 'json',
    });
  } finally {
    for (const name of names) delete process.env[name];
  }
  expect(proxy.asked).toEqual([]);
});
