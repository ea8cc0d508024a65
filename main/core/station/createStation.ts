import type { ScannersStatus } from '../../contract/status.ts';
import type { Served } from '../../rpc/server.ts';
import { createAccepting } from '../accepting/accepting.ts';
import { createConnecting, noToken } from '../connections/connecting.ts';
import { createPauses } from '../connections/pauses.ts';
import { createDispatcher } from '../outbox/dispatcher.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { createOutboxActions } from '../outbox/outboxActions.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import { createBench } from '../packing/bench.ts';
import { createBenchWatch } from '../packing/benchWatch.ts';
import { createFinishing } from '../packing/finishing.ts';
import { createOpening } from '../packing/opening.ts';
import { createScanHandler } from '../packing/scanHandler.ts';
import type { StationPorts } from '../ports.ts';
import { explain } from '../shipperone/explain.ts';
import { openStationDatabases } from '../store/stationDatabases.ts';
import { createPoller } from '../sync/poller.ts';
import { createAlerts } from './alerts.ts';
import { createEventHub } from './eventHub.ts';
import { createHandlers } from './handlers.ts';
import { createPassReport } from './passReport.ts';
import { createSending } from './sending.ts';
import { createStationStores } from './stationStores.ts';
import { tellRecovery } from './tellRecovery.ts';
import { createView } from './view.ts';

/** A running station; what hosts and clients may do with it. */
export interface Station {
  readonly served: Served;
  start(): void;
  /** Before sleep: what is in flight is aborted and becomes unknown, timers stop. */
  suspend(): Promise<void>;
  resume(): void;
  networkChanged(): void;
  unsentCount(): number;
  /** Tells clients which scanners the host found, and what stands in the way. */
  showScanners(scanners: ScannersStatus): void;
  close(): Promise<void>;
}

/**
 * The one composition root: builds the station from its ports. Nothing runs until `start`.
 * @throws StationRefused when the data folder cannot be used.
 */
export function createStation(ports: StationPorts): Station {
  const { clock, logger, newId, random, timers } = ports;
  const databases = openStationDatabases({ dataDir: ports.dataDir, now: clock.now, logger });
  const stores = createStationStores(ports, databases);
  const { connections, outboxStore, overlay, links, settings, journal, tokens } = stores;
  const now = clock.now;

  let scanners: ScannersStatus | undefined;
  const view = createView(ports, stores, { pack: () => bench.pack(), scanners: () => scanners });
  const hub = createEventHub(timers, view);
  const alerts = createAlerts(now, newId, (alert) => hub.emit('alert', alert));

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

  const outbox = createOutbox({
    db: databases.station,
    store: outboxStore,
    newId,
    now,
    random,
    onChange: (entry) => entryChanged(entry),
    onPause: (connectionId, action, answer) => {
      if (answer.kind === 'json') return;
      const error = explain(answer, action === undefined ? 'the connection' : `the action ${action}`);
      if (action === undefined) pauses.pauseConnection(connectionId, error);
      else pauses.pauseAction(connectionId, action, error);
    },
  });
  const actions = createOutboxActions({
    db: databases.station,
    store: outboxStore,
    outbox,
    now,
    isPaused: (entry) => pauses.isPaused(entry.connectionId, entry.action),
    resumePaused: pauses.resumeFor,
  });

  const dispatcher = createDispatcher({
    ports,
    outbox,
    isPaused: (entry) => pauses.isPaused(entry.connectionId, entry.action),
    ...createSending(connections, tokens),
  });

  let isPumpPlanned = false;
  const pumpSoon = (): void => {
    if (isPumpPlanned) return;
    isPumpPlanned = true;
    timers.after(0, () => {
      isPumpPlanned = false;
      dispatcher.pump();
    });
  };
  const entryChanged = (entry: StoredEntry): void => {
    overlay.entryChanged(entry);
    databases.noteOutbox(entry.seq);
    hub.touch('outbox');
    hub.touch('queues');
    if (entry.state === 'attention') {
      const facts = { entryId: entry.entryId, orderId: entry.orderId, action: entry.action };
      alerts.raise('danger', 'entry_attention', entry.lastError?.message ?? 'A call needs attention.', facts);
    }
    if (entry.state === 'confirmed' && !entry.expected.whole) {
      poller.poke(entry.connectionId, entry.action === 'ship' ? 'pending_shipment' : 'pending_accept');
    }
    if (entry.state === 'ready' || entry.state === 'held') pumpSoon();
  };

  const bench = createBench({
    db: databases.station,
    journal,
    now,
    newId,
    packer: () => settings.get().packerName,
    onPack: (pack) => hub.emit('pack', { pack }),
  });
  const opening = createOpening({
    bench,
    journal,
    reader: stores.reader,
    outbox: outboxStore,
    now,
    isQueueKnown: (connectionId) => stores.marks.sweptAt(connectionId, 'pending_shipment') !== undefined,
    refresh: (connectionId) => poller.poke(connectionId, 'pending_shipment'),
  });
  const finishing = createFinishing({
    journal,
    outbox,
    actions,
    now,
    undoWindowSeconds: () => settings.get().undoWindowSeconds,
    isShipPaused: (connectionId) => pauses.isPaused(connectionId, 'ship'),
  });
  const watch = createBenchWatch({
    bench,
    opening,
    onInterruption: (kind, orderId) => {
      const words = kind === 'order_gone' ? 'left the queue' : 'changed';
      alerts.raise('warning', kind, `Order ${orderId} ${words} while it lies on the bench.`, { orderId });
    },
  });

  const report = createPassReport({
    hub,
    links,
    pauses,
    watch,
    logger,
    now,
    onBack: (connectionId) => {
      actions.wake(connectionId, random);
      pumpSoon();
    },
  });
  const poller = createPoller({
    ports,
    connections,
    orders: stores.orders,
    marks: stores.marks,
    clientFor: tokens.clientFor,
    noToken,
    onPass: (...pass) => {
      overlay.prune();
      report(...pass);
    },
    onProgress: (connectionId, queue, pages, orders) => {
      links.progress(connectionId, queue, pages, orders);
      hub.touch('status');
      hub.touch('queues');
    },
  });

  const connecting = createConnecting({
    connections,
    tokens,
    links,
    pauses,
    orders: stores.orders,
    outbox: outboxStore,
    openOrder: (connectionId) => {
      const session = bench.session();
      const isOpen = session?.connectionId === connectionId && session.state.stage === 'open';
      return isOpen ? session.orderId : undefined;
    },
    newId,
    now,
    onSaved: (connectionId) => {
      hub.touch('status');
      void poller.now(connectionId, true).catch((error: unknown) => logger.error('sync.first', error));
    },
    onRemoved: () => {
      hub.touch('status');
      hub.touch('queues');
    },
  });
  const scan = createScanHandler({
    ...stores,
    opening,
    finishing,
    autoFinish: () => settings.get().autoFinish,
  });
  const accepting = createAccepting({
    db: databases.station,
    reader: stores.reader,
    outbox,
    store: outboxStore,
    connections,
  });

  let isRunning = false;
  const run = (): void => {
    isRunning = true;
    dispatcher.start();
    poller.start();
  };
  const pause = async (): Promise<void> => {
    isRunning = false;
    await Promise.all([poller.stop(), dispatcher.stop()]);
  };

  const handlers = createHandlers({
    ports,
    stores,
    view,
    hub,
    bench,
    opening,
    finishing,
    scan,
    accepting,
    connecting,
    outbox: actions,
    poller,
    pump: pumpSoon,
  });

  return {
    served: {
      handlers,
      current: () => ({ revision: hub.revision(), snapshot: view.snapshot(alerts.recent()) }),
      onEvent: hub.onEvent,
      onBug: (name, error) => logger.error('call.failed', error, { name }),
    },
    start: () => {
      const interrupted = outbox.recover((entry) => pauses.isPaused(entry.connectionId, entry.action));
      overlay.load();
      bench.restore();
      tellRecovery(databases, alerts);
      logger.info('station.start', {
        practice: ports.practice,
        interrupted,
        unsent: outboxStore.open().length,
      });
      run();
    },
    suspend: pause,
    resume: () => {
      if (!isRunning) run();
      for (const { connectionId } of connections.all()) actions.wake(connectionId, random);
      pumpSoon();
    },
    networkChanged: () => {
      if (!isRunning) return;
      for (const { connectionId } of connections.all()) actions.wake(connectionId, random);
      pumpSoon();
      void poller.now(undefined, false).catch((error: unknown) => logger.error('sync.network', error));
    },
    showScanners: (found) => {
      scanners = found;
      hub.touch('status');
    },
    unsentCount: () => outboxStore.summary().unsent,
    close: async () => {
      await pause();
      hub.close();
      databases.close();
      logger.info('station.close');
    },
  };
}
