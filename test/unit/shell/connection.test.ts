import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { connect } from '../../../shell/browser/connection.ts';
import { openMessagePipe } from '../../../shell/browser/pipe.ts';

function setUp() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const sent = (): unknown[] =>
    String(toBrowser.read() ?? '')
      .split('\0')
      .filter((text) => text !== '')
      .map((text) => JSON.parse(text));
  const connection = connect(openMessagePipe(toBrowser, fromBrowser));
  const receive = (text: string | Buffer) => fromBrowser.write(text);
  return { connection, sent, receive, fromBrowser };
}

describe('the debugging pipe', () => {
  it('matches answers by their id, in whatever order they come', async () => {
    const { connection, receive, sent } = setUp();
    const first = connection.browser.send('A');
    const second = connection.session('s1').send('B', { x: 1 });
    expect(sent()).toEqual([
      { id: 1, method: 'A', params: {} },
      { id: 2, method: 'B', params: { x: 1 }, sessionId: 's1' },
    ]);
    receive('{"id":2,"sessionId":"s1","result":{"b":2}}\0{"id":1,"result":{"a":1}}\0');
    expect(await Promise.all([first, second])).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('puts messages together that arrive in pieces, also within a character', async () => {
    const { connection, receive } = setUp();
    const answer = connection.browser.send('A');
    const bytes = Buffer.from('{"id":1,"result":"ä€"}\0');
    for (const byte of bytes) receive(Buffer.from([byte]));
    expect(await answer).toBe('ä€');
  });

  it('tells why a command was refused', async () => {
    const { connection, receive } = setUp();
    const answer = connection.browser.send('Page.fly');
    receive('{"id":1,"error":{"code":-32601,"message":"not found"}}\0');
    await expect(answer).rejects.toThrow('Page.fly: not found');
  });

  it('hands events to their own session only', async () => {
    const { connection, receive } = setUp();
    const heard: unknown[] = [];
    connection.session('s1').on('Page.event', z.object({ n: z.int() }), (params) => heard.push(params));
    const sync = connection.browser.send('sync');
    receive('{"method":"Page.event","params":{"n":1},"sessionId":"s2"}\0');
    receive('{"method":"Page.event","params":{"n":2},"sessionId":"s1"}\0{"id":1,"result":{}}\0');
    await sync;
    expect(heard).toEqual([{ n: 2 }]);
  });

  it('ends what still waits when the browser is gone', async () => {
    const { connection, fromBrowser } = setUp();
    const waiting = connection.browser.send('A');
    fromBrowser.destroy();
    await expect(waiting).rejects.toThrow('the browser has ended');
    await expect(connection.browser.send('B')).rejects.toThrow('the browser has ended');
  });
});
