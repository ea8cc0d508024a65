import type { QueueName } from '../../main/contract/common.ts';
import { createOrderStore } from '../../main/core/orders/orderStore.ts';
import { gs1CheckDigit } from '../../main/core/scanning/checkDigits.ts';
import type { Db } from '../../main/core/store/openDatabase.ts';
import { createRandom, type Random } from '../../main/sandbox/random.ts';

/** Of so many products; number 0 is the best seller. */
const cachedProducts = 3000;

export function cachedOrderId(number: number): string {
  return `FO-${String(number).padStart(9, '0')}`;
}

/** The EAN-13 of a product by its rank. */
export function cachedProductCode(rank: number): string {
  const body = `40${String(rank).padStart(10, '0')}`;
  return body + gs1CheckDigit(body);
}

/** Products as unequal as in a real shop: the best of them stands in every eighth order. */
export function pickProduct(random: Random): number {
  return Math.floor(cachedProducts ** random.next()) - 1;
}

/** Fills a cache with orders, to pack unless another queue is named: most of them of one line, the rest of up to five. */
export function fillCache(
  db: Db,
  orders: number,
  seed: number,
  connectionId = 'c',
  queue: QueueName = 'pending_shipment',
  firstNumber = 0,
): void {
  const random = createRandom(seed);
  const store = createOrderStore(db);
  const rules = { queue, partials: 'off', barcodeFields: ['barcode'] } as const;
  for (let first = 0; first < orders; first += 100) {
    const page = Array.from({ length: 100 }, (_, index) =>
      rawOrder(firstNumber + first + index, queue, random),
    );
    store.storePage({ connectionId, rules, rows: page, now: 0 });
  }
}

/** An order to pack as ShipperOne would send it; its pieces are scanned by `cachedProductCode`. */
export function rawOrder(number: number, queue: QueueName, random: Random) {
  const lines = random.chance(0.6) ? 1 : random.int(2, 5);
  return {
    order_id: cachedOrderId(number),
    status: queue,
    created_at: new Date(Date.UTC(2026, 0, 1) + random.int(0, 300 * 86_400) * 1000).toISOString(),
    items: Array.from({ length: lines }, (_, index) => {
      const rank = pickProduct(random);
      return {
        item_id: index + 1,
        sku: `SKU-${rank}`,
        name: `Product ${rank}`,
        qty: 1,
        barcode: cachedProductCode(rank),
      };
    }),
  };
}
