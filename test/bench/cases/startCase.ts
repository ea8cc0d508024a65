import { join } from 'node:path';
import { launchStation } from '../../e2e/support/launchStation.ts';
import { startCore } from '../../support/coreProcess.ts';
import type { BenchCase, Figure } from '../figure.ts';
import { inBenchFolder } from '../support/benchFolder.ts';
import { readShop } from '../support/savedConnection.ts';
import { openShop } from '../support/shop.ts';
import { startOfCore, timesOf } from '../support/starts.ts';

/** From starting the process to the answer that a scan can come. */
export const startCase: BenchCase = {
  name: 'start',
  run: async ({ quick, seed }) => {
    const rounds = quick ? 3 : 5;
    const figures: Figure[] = [];
    for (const orders of [0, quick ? 10_000 : 100_000]) {
      await inBenchFolder(async (folder) => {
        const dataDir = join(folder, 'station');
        const shop = await openShop(orders, seed);
        const first = startCore(dataDir);
        await readShop(first, shop);
        await first.end();
        const core = await timesOf(rounds, () => startOfCore(dataDir));
        const window = await timesOf(rounds, () => startOfWindow(dataDir));
        await shop.close();
        figures.push(
          { name: `core from its sources, ${orders} orders`, value: core, unit: 'ms', budget: 1000 },
          { name: `built app in the shell to the prompt, ${orders} orders`, value: window, unit: 'ms' },
        );
      });
    }
    return figures;
  },
};

/** Chromium's own start, and joining it for the measurement, included: so no budget is held against it. */
async function startOfWindow(dataDir: string): Promise<number> {
  const begin = performance.now();
  const station = await launchStation({ practice: false, dataDir });
  await station.page.getByTestId('next-step').waitFor();
  const time = performance.now() - begin;
  await station.close();
  return time;
}
