import { expect, it } from 'vitest';
import { createDesktopHost } from '../../../main/desktop/desktopHost.ts';
import { openKeptFile } from '../../../main/desktop/kept/keptFile.ts';
import { systemTimers } from '../../../main/desktop/systemTimers.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const page = 'https://www.ups.com/track?tracknum=1Z999AA10123456784';

function desktop() {
  const folder = temporaryFolder();
  const opened: string[] = [];
  const { host } = createDesktopHost({
    app: {
      isPackaged: false,
      getVersion: () => '1.0.0',
      getAppPath: () => folder,
      getPath: () => folder,
      getLoginItemSettings: () => expect.unreachable(),
      setLoginItemSettings: () => expect.unreachable(),
    },
    launch: {},
    kept: openKeptFile(folder, () => {}),
    timers: systemTimers,
    work: async () => ({ isPacking: false, sending: 0 }),
    showKiosk: () => {},
    leave: () => {},
    openOutside: async (address) => void opened.push(address),
  });
  return { host, opened };
}

it('a carrier’s page is handed to the system, and no other address, whoever asks', async () => {
  const { host, opened } = desktop();
  await host.openPage(page);
  for (const address of ['file:///etc/passwd', 'http://www.ups.com/', 'https://evil.example/', '-x']) {
    await expect(host.openPage(address)).rejects.toThrow('not opened outside');
  }
  expect(opened).toEqual([page]);
});

it('nothing comes over a window that fills the screen', async () => {
  const { host, opened } = desktop();
  host.change({ kiosk: true });
  expect(host.mayOpenPages()).toBe(false);
  await expect(host.openPage(page)).rejects.toThrow('not opened outside');
  host.change({ kiosk: false });
  expect(host.mayOpenPages()).toBe(true);
  expect(opened).toEqual([]);
});
