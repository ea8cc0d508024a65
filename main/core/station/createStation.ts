import type { ScannersStatus } from '../../contract/status.ts';
import { createAccepting } from '../accepting/accepting.ts';
import { createDecisionWatch } from '../accepting/decisionWatch.ts';
import { createConnecting, noToken } from '../connections/connecting.ts';
import { isDoubtful, untilNextProof } from '../orders/doubtfulOrder.ts';
import { createPackerDesk } from '../packers/packerDesk.ts';
import { createBench } from '../packing/bench.ts';
import { createBenchWatch } from '../packing/benchWatch.ts';
import { createFinishing } from '../packing/finishing.ts';
import { createMeantScan } from '../packing/meantScan.ts';
import { createOpening } from '../packing/opening.ts';
import { createScanHandler } from '../packing/scanHandler.ts';
import { createShipmentWatch } from '../packing/shipmentWatch.ts';
import type { StationPorts } from '../ports.ts';
import { openStationDatabases } from '../store/stationDatabases.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { createPoller } from '../sync/poller.ts';
import { createTotes } from '../totes/totes.ts';
import { createAlerts } from './alerts.ts';
import { createEventHub } from './eventHub.ts';
import { createHandlers } from './handlers.ts';
import { createInBackground } from './inBackground.ts';
import { createKeeping } from './keeping.ts';
import { createLeadPinReset } from './leadPinReset.ts';
import { createOutgoing } from './outgoing.ts';
import { createPackTelling } from './packTelling.ts';
import { createPassReport } from './passReport.ts';
import type { Station } from './station.ts';
import { createStationStores } from './stationStores.ts';
import { tellRecovery } from './tellRecovery.ts';
import { createView } from './view.ts';

/**
 * The one composition root: builds the station from its ports. Nothing runs until `start`.
 * @throws StationRefused when the data folder cannot be used.
 */
export function createStation(ports: StationPorts): Station {
  const { clock, logger, newId, timers } = ports;
  const databases = openStationDatabases({ dataDir: ports.dataDir, now: clock.now, logger });
  const stores = createStationStores(ports, databases);
  const { connections, outboxStore, overlay, links, settings, journal, tokens } = stores;
  const now = clock.now;

  let scanners: ScannersStatus | undefined;
  const view = createView(ports, stores, {
    pack: () => bench.pack(),
    scanners: () => scanners,
    storage: () => keeping.disk.current(),
  });
  const onUnreadable = (name: string, error: unknown): void => {
    if (storageFailure(error) === undefined) throw error;
    logger.error('event.read', error, { name }); // Whoever hears of damage repairs it.
  };
  const hub = createEventHub(timers, view, onUnreadable, stores.scansFirst);
  const alerts = createAlerts(now, newId, (alert) => hub.emit('alert', alert));

  const outgoing = createOutgoing({
    ports,
    databases,
    stores,
    hub,
    alerts,
    keeping: () => keeping,
    poller: () => poller,
    askIfChanged: (entry) => (entry.action === 'ship' ? shipments : decisions).look(entry),
  });
  const { pauses, outbox, actions, dispatcher } = outgoing;

  const bench = createBench({
    db: databases.station,
    journal,
    story: stores.story,
    now,
    newId,
    packer: () => stores.presence.actor().packer,
    onPack: createPackTelling(hub),
    totesOf: stores.totes.ofOrder,
  });
  const totes = createTotes({ ...stores, now, packer: () => stores.presence.actor().packer });
  const opening = createOpening({
    bench,
    journal,
    reader: stores.reader,
    outbox: outboxStore,
    now,
    confirmInstructions: () => settings.get().confirmInstructions,
    isQueueKnown: (connectionId) => stores.marks.sweptAt(connectionId, 'pending_shipment') !== undefined,
    refresh: (connectionId) => poller.poke(connectionId, 'pending_shipment'),
  });
  const finishing = createFinishing({
    journal,
    outbox,
    actions,
    opening,
    totes,
    now,
    undoWindowSeconds: () => settings.get().undoWindowSeconds,
    isShipPaused: (connectionId) => pauses.isPaused(connectionId, 'ship'),
  });
  const watch = createBenchWatch({
    bench,
    opening,
    // Without this a packer would go on for another quarter of an hour with an order that another bench has
    // shipped.
    onRead: (open) => {
      const isTooSoon = untilNextProof(stores.marks, open.connectionId, ports.clock.now()) > 0;
      if (isDoubtful(stores.marks, open) && !isTooSoon)
        void poller.read(open.connectionId, 'pending_shipment', true);
    },
    onInterruption: (kind, orderId) => {
      const words = kind === 'order_gone' ? 'left the queue' : 'changed';
      alerts.raise('warning', kind, `Order ${orderId} ${words} while it was on the bench.`, { orderId });
    },
  });

  const { questions } = outgoing;
  const shipments = createShipmentWatch({ journal, questions, opening });
  const decisions = createDecisionWatch({ reader: stores.reader, questions });

  const report = createPassReport({
    hub,
    links,
    pauses,
    watches: { pending_shipment: [watch, shipments], pending_accept: [decisions] },
    logger,
    now,
    onBack: outgoing.wake,
  });
  const { indexSoon, forgetGone } = createInBackground({ stores, hub, logger, isRunning: () => isRunning });
  const poller = createPoller({
    ...stores,
    ports,
    cleared: stores.forgetting.finish,
    clientFor: tokens.clientFor,
    noToken,
    onPass: (...pass) => {
      overlay.prune();
      if (pass[2].changed.length > 0) indexSoon();
      report(...pass);
    },
    onCancelled: (connectionId) => {
      links.stopped(connectionId);
      hub.touch('status');
    },
    onProgress: (connectionId, queue, pages, orders) => {
      links.progress(connectionId, queue, pages, orders);
      hub.touch('status');
      hub.touch('queues');
    },
  });

  const connecting = createConnecting({
    ...stores,
    pauses,
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
      hub.touch('queues');
      forgetGone();
      void poller.now(connectionId, true).catch((error: unknown) => logger.error('sync.first', error));
    },
    stopReading: poller.cancel,
    onRemoved: (connectionId) => {
      poller.cancel(connectionId);
      hub.touch('status');
      hub.touch('queues');
    },
  });
  const scan = createScanHandler({
    ...stores,
    opening,
    finishing,
    totes,
    autoFinish: () => settings.get().autoFinish,
  });
  const accepting = createAccepting({
    db: databases.station,
    reader: stores.reader,
    outbox,
    actions,
    store: outboxStore,
    connections,
  });

  const keeping = createKeeping({
    ...{ ports, databases, stores, hub, alerts, poller: () => poller },
    wakeAll: outgoing.wakeAll,
  });

  let isRunning = false;
  const run = (): void => {
    isRunning = true;
    dispatcher.start();
    poller.start();
    keeping.start();
    stores.presence.start(() => hub.touch('status'));
  };
  const pause = async (): Promise<void> => {
    isRunning = false;
    stores.presence.stop();
    await Promise.all([poller.stop(), dispatcher.stop(), keeping.stop()]);
  };

  const handlers = createHandlers({
    ports,
    databases,
    stores,
    view,
    hub,
    alerts,
    bench,
    opening,
    finishing,
    scan,
    meant: createMeantScan({ ...stores, bench, totes }),
    totes,
    accepting,
    connecting,
    outbox: actions,
    poller,
    keeping,
    desk: createPackerDesk(stores.packers, stores.presence, ports),
    pump: dispatcher.pumpSoon,
  });

  return {
    served: {
      handlers,
      current: () => ({ revision: hub.revision(), snapshot: view.snapshot(alerts.recent()) }),
      onEvent: hub.onEvent,
      onBug: (name, error) => logger.error('call.failed', error, { name }),
    },
    start: () => {
      const interrupted = outbox.recover();
      overlay.load();
      pauses.recall();
      actions.goOn();
      bench.restore();
      shipments.recheck();
      decisions.recheck();
      indexSoon();
      forgetGone();
      tellRecovery(databases, alerts);
      // Done now, because the first date in any zone loads the system's tables: 12 ms of CPU time that no scan
      // should have to wait for.
      stores.today('');
      logger.info('station.start', {
        practice: ports.practice,
        interrupted,
        unsent: outboxStore.summary().unsent,
      });
      run();
    },
    suspend: pause,
    resume: () => {
      if (!isRunning) run();
      outgoing.wakeAll();
    },
    networkChanged: () => {
      if (!isRunning) return;
      outgoing.wakeAll();
      void poller.now(undefined, false).catch((error: unknown) => logger.error('sync.network', error));
    },
    newLeadPin: createLeadPinReset(stores, alerts, now),
    showScanners: (found) => {
      scanners = found;
      hub.touch('status');
    },
    unsentCount: () => outboxStore.summary().unsent,
    close: async () => {
      stores.searchIndex.stop();
      stores.forgetting.stop();
      await pause();
      await stores.checkpoints.stop();
      hub.close();
      databases.close();
      stores.checkpoints.close();
      logger.info('station.close');
    },
  };
}
