/**
 * Where the window's own files live. A scheme of our own instead of `file:`: a page from `file:` may read the
 * disk, one from here gets only what files/serveApp.ts hands out.
 */
export const appScheme = 'app';
const appHost = 'packbench';
export const pageUrl = `${appScheme}://${appHost}/index.html`;
export const refusedUrl = `${appScheme}://${appHost}/refused.html`;

/**
 * True for addresses of the window's own files. Compares scheme and host: the `origin` of such an address is
 * the text "null" in Node, for every scheme that is not the web's.
 */
export function isOwnAddress(address: string): boolean {
  const url = parse(address);
  return url !== undefined && url.protocol === `${appScheme}:` && url.host === appHost;
}

/** True for the station's page itself, with or without a fragment or query. */
export function isStationPage(address: string): boolean {
  return isOwnAddress(address) && parse(address)?.pathname === '/index.html';
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
