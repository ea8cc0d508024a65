import type { ActionName, QueueName } from '../../contract/common.ts';
import type { Clock } from '../ports.ts';
import { SECOND } from '../ports.ts';
import { type Answer, classify } from './answer.ts';
import type { HttpPort } from './http.ts';
import type { NetworkRoute } from './network/route.ts';

export interface ShipperOneAddress {
  /** With or without a path, without a trailing slash. */
  readonly baseUrl: string;
  readonly storeCode: string;
  readonly token: string;
  /** Certificates and proxy; absent in tests that need neither. */
  readonly route?: NetworkRoute;
}

export interface QueueQuery {
  readonly page: number;
  /** Only orders updated since then: 'yyyy-mm-dd hh:mm:ss' on ShipperOne's clock. */
  readonly date?: string | undefined;
}

export interface ShipperOneClient {
  readQueue(queue: QueueName, query: QueueQuery, signal?: AbortSignal): Promise<Answer>;
  /** Sends these exact bytes; the same on every try. */
  send(action: ActionName, body: string, signal?: AbortSignal): Promise<Answer>;
}

/** A call that has not been answered by then counts as lost. */
const deadlineMs = 30 * SECOND;
/** A page holds 100 orders; the largest seen in tests is a 5,000-line order of 480 kB. */
const largestPage = 64 * 1024 * 1024;
const largestAnswer = 16 * 1024 * 1024;

/** The five endpoints of ShipperOne's guide for one connection. Answers are classified, never thrown. */
export function createShipperOneClient(
  address: ShipperOneAddress,
  http: HttpPort,
  clock: Clock,
): ShipperOneClient {
  const root = `${address.baseUrl.replace(/\/+$/, '')}/rest/${encodeURIComponent(address.storeCode)}/V1`;
  const route = address.route === undefined ? {} : { route: address.route };
  const headers = { authorization: `Bearer ${address.token}`, accept: 'application/json' };
  return {
    readQueue: async (queue, query, signal) => {
      const parameters = new URLSearchParams({ page: String(query.page) });
      if (query.date !== undefined) parameters.set('date', query.date);
      const outcome = await http({
        method: 'GET',
        url: `${root}/fulfillmentOrders/${queue}?${parameters.toString().replaceAll('+', '%20')}`,
        headers,
        deadlineMs,
        maxBytes: largestPage,
        ...route,
        ...(signal === undefined ? {} : { signal }),
      });
      return classify(outcome, clock.now());
    },
    send: async (action, body, signal) => {
      const outcome = await http({
        method: 'POST',
        url: `${root}/fulfillmentOrder/${action}`,
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        deadlineMs,
        maxBytes: largestAnswer,
        ...route,
        ...(signal === undefined ? {} : { signal }),
      });
      return classify(outcome, clock.now());
    },
  };
}
