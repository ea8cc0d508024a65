import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import { autostartEntry, isEntryOn } from './autostartEntry.ts';
import { windowsArgument } from './windowsArgument.ts';

/** Opening by itself when the person signs in to the computer. */
export interface AutoStart {
  isOn(): boolean;
  /** @throws what the system says when it refuses. */
  set(isOn: boolean): void;
}

export interface AutoStartFacts {
  readonly platform: NodeJS.Platform;
  /** The program that is started, and what it is told; the data folder among it, where one was named. */
  readonly program: string;
  readonly args: readonly string[];
}

type LoginItems = Pick<App, 'isPackaged' | 'getLoginItemSettings' | 'setLoginItemSettings' | 'getPath'>;

/**
 * Undefined for an app that is not installed: its program is Electron or Node, and starting that opens no station.
 * macOS passes no arguments to login items; a data folder named on the command line has to be named in the environment.
 */
export function createAutoStart(app: LoginItems, facts: AutoStartFacts): AutoStart | undefined {
  if (!app.isPackaged) return undefined;
  return facts.platform === 'linux'
    ? entryFile(join(app.getPath('appData'), 'autostart', 'packbench.desktop'), facts)
    : loginItem(app, facts);
}

/** The program to start again: an AppImage runs from a mount that is gone the next time. */
export function programOf(execPath: string, env: Readonly<Record<string, string | undefined>>): string {
  return env.APPIMAGE === undefined || env.APPIMAGE === '' ? execPath : env.APPIMAGE;
}

function loginItem(app: LoginItems, { platform, program, args }: AutoStartFacts): AutoStart {
  // Electron joins them with spaces, as they are: C:\Program Files would start C:\Program.
  const item =
    platform === 'win32' ? { path: windowsArgument(program), args: args.map(windowsArgument) } : {};
  return {
    isOn: () => {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(item);
      // On Windows a person may have switched it off in the Task Manager, which leaves the item.
      return openAtLogin && (platform !== 'win32' || executableWillLaunchAtLogin);
    },
    set: (isOn) => app.setLoginItemSettings({ ...item, openAtLogin: isOn, enabled: isOn }),
  };
}

function entryFile(path: string, { program, args }: AutoStartFacts): AutoStart {
  return {
    isOn: () => {
      try {
        return isEntryOn(readFileSync(path, 'utf8'));
      } catch {
        return false; // There is none.
      }
    },
    set: (isOn) => {
      if (!isOn) {
        rmSync(path, { force: true });
        return;
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, autostartEntry(program, args));
    },
  };
}
