import type { BenchCase } from '../figure.ts';
import { measureLookups } from '../lookups.ts';
import { withFullCache } from '../support/ownReading.ts';

/** What a scan costs against a full cache: each kind of look-up by its index, in a file as the station has it. */
export const lookupCase: BenchCase = {
  name: 'lookup',
  run: async ({ quick, seed }) => {
    const orders = quick ? 10_000 : 100_000;
    const times = await withFullCache(orders, seed, (db) =>
      measureLookups(db, { orders, scans: quick ? 500 : 2000, seed }),
    );
    return times.flatMap(({ name, p50, p99 }) => [
      { name: `${name}, p50 of ${orders}`, value: p50, unit: 'ms' as const },
      { name: `${name}, p99 of ${orders}`, value: p99, unit: 'ms' as const, budget: 1 },
    ]);
  },
};
