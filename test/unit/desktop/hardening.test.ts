import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { hardenContents } from '../../../main/desktop/window/hardenContents.ts';
import { hardenSession } from '../../../main/desktop/window/hardenSession.ts';
import { windowPreferences } from '../../../main/desktop/window/preferences.ts';

describe('every page of the app', () => {
  const contents = Object.assign(new EventEmitter(), {
    windowOpenHandler: (_details: object): object => ({ action: 'allow' }),
    setWindowOpenHandler(handler: (details: object) => object) {
      this.windowOpenHandler = handler;
    },
  });
  hardenContents(contents as unknown as WebContents);
  const isPrevented = (event: string, url: string): boolean => {
    let prevented = false;
    contents.emit(event, {
      url,
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  };

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s leads nowhere else', (event) => {
    expect(isPrevented(event, 'https://example.com/')).toBe(true);
    expect(isPrevented(event, 'app://packbench/index.html')).toBe(false);
  });

  it('has no webview and opens no window, whatever the address', () => {
    expect(isPrevented('will-attach-webview', 'app://packbench/index.html')).toBe(true);
    expect(contents.windowOpenHandler({ url: 'app://packbench/index.html' })).toEqual({ action: 'deny' });
    expect(contents.windowOpenHandler({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  });
});

describe('the session', () => {
  type Handler = (...args: unknown[]) => unknown;
  const handlers = new Map<string, Handler>();
  const keep = (name: string) => (handler: Handler) => void handlers.set(name, handler);
  const events = new EventEmitter();
  hardenSession(
    Object.assign(events, {
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      webRequest: { onBeforeRequest: keep('load') },
    }) as unknown as Session,
  );
  const answerOf = (name: string, ...args: unknown[]): unknown => {
    let answer: unknown;
    handlers.get(name)?.(...args, (given: unknown) => {
      answer = given;
    });
    return answer;
  };

  it('answers requests for permissions and checks of them alike', () => {
    const ours = { requestingUrl: 'app://packbench/index.html', isMainFrame: true };
    const request = (permission: string): unknown => {
      let granted: unknown;
      const answer = (given: unknown): void => {
        granted = given;
      };
      handlers.get('request')?.(null, permission, answer, ours);
      return granted;
    };
    const check = (permission: string): unknown =>
      handlers.get('check')?.(null, permission, 'app://packbench', ours);
    expect([request('media'), check('media')]).toEqual([false, false]);
    expect([request('clipboard-sanitized-write'), check('clipboard-sanitized-write')]).toEqual([true, true]);
    expect(handlers.get('device')?.({ deviceType: 'hid' })).toBe(false);
  });

  it('loads nothing from the network', () => {
    expect(answerOf('load', { url: 'https://example.com/' })).toEqual({ cancel: true });
    expect(answerOf('load', { url: 'app://packbench/index.html' })).toEqual({ cancel: false });
  });

  it('saves only what the page made', () => {
    const isPrevented = (url: string): boolean => {
      let prevented = false;
      const event = {
        preventDefault: () => {
          prevented = true;
        },
      };
      events.emit('will-download', event, { getURL: () => url });
      return prevented;
    };
    expect(isPrevented('https://example.com/x.exe')).toBe(true);
    expect(isPrevented('blob:app://packbench/1')).toBe(false);
  });
});

describe('the window', () => {
  const facts = { preload: '/p.cjs', host: 'electron', appVersion: '1.2.3' } as const;

  it('isolates the page from Node and from preload', () => {
    expect(windowPreferences({ ...facts, isPackaged: true })).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
  });

  it('has an inspector only while it is being built', () => {
    expect(windowPreferences({ ...facts, isPackaged: false }).devTools).toBe(true);
  });
});
