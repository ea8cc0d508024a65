import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { z } from 'zod';
import { only } from '../only.ts';
import { createEmitter, listening, preventableEvent } from './emitter.ts';
import { takeInstanceLock } from './instanceLock.ts';

/** What the app has to close before it can end. */
export interface OpenWindow {
  /** False when the app prevented it. */
  requestClose(): boolean;
}

const manifest = z.object({ version: z.string(), productName: z.string() });
const { version, productName } = manifest.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
);

const emitter = createEmitter();
const windows = new Set<OpenWindow>();
let userData: string | undefined;
let ready = false;
let quitting = false;
let knocked: Promise<void> = Promise.resolve();

const whenReady = new Promise<void>((resolve) => {
  // After the main script's first turn, as in Electron.
  setImmediate(() => {
    ready = true;
    resolve();
  });
});

export const app: App = only<App>('app', {
  ...(listening(emitter, () => app) as Pick<App, 'on'>),
  isPackaged: false,
  isReady: () => ready,
  whenReady: () => whenReady,
  getVersion: () => version,
  getLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
  // Chromium's sandbox is on for every page as it is; see browserFlags for the one exception.
  enableSandbox: () => undefined,
  // For the taskbar of Windows; Chromium's window has an icon of its own there.
  setAppUserModelId: () => undefined,
  getPath: (name) => {
    if (name !== 'userData') throw new Error(`The shell knows the folder "userData", not "${name}".`);
    userData ??= join(folderOfApps(), productName);
    return userData;
  },
  setPath: (name, path) => {
    if (name !== 'userData') throw new Error(`The shell knows the folder "userData", not "${name}".`);
    userData = path;
  },
  requestSingleInstanceLock: () => {
    const lock = takeInstanceLock(app.getPath('userData'), () =>
      emitter.emit('second-instance', {}, [], '', null),
    );
    knocked = lock.told;
    return lock.held;
  },
  quit: () => quit(),
  exit: (code) => process.exit(code ?? 0),
});

/** Where Electron keeps the data of apps, so that both hosts open the same station. */
function folderOfApps(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

/** What happens to the app, for whoever listens with `app.on`. */
export function emitOnApp(event: string, ...args: readonly unknown[]): void {
  emitter.emit(event, ...args);
}

/** A window counts as open until `windowClosed`. */
export function windowOpened(window: OpenWindow): void {
  windows.add(window);
}

/** Called when a window is gone for good. */
export function windowClosed(window: OpenWindow): void {
  windows.delete(window);
  if (windows.size > 0) return;
  if (quitting) finish();
  else emitter.emit('window-all-closed');
}

function quit(): void {
  const event = preventableEvent({});
  emitter.emit('before-quit', event);
  if (event.defaultPrevented) return;
  quitting = true;
  if (windows.size === 0) finish();
  for (const window of [...windows]) {
    if (!window.requestClose()) quitting = false;
  }
}

function finish(): void {
  emitter.emit('will-quit', preventableEvent({}));
  emitter.emit('quit', {}, 0);
  void knocked.then(() => process.exit()); // With the exit code that was set on the way, else 0.
}

let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    signals += 1;
    // A person who presses Ctrl+C twice wants it to end now; what was packed is saved.
    if (signals > 1) process.exit(1);
    quit();
  });
}
