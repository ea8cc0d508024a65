import { z } from 'zod';
import { parseExact } from '../json.ts';
import type { OrderState } from '../model/order.ts';
import type { LedgerEntry } from '../world/ledger.ts';
import { storedEntrySchema } from './storedEntry.ts';
import { storedOrderSchema } from './storedOrder.ts';

/** The form of the file; a file of another form is set aside, not guessed at. */
export const STATE_VERSION = 1;

/** Orders by id and ledger entries of every store on disk. */
export type LoadedState = ReadonlyMap<
  string,
  { readonly orders: ReadonlyMap<string, OrderState>; readonly entries: readonly LedgerEntry[] }
>;

type ReadState =
  | { readonly ok: true; readonly state: LoadedState }
  | { readonly ok: false; readonly reason: string };

const headerSchema = z.object({
  packbenchSandbox: z.literal(STATE_VERSION),
  stores: z.array(z.string()),
});

const lineSchema = z.object({
  storeCode: z.string(),
  order: storedOrderSchema.optional(),
  entry: storedEntrySchema.optional(),
});

/** Reads a state file. A torn last line is what a killed process leaves: it is left out. Any other fault counts. */
export function readState(text: string): ReadState {
  const [first = '', ...rest] = text.split('\n');
  const header = headerSchema.safeParse(parsed(first));
  if (!header.success) return { ok: false, reason: 'The first line is not that of a sandbox state file.' };
  const stores = new Map(header.data.stores.map((storeCode) => [storeCode, emptyStore()] as const));
  // Whole lines end in a line feed, so the last part is empty or torn.
  for (const [index, line] of rest.slice(0, -1).entries()) {
    const read = lineSchema.safeParse(parsed(line));
    const store = read.success ? stores.get(read.data.storeCode) : undefined;
    if (!read.success || !store) return { ok: false, reason: `Line ${index + 2} cannot be read.` };
    const { order, entry } = read.data;
    if (order) store.orders.set(order.orderId, order);
    if (entry) store.entries.push(entry);
  }
  return { ok: true, state: stores };
}

interface Store {
  readonly orders: Map<string, OrderState>;
  readonly entries: LedgerEntry[];
}

function emptyStore(): Store {
  return { orders: new Map(), entries: [] };
}

function parsed(line: string): unknown {
  try {
    return parseExact(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
