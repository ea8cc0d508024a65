/**
 * Chromium knows no scheme of ours, so `app://packbench/x` is shown as `https://packbench.localhost/x`: a
 * secure origin whose requests never leave the browser, because the shell answers all of them. Everything
 * that the main process sees carries the address that it would have in Electron.
 */
const suffix = '.localhost';

/** An address of the app's own scheme as the secure one that Chromium is shown; others as they are. */
export function toBrowserAddress(address: string, schemes: ReadonlySet<string>): string {
  const url = new URL(address);
  if (!schemes.has(url.protocol.slice(0, -1))) return address;
  return `https://${url.host}${suffix}${url.pathname}${url.search}${url.hash}`;
}

/** The other way round: what the main process is told of an address in the browser. */
export function toElectronAddress(address: string, schemes: ReadonlySet<string>): string {
  const inner = /^blob:(.*)$/is.exec(address)?.[1];
  if (inner !== undefined) return `blob:${toElectronAddress(inner, schemes)}`;
  const scheme = [...schemes][0];
  if (scheme === undefined || !URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.port !== '' || !url.hostname.endsWith(suffix)) return address;
  const host = url.hostname.slice(0, -suffix.length);
  return `${scheme}://${host}${url.pathname}${url.search}${url.hash}`;
}
