import fc from 'fast-check';
import type { Fault } from '../../../main/sandbox/faults/fault.ts';
import type { Queue } from '../../../main/sandbox/model/order.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';

/** `pick` chooses among the orders that are there. */
type OrderMove =
  | { readonly kind: 'again'; readonly pick: number; readonly queue: Queue }
  | { readonly kind: 'change' | 'remove' | 'fail' | 'resolve' | 'accept'; readonly pick: number };

/** Something that happens on ShipperOne's side. */
export type ServerMove =
  | OrderMove
  | { readonly kind: 'add'; readonly queue: Queue; readonly count: number }
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** What the station does, the last with a change of the server after one of its pages. */
export type Step =
  | ServerMove
  | { readonly kind: 'read'; readonly sweep: boolean }
  | { readonly kind: 'sweepDuring'; readonly page: number; readonly moves: readonly ServerMove[] };

const queue = fc.constantFrom<Queue>('pending_accept', 'pending_shipment', 'failed');
const pick = fc.nat(10_000);
const count = fc.integer({ min: 1, max: 3 });
const skip = fc.integer({ min: 0, max: 3 });

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(500, 503, 429), count, skip }),
  fc.record({
    kind: fc.constantFrom('html' as const, 'truncated' as const, 'cutBefore' as const),
    count,
    skip,
  }),
  fc.record({ kind: fc.constant('repeatLastPage' as const), count: fc.constant(9) }),
  fc.record({ kind: fc.constant('shiftPages' as const), by: fc.integer({ min: -99, max: 99 }), count }),
  fc.record({
    kind: fc.constant('clockSkew' as const),
    id: fc.constant('skew'),
    ms: fc.integer({ min: -7_200_000, max: 7_200_000 }),
  }),
);

const serverMove: fc.Arbitrary<ServerMove> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), queue, count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('again' as const), pick, queue }),
  fc.record({
    kind: fc.constantFrom(
      'change' as const,
      'remove' as const,
      'fail' as const,
      'resolve' as const,
      'accept' as const,
    ),
    pick,
  }),
  fc.record({ kind: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ kind: fc.constant('fault' as const), fault }),
);

const stationStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('read' as const), sweep: fc.boolean() }),
  fc.record({
    kind: fc.constant('sweepDuring' as const),
    page: fc.integer({ min: 1, max: 3 }),
    moves: fc.array(serverMove, { minLength: 1, maxLength: 4 }),
  }),
);

export const history: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof({ weight: 2, arbitrary: serverMove }, { weight: 1, arbitrary: stationStep }),
  { minLength: 2, maxLength: 16 },
);

/** The server's side of a history: numbers its orders itself and knows which moves are possible. */
export function createServer(sandbox: Sandbox, passTime: (seconds: number) => void) {
  let numbers = 0;
  const stamp = (): string => new Date(sandbox.now()).toISOString().slice(0, 19).replace('T', ' ');
  const row = (orderId: string) => ({
    order_id: orderId,
    updated_at: stamp(),
    items: [{ item_id: 1, sku: 'MUG', name: 'Mug', qty: 2 }],
  });
  const add = (queueName: Queue, orders: number): void => {
    for (let left = orders; left > 0; left -= 1) {
      numbers += 1;
      sandbox.addOrder({ row: row(`FO-${numbers}`), queue: queueName });
    }
  };
  const listed = (...queues: readonly Queue[]): readonly string[] =>
    queues.flatMap((name) => sandbox.queue(name));

  const moveOrder = (one: OrderMove): void => {
    const from = {
      again: ['pending_accept', 'pending_shipment', 'failed'],
      change: ['pending_accept', 'pending_shipment', 'failed'],
      remove: ['pending_accept', 'pending_shipment', 'failed'],
      fail: ['pending_accept', 'pending_shipment'],
      resolve: ['failed'],
      accept: ['pending_accept'],
    } as const;
    const ids = listed(...from[one.kind]);
    const orderId = ids[one.pick % Math.max(1, ids.length)];
    if (orderId === undefined) return;
    if (one.kind === 'again') sandbox.addOrder({ row: row(orderId), queue: one.queue });
    if (one.kind === 'change') sandbox.changeOrder(orderId, { notes: `Gate ${one.pick}` });
    if (one.kind === 'remove') sandbox.removeOrder(orderId);
    if (one.kind === 'fail') sandbox.failOrder(orderId, 'Out of stock');
    if (one.kind === 'resolve') sandbox.resolveOrder(orderId);
    // Another bench accepted it: ShipperOne lists it for shipping from now on.
    if (one.kind === 'accept') sandbox.addOrder({ row: row(orderId), queue: 'pending_shipment' });
  };
  const move = (one: ServerMove): void => {
    if (one.kind === 'add') add(one.queue, one.count);
    else if (one.kind === 'pass') passTime(one.seconds);
    else if (one.kind === 'fault') sandbox.setFault(one.fault);
    else moveOrder(one);
  };

  return { add, move };
}
