import fs, { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runDesktop } from '../../../main/desktop/desktop.ts';
import { windowPreferences } from '../../../main/desktop/window/preferences.ts';
import { temporaryFolder } from '../../support/testStation.ts';
import { fakeStation } from './fakeStation.ts';

/** An Electron that writes down what is asked of it, in order. */
const fake = vi.hoisted(() => {
  const state = {
    journal: [] as string[],
    isPackaged: false,
    hasLock: true,
    userData: '',
    windows: [] as { webPreferences?: object }[],
    openHandlers: [] as ((details: object) => { action: string })[],
  };
  const note =
    (what: string) =>
    (...given: unknown[]): void => {
      const named = given.find((value) => typeof value === 'string' || typeof value === 'number');
      state.journal.push(named === undefined ? what : `${what} ${named}`);
    };
  const onApp = new Map<string, (...args: unknown[]) => void>();
  const app = {
    get isPackaged() {
      return state.isPackaged;
    },
    enableSandbox: note('sandbox'),
    on: (event: string, listener: (...args: unknown[]) => void) => void onApp.set(event, listener),
    getPath: () => state.userData,
    setPath: (name: string, path: string): void => {
      note('path')(name);
      state.userData = path;
    },
    getAppPath: () => state.userData,
    requestSingleInstanceLock: () => {
      state.journal.push('lock');
      return state.hasLock;
    },
    whenReady: async () => {},
    isReady: () => true,
    getLocale: () => 'de',
    getVersion: () => '1.2.3',
    getLoginItemSettings: () => ({ openAtLogin: false }),
    quit: note('quit'),
    exit: note('exit'),
  };
  class BrowserWindow {
    webContents = {
      on: () => {},
      send: () => {},
      isDestroyed: () => false,
      setWindowOpenHandler: (handler: (details: object) => { action: string }) =>
        void state.openHandlers.push(handler),
    };
    constructor(options: object) {
      state.windows.push(options);
      state.journal.push('window');
      onApp.get('web-contents-created')?.({}, this.webContents);
    }
    on(): void {}
    once(): void {}
    setMenuBarVisibility(): void {}
    isDestroyed(): boolean {
      return false;
    }
    async loadURL(address: string): Promise<void> {
      state.journal.push(`load ${address}`);
    }
  }
  const electron = {
    ...{ app, BrowserWindow },
    dialog: { showErrorBox: note('says') },
    ipcMain: { on: note('ipc') },
    Menu: { setApplicationMenu: () => {}, buildFromTemplate: () => ({}) },
    net: { isOnline: () => true },
    powerMonitor: { on: () => {} },
    protocol: {
      registerSchemesAsPrivileged: (schemes: { scheme: string; privileges: object }[]) => {
        for (const { scheme, privileges } of schemes)
          note('scheme')(`${scheme} ${JSON.stringify(privileges)}`);
      },
      handle: note('serves'),
    },
    safeStorage: { isAsyncEncryptionAvailable: async () => false },
    screen: { getAllDisplays: () => [], on: () => {} },
    session: {
      defaultSession: {
        setPermissionRequestHandler: note('session requests'),
        setPermissionCheckHandler: note('session checks'),
        setDevicePermissionHandler: note('session devices'),
        webRequest: { onBeforeRequest: note('session network') },
        on: note('session'),
      },
    },
  };
  return { state, electron };
});
vi.mock('electron', () => fake.electron);

const { state } = fake;

function start(args: readonly string[] = [], dataDir = temporaryFolder()): void {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  state.userData = join(dataDir, 'not-chosen');
  runDesktop({
    stations: {
      openStation: async (options) => ({ ok: true, station: fakeStation(options, []) }),
      readMode: () => 'practice',
      writeMode: () => {},
      logOf: () => log,
    },
    launch: { dataDir },
    ...{ args, preload: '/p.cjs', rendererRoot: '/r' },
  });
}

/** Until the app has done this; all of it up to there, and from then on. */
async function seen(what: string): Promise<readonly string[]> {
  await expect.poll(() => state.journal).toContain(what);
  return state.journal;
}

describe('the app, as Electron is told to run it', () => {
  beforeEach(() => {
    Object.assign(state, { journal: [], isPackaged: false, hasLock: true, windows: [], openHandlers: [] });
  });

  it('sandboxes every page and names its scheme first, then asks whether it is alone on its folder', async () => {
    start();
    const journal = await seen('window');
    expect(journal.slice(0, 4)).toEqual([
      'sandbox',
      'scheme app {"standard":true,"secure":true,"supportFetchAPI":true}',
      'path userData',
      'lock',
    ]);
  });

  it('hardens the session before there is a window, and the window before anything is loaded', async () => {
    start();
    const journal = await seen('load app://packbench/index.html');
    const rules = ['session requests', 'session checks', 'session devices', 'session network'];
    const before = [...rules, 'session will-download', 'serves app', 'window'];
    expect(journal.filter((line) => before.includes(line))).toEqual(before);
    expect(journal.at(-1)).toBe('load app://packbench/index.html');
    expect(journal).toContain('ipc packbench:to-station');
    expect(state.openHandlers.map((handler) => handler({ url: 'https://example.com/' }).action)).toEqual([
      'deny',
    ]);
    const facts = { preload: '/p.cjs', host: 'shell', appVersion: '1.2.3', isPackaged: false } as const;
    expect(state.windows).toMatchObject([{ webPreferences: windowPreferences(facts) }]);
  });

  it('installed, it has no inspector', async () => {
    state.isPackaged = true;
    start();
    await seen('window');
    expect(state.windows).toMatchObject([{ webPreferences: { devTools: false } }]);
  });

  it('a second one on the same folder opens nothing and quits', async () => {
    state.hasLock = false;
    start();
    expect(await seen('quit')).not.toContain('window');
  });

  it('installed, and started so that other programs could drive it, it says so and ends', async () => {
    state.isPackaged = true;
    start(['--remote-debugging-port=9222']);
    const journal = await seen('exit 1');
    expect(journal).toContain('says So startet Packbench nicht');
    for (const later of ['lock', 'window']) expect(journal).not.toContain(later);
  });

  it('a data folder that is none is told before anything is locked', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    start([], join(file, 'data'));
    const journal = await seen('exit 1');
    expect(journal).toContain('says Der Datenordner lässt sich nicht benutzen');
    expect(journal).not.toContain('lock');
  });

  it.runIf(process.platform === 'linux')('a data folder on another computer is told, too', async () => {
    const real = fs.statfsSync;
    fs.statfsSync = (() => ({ type: 0x6969 })) as unknown as typeof real;
    syncBuiltinESMExports();
    try {
      start();
    } finally {
      fs.statfsSync = real;
      syncBuiltinESMExports();
    }
    const journal = await seen('exit 1');
    expect(journal).toContain('says Der Datenordner lässt sich nicht benutzen');
    expect(journal).not.toContain('lock');
  });
});
