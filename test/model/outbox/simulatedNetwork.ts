import { SECOND } from '../../../main/core/ports.ts';
import { type Answer, classify, type Later } from '../../../main/core/shipperone/answer.ts';
import type { WireOrder } from '../../../main/core/shipperone/wireOrder.ts';
import type { Random } from '../../../main/sandbox/random.ts';
import type { ServerAnswer, SimulatedOrder } from './simulatedServer.ts';

/** The client gives a call up after this; the request may still arrive later. */
const clientDeadline = 30 * SECOND;

export const lost: Later = {
  kind: 'later',
  cause: 'network',
  status: undefined,
  retryAfterMs: undefined,
  mayHaveArrived: true,
  message: 'connection lost',
};

export interface Carriage {
  readonly random: Random;
  readonly isTroubled: boolean;
  /** Everything fails, and fast. */
  readonly isStorm: boolean;
  readonly isTokenBad: boolean;
  readonly receive: () => ServerAnswer;
  readonly plan: (delay: number, run: () => void, ofServer?: boolean) => void;
  readonly answer: (answer: Answer) => void;
}

const html = { kind: 'answer', status: 200, text: '<html>', retryAfter: undefined, date: undefined } as const;

/** Carries one call over a network that loses, delays and distorts. Arrivals at the server outlive the station. */
export function carry(carriage: Carriage): void {
  const { random, isTroubled, isStorm, isTokenBad, receive, plan, answer } = carriage;
  const there = random.int(5, 1500);
  const back = random.int(5, 1500);
  const status = (code: number, text = '{}', retryAfter?: string): Answer =>
    classify({ kind: 'answer', status: code, text, retryAfter, date: undefined }, 0);
  const answered = (given: ServerAnswer): Answer =>
    given.status === 200
      ? status(200, JSON.stringify(given.json))
      : status(400, JSON.stringify({ message: given.message }));

  const arrive = (delay: number): void => plan(delay, () => void receive(), true);
  const reply = (delay: number, given: Answer): void => plan(delay, () => answer(given));
  const fault = isTroubled && random.chance(0.4) ? random.pick(faults) : 'none';
  if (isTokenBad) reply(there + back, status(401));
  else if (isStorm) reply(5, status(503));
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

  function deliver(): void {
    let given: ServerAnswer | undefined;
    plan(
      there,
      () => {
        given = receive();
      },
      true,
    );
    plan(there + back, () => answer(given === undefined ? lost : answered(given)));
  }
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

export function wireOrderOf(order: SimulatedOrder): WireOrder {
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
