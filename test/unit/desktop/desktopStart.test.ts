import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeptFile } from '../../../main/desktop/kept/keptFile.ts';
import { createAutoStart, programOf } from '../../../main/desktop/start/autoStart.ts';
import { autostartEntry, isEntryOn } from '../../../main/desktop/start/autostartEntry.ts';
import { watchSessionEnd } from '../../../main/desktop/station/watchSessionEnd.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const noTrouble = (error: unknown): void => expect.unreachable(String(error));

type App = Parameters<typeof createAutoStart>[0];

function fakeApp(given: { isPackaged: boolean; appData?: string }) {
  const asked: unknown[] = [];
  let isOn = false;
  const app = {
    isPackaged: given.isPackaged,
    getPath: () => given.appData ?? '',
    getLoginItemSettings: (item: unknown) => {
      asked.push(item);
      return { openAtLogin: isOn, executableWillLaunchAtLogin: isOn };
    },
    setLoginItemSettings: (item: { openAtLogin: boolean }) => {
      asked.push(item);
      isOn = item.openAtLogin;
    },
  } as unknown as App;
  return { app, asked };
}

describe('opening when a person signs in', () => {
  it('is only for the installed app', () => {
    const facts = { platform: 'linux', program: '/usr/bin/node', args: [] } as const;
    expect(createAutoStart(fakeApp({ isPackaged: false }).app, facts)).toBeUndefined();
  });

  it('on Linux is a file of the session, which can be switched on and off', () => {
    const appData = temporaryFolder();
    const { app } = fakeApp({ isPackaged: true, appData });
    const facts = {
      platform: 'linux',
      program: '/opt/Packbench/packbench',
      args: ['--data-dir', '/d'],
    } as const;
    const autoStart = createAutoStart(app, facts);
    expect(autoStart?.isOn()).toBe(false);
    autoStart?.set(true);
    const text = readFileSync(join(appData, 'autostart', 'packbench.desktop'), 'utf8');
    expect(text).toContain('Exec="/opt/Packbench/packbench" "--data-dir" "/d"\n');
    expect(autoStart?.isOn()).toBe(true);
    autoStart?.set(false);
    expect(autoStart?.isOn()).toBe(false);
  });

  it('an entry that the desktop switched off counts as off', () => {
    expect(isEntryOn(autostartEntry('/p', []))).toBe(true);
    expect(isEntryOn('[Desktop Entry]\nHidden=true\n')).toBe(false);
    expect(isEntryOn('[Desktop Entry]\nX-GNOME-Autostart-enabled=false\n')).toBe(false);
  });

  it('quotes what a folder may be called, so that nothing in a name is run or taken for a field', () => {
    const exec = /^Exec=(.*)$/m.exec(autostartEntry('/a b/p', ['50% $HOME "x" `y` \\z']))?.[1];
    expect(exec).toBe('"/a b/p" "50%% \\\\$HOME \\\\"x\\\\" \\\\`y\\\\` \\\\\\\\z"');
  });

  it('on Windows asks about and sets the same program with the same arguments, in quotes since names have spaces', () => {
    const { app, asked } = fakeApp({ isPackaged: true });
    const autoStart = createAutoStart(app, {
      platform: 'win32',
      program: 'C:\\Program Files\\p.exe',
      args: ['--data-dir', 'D:\\bench 1\\'],
    });
    autoStart?.set(true);
    expect(autoStart?.isOn()).toBe(true);
    const item = { path: '"C:\\Program Files\\p.exe"', args: ['"--data-dir"', '"D:\\bench 1\\\\"'] };
    expect(asked).toEqual([{ ...item, openAtLogin: true, enabled: true }, item]);
  });

  it('an AppImage is started by its own file, not by the place it was unpacked to', () => {
    expect(programOf('/tmp/.mount_x/packbench', { APPIMAGE: '/home/p/Packbench.AppImage' })).toBe(
      '/home/p/Packbench.AppImage',
    );
    expect(programOf('/opt/p', {})).toBe('/opt/p');
  });
});

describe('what the window remembers', () => {
  it('comes back after a restart', () => {
    const folder = temporaryFolder();
    openKeptFile(folder, noTrouble).set({ kiosk: true, updates: { mode: 'off', lastLookAt: 5 } });
    const again = openKeptFile(folder, noTrouble).get();
    expect(again).toMatchObject({ kiosk: true, updates: { mode: 'off', lastLookAt: 5 } });
  });

  it.each(['', '{', '[]', '"x"', '{"kiosk": 7, "updates": {"mode": "always"}, "window": 3}'])(
    'is the usual where the file says %j, and stays what it is in the other parts',
    (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'desktop.json'), text);
      const kept = openKeptFile(folder, noTrouble).get();
      expect(kept).toEqual({ kiosk: false, updates: { mode: 'notify' }, window: { displays: [] } });
    },
  );

  it('one part that does not fit leaves the others', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'desktop.json'), '{"kiosk": true, "updates": 1}');
    expect(openKeptFile(folder, noTrouble).get().kiosk).toBe(true);
  });

  it('counts until the end where the disk takes nothing, and the trouble is told', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'desktop.json.new'));
    const troubles: unknown[] = [];
    const file = openKeptFile(folder, (error) => troubles.push(error));
    file.set({ kiosk: true });
    expect([file.get().kiosk, troubles.length]).toEqual([true, 1]);
  });
});

describe('the end of the session on Windows', () => {
  function setUp() {
    const journal: string[] = [];
    const listeners = new Map<string, () => void>();
    let waiting: (() => void) | undefined;
    const window = { on: (name: string, listener: () => void) => listeners.set(name, listener) };
    watchSessionEnd(window as unknown as Parameters<typeof watchSessionEnd>[0], {
      timers: {
        after: (_milliseconds, callback) => {
          waiting = callback;
          return () => {
            waiting = undefined;
          };
        },
      },
      suspend: () => journal.push('suspend'),
      resume: () => journal.push('resume'),
      leave: () => journal.push('leave'),
    });
    return { journal, emit: (name: string) => listeners.get(name)?.(), minuteLater: () => waiting?.() };
  }

  it('ends what is on its way while there is time, then closes the station without asking', () => {
    const { journal, emit, minuteLater } = setUp();
    emit('query-session-end');
    emit('session-end');
    minuteLater();
    expect(journal).toEqual(['suspend', 'leave']);
  });

  it('a shutdown that was called off lets the station go on', () => {
    const { journal, emit, minuteLater } = setUp();
    emit('query-session-end');
    minuteLater();
    expect(journal).toEqual(['suspend', 'resume']);
  });
});
