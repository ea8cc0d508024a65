import { ACTIONS, type Action, QUEUES, type Queue } from '../model/order.ts';
import { type Refusal, refusalJson } from '../model/result.ts';
import { isStamp } from '../stamp.ts';

/** The rights a token may hold: one per queue and action. The form of the name is the guide's. */
export const RIGHTS: Readonly<Record<Queue | Action, string>> = {
  pending_accept: 'Shipper_FulfillmentOrder::api_pending_accept',
  pending_shipment: 'Shipper_FulfillmentOrder::api_pending_shipment',
  failed: 'Shipper_FulfillmentOrder::api_failed',
  accept: 'Shipper_FulfillmentOrder::api_accept',
  ship: 'Shipper_FulfillmentOrder::api_ship',
};

export const ALL_RIGHTS: readonly string[] = Object.values(RIGHTS);

/** Where a request goes. `endpoint` is the queue's or the action's name. */
export type Endpoint =
  | { readonly kind: 'queue'; readonly storeCode: string; readonly endpoint: Queue }
  | { readonly kind: 'action'; readonly storeCode: string; readonly endpoint: Action };

const PATH = /^\/rest\/([^/]+)\/V1\/(fulfillmentOrders|fulfillmentOrder)\/([^/]+)$/;

/** Finds the endpoint of a path (without the base URL's own prefix); undefined where there is none. */
export function findEndpoint(path: string): Endpoint | undefined {
  const [, storeCode = '', group, name] = PATH.exec(path) ?? [];
  if (group === 'fulfillmentOrders') {
    const queue = QUEUES.find((one) => one === name);
    return queue && { kind: 'queue', storeCode, endpoint: queue };
  }
  const action = group === undefined ? undefined : ACTIONS.find((one) => one === name);
  return action && { kind: 'action', storeCode, endpoint: action };
}

/** An answer before it is written to the wire. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in ShipperOne's JSON. */
export function errorAnswer(status: number, message: string, parameters?: Refusal['parameters']): Answer {
  return { status, json: refusalJson(parameters === undefined ? { message } : { message, parameters }) };
}

/** What a polling request asks for. */
export interface PageQuery {
  /** From 1. */
  readonly page: number;
  /** Only orders updated at this stamp or later. */
  readonly since?: string;
}

/** Reads `page` (default 1) and `date`; the text of the error when one of them is not valid. */
export function readPageQuery(query: URLSearchParams): PageQuery | string {
  const page = query.get('page') ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(page)) return `"page" must be a whole number from 1, not "${page}".`;
  const date = query.get('date');
  if (date === null) return { page: Number(page) };
  if (!isStamp(date)) return `"date" must be a moment in the form yyyy-mm-dd hh:mm:ss, not "${date}".`;
  return { page: Number(page), since: date };
}
