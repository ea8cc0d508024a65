import { idText, isRecord, parseExact } from '../json.ts';
import { accept } from '../model/accept.ts';
import type { Action, OrderState, Partials } from '../model/order.ts';
import { readAcceptCall, readShipCall } from '../model/readCall.ts';
import { type ActionResult, refuse } from '../model/result.ts';
import { type PartialShip, ship } from '../model/ship.ts';

/** The body of a call as far as it can be told before any rule is applied. */
export interface CallBody {
  /** The parsed body, numbers exact; undefined when it is no JSON. */
  readonly exact: unknown;
  readonly forLedger: { readonly body: unknown; readonly rawBody: string; readonly orderId?: string };
}

/** The body of a call, exactly and as plain JSON; what is no JSON stands in the ledger as its text. */
export function readBody(action: Action, rawBody: string): CallBody {
  try {
    const exact = parseExact(rawBody);
    const content = isRecord(exact) ? exact[action === 'accept' ? 'order' : 'shipment'] : undefined;
    const orderId = isRecord(content) ? idText(content.order_id) : undefined;
    const body: unknown = JSON.parse(rawBody);
    return { exact, forLedger: { body, rawBody, ...(orderId === undefined ? {} : { orderId }) } };
  } catch (error) {
    // A body that is no JSON is the caller's fault and answered as such; anything else is ours.
    if (!(error instanceof SyntaxError)) throw error;
    return { exact: undefined, forLedger: { body: rawBody, rawBody } };
  }
}

/** Applies the rules of the guide to a call; changes nothing itself. */
export function decide(
  action: Action,
  body: CallBody,
  orders: { get(orderId: string): OrderState | undefined },
  rules: { readonly partials: Partials; readonly partialShip: PartialShip },
  stamp: string,
): ActionResult {
  if (body.exact === undefined) return refuse('The body is not valid JSON.');
  const find = (orderId: string): OrderState | undefined => {
    const order = orders.get(orderId);
    return order?.oddity ? undefined : order;
  };
  const unknown = (orderId: string): ActionResult => refuse(`Order ${orderId} was not found.`, { orderId });
  if (action === 'accept') {
    const read = readAcceptCall(body.exact);
    if (!read.ok) return read.refusal;
    const order = find(read.call.orderId);
    return order ? accept(order, read.call, rules.partials, stamp) : unknown(read.call.orderId);
  }
  const read = readShipCall(body.exact);
  if (!read.ok) return read.refusal;
  const order = find(read.call.orderId);
  return order ? ship(order, read.call, rules, stamp) : unknown(read.call.orderId);
}
