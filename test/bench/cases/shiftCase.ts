import type { BenchCase, Figure } from '../figure.ts';
import { measureShift } from '../shift.ts';
import { percentile } from '../support/cpu.ts';

/** Four hours at an even pace, in as many minutes: what finishing costs, and whether the process grows. */
export const shiftCase: BenchCase = {
  name: 'shift',
  run: async ({ quick, seed }) => {
    const orders = quick ? 400 : 4000;
    const hours = 4;
    const { commits, finishes, kept, megabytes, perThousand } = await measureShift({
      orders,
      hours,
      timesAsFast: quick ? 600 : 60,
      seed,
    });
    const finish = percentile(finishes, 0.99);
    const grows = { name: 'growth for each 1,000 orders, from the second hour on', value: perThousand };
    return [
      { name: 'a parcel finished, p50', value: percentile(finishes, 0.5), unit: 'ms' },
      { name: `a parcel finished, p99 of ${orders}`, value: finish, unit: 'ms', budget: 50 },
      { name: 'one bare row committed as durably, p99', value: percentile(commits, 0.99), unit: 'ms' },
      { name: `memory of the core after ${orders} orders in ${hours} hours`, value: megabytes, unit: 'MB' },
      ...kept.map(
        (value, hour): Figure => ({
          name: `what is kept after hour ${hour + 1}`,
          value,
          unit: 'MB',
          budget: 100,
        }),
      ),
      { ...grows, unit: 'MB', budget: quick ? 2 : 0.2 },
    ];
  },
};
