import type { WebContents, WebFrameMain } from 'electron';
import { z } from 'zod';
import { toBrowserAddress, toElectronAddress } from '../addresses.ts';
import { type Answer, answerRequests, type PausedRequest } from '../browser/answerRequests.ts';
import { attachPage } from '../browser/attachPage.ts';
import type { Session } from '../browser/connection.ts';
import type { Browser } from '../browser/launch.ts';
import { openPageLine, type PageLine } from '../browser/pageLine.ts';
import { only } from '../only.ts';
import { createEmitter, listening, preventableEvent } from './emitter.ts';
import { fillScreen } from './fillScreen.ts';
import { emitMessage } from './ipc.ts';
import { binding } from './openChromium.ts';
import { settlePermissions } from './permissions.ts';
import { printing } from './printing.ts';
import { appSchemes, handleAppRequest } from './schemes.ts';
import { isDownloadAllowed, isRequestAllowed } from './session.ts';

const navigated = z.object({
  frame: z.object({ id: z.string(), parentId: z.string().optional(), url: z.string() }),
});
const navigation = z.object({ errorText: z.string().optional() });
const downloading = z.object({ guid: z.string(), url: z.string() });

export interface ShellContents {
  readonly contents: WebContents;
  load(address: string): Promise<void>;
  bringToFront(): Promise<void>;
  fillScreen(isOn: boolean): Promise<void>;
  /** The page is gone for good. */
  end(): void;
}

export interface ContentsOptions {
  readonly browser: Browser;
  /** Runs at the start of every document. */
  readonly script: string;
  readonly onShown: () => void;
  readonly onGone: () => void;
}

/** The page of a window, with the part of WebContents that the app uses. */
export function createContents(options: ContentsOptions): ShellContents {
  const { browser } = options;
  const emitter = createEmitter();
  let destroyed = false;
  let line: PageLine | undefined;
  let mainFrameId = '';
  let address = 'about:blank';
  /** The address that the app itself is loading, until it is there: that is no navigation of the page. */
  let loading: string | undefined;

  const mainFrame = only<WebFrameMain>('mainFrame', {
    get url() {
      return address;
    },
    parent: null,
  });
  const contents: WebContents = only<WebContents>('webContents', {
    ...(listening(emitter, () => contents) as Pick<WebContents, 'on'>),
    isDestroyed: () => destroyed,
    send: (channel, ...args) => line?.send(channel, args),
    // Whatever the app would answer: the shell shows one window, and closes what a page opens.
    setWindowOpenHandler: () => undefined,
    ...printing(() => attached),
  });

  const inBrowser = (url: string): string => toBrowserAddress(url, appSchemes);
  const inElectron = (url: string): string => toElectronAddress(url, appSchemes);
  const isApps = (url: string): boolean => [...appSchemes].some((scheme) => url.startsWith(`${scheme}:`));
  const mayGo = (url: string, isMainFrame: boolean): boolean => {
    const event = preventableEvent({ url, isMainFrame, isSameDocument: false });
    emitter.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) emitter.emit('will-navigate', event);
    return !event.defaultPrevented;
  };

  const decide = async (request: PausedRequest): Promise<Answer> => {
    const url = inElectron(request.request.url);
    const isMainFrame = request.frameId === mainFrameId;
    if (request.resourceType === 'Document') {
      const isOurs = isMainFrame && url === loading;
      if (!isOurs && !mayGo(url, isMainFrame)) return { kind: 'fail', reason: 'Aborted' };
    }
    // A browser looks for the icon of a tab; a window of Electron has none and does not ask.
    if (new URL(url).pathname === '/favicon.ico') {
      return { kind: 'respond', response: new Response(null, { status: 204 }) };
    }
    if (!isRequestAllowed(url)) return { kind: 'fail', reason: 'BlockedByClient' };
    const response = handleAppRequest(url, request.request.method);
    return response === undefined ? { kind: 'continue' } : { kind: 'respond', response: await response };
  };

  const attach = async (): Promise<Session> => {
    const page = await attachPage(browser, {
      onRefused: () => process.stderr.write('packbench shell: a second window was refused.\n'),
      onGone: options.onGone,
    });
    const { session } = page;
    mainFrameId = page.targetId; // The id of a page is that of its main frame.
    session.on('Page.frameNavigated', navigated, ({ frame }) => {
      if (frame.parentId !== undefined) return;
      mainFrameId = frame.id;
      const arrived = inElectron(frame.url);
      // An address without a request (data:, blob:) is noticed only here: the page is brought back.
      if (!isApps(arrived) && loading === undefined && address !== 'about:blank' && !mayGo(arrived, true)) {
        void load(address);
        return;
      }
      address = arrived;
      if (arrived === loading) loading = undefined;
    });
    session.on('Page.loadEventFired', z.unknown(), () => {
      // The empty page that the browser opened with may say so late, when the app is already loading its own.
      if (!isApps(address)) return;
      emitter.emit('did-finish-load', {});
      options.onShown();
    });
    session.on('Inspector.targetCrashed', z.unknown(), () =>
      emitter.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    browser.browser.on('Browser.downloadWillBegin', downloading, ({ guid, url }) => {
      if (isDownloadAllowed(inElectron(url), contents)) return;
      browser.browser.send('Browser.cancelDownload', { guid }).catch(() => undefined); // It had ended already.
    });
    // Commands run in the order in which they were sent, so one wait is enough.
    await Promise.all([
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      openPageLine(session, binding, ({ channel, args, frameId }) => {
        const frame =
          frameId === mainFrameId
            ? mainFrame
            : only<WebFrameMain>('frame', { url: address, parent: mainFrame });
        emitMessage(contents, frame, channel, args);
      }).then((opened) => {
        line = opened;
      }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: options.script }),
      answerRequests(session, decide, (error) => process.stderr.write(`packbench shell: ${String(error)}\n`)),
      browser.browser.send('Browser.setDownloadBehavior', { behavior: 'default', eventsEnabled: true }),
      page.start(),
    ]);
    return session;
  };

  const attached = attach();
  attached.catch(() => undefined); // `load` tells whoever waits for the page.
  const load = async (target: string): Promise<void> => {
    const session = await attached;
    const origin = new URL(inBrowser(target)).origin;
    await settlePermissions(browser.browser, contents, { inElectron: target, inBrowser: origin });
    loading = target;
    const answer = await session.send('Page.navigate', { url: inBrowser(target) });
    const { errorText } = navigation.parse(answer);
    if (errorText === undefined) return;
    if (loading === target) loading = undefined;
    throw new Error(errorText);
  };

  return {
    contents,
    load,
    bringToFront: async () => {
      await (await attached).send('Page.bringToFront');
    },
    fillScreen: async (isOn) => fillScreen(await attached, isOn),
    end: () => {
      destroyed = true;
      emitter.emit('destroyed', {});
    },
  };
}
