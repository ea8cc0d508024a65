import type { BenchCase } from '../figure.ts';
import { measureShift } from '../shift.ts';
import { percentile } from '../support/cpu.ts';

/** Orders packed one after the other: what finishing costs, and whether the process grows. */
export const shiftCase: BenchCase = {
  name: 'shift',
  run: async ({ quick, seed }) => {
    const orders = quick ? 400 : 4000;
    const { commits, finishes, kept, megabytes, perThousand } = await measureShift(orders, seed);
    const finish = percentile(finishes, 0.99);
    return [
      { name: 'a parcel finished, p50', value: percentile(finishes, 0.5), unit: 'ms' },
      { name: `a parcel finished, p99 of ${orders}`, value: finish, unit: 'ms', budget: 50 },
      { name: 'one bare row committed as durably, p99', value: percentile(commits, 0.99), unit: 'ms' },
      { name: `memory of the core after ${orders} orders`, value: megabytes, unit: 'MB' },
      { name: 'what of it is kept', value: kept, unit: 'MB', budget: 100 },
      { name: 'growth for each 1,000 orders', value: perThousand, unit: 'MB', budget: quick ? 5 : 0.5 },
    ];
  },
};
