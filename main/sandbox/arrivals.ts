import { usualQueue } from './generator/makeOrder.ts';
import { createOperator } from './operator.ts';
import { createRandom, seedFor } from './random.ts';
import type { World } from './world/world.ts';

/** Orders that keep coming in, as in a shop that is open. */
export interface ArrivalSettings {
  /** Milliseconds between two orders, on average. */
  readonly everyMs: number;
  /** No more come in while so many wait to be accepted or packed: whoever is away finds a queue, not a flood. */
  readonly upToOpen: number;
}

/** Failed orders that pile up show nothing new. */
const MOST_FAILED = 5;

/**
 * Owns no timer: whoever looks at the sandbox first finds what has come in since. Which orders come, and when, follows
 * from the world's seed alone.
 * @param now milliseconds since 1970, by the sandbox's clock
 * @returns lets in what is due by now
 */
export function createArrivals(world: World, settings: ArrivalSettings, now: () => number): () => void {
  const random = createRandom(seedFor(world.seed, 'arrivals'));
  const operator = createOperator(world, now);
  const pause = (): number => Math.max(1, settings.everyMs * (0.5 + random.next()));
  let next = now() + pause();
  return () => {
    for (; next <= now(); next += pause()) {
      if (openOrders(world) >= settings.upToOpen) {
        next = now() + pause();
        return;
      }
      operator.addOrder({ queue: queueFor(world) });
    }
  };
}

function openOrders({ orders }: World): number {
  return orders.queue('pending_accept').size + orders.queue('pending_shipment').size;
}

function queueFor({ orders }: World) {
  const queue = usualQueue(orders.nextPosition());
  return queue === 'failed' && orders.queue('failed').size >= MOST_FAILED ? 'pending_accept' : queue;
}
