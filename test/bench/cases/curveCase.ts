import type { BenchCase, Figure } from '../figure.ts';
import { measureLookups } from '../lookups.ts';
import { measureSearch } from '../search.ts';
import { cpuOf, percentile } from '../support/cpu.ts';
import { createOwnReading, withCache, withFullCache } from '../support/ownReading.ts';
import { openShop } from '../support/shop.ts';
import { startWith } from '../support/starts.ts';

const names = [
  'look-up, p99',
  'search, p99',
  'first sweep, CPU',
  'sweep without changes, CPU',
  'start of the core',
] as const;

interface Costs {
  readonly orders: number;
  readonly figures: Readonly<Partial<Record<(typeof names)[number], number>>>;
}

/** A reading ends at 250,000 orders of a queue (queuePass): look-ups, searches and starts go on to a million. */
const mostSwept = 240_000;

/**
 * How costs grow from a thousand orders to a million. The slope is that of a line through the logarithms: 0 does not
 * grow, 1 grows as the orders do, 2 with their square.
 */
export const curveCase: BenchCase = {
  name: 'curves',
  isLong: true,
  run: async ({ quick, seed }) => {
    const costs: Costs[] = [];
    for (const orders of quick ? [1000, 10_000] : [1000, 10_000, 100_000, mostSwept, 1_000_000])
      costs.push(await costsOf(orders, seed));
    return names.flatMap((name) => {
      const points = costs.flatMap(({ figures, orders }) => {
        const cost = figures[name];
        return cost === undefined ? [] : [[orders, cost] as const];
      });
      return [
        ...points.map(
          ([orders, value]): Figure => ({ name: `${name}, ${orders} orders`, value, unit: 'ms' }),
        ),
        { name: `${name}: slope`, value: slopeOf(points), unit: 'x' as const, budget: 1.15 },
      ];
    });
  },
};

async function costsOf(orders: number, seed: number): Promise<Costs> {
  const asked = await withFullCache(orders, seed, (db) => ({
    'look-up, p99': Math.max(...measureLookups(db, { orders, scans: 500, seed }).map(({ p99 }) => p99)),
    'search, p99': percentile(measureSearch(db, orders, 40, seed), 0.99),
  }));
  const swept = orders > mostSwept ? {} : await sweepsOf(orders, seed);
  return { orders, figures: { ...asked, ...swept, 'start of the core': await startWith(orders, seed, 5) } };
}

async function sweepsOf(orders: number, seed: number) {
  const shop = await openShop(orders, seed);
  const times = await withCache(async (db) => {
    const reading = createOwnReading(db, {
      port: Number(new URL(shop.baseUrl).port),
      storeCode: shop.connection.storeCode,
      token: shop.connection.token,
    });
    const first = await cpuOf(reading.sweep);
    const again = await cpuOf(reading.sweep);
    await reading.close();
    return { 'first sweep, CPU': first, 'sweep without changes, CPU': again };
  });
  await shop.close();
  return times;
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
