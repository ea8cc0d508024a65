import { networkInterfaces } from 'node:os';
import type { Dialog, Menu, MessageBoxOptions, Net, PowerMonitor, SafeStorage, Screen } from 'electron';
import { only } from '../only.ts';
import { createEmitter, listening } from './emitter.ts';

/** The shell has no keyring: the app keeps tokens for the session, or as the person accepts. */
export const safeStorage = only<SafeStorage>('safeStorage', {
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
  getSelectedStorageBackend: () => 'basic_text',
  encryptStringAsync: () => Promise.reject(new Error('The shell has no keyring.')),
  decryptStringAsync: () => Promise.reject(new Error('The shell has no keyring.')),
});

const power = createEmitter();

/** Nothing tells the shell of sleep; the app's own look at the network notices the return. */
export const powerMonitor: PowerMonitor = only<PowerMonitor>('powerMonitor', {
  on: listening(power, () => powerMonitor).on as PowerMonitor['on'],
});

export const net = only<Net>('net', {
  isOnline: () =>
    Object.values(networkInterfaces()).some((addresses) => addresses?.some((address) => !address.internal)),
});

const displays = createEmitter();

/** Chromium keeps the place of its window by itself, in its profile: the app is told of no display and places nothing. */
export const screen: Screen = only<Screen>('screen', {
  getAllDisplays: () => [],
  on: listening(displays, () => screen).on as Screen['on'],
});

const menu = only<Menu>('Menu', {});

export const ShellMenu = only<typeof Electron.Menu>('Menu', {
  buildFromTemplate: () => menu,
  setApplicationMenu: () => undefined,
});

/**
 * A browser window cannot show a system's dialog: the words go to stderr, and the answer is the default one,
 * or the number of a button in `PACKBENCH_DIALOG_ANSWER`.
 */
export const dialog = only<Dialog>('dialog', {
  showErrorBox: (title, content) => say(`${title}. ${content}`),
  showMessageBox: (...args: readonly unknown[]) => {
    const options = args.at(-1) as MessageBoxOptions;
    say(`${options.message}. ${options.detail ?? ''}`);
    const named = Number.parseInt(process.env.PACKBENCH_DIALOG_ANSWER ?? '', 10);
    const response = Number.isNaN(named) ? (options.defaultId ?? 0) : named;
    return Promise.resolve({ response, checkboxChecked: false });
  },
});

function say(words: string): void {
  process.stderr.write(`packbench: ${words}\n`);
}
