import { Agent } from 'undici';
import { expect, test } from 'vitest';
import { createDispatchers } from '../../../main/core/shipperone/network/dispatchers.ts';

function counted() {
  const made: string[] = [];
  const dispatchers = createDispatchers((route) => {
    made.push(route.proxy?.url ?? 'none');
    return new Agent();
  });
  return { dispatchers, made };
}
const proxy = { url: 'http://proxy.example.com:3128' };

test('a connection keeps its dispatcher while its settings stay, and shares it with no other', async () => {
  const { dispatchers, made } = counted();
  const first = dispatchers.of({ connectionId: 'c1', proxy });
  expect(dispatchers.of({ connectionId: 'c1', proxy: { ...proxy } })).toBe(first);
  expect(dispatchers.of({ connectionId: 'c2', proxy })).not.toBe(first);
  expect(made).toHaveLength(2);
  await dispatchers.close();
});

test.each([
  ['another proxy', { connectionId: 'c1', proxy: { url: 'http://other.example.com:3128' } }],
  ['another password', { connectionId: 'c1', proxy: { ...proxy, login: { user: 'a', password: 'new' } } }],
  ['a CA certificate', { connectionId: 'c1', proxy, caCertificate: 'PEM' }],
  ['no proxy', { connectionId: 'c1' }],
])('with %s it gets a new one, and the old one is closed', async (_what, route) => {
  const { dispatchers } = counted();
  const old = dispatchers.of({ connectionId: 'c1', proxy });
  expect(dispatchers.of(route)).not.toBe(old);
  expect(old).toMatchObject({ closed: true });
  await dispatchers.close();
});

test('after sleep every connection begins anew', async () => {
  const { dispatchers } = counted();
  const old = dispatchers.of({ connectionId: 'c1' });
  dispatchers.reset();
  expect(old).toMatchObject({ destroyed: true });
  expect(dispatchers.of({ connectionId: 'c1' })).not.toBe(old);
  await dispatchers.close();
});
