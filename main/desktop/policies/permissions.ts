import { isOwnAddress } from './address.ts';

/**
 * All that a page may be granted, out of everything that Chromium can ask for. Scanners on USB are read by the
 * main process, so not even `hid`. Writing text to the clipboard serves "copy this message for support".
 */
// SECURITY: permissions
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** True when the station's own main frame asks for something on the short list; otherwise the answer is no. */
export function isGranted(permission: string, origin: string, isMainFrame: boolean): boolean {
  return isMainFrame && granted.has(permission) && isOwnAddress(origin);
}
