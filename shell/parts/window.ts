import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Browser } from '../browser/launch.ts';
import { only } from '../only.ts';
import { app, emitOnApp, type OpenWindow, windowClosed, windowOpened } from './app.ts';
import { createContents } from './contents.ts';
import { createEmitter, listeningOnce, preventableEvent } from './emitter.ts';
import { builtPreload, openChromium } from './openChromium.ts';
import { refuseWeaker } from './preferences.ts';

/** Electron's BrowserWindow, as a window of the installed Chromium. */
export const ShellWindow = function ShellWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  return openWindow(options);
} as unknown as typeof Electron.BrowserWindow;

function openWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  const emitter = createEmitter();
  const preferences = options.webPreferences ?? {};
  refuseWeaker(preferences);
  const browser: Browser = openChromium({
    dataDir: app.getPath('userData'),
    size: { width: options.width ?? 1280, height: options.height ?? 800 },
    kiosk: options.kiosk === true,
  });
  let state: 'open' | 'gone' | 'closing' | 'closed' = 'open';
  let shown = false;
  let isKiosk = options.kiosk === true;

  const page = createContents({
    browser,
    script: builtPreload(preferences.preload ?? '', preferences.additionalArguments ?? []),
    onShown: () => {
      if (!shown) {
        emitter.emit('ready-to-show');
        if (isKiosk) showKiosk();
      }
      shown = true;
    },
    onGone: () => {
      if (state !== 'open') return;
      state = 'gone';
      asWindow.requestClose();
    },
  });
  const showKiosk = (): void => {
    page
      .fillScreen(isKiosk)
      .catch((error: unknown) => process.stderr.write(`packbench shell: ${String(error)}\n`));
  };
  const close = async (): Promise<void> => {
    state = 'closing';
    await browser.close();
    state = 'closed';
    page.end();
    emitter.emit('closed');
    windowClosed(asWindow);
  };
  const asWindow: OpenWindow = {
    requestClose: () => {
      if (state === 'closing' || state === 'closed') return true;
      const event = preventableEvent({});
      emitter.emit('close', event);
      if (!event.defaultPrevented) void close();
      return !event.defaultPrevented;
    },
  };
  const window: BrowserWindow = only<BrowserWindow>('BrowserWindow', {
    ...(listeningOnce(emitter, () => window) as Pick<BrowserWindow, 'on' | 'once'>),
    webContents: page.contents,
    loadURL: (address) => page.load(address),
    isDestroyed: () => state === 'closed',
    focus: () => void page.bringToFront().catch(() => undefined), // It was closed meanwhile.
    // Chromium shows its window from the start, and its size is the person's.
    show: () => undefined,
    maximize: () => undefined,
    isMinimized: () => false,
    setKiosk: (isOn) => {
      isKiosk = isOn;
      showKiosk();
    },
    restore: () => undefined,
    setMenuBarVisibility: () => undefined,
  });
  windowOpened(asWindow);
  emitOnApp('web-contents-created', {}, page.contents);
  return window;
}
