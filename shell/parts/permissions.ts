import type { Session, WebContents } from 'electron';
import type { Session as BrowserSession } from '../browser/connection.ts';
import { isPermissionGranted } from './session.ts';

type ElectronPermission = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1];

/** What Chromium calls in its debugging protocol what Electron's handlers are asked for. */
const permissions: readonly (readonly [chromium: object, electron: ElectronPermission])[] = [
  [{ name: 'clipboard-write' }, 'clipboard-sanitized-write'],
  [{ name: 'clipboard-read' }, 'clipboard-read'],
  [{ name: 'geolocation' }, 'geolocation'],
  [{ name: 'notifications' }, 'notifications'],
  [{ name: 'camera' }, 'media'],
  [{ name: 'microphone' }, 'media'],
  [{ name: 'display-capture' }, 'display-capture'],
  [{ name: 'midi' }, 'midi'],
  [{ name: 'midi', sysex: true }, 'midiSysex'],
  [{ name: 'background-sync' }, 'background-sync'],
  [{ name: 'background-fetch' }, 'background-fetch'],
  [{ name: 'persistent-storage' }, 'persistent-storage'],
  [{ name: 'idle-detection' }, 'idle-detection'],
  [{ name: 'local-fonts' }, 'local-fonts'],
  [{ name: 'screen-wake-lock' }, 'screen-wake-lock'],
  [{ name: 'storage-access' }, 'storage-access'],
  [{ name: 'window-management' }, 'window-management'],
  [{ name: 'nfc' }, 'nfc'],
  [{ name: 'payment-handler' }, 'payment-handler'],
];

/** Settles every permission before the page runs, by the answers of the app's own handler. */
export async function settlePermissions(
  browser: BrowserSession,
  contents: WebContents,
  origin: { readonly inElectron: string; readonly inBrowser: string },
): Promise<void> {
  const settle = async ([permission, name]: (typeof permissions)[number]): Promise<void> => {
    const setting = isPermissionGranted(contents, name, origin.inElectron) ? 'granted' : 'denied';
    await browser
      .send('Browser.setPermission', { permission, setting, origin: origin.inBrowser })
      .catch(() => undefined); // This Chromium does not know it, so no page can ask for it.
  };
  await Promise.all(permissions.map(settle));
}
