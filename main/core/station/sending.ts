import type { ConnectionStore, StoredConnection } from '../connections/connectionStore.ts';
import type { Tokens } from '../connections/tokens.ts';
import type { DispatcherDeps } from '../outbox/dispatcher.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import { readBackEntry } from '../outbox/readBackCall.ts';
import type { ShipperOneClient } from '../shipperone/client.ts';

const withoutToken = { kind: 'unauthorized', status: 401, message: 'no token is set' } as const;

/**
 * The call was refused for a token that was replaced meanwhile. That says nothing about the new one, and the call
 * goes out again.
 */
const withOldToken = {
  kind: 'later',
  cause: 'cancelled',
  status: undefined,
  retryAfterMs: undefined,
  mayHaveArrived: false,
  message: 'The token was renewed while the call was on its way.',
} as const;

/** Sends entries to ShipperOne. Without a token nothing is sent, and the connection pauses as with a refused one. */
export function createSending(
  connections: ConnectionStore,
  tokens: Tokens,
): Pick<DispatcherDeps, 'send' | 'readBack'> {
  const asked = async <T extends { readonly kind: string }>(
    { connectionId }: StoredEntry,
    ask: (connection: StoredConnection, client: ShipperOneClient) => Promise<T>,
  ): Promise<T | typeof withoutToken | typeof withOldToken> => {
    const connection = connections.get(connectionId);
    const client = connection === undefined ? undefined : tokens.clientFor(connection);
    if (connection === undefined || client === undefined) return withoutToken;
    const token = tokens.of(connectionId);
    const answer = await ask(connection, client);
    const isRefused = answer.kind === 'unauthorized' || answer.kind === 'forbidden';
    return isRefused && tokens.of(connectionId) !== token ? withOldToken : answer;
  };
  return {
    send: (entry, signal) =>
      asked(entry, (_connection, client) => client.send(entry.action, entry.body, signal)),
    readBack: (entry, signal) =>
      asked(entry, (connection, client) => readBackEntry(client, connection, entry, signal)),
  };
}
