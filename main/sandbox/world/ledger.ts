import type { Action } from '../model/order.ts';
import type { Transition } from '../model/result.ts';

/** One accept or ship call, whatever came of it. */
export interface LedgerEntry {
  readonly seq: number;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  readonly action: Action;
  /** Undefined when the body named no order. */
  readonly orderId?: string;
  /** The body as parsed by plain JSON.parse (numbers beyond 2^53 are rounded: see rawBody); its text when it is no JSON. */
  readonly body: unknown;
  /** The body letter for letter. */
  readonly rawBody: string;
  readonly effect: 'applied' | 'noop' | 'refused';
  /** HTTP status of the rules' own answer; 0 when a fault kept the call from reaching the rules. */
  readonly status: number;
  /** Why it was refused. */
  readonly reason?: string;
  /** The fault that was at work on this call. */
  readonly fault?: string;
  readonly transitions: readonly Transition[];
}

export interface ItemCounts {
  /** How many times each transition was applied. More than one `accepted` or `rejected` would be a fault of the sandbox. */
  readonly accepted: number;
  readonly rejected: number;
  readonly shipped: number;
  /** Units over all shipments. */
  readonly unitsShipped: number;
}

export interface OrderCounts {
  /** Calls with an effect. */
  readonly accepts: number;
  readonly ships: number;
  readonly items: Readonly<Record<string, ItemCounts>>;
}

/** What a test judges by: every call, the transitions applied, and how often each endpoint was asked. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly orders: Readonly<Record<string, OrderCounts>>;
  /** Requests by endpoint (queue name or action), answered or not, counted as they arrive. */
  readonly requests: Readonly<Record<string, number>>;
}

const NO_ITEM: ItemCounts = { accepted: 0, rejected: 0, shipped: 0, unitsShipped: 0 };
const NO_ORDER: OrderCounts = { accepts: 0, ships: 0, items: {} };

export interface LedgerBook {
  record(entry: Omit<LedgerEntry, 'seq'>): LedgerEntry;
  /** Takes an entry back from a state file. */
  restore(entry: LedgerEntry): void;
  countRequest(endpoint: string): void;
  read(): Ledger;
}

/** An empty ledger: every call and what came of it, the judge of tests. */
export function createLedgerBook(): LedgerBook {
  const entries: LedgerEntry[] = [];
  const orders = new Map<string, OrderCounts>();
  const requests = new Map<string, number>();
  const restore = (entry: LedgerEntry): void => {
    entries.push(entry);
    if (entry.effect !== 'applied' || entry.orderId === undefined) return;
    orders.set(entry.orderId, countCall(orders.get(entry.orderId) ?? NO_ORDER, entry));
  };
  return {
    record: (fields) => {
      const entry = { seq: (entries.at(-1)?.seq ?? 0) + 1, ...fields };
      restore(entry);
      return entry;
    },
    restore,
    countRequest: (endpoint) => {
      requests.set(endpoint, (requests.get(endpoint) ?? 0) + 1);
    },
    read: () => ({
      entries: [...entries],
      orders: Object.fromEntries(orders),
      requests: Object.fromEntries(requests),
    }),
  };
}

function countCall(counts: OrderCounts, entry: LedgerEntry): OrderCounts {
  const items = { ...counts.items };
  for (const { itemId, kind, units } of entry.transitions) {
    const item = items[itemId] ?? NO_ITEM;
    items[itemId] = {
      ...item,
      [kind]: item[kind] + 1,
      unitsShipped: item.unitsShipped + (kind === 'shipped' ? units : 0),
    };
  }
  return {
    accepts: counts.accepts + (entry.action === 'accept' ? 1 : 0),
    ships: counts.ships + (entry.action === 'ship' ? 1 : 0),
    items,
  };
}
