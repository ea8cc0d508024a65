import type { BenchCase } from '../figure.ts';
import { cpuOf } from '../support/cpu.ts';
import { createOwnReading, withCache } from '../support/ownReading.ts';
import { openShop } from '../support/shop.ts';

/** What it costs to ask when nothing changed, for all three queues together. */
export const pollCase: BenchCase = {
  name: 'poll',
  run: async ({ quick, seed }) => {
    const orders = quick ? 10_000 : 100_000;
    const polls = 100;
    const shop = await openShop(orders, seed);
    const seen = await withCache(async (db) => {
      const reading = createOwnReading(db, {
        port: Number(new URL(shop.baseUrl).port),
        storeCode: shop.connection.storeCode,
        token: shop.connection.token,
      });
      await reading.sweep();
      await shop.counts();
      const changes = db.prepare<[], { n: number }>('select total_changes() n');
      const before = changes.get()?.n ?? 0;
      const cpu = await cpuOf(async () => {
        for (let count = 0; count < polls; count += 1) await reading.poll();
      });
      const rows = (changes.get()?.n ?? 0) - before;
      await reading.close();
      return { ...(await shop.counts()), cpu, rows };
    });
    await shop.close();
    return [
      {
        name: `requests of a poll, ${orders} orders cached`,
        value: seen.reads / polls,
        unit: 'requests',
        budget: 3,
      },
      { name: 'bytes it reads', value: seen.bytes / polls / 1000, unit: 'kB', budget: 1 },
      { name: 'rows it writes', value: seen.rows / polls, unit: 'rows', budget: 0 },
      { name: 'CPU time', value: seen.cpu / polls, unit: 'ms', budget: 10 },
    ];
  },
};
