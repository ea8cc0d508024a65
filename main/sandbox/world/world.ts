import { applyErpMove, type ErpSettings, nextErpMove } from '../model/erp.ts';
import type { Action, OrderState, Partials, Queue } from '../model/order.ts';
import { readOrder } from '../model/readOrder.ts';
import { renderState } from '../model/render.ts';
import { refusalJson } from '../model/result.ts';
import type { PartialShip } from '../model/ship.ts';
import { toStamp } from '../stamp.ts';
import { decide, readBody } from './decide.ts';
import { createErpClock } from './erpClock.ts';
import { createLedgerBook, type LedgerBook, type LedgerEntry } from './ledger.ts';
import { createOrderBook, type OrderBook } from './orderBook.ts';

/** The switches of one tenant; they may be changed while the sandbox runs. */
export interface TenantSettings {
  readonly partials: Partials;
  readonly partialShip: PartialShip;
  readonly erp: ErpSettings;
}

/** What changed, for whoever keeps it on disk. One change is one line there, so that no half of it can be lost. */
export interface WorldChange {
  readonly order?: OrderState;
  readonly entry?: LedgerEntry;
}

export interface WorldPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onChange: (change: WorldChange) => void;
}

/** The rules' own answer to accept or ship, before any fault touches it. */
export interface ActionAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** One tenant of ShipperOne: its orders, its rules, its ledger. Knows nothing of HTTP. */
export interface World {
  readonly storeCode: string;
  readonly seed: number;
  readonly orders: OrderBook;
  readonly ledger: LedgerBook;
  settings(): TenantSettings;
  change(settings: Partial<TenantSettings>): void;
  /** Carries out what the ERP stand-in has due by now. Every look at the world comes after this. */
  settle(): void;
  /** Makes every waiting ERP move at once, due or not; says how many. */
  tick(): number;
  /** Carries out a call as it came; `fault` names the fault at work, for the ledger. */
  act(action: Action, rawBody: string, fault?: string): ActionAnswer;
  /** Notes a call that a fault kept from the rules. */
  noteLost(action: Action, rawBody: string, fault: string): void;
  /** Puts an order in the form of the wire into a queue, in place of the one with the same id. */
  putRow(row: unknown, queue: Queue): OrderState;
  /** Puts an order in that was changed elsewhere (ERP, operator). */
  putOrder(order: OrderState): void;
  /** Fills the world at its start, from a generator or a state file; the ids must be new. Reports no change. */
  load(orders: readonly OrderState[], entries: readonly LedgerEntry[]): void;
}

/** One store: its orders, rules, ERP and ledger. The same seed makes the same orders. */
export function createWorld(
  storeCode: string,
  seed: number,
  initial: TenantSettings,
  ports: WorldPorts,
): World {
  let settings = initial;
  const orders = createOrderBook();
  const ledger = createLedgerBook();
  const erp = createErpClock();
  const stampNow = (): string => toStamp(ports.now());

  const put = (order: OrderState, now: number): void => {
    orders.put(order);
    erp.follow(order, settings.erp, now);
  };

  const moveDue = (until: number): number => {
    let moves = 0;
    for (let due = erp.takeDue(until); due.length > 0; due = until === Infinity ? [] : erp.takeDue(until)) {
      for (const { orderId, dueAt } of due) {
        const order = orders.get(orderId);
        const move = order && nextErpMove(order, settings.erp);
        if (!order || !move) continue;
        const at = Math.min(dueAt, ports.now());
        const moved = applyErpMove(order, move, settings.erp, seed, toStamp(at));
        put(moved, at);
        ports.onChange({ order: moved });
        moves += 1;
      }
    }
    return moves;
  };

  const act = (action: Action, rawBody: string, fault?: string): ActionAnswer => {
    const call = readBody(action, rawBody);
    const result = decide(action, call, orders, settings, stampNow());
    const status = result.effect === 'refused' ? 400 : 200;
    const entry = ledger.record({
      at: ports.now(),
      action,
      ...call.forLedger,
      effect: result.effect,
      status,
      ...(result.effect === 'refused' ? { reason: result.message } : {}),
      ...(fault === undefined ? {} : { fault }),
      transitions: result.effect === 'applied' ? result.transitions : [],
    });
    if (result.effect === 'applied') put(result.order, ports.now());
    ports.onChange(result.effect === 'applied' ? { entry, order: result.order } : { entry });
    return { status, json: result.effect === 'refused' ? refusalJson(result) : renderState(result.order) };
  };

  return {
    storeCode,
    seed,
    orders,
    ledger,
    settings: () => settings,
    change: (changed) => {
      settings = { ...settings, ...changed };
    },
    settle: () => {
      if (settings.erp.mode === 'auto') moveDue(ports.now());
    },
    tick: () => moveDue(Infinity),
    act,
    noteLost: (action, rawBody, fault) => {
      const entry = ledger.record({
        at: ports.now(),
        action,
        ...readBody(action, rawBody).forLedger,
        effect: 'refused',
        status: 0,
        fault,
        transitions: [],
      });
      ports.onChange({ entry });
    },
    putRow: (row, queue) => {
      const read = readOrder(row, queue, orders.nextPosition(), stampNow());
      const before = orders.get(read.orderId);
      const order = before ? { ...read, position: before.position } : read;
      put(order, ports.now());
      ports.onChange({ order });
      return order;
    },
    putOrder: (order) => {
      put(order, ports.now());
      ports.onChange({ order });
    },
    load: (loaded, entries) => {
      orders.putAll(loaded);
      for (const order of loaded) erp.follow(order, settings.erp, ports.now());
      for (const entry of entries) ledger.restore(entry);
    },
  };
}
