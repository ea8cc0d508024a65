import type { BenchCase, Figure } from '../figure.ts';
import { measureSweep } from '../sweep.ts';

/** Reading whole queues from loopback, against a bare loop over the same bytes. */
export const sweepCase: BenchCase = {
  name: 'sweep',
  run: async ({ quick, seed }) => {
    const figures: Figure[] = [];
    for (const orders of quick ? [10_000] : [10_000, 100_000]) {
      const seen = await measureSweep({ orders, rounds: quick ? 3 : 5, seed });
      const of = `of ${orders} orders`;
      figures.push(
        { name: `bare loop ${of}`, value: seen.bare, unit: 'ms' },
        { name: `first sweep ${of}`, value: seen.first, unit: 'ms' },
        { name: `first sweep ${of} / bare`, value: seen.firstRatio, unit: 'x', budget: 1.5 },
        { name: `sweep without changes ${of} / bare`, value: seen.againRatio, unit: 'x', budget: 1 },
        { name: `longest block of the event loop ${of}`, value: seen.longestBlock, unit: 'ms', budget: 16 },
        { name: `most CPU time of one turn ${of}`, value: seen.longestBlockCpu, unit: 'ms' },
        { name: `rows written without changes ${of}`, value: seen.rowsWrittenAgain, unit: 'rows', budget: 6 },
      );
    }
    return figures;
  },
};
