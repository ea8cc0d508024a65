import type { SecretStore, StationPorts } from '../ports.ts';
import { createShipperOneClient, type ShipperOneClient } from '../shipperone/client.ts';
import type { StoredConnection } from './connectionStore.ts';
import type { ProxyPasswords } from './networkSettings.ts';

export interface Tokens {
  /** The token itself, only for comparing; it never leaves the core. */
  of(connectionId: string): string | undefined;
  has(connectionId: string): boolean;
  set(connectionId: string, token: string): void;
  remove(connectionId: string): void;
  /** A client of the connection's ShipperOne; undefined while it has no token. */
  clientFor(connection: StoredConnection): ShipperOneClient | undefined;
}

const nameOf = (connectionId: string): string => `token:${connectionId}`;

/** Tokens live in the host's secret store, never in a database. `routeOf` says how a connection is reached. */
export function createTokens(
  secrets: SecretStore,
  ports: Pick<StationPorts, 'http' | 'clock'>,
  routeOf: ProxyPasswords['routeOf'],
): Tokens {
  return {
    of: (connectionId) => secrets.get(nameOf(connectionId)),
    has: (connectionId) => secrets.get(nameOf(connectionId)) !== undefined,
    set: (connectionId, token) => secrets.set(nameOf(connectionId), token),
    remove: (connectionId) => secrets.remove(nameOf(connectionId)),
    clientFor: (connection) => {
      const { connectionId, baseUrl, storeCode } = connection;
      const token = secrets.get(nameOf(connectionId));
      if (token === undefined) return undefined;
      const address = { baseUrl, storeCode, token, route: routeOf(connection) };
      return createShipperOneClient(address, ports.http, ports.clock);
    },
  };
}
