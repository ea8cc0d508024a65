import type { ConnectionInput } from '../../contract/connections.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { SecretStore } from '../ports.ts';
import type { NetworkRoute } from '../shipperone/network/route.ts';
import { readCaCertificates } from './caCertificate.ts';
import type { StoredConnection } from './connectionStore.ts';
import { readProxy } from './proxyAddress.ts';

/** Network settings that are fit to be stored. */
export interface ReadNetwork {
  readonly caCertificate?: string;
  readonly proxy?: string;
  /** Undefined leaves the stored password as it is, an empty one removes it. */
  readonly proxyPassword: string | undefined;
}

/**
 * Checks the certificates and separates the password from the proxy's address. Settings that are not given stay
 * as they are.
 */
export function readNetwork(
  input: ConnectionInput,
  known: StoredConnection | undefined,
  now: number,
): Result<ReadNetwork> {
  const certificates =
    input.caCertificate === undefined ? undefined : readCaCertificates(input.caCertificate, now);
  if (certificates !== undefined && !certificates.ok) return certificates;
  const caCertificate = certificates === undefined ? {} : { caCertificate: certificates.value };
  const proxy = input.proxy ?? known?.proxy ?? '';
  if (proxy !== '' && new URL(input.baseUrl).protocol === 'http:') {
    const message = 'An address on this computer itself is reached without a proxy. Leave the proxy empty.';
    return fail('bad_request', message, { field: 'proxy' });
  }
  if (input.proxy === undefined) return ok({ ...caCertificate, proxyPassword: undefined });
  if (input.proxy === '') return ok({ ...caCertificate, proxy: '', proxyPassword: '' });
  const { shown, password } = readProxy(input.proxy);
  const isSame = known?.proxy === shown && password === '';
  return ok({ ...caCertificate, proxy: shown, proxyPassword: isSame ? undefined : password });
}

export type ProxyPasswords = ReturnType<typeof createProxyPasswords>;

/** Passwords for proxies live in the host's secret store, as tokens do. */
export function createProxyPasswords(secrets: SecretStore) {
  const nameOf = (connectionId: string): string => `proxy:${connectionId}`;
  return {
    has: (connectionId: string): boolean => secrets.get(nameOf(connectionId)) !== undefined,
    set: (connectionId: string, password: string): void => {
      if (password === '') secrets.remove(nameOf(connectionId));
      else secrets.set(nameOf(connectionId), password);
    },
    routeOf: ({ connectionId, caCertificate, proxy }: StoredConnection): NetworkRoute => {
      if (proxy === undefined) return { connectionId, caCertificate };
      const { url, user } = readProxy(proxy);
      const password = secrets.get(nameOf(connectionId)) ?? '';
      const login = user === '' && password === '' ? undefined : { user, password };
      return { connectionId, caCertificate, proxy: { url, login } };
    },
  };
}
