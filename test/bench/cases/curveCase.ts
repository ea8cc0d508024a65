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
  readonly figures: Readonly<Record<(typeof names)[number], number>>;
}

/** A reading ends at 250,000 orders of a queue (queuePass): more than these are those of several shops. */
const mostOfAShop = 200_000;

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
    return names.flatMap((name) => {
      const points = costs.map(({ figures, orders }) => [orders, figures[name]] as const);
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
  const swept = await sweepsOf(orders, seed);
  return { orders, figures: { ...asked, ...swept, 'start of the core': await startWith(orders, seed, 5) } };
}

async function sweepsOf(orders: number, seed: number) {
  const count = Math.ceil(orders / mostOfAShop);
  const shops = await Promise.all(
    Array.from({ length: count }, (_, number) => openShop(orders / count, seed + number)),
  );
  const times = await withCache(async (db) => {
    const readings = shops.map(({ baseUrl, connection: { storeCode, token } }, number) =>
      createOwnReading(
        db,
        { port: Number(new URL(baseUrl).port), storeCode, token },
        { connectionId: `shop ${number}` },
      ),
    );
    const sweepAll = async (): Promise<void> => {
      for (const { sweep } of readings) await sweep();
    };
    const first = await cpuOf(sweepAll);
    const again = await cpuOf(sweepAll);
    for (const { close } of readings) await close();
    return { 'first sweep, CPU': first, 'sweep without changes, CPU': again };
  });
  for (const shop of shops) await shop.close();
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
