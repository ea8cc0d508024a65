import { createOrderQueries } from '../../main/core/orders/orderQueries.ts';
import { keysOf } from '../../main/core/packing/matchScan.ts';
import { readBarcode } from '../../main/core/scanning/readBarcode.ts';
import type { Db } from '../../main/core/store/openDatabase.ts';
import { createRandom } from '../../main/sandbox/random.ts';
import { cachedOrderId, cachedProductCode, pickProduct } from '../support/cachedOrders.ts';

export interface LookupTimes {
  readonly name: string;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * From what a scanner sent to what the cached orders say about it, reading the code included. The quickest of
 * three tries counts, so that what other programs do meanwhile does not: CPU time is told in steps of 4 ms only.
 * @param db filled with so many orders by `fillCache`
 */
export function measureLookups(
  db: Db,
  size: { readonly orders: number; readonly scans: number; readonly seed: number },
): readonly LookupTimes[] {
  const queries = createOrderQueries(db);
  const random = createRandom(size.seed + 1);
  const make = (code: (index: number) => string): readonly string[] =>
    Array.from({ length: size.scans }, (_, index) => code(index));
  const keys = (raw: string): readonly string[] => keysOf(readBarcode(raw), raw);
  const codes = make(() => cachedProductCode(pickProduct(random)));
  return [
    timed(
      'order number to its order',
      make(() => cachedOrderId(random.int(0, size.orders - 1))),
      (raw) => queries.findByOrderId(readBarcode(raw).text),
    ),
    timed('item to the oldest order of just it', codes, (raw) => queries.findSingleLines(keys(raw))),
    timed(
      'best seller to its oldest order',
      make(() => cachedProductCode(0)),
      (raw) => queries.findSingleLines(keys(raw)),
    ),
    timed('item of another order to its name', codes, (raw) => queries.describe(keys(raw))),
    timed(
      'unknown code to nothing',
      make((index) => `NOPE-${index}`),
      (raw) => [
        queries.findByOrderId(raw),
        queries.findSingleLines(keys(raw)),
        queries.whereIs([raw]),
        queries.describe(keys(raw)),
      ],
    ),
  ];
}

function timed(name: string, raws: readonly string[], look: (raw: string) => unknown): LookupTimes {
  const times = raws.map((raw) => {
    const tries = Array.from({ length: 3 }, () => {
      const begin = performance.now();
      look(raw);
      return performance.now() - begin;
    });
    return Math.min(...tries);
  });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
  return { name, p50: at(0.5), p99: at(0.99) };
}
