import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import {
  app,
  dialog,
  ipcMain,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron';
import type { Logger } from '../core/ports.ts';
import type { Opened } from '../host/hostedStation.ts';
import { isOnNetwork } from '../host/networkFolder.ts';
import { closeButton, closingQuestion, hopelessNotice } from './closing/askBeforeClosing.ts';
import { createClosing } from './closing/closing.ts';
import { createDesktopHost } from './desktopHost.ts';
import type { Refusal } from './files/refusedPage.ts';
import { serveApp } from './files/serveApp.ts';
import { linkWindow } from './ipc/windowLink.ts';
import { openKeptFile } from './kept/keptFile.ts';
import type { LaunchOptions } from './launchOptions.ts';
import { appScheme } from './policies/address.ts';
import { isWithoutSandbox, openingSwitch } from './policies/startLine.ts';
import { createPrinting } from './printing/printWindow.ts';
import { report, reportTo } from './report.ts';
import { systemKeyring } from './secrets/keyring.ts';
import { openSecretStore } from './secrets/secretStore.ts';
import { createSessionSecrets } from './secrets/unprotectedSecrets.ts';
import { usualDataFolder } from './start/dataFolder.ts';
import { nameOnTaskbar } from './start/nameOnTaskbar.ts';
import { whyUnusable } from './start/usableFolder.ts';
import { watchNetwork } from './station/networkWatch.ts';
import { createStationKeeper, type StationSource } from './station/stationKeeper.ts';
import { watchPower, watchShutdown } from './station/watchPower.ts';
import { watchSessionEnd } from './station/watchSessionEnd.ts';
import { systemTimers } from './systemTimers.ts';
import { hardenContents } from './window/hardenContents.ts';
import { hardenSession } from './window/hardenSession.ts';
import { keepWindowPlace, whereToOpen } from './window/keepWindowPlace.ts';
import { setUpMenu } from './window/menu.ts';
import { openStationWindow } from './window/stationWindow.ts';
import type { WindowPlaces } from './window/windowPlace.ts';
import { type Words, wordsFor } from './words.ts';

export interface DesktopOptions {
  readonly stations: StationSource & { readonly logOf: (dataDir: string) => Logger };
  readonly launch: LaunchOptions;
  /** The whole start line, for what Chromium would make of it. */
  readonly args: readonly string[];
  /** The built preload script and the folder of the built window; absolute paths. */
  readonly preload: string;
  readonly rendererRoot: string;
}

/**
 * Runs the desktop app: one instance per data folder, one window, one station at a time. Must be called before
 * Electron is ready, in the first turn of the main script.
 */
export function runDesktop(options: DesktopOptions): void {
  // SECURITY: sandbox-for-all
  app.enableSandbox();
  nameOnTaskbar(app, process.platform);
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  const opening = openingSwitch(options.args, app.isPackaged);
  if (opening !== undefined) {
    report(`It was started with --${opening}, which opens it to other programs`);
    endWithWords((words) => [words.switchTitle, words.switchDetail(opening)]);
    return;
  }
  const usual = app.getPath('userData');
  const folder =
    options.launch.dataDir ??
    usualDataFolder({
      platform: process.platform,
      env: process.env,
      usual,
      hasStation: (one) => existsSync(join(one, 'station.db')),
    });
  const why = whyUnusable(folder);
  if (why !== undefined) {
    report(`The data folder ${folder} cannot be used: ${why}`);
    endWithWords((words) => [words.folderTitle, words.folderDetail(folder, why)]);
    return;
  }
  if (isOnNetwork(folder)) {
    report(`The data folder ${folder} is on another computer`);
    endWithWords((words) => [words.folderTitle, words.folderElsewhere(folder)]);
    return;
  }
  if (folder !== usual) app.setPath('userData', folder);
  // Two apps on one data folder would fight over its databases.
  if (!app.requestSingleInstanceLock()) {
    report('Packbench is already open; its window comes to the front.');
    app.quit();
    return;
  }
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app
    .whenReady()
    .then(() => openDesktop(options))
    .catch((error: unknown) => {
      report('Packbench could not start', error);
      app.exit(1);
    });
}

/** Before there is a window. */
function endWithWords(say: (words: Words) => readonly [title: string, detail: string]): void {
  void app.whenReady().then(() => {
    // The language is known, and dialogs are there, only now.
    dialog.showErrorBox(...say(wordsFor(app.getLocale())));
    app.exit(1);
  });
}

async function openDesktop(options: DesktopOptions): Promise<void> {
  const words = wordsFor(app.getLocale());
  const dataDir = app.getPath('userData');
  const log = options.stations.logOf(dataDir);
  reportTo(log);
  log.info('desktop.start', { version: app.getVersion(), packaged: app.isPackaged });
  if (isWithoutSandbox(options.args)) log.warn('desktop.noSandbox');
  let refusal: Refusal = { message: '' };
  const kept = openKeptFile(dataDir, (error) => report('The window cannot keep its settings', error));
  const places = {
    ...{ screen, timers: systemTimers, get: () => kept.get().window },
    set: (window: WindowPlaces) => kept.set({ window }),
  };
  const isKiosk = options.launch.kiosk ?? kept.get().kiosk;
  setUpMenu(process.platform, isKiosk);
  hardenSession(session.defaultSession);
  protocol.handle(appScheme, (request) =>
    serveApp({ root: options.rendererRoot, words, refusal: () => refusal }, request),
  );

  const window = openStationWindow(
    {
      preload: options.preload,
      host: process.versions.electron === undefined ? 'shell' : 'electron',
      appVersion: app.getVersion(),
      isPackaged: app.isPackaged,
    },
    { placed: whereToOpen(places), isKiosk },
    {
      onCrash: (reason) => report(reason),
      onGiveUp: () => refuse({ message: wordsOfWindow().windowGaveUp }),
      onHopeless: () => {
        const told = dialog.showMessageBox(hopelessNotice(wordsOfWindow()));
        told
          .catch((error: unknown) => report('The end could not be told', error))
          .finally(closing.withoutAsking);
      },
    },
  );
  let isRefused = false;
  const refuse = (next: Refusal): void => {
    isRefused = true;
    refusal = next;
    setUpMenu(process.platform, false); // Its keys are the way out of a kiosk that cannot open.
    window.showRefusal();
  };
  const show = (opened: Opened): void => {
    isRefused = false;
    if (opened.ok) {
      setUpMenu(process.platform, desktop.isKiosk());
      window.showStation();
    } else refuse(opened);
  };
  const desktop = createDesktopHost({
    app,
    launch: options.launch,
    kept,
    timers: systemTimers,
    work: async () => (await keeper.current()?.work()) ?? { isPacking: false, sending: 0 },
    showKiosk: (isOn) => {
      setUpMenu(process.platform, isOn);
      window.browserWindow.setKiosk(isOn);
    },
    openOutside: (address) => shell.openExternal(address),
    leave: () => setImmediate(() => closing.begin()), // After the reply to the call that asked for it.
  });
  const keyring = systemKeyring(safeStorage, process.platform);
  const keeper = createStationKeeper({
    ...options.stations,
    openStation: (given) => options.stations.openStation({ ...given, appVersion: app.getVersion() }),
    ...(options.launch.practice === undefined ? {} : { practice: options.launch.practice }),
    ...(options.launch.newLeadPin === undefined ? {} : { newLeadPin: options.launch.newLeadPin }),
    dataDir,
    printing: createPrinting(window.contents),
    desktop: desktop.host,
    secretsFor: (practice) => (practice ? createSessionSecrets() : openSecretStore(dataDir, keyring)),
    onLeaving: () => link.disconnect(),
    onArrived: show,
  });
  const link = linkWindow(ipcMain, window.contents, (transport) => keeper.serve(transport));
  /** As the window speaks; as the computer does where there is no station to ask. */
  const wordsOfWindow = (): Words => wordsFor(keeper.current()?.language() ?? app.getLocale());
  let isUpdating = false;
  const closing = createClosing({
    timers: systemTimers,
    unsentCount: () => keeper.current()?.unsentCount() ?? 0,
    ask: async (unsent) => {
      const answer = await dialog.showMessageBox(
        window.browserWindow,
        closingQuestion(wordsOfWindow(), unsent),
      );
      return answer.response === closeButton;
    },
    // Whoever sees only why there is no station has no settings to leave by.
    mayCloseWindow: () => isRefused || !desktop.isKiosk(),
    close: async (cause) => {
      desktop.updates.stop();
      isUpdating = await desktop.updates.mayInstall(cause);
      link.disconnect();
      await keeper.close();
    },
    quit: () => {
      log.info('desktop.quit', { updating: isUpdating });
      if (isUpdating) desktop.updates.install(() => app.quit());
      else app.quit();
    },
    onTrouble: (error) => report('Packbench did not close in order', error),
  });

  keepWindowPlace(window.browserWindow, places);
  window.browserWindow.on('close', (event) => closing.interceptWindow(event));
  watchSessionEnd(window.browserWindow, {
    timers: systemTimers,
    suspend: () => keeper.current()?.suspend(),
    resume: () => keeper.current()?.resume(),
    leave: closing.withoutAsking,
  });
  app.on('before-quit', (event) => closing.intercept(event));
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => window.focus());
  watchShutdown(powerMonitor, closing.withoutAsking);
  watchPower(powerMonitor, keeper.current);
  desktop.updates.start();
  watchNetwork({ online: () => net.isOnline(), interfaces: networkInterfaces }, () =>
    keeper.current()?.networkChanged(),
  );
  show(
    await keeper.open().catch((error: unknown): Opened => {
      report('The station could not be opened', error);
      return { ok: false, code: 'cannot_open', message: words.notOpened };
    }),
  );
}
