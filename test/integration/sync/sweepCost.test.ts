import { expect, test } from 'vitest';
import { measureSweep } from '../../bench/sweep.ts';

/**
 * The budget is 1.5 and is held by `npm run bench`; here a limit that only a real fault breaks, as a quadratic one. The
 * portions are not paced: the many small ones of a busy machine cost up to 3.1 times the bare loop.
 */
test('a sweep costs little more than fetching, parsing and inserting, and next to nothing when nothing changed', async () => {
  const figures = await measureSweep({ orders: 3000, rounds: 3, seed: 1, isPaced: false });
  expect(figures.firstRatio).toBeLessThan(2.2);
  expect(figures.againRatio).toBeLessThan(1);
  // The marks of each of the three queues: when it was swept, and its watermark, which steps back by how long that took.
  expect(figures.rowsWrittenAgain).toBeLessThanOrEqual(6);
}, 120_000);
