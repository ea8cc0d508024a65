import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../main/contract/channels.ts';
import { linkWindow } from '../../../main/desktop/ipc/windowLink.ts';
import type { Transport } from '../../../main/rpc/transport.ts';

const page = { url: 'app://packbench/index.html', parent: null };

function setUp() {
  const ipc = new EventEmitter();
  const sent: unknown[] = [];
  let destroyed = false;
  const contents = Object.assign(new EventEmitter(), {
    send: (...args: unknown[]) => sent.push(args),
    isDestroyed: () => destroyed,
  });
  const accepted: { transport: Transport; heard: unknown[]; isClosed: () => boolean }[] = [];
  const link = linkWindow(
    ipc as unknown as Pick<IpcMain, 'on'>,
    contents as unknown as Pick<WebContents, 'send' | 'isDestroyed' | 'on'>,
    (transport) => {
      const heard: unknown[] = [];
      let closed = 0;
      transport.onFrame((frame) => heard.push(frame));
      transport.onClose(() => {
        closed += 1;
      });
      accepted.push({ transport, heard, isClosed: () => closed === 1 });
    },
  );
  const say = (
    mark: unknown,
    frame: unknown,
    from: object | null = page,
    sender: object = contents,
  ): void => {
    ipc.emit(channels.toStation, { sender, senderFrame: from }, mark, frame);
  };
  /** Electron says so by the state first, by the event a moment later. */
  const destroy = (tell: boolean): void => {
    destroyed = true;
    if (tell) contents.emit('destroyed');
  };
  return { ipc, contents, accepted, sent, link, say, destroy };
}

/** What every adapter of Electron's IPC has to keep, with an ipcMain that the test holds in its hand. */
describe('the line to the window', () => {
  it('carries frames both ways, marked for the document that they are meant for', () => {
    const { accepted, say, sent } = setUp();
    say('a', { type: 'hello' });
    say('a', 'anything');
    accepted[0]?.transport.send({ type: 'event' });
    expect(accepted).toHaveLength(1);
    expect(accepted[0]?.heard).toEqual([{ type: 'hello' }, 'anything']);
    expect(sent).toEqual([[channels.toWindow, 'a', { type: 'event' }]]);
  });

  it('keeps the order of what is said, in both directions', () => {
    const { accepted, say, sent } = setUp();
    const frames = Array.from({ length: 200 }, (_, index) => ({ id: index }));
    for (const frame of frames) {
      say('a', frame);
      accepted[0]?.transport.send(frame);
    }
    expect(accepted[0]?.heard).toEqual(frames);
    expect(sent.map((one) => (Array.isArray(one) ? one[2] : undefined))).toEqual(frames);
  });

  it('hands what it was sent to the transport as it is: parsing is the server’s', () => {
    const { accepted, say } = setUp();
    const odd = [undefined, null, 7, '', [], { __proto__: null }];
    for (const frame of odd) say('a', frame);
    expect(accepted[0]?.heard).toEqual(odd);
  });

  it('leaves one open transport after eight reloads', () => {
    const { accepted, say } = setUp();
    for (let times = 0; times < 8; times += 1) say(`document ${times}`, 'hello');
    expect(accepted.map((one) => one.isClosed())).toEqual([...Array(7).fill(true), false]);
  });

  it('hears nothing more of a document that was superseded, however late it speaks', () => {
    const { accepted, say } = setUp();
    say('old', 'hello');
    say('new', 'hello');
    say('old', 'late');
    expect(accepted).toHaveLength(2);
    expect(accepted.flatMap((one) => one.heard)).toEqual(['hello', 'hello']);
    expect(accepted[1]?.isClosed()).toBe(false);
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame within the page', { url: page.url, parent: {} }],
    ['a page from elsewhere', { url: 'https://example.com/', parent: null }],
    // Its `origin` is the text "null" in Node, as ours is: compared by that, the two would be one.
    ['a page of another host of our scheme', { url: 'app://elsewhere/index.html', parent: null }],
    ['another page of ours', { url: 'app://packbench/refused.html', parent: null }],
    ['an empty frame', { url: '', parent: null }],
    ['a frame in a frame of another page', { url: 'https://example.com/', parent: { parent: null } }],
  ])('does not listen to %s', (_who, from) => {
    const { accepted, say } = setUp();
    say('a', 'hello', from);
    expect(accepted).toEqual([]);
  });

  it('does not listen to another window', () => {
    const { accepted, say } = setUp();
    say('a', 'hello', page, {});
    expect(accepted).toEqual([]);
  });

  it.each([undefined, 7, '', 'x'.repeat(101), {}])('does not listen to a document marked %j', (mark) => {
    const { accepted, say } = setUp();
    say(mark, 'hello');
    expect(accepted).toEqual([]);
  });

  it('closes with the page’s process and with the window, and sends nothing to what is gone', () => {
    const { accepted, say, contents, destroy, sent } = setUp();
    say('a', 'hello');
    contents.emit('render-process-gone');
    expect(accepted[0]?.isClosed()).toBe(true);
    say('b', 'hello');
    destroy(false);
    accepted[1]?.transport.send('late');
    destroy(true);
    expect(accepted[1]?.isClosed()).toBe(true);
    expect(sent).toEqual([]);
  });

  it('a page that reloads while the station speaks loses no later frame', () => {
    const { accepted, say, sent } = setUp();
    say('old', 'hello');
    const old = accepted[0]?.transport;
    say('new', 'hello');
    old?.send('for the old page');
    accepted[1]?.transport.send('for the new page');
    expect(sent).toEqual([[channels.toWindow, 'new', 'for the new page']]);
  });

  it('can be cut by the host; the same document does not come back', () => {
    const { accepted, say, link } = setUp();
    say('a', 'hello');
    link.disconnect();
    say('a', 'more');
    expect(accepted).toHaveLength(1);
    expect(accepted[0]?.isClosed()).toBe(true);
  });
});
