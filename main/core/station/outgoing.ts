import { noToken } from '../connections/connecting.ts';
import { createPauses, isPausedByHand, type Pauses } from '../connections/pauses.ts';
import { createDispatcher, type Dispatcher } from '../outbox/dispatcher.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import { createOutboxActions, type OutboxActions } from '../outbox/outboxActions.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import { createQuestions, type Questions } from '../outbox/questions.ts';
import type { StationPorts } from '../ports.ts';
import { explain } from '../shipperone/explain.ts';
import type { StationDatabases } from '../store/stationDatabases.ts';
import type { Poller } from '../sync/poller.ts';
import type { Alerts } from './alerts.ts';
import type { EventHub } from './eventHub.ts';
import { createFreshness } from './freshness.ts';
import { createInPortions } from './inPortions.ts';
import type { Keeping } from './keeping.ts';
import { createSending } from './sending.ts';
import type { StationStores } from './stationStores.ts';

export interface OutgoingDeps {
  readonly ports: StationPorts;
  readonly databases: StationDatabases;
  readonly stores: StationStores;
  readonly hub: EventHub;
  readonly alerts: Alerts;
  readonly keeping: () => Keeping;
  readonly poller: () => Poller;
  /** Stops a parcel with a question when its order is different now, as far as the station has read. */
  readonly askIfChanged: (entry: StoredEntry) => void;
}

export interface Outgoing {
  readonly pauses: Pauses;
  readonly outbox: Outbox;
  readonly actions: OutboxActions;
  readonly questions: Questions;
  readonly dispatcher: Dispatcher;
  /** The line to a connection works again: what waits for it goes out. */
  readonly wake: (connectionId: string) => void;
  /** The same of all connections. */
  readonly wakeAll: () => void;
}

/**
 * Puts together everything that sends decisions to ShipperOne: the outbox, pauses, the dispatcher, and what
 * follows when an entry changes.
 */
export function createOutgoing(deps: OutgoingDeps): Outgoing {
  const { ports, databases, stores, hub, alerts } = deps;
  const { connections, outboxStore, links, overlay, tokens } = stores;
  const { logger, newId, random } = ports;
  const now = ports.clock.now;

  const pauses = createPauses({
    connections,
    pauseEntries: (connectionId, action) => actions.pause(connectionId, action),
    resumeEntries: (connectionId, action) => {
      actions.resume(connectionId, action);
      dispatcher.pump();
    },
    onPaused: (connectionId, action, error) => {
      const name = connections.get(connectionId)?.name ?? '';
      const code = action === undefined ? 'connection_paused' : 'action_paused';
      const facts = action === undefined ? { connectionId, name } : { connectionId, name, action };
      alerts.raise('danger', code, error.message, facts);
      logger.warn('connection.paused', { connectionId, action, code: error.code });
    },
    onChange: () => hub.touch('status'),
  });
  const isPaused = ({ connectionId, action }: Pick<StoredEntry, 'connectionId' | 'action'>): boolean =>
    pauses.isPaused(connectionId, action);

  const outbox = createOutbox({
    db: databases.station,
    store: outboxStore,
    newId,
    now,
    monotonic: ports.clock.monotonic,
    random,
    afterCommit: stores.together.afterCommit,
    onChange: (entry) => entryChanged(entry),
    onPause: (connectionId, action, answer) => {
      if (answer.kind === 'json') return;
      const connection = connections.get(connectionId);
      const error =
        connection !== undefined && !tokens.has(connectionId)
          ? noToken(connection)
          : explain(answer, action === undefined ? 'the connection' : `the action ${action}`);
      if (action === undefined) pauses.pauseConnection(connectionId, error);
      else pauses.pauseAction(connectionId, action, error);
    },
  });
  const actions = createOutboxActions({
    db: databases.station,
    store: outboxStore,
    outbox,
    now,
    isPaused,
    isPausedByHand: ({ connectionId }) =>
      isPausedByHand(connections.get(connectionId) ?? { paused: undefined }),
    resumePaused: pauses.resumeFor,
    actor: stores.presence.actor,
    later: createInPortions({
      ports,
      db: databases.station,
      turns: stores.turns,
      onFailure: (error) => void deps.keeping().failed(error),
    }),
  });
  const questions = createQuestions({
    db: databases.station,
    store: outboxStore,
    now,
    isPaused,
    announce: outbox.announce,
    onOver: ({ action, entryId, orderId }) => {
      if (action === 'accept') return; // Nobody holds it in their hands.
      const words = `Order ${orderId} is again what was packed: its parcel goes out.`;
      alerts.raise('info', 'parcel_goes_on', words, { entryId, orderId });
    },
  });
  const dispatcher = createDispatcher({
    ports,
    outbox,
    isPaused,
    onStorageFailure: (error) => void deps.keeping().failed(error),
    waitBefore: createFreshness({ connections, links, marks: stores.marks, poller: deps.poller, ports }),
    askIfChanged: deps.askIfChanged,
    commit: stores.together.commit,
    ...createSending(connections, tokens),
  });

  const entryChanged = (entry: StoredEntry): void => {
    overlay.entryChanged(entry);
    databases.noteOutbox(entry.seq);
    hub.touch('outbox');
    hub.touch('queues');
    if (entry.state === 'attention') {
      const facts = { entryId: entry.entryId, orderId: entry.orderId, action: entry.action };
      alerts.raise(
        'danger',
        'entry_attention',
        entry.lastError?.message ?? 'A message to ShipperOne needs attention.',
        facts,
      );
    }
    if (entry.state === 'confirmed' && !entry.expected.whole) {
      deps.poller().poke(entry.connectionId, entry.action === 'ship' ? 'pending_shipment' : 'pending_accept');
    }
    if (entry.state === 'ready' || entry.state === 'held') dispatcher.pumpSoon();
  };

  const wake = (connectionId: string): void => {
    actions.wake(connectionId, random);
    dispatcher.pumpSoon();
  };
  return {
    pauses,
    outbox,
    actions,
    questions,
    dispatcher,
    wake,
    wakeAll: () => {
      for (const { connectionId } of connections.all()) wake(connectionId);
    },
  };
}
