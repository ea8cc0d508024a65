import type { ConnectionInput, ConnectionTest } from '../../contract/connections.ts';
import { callFailure, fail, ok, type Result } from '../../contract/errors.ts';
import type { Forgetting } from '../orders/forgetting.ts';
import type { OutboxStore } from '../outbox/outboxStore.ts';
import type { ConnectionStore, StoredConnection } from './connectionStore.ts';
import type { Links } from './links.ts';
import { type ProxyPasswords, readNetwork } from './networkSettings.ts';
import type { Pauses } from './pauses.ts';
import { testConnection } from './testConnection.ts';
import type { Tokens } from './tokens.ts';

export interface ConnectingDeps {
  readonly connections: ConnectionStore;
  readonly tokens: Tokens;
  readonly proxyPasswords: ProxyPasswords;
  readonly links: Links;
  readonly pauses: Pauses;
  readonly forgetting: Pick<Forgetting, 'begin' | 'forget'>;
  readonly outbox: OutboxStore;
  /** The order of this connection that is being packed right now. */
  readonly openOrder: (connectionId: string) => string | undefined;
  readonly newId: () => string;
  readonly now: () => number;
  /** Called when a connection is new or changed: its queues are to be read. */
  readonly onSaved: (connectionId: string) => void;
  /** Gives up the readings of the connection that run or wait. */
  readonly stopReading: (connectionId: string) => void;
  /** Called when a connection is removed, and again when its orders are. */
  readonly onRemoved: (connectionId: string) => void;
}

export type Connecting = ReturnType<typeof createConnecting>;

/** What people do with connections: set up, test, pause, remove. */
export function createConnecting(deps: ConnectingDeps) {
  const { connections, tokens } = deps;

  const unsentOf = (connectionId: string): number => deps.outbox.openOfConnection(connectionId).length;

  /**
   * The refusal while an order of the connection lies on the bench: the bench would go on with an order of a shop
   * that no longer exists.
   */
  const openOrderProblem = (connectionId: string): Result<never> | undefined => {
    const orderId = deps.openOrder(connectionId);
    return orderId === undefined
      ? undefined
      : fail(
          'illegal_state',
          `Order ${orderId} of this connection is on the bench. Finish it or put it aside first.`,
          {
            orderId,
          },
        );
  };

  /**
   * The refusal of a new address. Waiting work was meant for the old one and must not be sent to another shop.
   * Nor may the old token: whoever changes the address to another server has to enter it again.
   */
  const addressProblem = (known: StoredConnection, input: ConnectionInput): Result<never> | undefined => {
    if (!isMoved(known, input)) return undefined;
    if (input.token === undefined && new URL(known.baseUrl).origin !== new URL(input.baseUrl).origin) {
      return fail('bad_request', 'The address leads to another server: enter the token for it.');
    }
    const unsent = unsentOf(known.connectionId);
    if (unsent === 0) return openOrderProblem(known.connectionId);
    return fail(
      'unsent_entries',
      `${unsent} calls for this address are still in the outbox. Send or discard them before the address changes.`,
      { unsent },
    );
  };

  const save = (input: ConnectionInput): Result<string> => {
    const known = input.id === undefined ? undefined : connections.get(input.id);
    const connectionId = known?.connectionId ?? input.id ?? deps.newId();
    if (input.token === undefined && !tokens.has(connectionId)) {
      return fail('bad_request', 'Enter the token that ShipperOne gave you.');
    }
    const problem =
      (known === undefined ? undefined : addressProblem(known, input)) ?? twinProblem(connectionId, input);
    if (problem !== undefined) return problem;
    const network = readNetwork(input, known, deps.now());
    if (!network.ok) return network;
    const { proxyPassword, ...settings } = network.value;
    if (known !== undefined) {
      // A reading that runs now would store what the old address, token or rules say.
      deps.stopReading(connectionId);
      // Comes before the address is saved: a station that dies in between reads the old shop again and never
      // lists its orders under the new address.
      if (isMoved(known, input)) deps.forgetting.begin(connectionId);
    }
    if (input.token !== undefined) tokens.set(connectionId, input.token);
    if (proxyPassword !== undefined) deps.proxyPasswords.set(connectionId, proxyPassword);
    const saved = connections.save({ ...input, ...settings, id: connectionId }, deps.newId);
    if (known !== undefined && isMoved(known, input)) deps.links.forget(connectionId);
    if (input.token !== undefined) resumeAll(saved);
    deps.onSaved(connectionId);
    return ok(connectionId);
  };

  /**
   * The refusal of a second connection to the same shop, whose orders would be listed and packed twice. Another
   * token may belong to another location.
   */
  const twinProblem = (connectionId: string, input: ConnectionInput): Result<never> | undefined => {
    const token = input.token ?? tokens.of(connectionId);
    const twin = connections
      .all()
      .find(
        (other) =>
          other.connectionId !== connectionId &&
          other.baseUrl === input.baseUrl &&
          other.storeCode === input.storeCode &&
          tokens.of(other.connectionId) === token,
      );
    return twin === undefined
      ? undefined
      : fail('bad_request', `The connection ${twin.name} already reads this store with the same token.`, {
          name: twin.name,
        });
  };

  const resumeAll = (connection: StoredConnection): void => {
    for (const action of connection.pausedActions) deps.pauses.resumeAction(connection.connectionId, action);
    deps.pauses.resumeConnection(connection.connectionId);
  };

  const test = async (connectionId: string): Promise<Result<ConnectionTest>> => {
    const connection = connections.get(connectionId);
    if (connection === undefined) return noSuchConnection(connectionId);
    const client = tokens.clientFor(connection);
    if (client === undefined) return { ok: false, error: noToken(connection) };
    const result = await testConnection(client);
    const allowed = {
      pending_accept: result.pendingAccept,
      pending_shipment: result.pendingShipment,
      failed: result.failed,
      accept: result.accept,
      ship: result.ship,
    } as const;
    if (Object.values(allowed).some((one) => one.ok)) deps.pauses.resumeConnection(connectionId);
    for (const action of ['pending_accept', 'pending_shipment', 'failed', 'accept', 'ship'] as const) {
      if (allowed[action].ok) deps.pauses.resumeAction(connectionId, action);
    }
    return ok(result);
  };

  const pause = (connectionId: string, isPaused: boolean): Result<Record<string, never>> => {
    const connection = connections.get(connectionId);
    if (connection === undefined) return noSuchConnection(connectionId);
    if (isPaused) {
      deps.pauses.pauseByHand(connection);
      deps.stopReading(connectionId);
    } else {
      deps.pauses.resumeByHand(connection);
      deps.onSaved(connectionId);
    }
    return ok({});
  };

  const remove = async (connectionId: string): Promise<Result<object>> => {
    if (connections.get(connectionId) === undefined) return noSuchConnection(connectionId);
    const unsent = unsentOf(connectionId);
    if (unsent > 0) {
      return fail(
        'unsent_entries',
        `${unsent} calls of this connection are still in the outbox. Send or discard them first.`,
        { unsent },
      );
    }
    const problem = openOrderProblem(connectionId);
    if (problem !== undefined) return problem;
    connections.remove(connectionId, deps.now());
    tokens.remove(connectionId);
    deps.proxyPasswords.set(connectionId, '');
    deps.links.forget(connectionId);
    deps.onRemoved(connectionId);
    if (await deps.forgetting.forget(connectionId)) deps.onRemoved(connectionId);
    return ok({});
  };

  return {
    save,
    test,
    pause,
    remove,
  };
}

/** Whether the input leads to another shop than before. */
function isMoved(known: StoredConnection, { baseUrl, storeCode }: ConnectionInput): boolean {
  return known.baseUrl !== baseUrl || known.storeCode !== storeCode;
}

/** The failure of every call that names a connection which does not exist (any more). */
export function noSuchConnection(connectionId: string): Result<never> {
  return fail('not_found', `There is no connection ${connectionId}.`, { connectionId });
}

/** The error while a connection has no token, in the form of ShipperOne's answer to a wrong one. */
export function noToken(connection: StoredConnection) {
  return callFailure(
    'unauthorized',
    `The connection ${connection.name} has no token. Enter it in Settings.`,
    {
      name: connection.name,
    },
  );
}
