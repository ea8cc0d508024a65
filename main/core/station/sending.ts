import type { ConnectionStore } from '../connections/connectionStore.ts';
import type { Tokens } from '../connections/tokens.ts';
import type { DispatcherDeps } from '../outbox/dispatcher.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import { readBackEntry } from '../outbox/readBackCall.ts';

const withoutToken = { kind: 'unauthorized', status: 401, message: 'no token is set' } as const;

/** How entries reach ShipperOne. Without a token nothing is sent, and the connection pauses as with a refused one. */
export function createSending(
  connections: ConnectionStore,
  tokens: Tokens,
): Pick<DispatcherDeps, 'send' | 'readBack'> {
  const clientOf = (entry: StoredEntry) => {
    const connection = connections.get(entry.connectionId);
    const client = connection === undefined ? undefined : tokens.clientFor(connection);
    return connection === undefined || client === undefined ? undefined : { connection, client };
  };
  return {
    send: async (entry, signal) =>
      (await clientOf(entry)?.client.send(entry.action, entry.body, signal)) ?? withoutToken,
    readBack: async (entry, signal) => {
      const found = clientOf(entry);
      return found === undefined
        ? withoutToken
        : readBackEntry(found.client, found.connection, entry, signal);
    },
  };
}
