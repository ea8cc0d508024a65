import type { OrderState } from '../model/order.ts';
import { readOrder } from '../model/readOrder.ts';
import { seedFor } from '../random.ts';
import { toStamp } from '../stamp.ts';
import { makeOrder } from './makeOrder.ts';

export interface MakeOrdersOptions {
  readonly seed: number;
  readonly storeCode: string;
  readonly count: number;
  /** Milliseconds since 1970: orders are from the days before it. */
  readonly baseTime: number;
}

/** The first orders of a tenant, ready for its books. Every tenant has its own, under the same numbers. */
export function makeOrders(options: MakeOrdersOptions): readonly OrderState[] {
  const stamp = toStamp(options.baseTime);
  const seed = tenantSeed(options.seed, options.storeCode);
  return Array.from({ length: options.count }, (_, index) => {
    const { row, queue } = makeOrder({ seed, index, baseTime: options.baseTime });
    return readOrder(row, queue, index, stamp);
  });
}

/** A seed of its own for each tenant, so that equal order numbers do not mean equal orders. */
export function tenantSeed(seed: number, storeCode: string): number {
  return seedFor(seed, storeCode, 'tenant');
}
