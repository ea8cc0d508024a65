import type { Expected } from '../../../main/core/outbox/expected.ts';
import type { StoredEntry } from '../../../main/core/outbox/outboxRow.ts';
import type { Question } from '../../../main/core/outbox/questions.ts';
import { compareReadBack, type ReadBack } from '../../../main/core/outbox/readBack.ts';
import { SECOND } from '../../../main/core/ports.ts';
import { type Answer, classify, type Later } from '../../../main/core/shipperone/answer.ts';
import type { WireOrder } from '../../../main/core/shipperone/wireOrder.ts';
import type { Random } from '../../../main/sandbox/random.ts';
import type { ServerAnswer, SimulatedOrder, SimulatedServer } from './simulatedServer.ts';
import type { Timeline } from './timeline.ts';
import { isWithin, type Weather } from './weather.ts';

/** The client gives a call up after this; the request may still arrive later. */
const clientDeadline = 30 * SECOND;

const lost: Later = {
  kind: 'later',
  cause: 'network',
  status: undefined,
  retryAfterMs: undefined,
  mayHaveArrived: true,
  message: 'connection lost',
};

export type ReadBackResult = ReadBack | Exclude<Answer, { kind: 'json' }>;

export interface Call {
  readonly action: 'accept' | 'ship';
  readonly body: string;
  readonly answer: (answer: Answer) => void;
}

export interface NetworkDeps {
  readonly random: Random;
  readonly timeline: Timeline;
  readonly weather: Weather;
  readonly server: SimulatedServer;
}

const html = { kind: 'answer', status: 200, text: '<html>', retryAfter: undefined, date: undefined } as const;

/** A network that loses, delays and distorts. What has left for the server arrives, even when the station dies. */
export function createSimulatedNetwork(deps: NetworkDeps) {
  const { random, timeline, weather, server } = deps;
  const isTroubled = (): boolean => timeline.now() < weather.troubledUntil;
  const is = (span: keyof Pick<Weather, 'storm' | 'badToken' | 'noRightToShip'>): boolean =>
    isWithin(weather[span], timeline.now());

  const carry = (call: Call): void => {
    const there = random.int(5, 1500);
    const back = random.int(5, 1500);
    const reply = (delay: number, given: Answer): void =>
      timeline.plan(delay, 'station', () => call.answer(given));
    const arrive = (delay: number): void =>
      timeline.plan(delay, 'world', () => void server.receive(call.body));
    const deliver = (): void => {
      let given: ServerAnswer | undefined;
      timeline.plan(there, 'world', () => {
        given = server.receive(call.body);
      });
      timeline.plan(there + back, 'station', () => call.answer(given === undefined ? lost : answered(given)));
    };

    const fault = isTroubled() && random.chance(0.4) ? random.pick(faults) : 'none';
    if (is('badToken')) reply(there + back, status(401));
    else if (is('storm')) reply(5, status(503));
    else if (is('noRightToShip') && call.action === 'ship') reply(there + back, status(403));
    else if (fault === 'refused') reply(there, { ...lost, mayHaveArrived: false });
    else if (fault === 'dropped') reply(clientDeadline, { ...lost, cause: 'timed_out' });
    else if (fault === '500') reply(there + back, status(500));
    else if (fault === 'portal') reply(there + back, classify(html, 0));
    else if (fault === '429') reply(there + back, status(429, '{}', String(random.int(1, 120))));
    else if (fault === 'none') deliver();
    else {
      arrive(fault === 'late' ? clientDeadline + random.int(0, 90) * SECOND : there);
      if (fault === 'late') reply(clientDeadline, { ...lost, cause: 'timed_out' });
      else reply(there + back, fault === 'applied, then 500' ? status(500) : lost);
    }
  };

  /** One reading of the queue. Orders leave it while its pages are read, so one that is there may be missed. */
  const look = (orderId: string): SimulatedOrder | undefined =>
    random.chance(isTroubled() ? missesAnOrder.troubled : missesAnOrder.quiet)
      ? undefined
      : server.listed(orderId);

  /** What readBackCall.ts does: a second look when the first did not find the order. */
  const readBack = (wanted: Expected, orderId: string, answer: (result: ReadBackResult) => void): void => {
    timeline.plan(random.int(10, 2000), 'station', () => {
      if (is('badToken')) return answer({ kind: 'unauthorized', status: 401, message: 'old token' });
      if (is('storm') || (isTroubled() && random.chance(0.3))) return answer(lost);
      const order = look(orderId) ?? look(orderId);
      const tracks = server.showsTracks ? (order?.tracks ?? []) : [];
      answer(compareReadBack(wanted, order && wireOrderOf(order), tracks));
    });
  };

  /** What the queue says of the order just before its shipment goes out; others may have worked on it. */
  const beforeSending = (entry: StoredEntry, done: (found: Question | undefined) => void): void => {
    const isNoticed = server.touchedByOthers.has(entry.orderId) && random.chance(0.3);
    const found = { code: 'order_changed', message: 'other quantities' } as const;
    timeline.plan(random.int(1, 500), 'station', () => done(isNoticed ? found : undefined));
  };

  return { carry, readBack, beforeSending };
}

const missesAnOrder = { troubled: 0.2, quiet: 0.02 } as const;

function status(code: number, text = '{}', retryAfter?: string): Answer {
  return classify({ kind: 'answer', status: code, text, retryAfter, date: undefined }, 0);
}

function answered(given: ServerAnswer): Answer {
  return given.status === 200
    ? status(200, JSON.stringify(given.json))
    : status(400, JSON.stringify({ message: given.message }));
}

const faults = [
  'refused',
  'dropped',
  'applied, answer lost',
  'late',
  '500',
  'applied, then 500',
  'portal',
  '429',
] as const;

function wireOrderOf(order: SimulatedOrder): WireOrder {
  return {
    id: { text: order.orderId, json: JSON.stringify(order.orderId) },
    details: { status: 'pending_shipment', partialsAllowed: true, notes: [] },
    items: order.items.map((item) => ({
      id: { text: item.itemId, json: JSON.stringify(item.itemId) },
      sku: '',
      name: '',
      qty: item.ordered - item.shipped,
      qtyOrdered: item.ordered,
      qtyAccepted: item.accepted,
      qtyShipped: item.shipped,
      barcodes: [],
    })),
    problem: undefined,
  };
}
