import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type CertificateName, certificate } from '../../support/certificates.ts';
import { connectProxy } from '../../support/connectProxy.ts';
import { temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';
import { startTlsFront } from '../../support/tlsFront.ts';

const password = 'canary-proxy-password';
const shop = { name: 'Shop', storeCode: 'default', partials: 'off' as const, token: 'sandbox-default-token' };

async function secureShop(name: CertificateName = 'server') {
  const sandbox = await testSandbox();
  const { url, close } = await startTlsFront(sandbox.url, name);
  onTestFinished(close);
  return { sandbox, baseUrl: url };
}

test('with its CA certificate a connection reads orders that it refused to read before', async () => {
  const { baseUrl } = await secureShop();
  const station = await testStation();
  const { connectionId: id } = await station.ok('connections.save', { ...shop, baseUrl });
  const before = await station.ok('connections.test', { connectionId: id });
  for (const one of [before.pendingAccept, before.ship]) {
    expect(one).toMatchObject({ ok: false, error: { code: 'certificate_unknown' } });
  }
  const caCertificate = `Our own authority\n${certificate('ca')}`;
  await station.ok('connections.save', { ...shop, id, baseUrl, token: undefined, caCertificate });
  const { results } = await station.ok('sync.now', { connectionId: id, sweep: true });
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  const { connections } = await station.ok('connections.list', {});
  expect(connections[0]).toMatchObject({ caCertificate: certificate('ca'), hasProxyPassword: false });
});

test.each<[string, string, string]>([
  ['a cut certificate', certificate('ca').slice(0, 200), 'cut off'],
  ['garbage between the lines', certificate('ca').replace(/MII/, '!!!'), 'cannot be read'],
  ['an expired certificate', certificate('expiredCa'), 'Packbench old test authority) expired on 2021-01-01'],
  ['one that is not valid yet', certificate('futureCa'), 'not valid before 2110-01-01'],
  ['a good one and an expired one', certificate('ca') + certificate('expiredCa'), 'Certificate 2 of 2'],
  ['something else', 'https://example.com/ca.pem', 'begins with -----BEGIN CERTIFICATE-----'],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nabc', 'private key'],
])(
  '%s is refused as CA certificate in plain words, and nothing is changed',
  async (_what, caCertificate, words) => {
    const station = await testStation();
    const input = { ...shop, baseUrl: 'https://shop.invalid' };
    const { connectionId: id } = await station.ok('connections.save', input);
    const failure = await station.failure('connections.save', { ...input, id, name: 'New', caCertificate });
    expect(failure).toMatchObject({ code: 'bad_request', message: expect.stringContaining(words) });
    const { connections } = await station.ok('connections.list', {});
    expect(connections[0]).toMatchObject({ name: 'Shop' });
    expect(connections[0]).not.toHaveProperty('caCertificate');
  },
);

test('the password of a proxy is used, and stands in no list, log, event, bundle or database', async () => {
  const { baseUrl } = await secureShop();
  const proxy = await connectProxy({ login: `bench:${password}` });
  const dataDir = temporaryFolder();
  const secrets = new Map<string, string>();
  const station = await testStation({ dataDir, secrets });
  const withLogin = proxy.url.replace('//', `//bench:${password}@`);
  const { connectionId } = await station.ok('connections.save', {
    ...shop,
    baseUrl,
    caCertificate: certificate('ca'),
    proxy: withLogin,
  });
  const { results } = await station.ok('sync.now', { connectionId, sweep: true });
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(proxy.asked.length).toBeGreaterThan(0);
  const { connections } = await station.ok('connections.list', {});
  expect(connections[0]).toMatchObject({
    proxy: proxy.url.replace('//', '//bench@'),
    hasProxyPassword: true,
  });
  const bundle = await station.ok('diagnostics.bundle', {});
  expect(bundle.text).toContain('"hasProxy": true');
  const told = JSON.stringify([connections, await station.snapshot(), station.log, bundle]);
  expect(told).not.toContain(password);
  await station.close();
  expect([...secrets.values()]).toContain(password);
  for (const file of readdirSync(dataDir, { recursive: true, encoding: 'utf8' })) {
    const path = join(dataDir, file);
    if (statSync(path).isFile()) expect(readFileSync(path).includes(password), file).toBe(false);
  }
  const again = await testStation({ dataDir, secrets });
  const later = await again.ok('sync.now', { sweep: true });
  expect(later.results.map(({ ok }) => ok)).toEqual([true, true, true]);
});

test('the password stays with its proxy and its name, and goes to no other', async () => {
  const { baseUrl } = await secureShop();
  const [first, second] = [
    await connectProxy({ login: `bench:${password}` }),
    await connectProxy({ login: 'a:b' }),
  ];
  const secrets = new Map<string, string>();
  const station = await testStation({ secrets });
  const input = { ...shop, baseUrl, caCertificate: certificate('ca') };
  const proxy = first.url.replace('//', '//bench@');
  const { connectionId: id } = await station.ok('connections.save', {
    ...input,
    proxy: first.url.replace('//', `//bench:${password}@`),
  });
  const read = async () => (await station.ok('sync.now', { connectionId: id, sweep: true })).results[0];
  await station.ok('connections.save', { ...input, id, name: 'Renamed', proxy });
  expect(await read()).toMatchObject({ ok: true });
  await station.ok('connections.save', { ...input, id, proxy: second.url });
  expect(await read()).toMatchObject({ ok: false, error: { code: 'proxy_login' } });
  expect([...secrets.values()]).not.toContain(password);
  await station.ok('connections.save', { ...input, id, proxy: '' });
  expect(await read()).toMatchObject({ ok: true });
  const { connections } = await station.ok('connections.list', {});
  expect(connections[0]).toMatchObject({ hasProxyPassword: false });
  expect(connections[0]).not.toHaveProperty('proxy');
});

test.each([
  ['socks5://proxy.example.com:1080', 'A proxy is an address like'],
  ['proxy.example.com:3128', 'A proxy is an address like'],
  ['http://proxy.example.com/path', 'without a path'],
])('%s is refused as a proxy in plain words', async (proxy, words) => {
  const station = await testStation();
  const failure = await station.failure('connections.save', {
    ...shop,
    baseUrl: 'https://shop.invalid',
    proxy,
  });
  expect(failure).toMatchObject({ code: 'bad_request', message: expect.stringContaining(words) });
});

test('a token is not sent in the clear through a proxy', async () => {
  const station = await testStation();
  const input = { ...shop, baseUrl: 'http://127.0.0.1:9', proxy: 'http://proxy.example.com:3128' };
  expect(await station.failure('connections.save', input)).toMatchObject({ code: 'bad_request' });
});

test('a removed connection leaves no password behind', async () => {
  const secrets = new Map<string, string>();
  const station = await testStation({ secrets });
  const { connectionId } = await station.ok('connections.save', {
    ...shop,
    baseUrl: 'https://shop.invalid',
    proxy: `http://bench:${password}@127.0.0.1:9`,
  });
  await station.ok('connections.remove', { connectionId });
  expect([...secrets]).toEqual([]);
});

test('a decision that waited because of a certificate goes out by itself once the CA certificate is there', async () => {
  const { sandbox, baseUrl } = await secureShop();
  const station = await testStation();
  const { connectionId: id } = await station.ok('connections.save', {
    ...shop,
    baseUrl,
    caCertificate: certificate('ca'),
  });
  await station.ok('sync.now', { connectionId: id, sweep: true });
  await station.ok('connections.save', { ...shop, id, baseUrl, token: undefined, caCertificate: '' });
  const { rows } = await station.ok('orders.list', { queue: 'pending_accept', connectionId: id });
  const orderId = rows[0]?.orderId ?? '';
  const { order } = await station.ok('orders.get', { connectionId: id, orderId });
  const items = order.items.map(({ itemId, qty }) => ({ itemId, qty }));
  const { entryId } = await station.ok('accept.submit', { connectionId: id, orderId, items });
  const state = async () => (await station.ok('outbox.get', { entryId })).entry;
  await station.until('the try is written down', async () => (await state()).state === 'waiting');
  expect((await state()).lastError).toMatchObject({ code: 'certificate' });
  await station.ok('connections.save', {
    ...shop,
    id,
    baseUrl,
    token: undefined,
    caCertificate: certificate('ca'),
  });
  await station.until('it is confirmed', async () => (await state()).state === 'confirmed');
  expect(sandbox.requests().filter(({ path }) => path.endsWith('/accept'))).toHaveLength(1);
});
