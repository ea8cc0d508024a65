import { isOwnAddress } from './address.ts';

/**
 * What the window may load at all: its own files, and what it made itself. It has no network; ShipperOne is
 * called by the main process. `devtools:` is the inspector of a development build, which a packed app lacks.
 */
// SECURITY: no-remote-content
export function mayRequest(address: string): boolean {
  return isOwnAddress(address) || /^(data|blob|devtools):/i.test(address);
}

/** What may be saved to disk: text that the station's own page made (an export, a support bundle). */
// SECURITY: downloads
export function mayDownload(address: string): boolean {
  const made = /^blob:(.*)$/i.exec(address)?.[1];
  return made !== undefined && isOwnAddress(made);
}
