import { createOrderQueries } from '../../main/core/orders/orderQueries.ts';
import type { Db } from '../../main/core/store/openDatabase.ts';
import { createRandom } from '../../main/sandbox/random.ts';
import { cachedOrderId, cachedProductCode, pickProduct } from '../support/cachedOrders.ts';

/**
 * Milliseconds of each search while order numbers, barcodes and SKUs are typed letter by letter, numbers that no order
 * has among them. The quickest of three tries counts, so that what other programs do meanwhile does not.
 * @param db filled with so many orders by `fillCache`, and indexed
 */
export function measureSearch(db: Db, orders: number, words: number, seed: number): readonly number[] {
  const { list } = createOrderQueries(db);
  const random = createRandom(seed + 1);
  const kinds = [
    () => cachedOrderId(random.int(0, orders - 1)),
    () => cachedOrderId(random.int(orders, 20 * orders)),
    () => cachedProductCode(pickProduct(random)),
    () => `SKU-${pickProduct(random)}`,
    () => 'nothing-like-it',
  ];
  const times: number[] = [];
  for (let number = 0; number < words; number += 1) {
    const word = kinds[number % kinds.length]?.() ?? '';
    for (let length = 1; length <= word.length; length += 1) {
      const tries = Array.from({ length: 3 }, () => {
        const begin = performance.now();
        list({ queue: 'pending_shipment', search: word.slice(0, length), limit: 50 });
        return performance.now() - begin;
      });
      times.push(Math.min(...tries));
    }
  }
  return times;
}
