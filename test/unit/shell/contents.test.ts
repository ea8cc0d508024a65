import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Session } from '../../../shell/browser/connection.ts';
import { createContents } from '../../../shell/parts/contents.ts';
import { protocol } from '../../../shell/parts/schemes.ts';

const refused = 'app://packbench/refused.html';
const inBrowser = 'https://packbench.localhost/refused.html';

/** A browser that answers every command at once and tells what the test says. */
function fakeBrowser(navigate: object = {}) {
  const sent: { readonly method: string; readonly params: object }[] = [];
  const listeners = new Map<string, (params: unknown) => void>();
  const waiting = new Map<string, () => void>();
  const session: Session = {
    send: async (method, params = {}) => {
      sent.push({ method, params });
      waiting.get(method)?.();
      return method === 'Page.navigate' ? navigate : {};
    },
    on: <T>(method: string, schema: z.ZodType<T>, listener: (params: T) => void) =>
      void listeners.set(method, (params) => listener(schema.parse(params))),
  };
  const tell = (method: string, params: object = {}): void => listeners.get(method)?.(params);
  const said = (method: string): Promise<void> =>
    new Promise((resolve) => {
      if (sent.some((command) => command.method === method)) resolve();
      else waiting.set(method, resolve);
    });
  const browser = { browser: session, session: () => session, onEnd: () => {}, close: async () => {} };
  let shown = 0;
  const page = createContents({
    ...{ browser, script: '', onGone: () => {} },
    onShown: () => {
      shown += 1;
    },
  });
  tell('Target.attachedToTarget', { sessionId: 's', targetInfo: { targetId: 'main', type: 'page' } });
  const ask = (url: string, requestId: string): void =>
    tell('Fetch.requestPaused', {
      ...{ requestId, frameId: 'main', resourceType: 'Document', request: { url, method: 'GET' } },
    });
  const arrive = (url: string): void => tell('Page.frameNavigated', { frame: { id: 'main', url } });
  return { page, sent, tell, said, ask, arrive, shown: () => shown };
}

describe('the page of the shell', () => {
  beforeAll(() => {
    protocol.registerSchemesAsPrivileged([{ scheme: 'app' }]);
    protocol.handle('app', () => new Response('why there is no station'));
  });

  it('loads what the app says, although the empty page before it is ready only now', async () => {
    const browser = fakeBrowser();
    // As the app does: no page goes there by itself.
    browser.page.contents.on('will-frame-navigate', (event) => event.preventDefault());
    const loaded = browser.page.load(refused);
    await browser.said('Page.navigate');
    browser.tell('Page.loadEventFired');
    browser.ask(inBrowser, 'r1');
    await browser.said('Fetch.fulfillRequest');
    expect(browser.shown()).toBe(0);
    browser.arrive(inBrowser);
    browser.tell('Page.loadEventFired');
    await loaded;
    expect(browser.shown()).toBe(1);
    expect(browser.sent.map(({ method }) => method)).not.toContain('Fetch.failRequest');

    // Once it is there, the page does not go there by itself.
    browser.ask(inBrowser, 'r2');
    await browser.said('Fetch.failRequest');
  });

  it('says so when an address does not load, as a window of Electron does', async () => {
    const browser = fakeBrowser({ errorText: 'net::ERR_ABORTED' });
    await expect(browser.page.load(refused)).rejects.toThrow('net::ERR_ABORTED');
  });
});
