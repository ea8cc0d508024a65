import type { Draft } from '../../../main/core/outbox/draft.ts';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import { acceptBody, shipBody } from '../../../main/core/shipperone/bodies.ts';
import type { Random } from '../../../main/sandbox/random.ts';
import type { SimulatedOrder, SimulatedServer } from './simulatedServer.ts';

/** One decision of the packer. */
export interface Intent {
  readonly at: number;
  /** As the server counts it: "accept FO-1", "ship FO-1 T1". */
  readonly decision: string;
  readonly orderId: string;
  /** The decision on the same order that the packer made before, and saw saved. */
  readonly after: Intent | undefined;
  /** The packer takes it back so long after it was saved, when it is not too late. */
  readonly isTakenBackAfter: number | undefined;
  readonly draft: Omit<Draft, 'connectionId' | 'paused'>;
}

const idOf = (text: string) => ({ text, json: JSON.stringify(text) });

/** A few orders, each accepted and then shipped: whole, or in two parcels that share a line. */
export function planOrders(random: Random, server: SimulatedServer): readonly Intent[] {
  const count = random.int(2, 5);
  return Array.from({ length: count }, (_, index) => {
    const quantities = Array.from({ length: random.int(1, 2) }, () => random.int(1, 3));
    const order = server.add(`FO-${index}`, quantities);
    const acceptAt = random.int(0, 10 * 60) * SECOND;
    const shipAt = acceptAt + random.int(0, 5 * 60) * SECOND;
    const accept = acceptIntent(order, acceptAt);
    const first = order.items[0];
    if (first !== undefined && first.ordered > 1 && random.chance(0.5)) {
      const rest = order.items.slice(1).map((item) => ({ itemId: item.itemId, qty: item.ordered }));
      const half = [{ itemId: first.itemId, qty: 1 }];
      const secondAt = shipAt + random.int(1, 10) * MINUTE;
      const remainder = [{ itemId: first.itemId, qty: first.ordered - 1 }, ...rest];
      const box = shipIntent(accept, order, shipAt, half, { [first.itemId]: first.ordered }, false, 'T1');
      const left = { [first.itemId]: first.ordered - 1 };
      return [accept, box, shipIntent(box, order, secondAt, remainder, left, true, 'T2')];
    }
    const all = order.items.map((item) => ({ itemId: item.itemId, qty: item.ordered }));
    const isTakenBackAfter = random.chance(0.15) ? random.int(0, 15) * SECOND : undefined;
    return [accept, { ...shipIntent(accept, order, shipAt, all, {}, true, 'T1'), isTakenBackAfter }];
  }).flat();
}

function acceptIntent(order: SimulatedOrder, at: number): Intent {
  const items = order.items.map((item) => ({ id: idOf(item.itemId), qty: item.ordered }));
  return {
    at,
    decision: `accept ${order.orderId}`,
    orderId: order.orderId,
    after: undefined,
    isTakenBackAfter: undefined,
    draft: {
      orderId: order.orderId,
      action: 'accept',
      body: acceptBody(idOf(order.orderId), items),
      expected: {
        items: order.items.map((item) => ({ itemId: item.itemId, qty: item.ordered, before: item.ordered })),
        trackNumbers: [],
        whole: true,
      },
      holdMs: 0,
      packId: undefined,
    },
  };
}

function shipIntent(
  after: Intent,
  order: SimulatedOrder,
  at: number,
  items: readonly { readonly itemId: string; readonly qty: number }[],
  before: Readonly<Record<string, number>>,
  whole: boolean,
  track: string,
): Intent {
  const trackNumber = `${track}-${order.orderId}`;
  return {
    at,
    decision: `ship ${order.orderId} ${trackNumber}`,
    orderId: order.orderId,
    after,
    isTakenBackAfter: undefined,
    draft: {
      orderId: order.orderId,
      action: 'ship',
      body: shipBody({
        orderId: idOf(order.orderId),
        items: items.map((item) => ({ id: idOf(item.itemId), qty: item.qty })),
        tracks: [{ carrierCode: 'dhl', title: 'DHL', trackNumber }],
        codAmount: undefined,
        packageValue: undefined,
      }),
      expected: {
        items: items.map((item) => ({ ...item, before: before[item.itemId] ?? item.qty })),
        trackNumbers: [trackNumber],
        whole,
      },
      holdMs: 10 * SECOND,
      packId: undefined,
    },
  };
}
