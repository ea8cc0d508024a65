import type { BenchCase, Figure } from '../figure.ts';
import { percentile } from '../support/cpu.ts';
import { measureWindow, type ScanToPaint } from '../window.ts';

const frame = 16.7;

/** From the scanner's suffix to the answer on the screen, in a real browser window, the journal's commit included. */
export const windowCase: BenchCase = {
  name: 'window',
  run: async ({ quick, seed }) => {
    const orders = quick ? 10_000 : 100_000;
    const seen = await measureWindow({
      orders,
      scans: quick ? 100 : 500,
      entries: quick ? 1000 : 10_000,
      rounds: 3,
      seed,
    });
    const figures = (name: string, { painted, ready, shown }: ScanToPaint): readonly Figure[] => [
      { name: `${name}: in the document, p50`, value: percentile(shown, 0.5), unit: 'ms' },
      { name: `${name}: and its frame made, p50`, value: percentile(ready, 0.5), unit: 'ms' },
      {
        name: `${name}: and its frame made, p99 of ${ready.length}`,
        value: percentile(ready, 0.99),
        unit: 'ms',
        budget: frame,
      },
      { name: `${name}: on the screen at 60 Hz, p50`, value: percentile(painted, 0.5), unit: 'ms' },
      { name: `${name}: on the screen at 60 Hz, p99`, value: percentile(painted, 0.99), unit: 'ms' },
    ];
    return [
      ...figures(`${orders} orders cached`, seen.quiet),
      ...figures('while parcels go out, answered after 20 ms', seen.whileSending),
      ...figures('while parcels go out, answered at once', seen.whileSendingFast),
      ...figures('while all orders are read', seen.whileReading),
      { name: 'memory of the main process at most', value: seen.megabytes, unit: 'MB', budget: 200 },
    ];
  },
};
