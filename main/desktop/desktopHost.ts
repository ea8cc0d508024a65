import { join } from 'node:path';
import type { App } from 'electron';
import { fail } from '../contract/errors.ts';
import type { DesktopHost, Timers } from '../core/ports.ts';
import type { Work } from '../host/hostedStation.ts';
import type { KeptFile } from './kept/keptFile.ts';
import type { LaunchOptions } from './launchOptions.ts';
import { mayOpenOutside } from './policies/outside.ts';
import { report } from './report.ts';
import { createAutoStart, programOf } from './start/autoStart.ts';
import { administratorPath, readAdministratorFile } from './updates/administratorFile.ts';
import { chooseFeed, packedFeed } from './updates/feed.ts';
import { loadUpdater } from './updates/loadUpdater.ts';
import { createUpdates, type UpdatePorts, type Updates } from './updates/updates.ts';

export interface DesktopHostOptions {
  readonly app: Pick<
    App,
    'isPackaged' | 'getVersion' | 'getAppPath' | 'getPath' | 'getLoginItemSettings' | 'setLoginItemSettings'
  >;
  readonly launch: LaunchOptions;
  readonly kept: KeptFile;
  readonly timers: Timers;
  readonly work: () => Promise<Work>;
  /** Fills the screen with the window, or gives the screen back. */
  readonly showKiosk: (isOn: boolean) => void;
  readonly leave: () => void;
  /** Hands an address to the system's browser. */
  readonly openOutside: (address: string) => Promise<void>;
}

export interface DesktopMatters {
  readonly host: DesktopHost;
  readonly updates: Updates;
  isKiosk(): boolean;
}

/** Puts together what belongs to the computer: opening by itself, kiosk, newer versions. */
export function createDesktopHost(options: DesktopHostOptions): DesktopMatters {
  const { app, launch, kept } = options;
  let isKiosk = launch.kiosk ?? kept.get().kiosk;
  let tell = (): void => {};
  const autoStart = createAutoStart(app, {
    platform: process.platform,
    program: programOf(process.execPath, process.env),
    args: launch.dataDir === undefined ? [] : ['--data-dir', launch.dataDir],
  });
  const updates = createUpdates({
    ...updatePlace(app),
    version: app.getVersion(),
    clock: { now: Date.now },
    timers: options.timers,
    work: options.work,
    kept: { get: () => kept.get().updates, set: (next) => kept.set({ updates: next }) },
    onChange: () => tell(),
    onTrouble: (line, error) => report(line, error),
  });

  const host: DesktopHost = {
    state: () => ({
      autoStart:
        autoStart === undefined ? { isOn: false, unavailable: 'not_installed' } : { isOn: autoStart.isOn() },
      kiosk: { isOn: isKiosk, isForced: launch.kiosk !== undefined },
      updates: updates.state(),
    }),
    change: (changes) => {
      if (changes.updates !== undefined && updates.state().isFixed) {
        return fail('not_allowed', 'Updates are managed by the administrator of this computer.');
      }
      if (changes.autoStart !== undefined) {
        if (autoStart === undefined) {
          return fail('not_allowed', 'Only the installed app can open when you sign in to the computer.');
        }
        try {
          autoStart.set(changes.autoStart);
        } catch (error) {
          report('Starting by itself could not be set', error);
          return fail('storage_failed', 'The computer refused to change what opens when you sign in.');
        }
      }
      if (changes.kiosk !== undefined) {
        isKiosk = changes.kiosk;
        kept.set({ kiosk: isKiosk });
        options.showKiosk(isKiosk);
      }
      if (changes.updates !== undefined) updates.setMode(changes.updates);
      return undefined;
    },
    lookForUpdate: updates.look,
    takeUpdate: updates.take,
    leave: options.leave,
    mayOpenPages: () => !isKiosk,
    openPage: async (address) => {
      if (isKiosk || !mayOpenOutside(address)) throw new Error('This address is not opened outside.');
      await options.openOutside(address);
    },
    notice: updates.notice,
    onNotice: (listener) => {
      tell = listener;
    },
  };
  return { host, updates, isKiosk: () => isKiosk };
}

/** Only the packed app on Electron itself can be replaced by a newer one. */
function updatePlace(app: Pick<App, 'isPackaged' | 'getAppPath'>): Pick<UpdatePorts, 'place' | 'fixedMode'> {
  if (process.versions.electron === undefined) {
    return { fixedMode: undefined, place: { ok: false, reason: 'runtime' } };
  }
  if (!app.isPackaged) return { fixedMode: undefined, place: { ok: false, reason: 'not_installed' } };
  const administrator = readAdministratorFile(
    administratorPath(process.platform, process.env),
    process.platform,
  );
  const feed = chooseFeed(packedFeed(app.getAppPath()), administrator);
  if (!feed.ok) return { fixedMode: feed.mode, place: { ok: false, reason: feed.reason } };
  const load = () =>
    loadUpdater(feed.url, join(app.getAppPath(), '..'), (error) => report('The installation', error));
  return { fixedMode: feed.mode, place: { ok: true, host: feed.url.host, load } };
}
