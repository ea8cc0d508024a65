import { BrowserWindow, type WebContents } from 'electron';
import { pageUrl, refusedUrl } from '../policies/address.ts';
import { type WindowFacts, windowPreferences } from './preferences.ts';
import { createShownPage } from './shownPage.ts';
import { type Placed, smallestSize, usualSize } from './windowPlace.ts';

export interface StationWindow {
  readonly contents: WebContents;
  readonly browserWindow: BrowserWindow;
  /** Shows the station's page, from the start. */
  showStation(): void;
  /** Shows the page that says why there is no station. */
  showRefusal(): void;
  /** Brings the window to the front, for a person who started the app a second time. */
  focus(): void;
}

export interface WindowEvents {
  /** The page's process died; one line for the log. */
  readonly onCrash: (reason: string) => void;
  /** It died so often that it is not started again. */
  readonly onGiveUp: () => void;
  /** Nothing can be shown in the window any more. */
  readonly onHopeless: () => void;
}

export interface WindowOpening {
  /** Absent where the host knows no displays: it opens as large as the display is. */
  readonly placed: Placed | undefined;
  /** It fills the screen, without a frame and without a way to close it. */
  readonly isKiosk: boolean;
}

/** Opens the one window of the app; it is shown as soon as there is something in it. */
export function openStationWindow(
  facts: WindowFacts,
  { placed, isKiosk }: WindowOpening,
  events: WindowEvents,
): StationWindow {
  const browserWindow = new BrowserWindow({
    title: 'Packbench',
    ...(placed?.area ?? usualSize),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    kiosk: isKiosk,
    // Alt does not open the menu: scanners type control characters as Alt with digits.
    autoHideMenuBar: false,
    webPreferences: windowPreferences(facts),
  });
  browserWindow.setMenuBarVisibility(false);
  browserWindow.once('ready-to-show', () => {
    if (!isKiosk && placed?.isMaximized !== false) browserWindow.maximize();
    browserWindow.show();
  });
  const contents = browserWindow.webContents;
  const load = (address: string): void => {
    browserWindow.loadURL(address).catch((error: unknown) => {
      // A load that was overtaken by another, or by the end of the window, is no fault.
      if (!browserWindow.isDestroyed()) events.onCrash(`${address} did not load: ${String(error)}`);
    });
  };
  const page = createShownPage({ ...events, load, now: () => performance.now() });
  contents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || browserWindow.isDestroyed()) return;
    events.onCrash(`The window's process ended: ${details.reason}`);
    page.crashed();
  });
  return {
    contents,
    browserWindow,
    showStation: () => page.show(pageUrl),
    showRefusal: () => page.show(refusedUrl),
    focus: () => {
      if (browserWindow.isMinimized()) browserWindow.restore();
      browserWindow.show();
      browserWindow.focus();
    },
  };
}
