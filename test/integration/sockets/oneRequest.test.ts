import type { Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createUndiciHttp } from '../../../main/core/shipperone/undiciHttp.ts';
import { rawServer, whole } from '../../support/rawServer.ts';
import { wireClient } from '../../support/wireClient.ts';

const order = '{"order_id":"FO-1"}';
const posts = (received: readonly { readonly method: string }[]): number =>
  received.filter(({ method }) => method === 'POST').length;

test('a kept connection that dies under a call does not send it a second time', async () => {
  const server = await rawServer((socket, _request, number) => {
    if (number === 1) socket.write(whole('[]'));
    else socket.resetAndDestroy();
  });
  const client = wireClient(server.url);
  expect(await client.readQueue('failed', { page: 1 })).toMatchObject({ kind: 'json' });
  await new Promise(setImmediate); // Only now is the connection free for the next call.
  expect(await client.send('ship', order)).toMatchObject({ kind: 'later', mayHaveArrived: true });
  expect(posts(server.received)).toBe(1);
  expect(server.connections()).toBe(1);
});

test('a connection that the server closed while it was idle is not used for the next call', async () => {
  let idle: Socket | undefined;
  const server = await rawServer((socket, _request, number) => {
    idle = socket;
    socket.write(whole(number === 1 ? '[]' : order));
  });
  const client = wireClient(server.url);
  await client.readQueue('failed', { page: 1 });
  await new Promise<void>((resolve) => {
    idle?.once('close', () => resolve());
    idle?.end();
  });
  expect(await client.send('ship', order)).toMatchObject({ kind: 'json' });
  expect(posts(server.received)).toBe(1);
  expect(server.connections()).toBe(2);
});

test('a close that comes with the last answer costs nothing', async () => {
  const server = await rawServer((socket, _request, number) => {
    socket.write(whole(number === 1 ? '[]' : order));
    if (number === 1) socket.destroySoon();
  });
  const client = wireClient(server.url);
  await client.readQueue('failed', { page: 1 });
  const answer = await client.send('ship', order);
  expect(posts(server.received)).toBeLessThan(2);
  if (posts(server.received) === 0) expect(answer).toMatchObject({ kind: 'later' });
  else expect(answer).toMatchObject({ kind: 'json' });
});

test('calls at one time share no connection: one that is lost takes no other along', async () => {
  const server = await rawServer((socket, request) => {
    if (request.body.includes('FO-2')) socket.resetAndDestroy();
    else socket.write(whole(request.body));
  });
  const client = wireClient(server.url);
  const answers = await Promise.all(
    ['FO-1', 'FO-2', 'FO-3'].map((id) => client.send('ship', JSON.stringify({ order_id: id }))),
  );
  expect(answers.map(({ kind }) => kind)).toEqual(['json', 'later', 'json']);
  expect(posts(server.received)).toBe(3);
});

test('an answer that comes after its time is not taken for the answer to the next call', async () => {
  const late: (() => void)[] = [];
  const server = await rawServer((socket, request, number) => {
    const answer = whole(request.body);
    if (number > 1) socket.write(answer);
    else late.push(() => socket.write(answer));
  });
  // The second one has the usual time: only the first is meant to come too late.
  const client = wireClient(server.url, { deadlineMs: () => (late.length === 0 ? 800 : undefined) });
  expect(await client.send('ship', '{"order_id":"FO-9"}')).toMatchObject({
    kind: 'later',
    cause: 'timed_out',
  });
  for (const answer of late) answer();
  expect(await client.send('ship', order)).toMatchObject({ kind: 'json', json: { order_id: 'FO-1' } });
  expect(posts(server.received)).toBe(2);
});

test('a call that is under way when the sockets are dropped, as after sleep, may have arrived', async () => {
  const undici = createUndiciHttp();
  onTestFinished(undici.close);
  const server = await rawServer((socket, request) => {
    if (request.path === '/first') undici.reset();
    else socket.write(whole(order));
  });
  const call = (path: string) =>
    undici.http({
      method: 'POST',
      url: server.url + path,
      headers: {},
      body: order,
      deadlineMs: 20_000,
      maxBytes: 100,
    });
  expect(await call('/first')).toMatchObject({ kind: 'fault', cause: 'network', mayHaveArrived: true });
  expect(await call('/second')).toMatchObject({ kind: 'answer', status: 200 });
  expect(server.received.map(({ path }) => path)).toEqual(['/first', '/second']);
});

test('extra bytes behind an answer are never taken for the answer to the next call', async () => {
  const server = await rawServer((socket, request, number) => {
    const answer = whole(request.method === 'GET' ? '[]' : order);
    socket.write(number === 1 ? Buffer.concat([answer, whole('{"order_id":"FO-9"}')]) : answer);
  });
  const client = wireClient(server.url);
  await client.readQueue('failed', { page: 1 });
  const answer = await client.send('ship', order);
  if (answer.kind === 'json') expect(answer.json).toEqual({ order_id: 'FO-1' });
  else expect(answer.kind).toBe('later');
  expect(posts(server.received)).toBeLessThan(2);
});

test.each([301, 302, 303, 307, 308])(
  'a %i to another server is not followed: it sees no call and no token',
  async (status) => {
    const other = await rawServer((socket) => socket.write(whole(order)));
    const server = await rawServer((socket) => {
      socket.write(
        whole('', { location: `${other.url}/rest/default/V1/fulfillmentOrder/ship` }, `${status} Elsewhere`),
      );
    });
    const client = wireClient(server.url);
    expect(await client.send('ship', order)).toMatchObject({
      kind: 'later',
      cause: 'not_shipperone',
      status,
    });
    expect(await client.readQueue('failed', { page: 1 })).toMatchObject({
      kind: 'later',
      cause: 'not_shipperone',
    });
    expect(other.connections()).toBe(0);
  },
);
