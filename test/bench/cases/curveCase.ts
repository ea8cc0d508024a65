import type { BenchCase, Figure } from '../figure.ts';
import { measureLookups } from '../lookups.ts';
import { measureSearch } from '../search.ts';
import { cpuOf, percentile } from '../support/cpu.ts';
import { createOwnReading, withCache } from '../support/ownReading.ts';
import { openShop } from '../support/shop.ts';

interface Costs {
  readonly orders: number;
  readonly figures: Readonly<
    Record<'look-up, p99' | 'search, p99' | 'first sweep, CPU' | 'sweep without changes, CPU', number>
  >;
}

/**
 * How costs grow from a thousand orders to a million. The slope is that of a line through the logarithms: 0 does not
 * grow, 1 grows as the orders do, 2 with their square.
 */
export const curveCase: BenchCase = {
  name: 'curves',
  isLong: true,
  run: async ({ quick, seed }) => {
    const costs: Costs[] = [];
    for (const orders of quick ? [1000, 10_000] : [1000, 10_000, 100_000, 1_000_000])
      costs.push(await costsOf(orders, seed));
    const names = ['look-up, p99', 'search, p99', 'first sweep, CPU', 'sweep without changes, CPU'] as const;
    return names.flatMap((name) => [
      ...costs.map(
        ({ figures, orders }): Figure => ({
          name: `${name}, ${orders} orders`,
          value: figures[name],
          unit: 'ms',
        }),
      ),
      {
        name: `${name}: slope`,
        value: slopeOf(costs.map((one) => [one.orders, one.figures[name]])),
        unit: 'x' as const,
        budget: 1.15,
      },
    ]);
  },
};

async function costsOf(orders: number, seed: number): Promise<Costs> {
  const lookups = measureLookups({ orders, scans: 500, seed }).map(({ p99 }) => p99);
  const searches = await measureSearch(orders, 40, seed);
  const shop = await openShop(orders, seed);
  const [sweep, again] = await withCache(async (db) => {
    const reading = createOwnReading(db, {
      port: Number(new URL(shop.baseUrl).port),
      storeCode: shop.connection.storeCode,
      token: shop.connection.token,
    });
    const first = await cpuOf(reading.sweep);
    const second = await cpuOf(reading.sweep);
    await reading.close();
    return [first, second];
  });
  await shop.close();
  return {
    orders,
    figures: {
      'look-up, p99': Math.max(...lookups),
      'search, p99': percentile(searches, 0.99),
      'first sweep, CPU': sweep ?? Number.NaN,
      'sweep without changes, CPU': again ?? Number.NaN,
    },
  };
}

/** Least squares through the logarithms of both. */
function slopeOf(points: readonly (readonly [orders: number, cost: number])[]): number {
  const logs = points.map(([orders, cost]) => [Math.log(orders), Math.log(cost)] as const);
  const mean = (pick: (point: readonly [number, number]) => number): number =>
    logs.reduce((sum, point) => sum + pick(point), 0) / logs.length;
  const [x, y] = [mean(([orders]) => orders), mean(([, cost]) => cost)];
  const up = logs.reduce((sum, [orders, cost]) => sum + (orders - x) * (cost - y), 0);
  const across = logs.reduce((sum, [orders]) => sum + (orders - x) ** 2, 0);
  return up / across;
}
