import { type ActionName, actionNames, type QueueName } from '../../contract/common.ts';
import { type CallError, callFailure } from '../../contract/errors.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import type { ConnectionStore, Pausable, StoredConnection } from './connectionStore.ts';

export interface PausesDeps {
  readonly connections: ConnectionStore;
  readonly pauseEntries: (connectionId: string, action: ActionName | undefined) => void;
  readonly resumeEntries: (connectionId: string, action: ActionName | undefined) => void;
  /** Called when something is paused that was not paused before. */
  readonly onPaused: (connectionId: string, action: Pausable | undefined, error: CallError) => void;
  readonly onChange: () => void;
}

export type Pauses = ReturnType<typeof createPauses>;

/**
 * Keeps what ShipperOne refuses a token: everything (401) or one action (403). Pauses survive a restart, are
 * shown prominently and never change the work that waits.
 */
export function createPauses(deps: PausesDeps) {
  const { connections } = deps;

  const isAction = (what: Pausable): what is ActionName => actionNames.some((action) => action === what);

  const resume = ({ connectionId, pausedActions }: StoredConnection): void => {
    connections.setPaused(connectionId, undefined);
    const still = pausedActions.filter(isAction);
    for (const action of actionNames) {
      if (!still.includes(action)) deps.resumeEntries(connectionId, action);
    }
    deps.onChange();
  };

  return {
    isPaused: (connectionId: string, action: ActionName): boolean => {
      const connection = connections.get(connectionId);
      return (
        connection === undefined ||
        connection.paused !== undefined ||
        connection.pausedActions.includes(action)
      );
    },

    pauseConnection: (connectionId: string, error: CallError): void => {
      const connection = connections.get(connectionId);
      if (connection === undefined || isPausedByHand(connection)) return;
      connections.setPaused(connectionId, error);
      deps.pauseEntries(connectionId, undefined);
      if (connection.paused === undefined) deps.onPaused(connectionId, undefined, error);
      deps.onChange();
    },

    /** After a start: a station that died may have paused or resumed only some of the entries. */
    recall: (): void => {
      for (const { connectionId, paused, pausedActions } of connections.all()) {
        for (const action of actionNames) {
          if (paused !== undefined || pausedActions.includes(action)) deps.pauseEntries(connectionId, action);
        }
      }
    },

    /** Pauses the connection until a person resumes it, whatever ShipperOne says of the token. */
    pauseByHand: (connection: StoredConnection): void => {
      connections.setPaused(connection.connectionId, byHand(connection));
      deps.pauseEntries(connection.connectionId, undefined);
      deps.onChange();
    },

    resumeByHand: (connection: StoredConnection): void => {
      if (isPausedByHand(connection)) resume(connection);
    },

    pauseAction: (connectionId: string, action: ActionName | QueueName, error: CallError): void => {
      const connection = connections.get(connectionId);
      if (connection === undefined) return;
      const isNew = !connection.pausedActions.includes(action);
      // Comes first, because it decides for all entries; their rows follow.
      if (isNew) connections.setPausedActions(connectionId, [...connection.pausedActions, action]);
      if (isAction(action)) deps.pauseEntries(connectionId, action);
      if (!isNew) return;
      deps.onPaused(connectionId, action, error);
      deps.onChange();
    },

    /** ShipperOne takes the token again, or has a new one. */
    resumeConnection: (connectionId: string): void => {
      const connection = connections.get(connectionId);
      if (connection?.paused !== undefined && !isPausedByHand(connection)) resume(connection);
    },

    resumeAction: (connectionId: string, action: Pausable): void => {
      const connection = connections.get(connectionId);
      if (connection === undefined || !connection.pausedActions.includes(action)) return;
      connections.setPausedActions(
        connectionId,
        connection.pausedActions.filter((paused) => paused !== action),
      );
      if (isAction(action) && connection.paused === undefined) deps.resumeEntries(connectionId, action);
      deps.onChange();
    },

    /**
     * A person wants an entry to be sent although it is paused: lifts the pause for everything that waited with
     * it. If it is still justified, it comes back.
     */
    resumeFor: (entry: StoredEntry): void => {
      const connection = connections.get(entry.connectionId);
      if (connection === undefined) return;
      const stillPaused = connection.pausedActions.filter((paused) => paused !== entry.action);
      connections.setPausedActions(entry.connectionId, stillPaused);
      if (connection.paused !== undefined) resume({ ...connection, pausedActions: stillPaused });
      else deps.resumeEntries(entry.connectionId, entry.action);
      deps.onChange();
    },
  };
}

/**
 * Whether a person paused the connection. Only a person ends that; a pause because of a refused token ends with
 * the next good one.
 */
export function isPausedByHand(connection: Pick<StoredConnection, 'paused'>): boolean {
  return connection.paused?.code === 'paused_by_hand';
}

function byHand({ name }: StoredConnection): CallError {
  return callFailure('paused_by_hand', `The connection ${name} is paused. Resume it in Settings.`, { name });
}
