import type { Session, WebContents, WebRequest } from 'electron';
import { only } from '../only.ts';
import { createEmitter, listening, preventableEvent } from './emitter.ts';

type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type BeforeRequest = (
  details: { readonly url: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;

const emitter = createEmitter();
let checkPermission: CheckHandler | undefined;
let beforeRequest: BeforeRequest | undefined;

const webRequest = only<WebRequest>('session.webRequest', {
  onBeforeRequest: ((listener: BeforeRequest) => {
    beforeRequest = listener;
  }) as WebRequest['onBeforeRequest'],
});

const defaultSession: Session = only<Session>('session.defaultSession', {
  webRequest,
  setPermissionCheckHandler: (handler) => {
    checkPermission = handler ?? undefined;
  },
  // Chromium asks the shell nothing while a page runs: what the check handler denies is denied before.
  setPermissionRequestHandler: () => undefined,
  // The browser's pickers for devices are switched off by the page's Permissions-Policy.
  setDevicePermissionHandler: () => undefined,
  on: listening(emitter, () => defaultSession).on as Session['on'],
});

export const session = only<typeof Electron.session>('session', { defaultSession });

/** False when the app cancels a request to this address. */
export function isRequestAllowed(address: string): boolean {
  let allowed = true;
  beforeRequest?.({ url: address }, (answer) => {
    allowed = answer.cancel !== true;
  });
  return allowed;
}

/** False when the app prevents the download of this address. */
export function isDownloadAllowed(address: string, contents: WebContents): boolean {
  const event = preventableEvent({});
  emitter.emit('will-download', event, { getURL: () => address }, contents);
  return !event.defaultPrevented;
}

/** The app's answer for a permission of its own main frame. */
export function isPermissionGranted(
  contents: WebContents,
  permission: Parameters<CheckHandler>[1],
  origin: string,
): boolean {
  const details = { isMainFrame: true, requestingUrl: origin };
  return checkPermission?.(contents, permission, origin, details) ?? false;
}
