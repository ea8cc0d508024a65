import type { BenchCase, Figure } from '../figure.ts';
import { measureScans } from '../scansDuringSweep.ts';
import { percentile } from '../support/cpu.ts';

const frame = 16.7;

/** Scans answered by the core while it reads whole queues. */
export const scanCase: BenchCase = {
  name: 'scans',
  run: async ({ quick, seed }) => {
    const orders = quick ? 10_000 : 100_000;
    const times = await measureScans({ orders, scansAlone: 500, seed });
    const figures = (name: string, values: readonly number[]): readonly Figure[] => [
      { name: `scan ${name}, p50`, value: percentile(values, 0.5), unit: 'ms' },
      { name: `scan ${name}, p99`, value: percentile(values, 0.99), unit: 'ms', budget: frame },
      { name: `scan ${name}, longest of ${values.length}`, value: Math.max(...values), unit: 'ms' },
    ];
    return [
      ...figures(`with ${orders} orders cached`, times.alone),
      ...figures(`while ${orders} orders are read`, times.whileReading),
      {
        name: `memory of the core at most, ${orders} orders`,
        value: times.peakMegabytes,
        unit: 'MB',
      },
    ];
  },
};
