import { createCarrierStore } from '../carriers/carrierStore.ts';
import { createAliasStore } from '../catalogue/aliasStore.ts';
import { createCatalogueReport } from '../catalogue/catalogueReport.ts';
import { createConnectionStore } from '../connections/connectionStore.ts';
import { createLinks } from '../connections/links.ts';
import { createProxyPasswords } from '../connections/networkSettings.ts';
import { createTokens } from '../connections/tokens.ts';
import { createDayStore } from '../day/dayStore.ts';
import { createPartShipments } from '../desk/partShipments.ts';
import { createForgetting } from '../orders/forgetting.ts';
import { createOrderNotes } from '../orders/orderNotes.ts';
import { createOrderQueries } from '../orders/orderQueries.ts';
import { createOrderReader } from '../orders/orderReader.ts';
import { createOrderStore } from '../orders/orderStore.ts';
import { createQueueMarks } from '../orders/queueMarks.ts';
import { createReconciling } from '../orders/reconciling.ts';
import { createSearchIndex } from '../orders/searchIndex.ts';
import { createStationOverlay } from '../orders/stationOverlay.ts';
import { createOutboxStore } from '../outbox/outboxStore.ts';
import { createActNotes } from '../packers/actNotes.ts';
import { createPackerStore } from '../packers/packerStore.ts';
import { createPresence } from '../packers/presence.ts';
import { createJournal } from '../packing/journal.ts';
import { dayIn } from '../packing/today.ts';
import { createLetterheads } from '../paper/letterheads.ts';
import { createPrintJobs } from '../paper/printJobs.ts';
import { slipsAfterFinish } from '../paper/slipsAfterFinish.ts';
import type { StationPorts } from '../ports.ts';
import { createSettingsStore } from '../settings/settingsStore.ts';
import { checkpointsOf } from '../store/checkpoints.ts';
import { databaseFacts } from '../store/databaseFacts.ts';
import { createGroupCommit } from '../store/groupCommit.ts';
import type { StationDatabases } from '../store/stationDatabases.ts';
import { createStory } from '../story/story.ts';
import { createStoryReader } from '../story/storyReader.ts';
import { createScansFirst } from '../sync/scansFirst.ts';
import { createTurns } from '../sync/turns.ts';
import { createToteStore } from '../totes/toteStore.ts';

export type StationStores = ReturnType<typeof createStationStores>;

/** Everything of a station that only reads and writes its databases. */
export function createStationStores(ports: StationPorts, databases: StationDatabases) {
  const { station, cache } = databases;
  const scansFirst = createScansFirst(ports.clock);
  const checkpoints = checkpointsOf(cache, (error) => ports.logger.error('cache.checkpoint', error));
  const turns = createTurns(ports, checkpoints.copy, scansFirst);
  const acts = createActNotes();
  const connections = createConnectionStore(station, acts.note);
  const queries = createOrderQueries(cache);
  const orders = createOrderStore(cache, checkpoints.settle);
  const marks = createQueueMarks(cache);
  const proxyPasswords = createProxyPasswords(ports.secrets);
  const packers = createPackerStore(station, acts.note);
  const settings = createSettingsStore(station, acts.note, packers.hasLead);
  const presence = createPresence({ db: station, store: packers, ports, settings: settings.get });
  const story = createStory({
    db: station,
    now: ports.clock.now,
    station: () => settings.get().stationName,
    actor: presence.actor,
  });
  const outboxStore = createOutboxStore(station, presence.actor, story);
  const aliases = createAliasStore(station, acts.note);
  const printJobs = createPrintJobs(station);
  return {
    /** How the files are, for support. */
    databaseFacts: () => databaseFacts(databases),
    acts,
    connections,
    /** The day in the time zone of a connection, by which dates on goods have passed or not. */
    today: (connectionId: string): string =>
      dayIn(connections.get(connectionId)?.timeZone ?? 'UTC', ports.clock.now()),
    queries,
    orders,
    marks,
    scansFirst,
    checkpoints,
    turns,
    together: createGroupCommit(station, ports.timers, turns.breathe, story.collect),
    notes: createOrderNotes(station, story),
    forgetting: createForgetting(cache, turns, checkpoints.settle),
    searchIndex: createSearchIndex(cache, turns),
    outboxStore,
    story,
    storyReader: createStoryReader(station, turns),
    settings,
    packers,
    presence,
    journal: slipsAfterFinish(
      createJournal(station, presence.actor),
      printJobs,
      () => settings.get().paper,
      ports.newId,
    ),
    printJobs,
    letterheads: createLetterheads(station),
    aliases,
    totes: createToteStore(station),
    days: createDayStore(station),
    partShipments: createPartShipments(station),
    catalogueReport: createCatalogueReport(station, aliases),
    carriers: createCarrierStore(station, acts.note),
    proxyPasswords,
    tokens: createTokens(ports.secrets, ports, proxyPasswords.routeOf),
    reader: createOrderReader(queries, connections),
    links: createLinks(marks),
    reconciling: createReconciling(cache, station, ports.timers),
    overlay: createStationOverlay(queries, orders, outboxStore, ports.clock),
  };
}
