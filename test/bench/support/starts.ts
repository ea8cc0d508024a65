import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fillCache } from '../../support/cachedOrders.ts';
import { startCore } from '../../support/coreProcess.ts';
import { inBenchFolder } from './benchFolder.ts';
import { median } from './cpu.ts';
import { readShop } from './savedConnection.ts';
import { openShop } from './shop.ts';

/** Milliseconds from starting the core's process to its greeting, by which a scan can come. */
export async function startOfCore(dataDir: string): Promise<number> {
  const begin = performance.now();
  const core = startCore(dataDir);
  await core.hello;
  const time = performance.now() - begin;
  await core.end();
  return time;
}

/** The median of so many tries. */
export async function timesOf(rounds: number, once: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  while (times.length < rounds) times.push(await once());
  return median(times);
}

/** The same with so many orders kept, which no shop has to send first. */
export async function startWith(orders: number, seed: number, rounds: number): Promise<number> {
  return inBenchFolder(async (folder) => {
    const shop = await openShop(0, seed);
    const first = startCore(folder);
    const connectionId = await readShop(first, shop);
    await first.end();
    // From now on nobody answers: the orders stay as they are.
    await shop.close();
    const cache = new Database(join(folder, 'cache.db'));
    fillCache(cache, orders, seed, connectionId);
    cache.close();
    return timesOf(rounds, () => startOfCore(folder));
  });
}
