import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser page may be behind a request to the control endpoint, which asks for no token. "Only localhost" is
 * no boundary: any page may send requests here, and a page whose own name was pointed at 127.0.0.1 may read the answers
 * (DNS rebinding). So the Host must be this very address, and whatever carries a page's marks is refused; a person who
 * types the address into the browser is not a page.
 */
// SECURITY: local-server
export function isFromWebPage(headers: IncomingHttpHeaders, port: number | undefined): boolean {
  const { host, origin } = headers;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined || (site !== undefined && site !== 'none')) return true;
  const names = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port ?? 0}`);
  // HTTP leaves the port out of the Host when it is 80.
  const shown = port === 80 && host !== undefined && !/:\d+$/.test(host) ? `${host}:80` : host;
  return shown === undefined || !names.includes(shown.toLowerCase());
}
