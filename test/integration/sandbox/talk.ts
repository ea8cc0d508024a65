import { afterEach } from 'vitest';
import { isRecord, type JsonRecord } from '../../../main/sandbox/json.ts';
import type { Sandbox, StartOptions } from '../../../main/sandbox/sandbox.ts';
import { startSandbox } from '../../../main/sandbox/startSandbox.ts';

const running: Sandbox[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

/** A sandbox that ends with its test; orders move on only when the test says so. */
export async function sandboxFor(options: StartOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ orders: 0, autoErpMs: false, ...options });
  running.push(sandbox);
  return sandbox;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

export interface Asking {
  readonly store?: string;
  readonly token?: string | undefined;
  readonly method?: string;
  readonly contentType?: string;
}

/** One request to ShipperOne, as the guide writes it; `body` is sent as it stands when it is a text. */
export async function ask(
  sandbox: Sandbox,
  path: string,
  body?: unknown,
  asking: Asking = {},
): Promise<Reply> {
  const { store = 'default', contentType = 'application/json' } = asking;
  const token = 'token' in asking ? asking.token : `sandbox-${store}-token`;
  const answer = await fetch(`${sandbox.url}/rest/${store}/V1/${path}`, {
    method: asking.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': contentType }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Faults send pages and torn texts; the tests look at `text` then.
  }
}

export async function list(sandbox: Sandbox, queue: string, query = 'page=1', asking: Asking = {}) {
  const reply = await ask(sandbox, `fulfillmentOrders/${queue}?${query}`, undefined, asking);
  if (!Array.isArray(reply.json)) throw new Error(`No list but ${reply.status} ${reply.text}`);
  return reply.json.filter(isRecord);
}

export function idsOf(rows: readonly JsonRecord[]): readonly unknown[] {
  return rows.map((row) => row.order_id);
}

/** An order in the form of the wire: FO-1 with three of item 1 and one of item 2. */
export function orderRow(fields: JsonRecord = {}): JsonRecord {
  return {
    order_id: 'FO-1',
    items: [
      { item_id: 1, sku: 'MUG', name: 'Mug', qty: 3 },
      { item_id: 2, sku: 'TEA', name: 'Tea', qty: 1 },
    ],
    ...fields,
  };
}

export type Lines = Readonly<Record<number, number>>;

const itemsOf = (lines: Lines) =>
  Object.entries(lines).map(([itemId, qty]) => ({ item_id: Number(itemId), qty }));

export function accept(sandbox: Sandbox, lines: Lines, asking: Asking & { readonly orderId?: string } = {}) {
  const { orderId = 'FO-1', ...rest } = asking;
  return ask(
    sandbox,
    'fulfillmentOrder/accept',
    { order: { order_id: orderId, items: itemsOf(lines) } },
    rest,
  );
}

export const TRACK = { carrier_code: 'dhl', title: 'DHL Express', track_number: 'JJD0099999999' };

export function ship(
  sandbox: Sandbox,
  lines: Lines,
  asking: Asking & { readonly orderId?: string; readonly extra?: JsonRecord } = {},
) {
  const { orderId = 'FO-1', extra = {}, ...rest } = asking;
  const shipment = { order_id: orderId, items: itemsOf(lines), tracks: [TRACK], ...extra };
  return ask(sandbox, 'fulfillmentOrder/ship', { shipment }, rest);
}
