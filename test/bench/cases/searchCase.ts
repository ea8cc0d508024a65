import type { BenchCase } from '../figure.ts';
import { measureSearch } from '../search.ts';
import { percentile } from '../support/cpu.ts';
import { withFullCache } from '../support/ownReading.ts';

/** Each letter of what somebody types into the search, the first page of orders each time. */
export const searchCase: BenchCase = {
  name: 'search',
  run: async ({ quick, seed }) => {
    const orders = quick ? 10_000 : 100_000;
    const times = await withFullCache(orders, seed, (db) =>
      measureSearch(db, orders, quick ? 40 : 200, seed),
    );
    return [
      { name: `a letter typed, p50 of ${orders} orders`, value: percentile(times, 0.5), unit: 'ms' },
      {
        name: `a letter typed, p99 of ${times.length}`,
        value: percentile(times, 0.99),
        unit: 'ms',
        budget: 50,
      },
    ];
  },
};
