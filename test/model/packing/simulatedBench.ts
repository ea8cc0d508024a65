import Database from 'better-sqlite3';
import { createCarrierStore } from '../../../main/core/carriers/carrierStore.ts';
import { createAliasStore } from '../../../main/core/catalogue/aliasStore.ts';
import { createConnectionStore } from '../../../main/core/connections/connectionStore.ts';
import { createOrderQueries } from '../../../main/core/orders/orderQueries.ts';
import { createOrderReader } from '../../../main/core/orders/orderReader.ts';
import { createOrderStore } from '../../../main/core/orders/orderStore.ts';
import type { OrderWatch } from '../../../main/core/outbox/callWatch.ts';
import { createOutbox } from '../../../main/core/outbox/outbox.ts';
import { createOutboxActions } from '../../../main/core/outbox/outboxActions.ts';
import { createOutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { createPackerStore } from '../../../main/core/packers/packerStore.ts';
import { createPresence } from '../../../main/core/packers/presence.ts';
import { type Bench, createBench, type Session } from '../../../main/core/packing/bench.ts';
import { createBenchWatch } from '../../../main/core/packing/benchWatch.ts';
import { createFinishing } from '../../../main/core/packing/finishing.ts';
import { createJournal } from '../../../main/core/packing/journal.ts';
import { createOpening } from '../../../main/core/packing/opening.ts';
import { createScanHandler } from '../../../main/core/packing/scanHandler.ts';
import { createSettingsStore } from '../../../main/core/settings/settingsStore.ts';
import { packHandlers } from '../../../main/core/station/packHandlers.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import type { Db } from '../../../main/core/store/openDatabase.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';
import { withFractions } from '../../support/fractions.ts';
import { Crash, crashingDb } from '../support/crashingDb.ts';
import { distort, type PackingBug } from './seededBugs.ts';
import { connectionId, modelOrders, orderOf, type Quantities, wireOf } from './world.ts';

export type Calls = ReturnType<typeof packHandlers>;

const rows = new Database(':memory:');
for (const { sql } of stationMigrations) rows.exec(sql);
const cache = new Database(':memory:');
for (const { sql } of cacheMigrations) cache.exec(sql);
const queries = createOrderQueries(cache);
const orders = createOrderStore(cache);
let crashHere = (): void => {};
const crashing = crashingDb(rows, () => crashHere());

/** The rows as an onlooker reads them, without dying. */
const marks = rows
  .prepare<[], string>(
    `select (select count(*) from pack_event) || ' ' || (select count(*) from scan where answer is not null) || ' ' ||
       (select coalesce(group_concat(pack_id || phase), '') from pack)`,
  )
  .pluck();
export const onlooker = {
  journal: createJournal(rows),
  outbox: createOutboxStore(rows),
  /** Another one after every change that was committed. */
  mark: (): string => marks.get() ?? '',
} as const;

function empty(db: Db): void {
  db.pragma('foreign_keys = off');
  const tables = db.prepare<[], { name: string }>(
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
  );
  for (const { name } of tables.all()) db.exec(`delete from ${name}`);
  db.pragma('foreign_keys = on');
}

export type SimulatedBench = ReturnType<typeof createSimulatedBench>;

/** The bench with all that packing needs of a station, on real SQLite; it can die at every write. */
export function createSimulatedBench(bug?: PackingBug) {
  empty(rows);
  for (const table of ['listed_order', 'queue_mark', 'ever_seen']) cache.exec(`delete from ${table}`);
  const { db, journal, outbox: keptOutbox, aliases, changed } = distort(bug, crashing);
  let now = Date.UTC(2026, 10, 25, 9);
  let ids = 0;
  let bench: Bench;
  let watch: OrderWatch;
  let calls: Calls;
  let sendAll: () => readonly string[];
  const clock = { now: () => now, monotonic: () => withFractions(now) };
  const timers = { after: () => () => {} };
  const newId = (): string => {
    ids += 1;
    return `id-${ids}`;
  };

  const boot = (): void => {
    const connections = createConnectionStore(db);
    const settings = createSettingsStore(db);
    const carriers = createCarrierStore(db);
    const store = createOutboxStore(db);
    const reader = createOrderReader(queries, connections);
    const random = (): number => 0.5;
    const outbox = keptOutbox.of(
      createOutbox({ db, store, newId, ...clock, random, onChange: () => {}, onPause: () => {} }),
    );
    const actions = keptOutbox.actions(
      createOutboxActions({
        db,
        store,
        outbox,
        now: clock.now,
        isPaused: () => false,
        isPausedByHand: () => false,
        resumePaused: () => {},
      }),
    );
    bench = createBench({
      db,
      journal: journal(),
      now: clock.now,
      newId,
      packer: () => 'Ada',
      onPack: () => {},
    });
    const opening = createOpening({
      bench,
      journal: journal(),
      reader,
      outbox: store,
      now: clock.now,
      confirmInstructions: () => false,
      isQueueKnown: () => true,
      refresh: () => {},
    });
    const finishing = createFinishing({
      journal: journal(),
      outbox,
      actions,
      opening,
      now: clock.now,
      undoWindowSeconds: () => 10,
      isShipPaused: () => false,
    });
    watch = createBenchWatch({ bench, opening, onRead: () => {}, onInterruption: () => {} });
    const packers = createPackerStore(db);
    const presence = createPresence({ db, store: packers, ports: { clock, timers }, settings: settings.get });
    const stores = {
      packers,
      presence,
      journal: journal(),
      connections,
      settings,
      aliases: aliases(createAliasStore(db)),
      carriers,
    };
    const scan = createScanHandler({
      ...stores,
      queries,
      opening,
      finishing,
      autoFinish: () => true,
      today: () => '2026-11-25',
    });
    calls = packHandlers({
      bench,
      hub: { emit: () => {} },
      opening,
      finishing,
      scan,
      stores,
      ports: { newId, clock },
    });
    sendAll = () => {
      outbox.release(() => false);
      return outbox.pick().map(({ entry }) => {
        outbox.beginIfDue(entry.entryId);
        const json = { order_id: entry.orderId, status: 'complete' };
        outbox.settle(entry.entryId, { kind: 'json', status: 200, json, date: undefined }, now, 1);
        orders.removeListed(connectionId, 'pending_shipment', entry.orderId);
        return entry.orderId;
      });
    };
    outbox.recover();
    bench.restore();
  };

  /** What ShipperOne lists from now on, and what the bench is told of it after the next poll. */
  const list = (orderId: string, quantities: Quantities | undefined): void => {
    if (quantities === undefined) {
      orders.removeListed(connectionId, 'pending_shipment', orderId);
      if (changed) watch.ordersLeft(connectionId, [orderId]);
      return;
    }
    const rules = { queue: 'pending_shipment', partials: 'on', barcodeFields: ['barcode'] } as const;
    orders.storePage({ connectionId, rules, rows: [wireOf(orderOf(orderId), quantities)], now });
    if (changed) watch.ordersChanged(connectionId, [orderId]);
  };

  createConnectionStore(rows).save(
    {
      name: 'Shop',
      baseUrl: 'https://shop.test',
      storeCode: 'default',
      partials: 'on',
      barcodeFields: ['barcode'],
    },
    () => connectionId,
  );
  crashHere = () => {};
  boot();
  for (const order of modelOrders) list(order.orderId, order.quantities);

  return {
    /** Runs a call; the station dies at its n-th step when `dieAt` says so. */
    call: <T>(work: (calls: Calls) => T | Promise<T>, dieAt?: number): T | 'died' => {
      let steps = 0;
      now += 1000;
      crashHere = () => {
        steps += 1;
        if (dieAt !== undefined && steps >= dieAt) throw new Crash();
      };
      try {
        const result = work(calls);
        if (result instanceof Promise) throw new Error('Packing answers at once');
        return result;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        return 'died';
      } finally {
        crashHere = () => {};
      }
    },
    reboot: boot,
    session: (): Session | undefined => bench.session(),
    list,
    /** The undo windows are over, and ShipperOne takes all that waits. @returns the orders. */
    sendAll: (): readonly string[] => {
      now += 11_000;
      return sendAll();
    },
  };
}
