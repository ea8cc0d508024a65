import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { type CoreProcess, startCore } from '../support/coreProcess.ts';
import { inBenchFolder } from './support/benchFolder.ts';
import { megabytesOf } from './support/memory.ts';
import { quickClockVariable } from './support/quickClock.ts';
import { readShop } from './support/savedConnection.ts';
import { openShop } from './support/shop.ts';

export interface ShiftFigures {
  /** Milliseconds of `pack.finish`, over stdio. */
  readonly finishes: readonly number[];
  /** Milliseconds of one row committed as durably, on the same disk. */
  readonly commits: readonly number[];
  /** Megabytes of the core's process at the end. */
  readonly megabytes: number;
  /** Megabytes that are kept when all else was collected, at the end of each hour. */
  readonly kept: readonly number[];
  /** Megabytes more that are kept for each thousand orders after the second hour, when everything had been used once. */
  readonly perThousand: number;
}

export interface Shift {
  readonly orders: number;
  /** Hours as the core's clock tells them; at least three. */
  readonly hours: number;
  /** How many of these hours pass in one. */
  readonly timesAsFast: number;
  readonly seed: number;
}

const HOUR = 60 * 60 * 1000;

const listed = z.object({
  rows: z.array(z.object({ connectionId: z.string(), orderId: z.string() })),
});
const opened = z.object({
  pack: z.object({ lines: z.array(z.object({ required: z.int(), barcodes: z.array(z.string()) })) }),
});

/** A shift at an even pace: orders opened, scanned, labelled and finished one after the other, hour after hour. */
export function measureShift({ hours, orders, seed, timesAsFast }: Shift): Promise<ShiftFigures> {
  return inBenchFolder(async (folder) => {
    const shop = await openShop(orders, seed);
    const core = startCore(join(folder, 'station'), [], {
      node: ['--expose-gc', '--import', quickClock, '--import', collector],
      env: { [quickClockVariable]: String(timesAsFast) },
    });
    await readShop(core, shop);
    await core.ok('settings.set', { undoWindowSeconds: 0 });
    const finishes: number[] = [];
    const kept: number[] = [];
    const begin = performance.now();
    const reach = (share: number): Promise<unknown> => {
      const left = begin + (share * hours * HOUR) / timesAsFast - performance.now();
      return new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
    };
    while (finishes.length < orders) {
      const { rows } = listed.parse(await core.ok('orders.list', { queue: 'pending_shipment', limit: 100 }));
      for (const row of rows.filter(({ orderId }) => orderId !== 'FO-BENCH')) {
        if (finishes.length === orders) break;
        if (finishes.length >= (orders / hours) * (kept.length + 1)) kept.push(await keptMegabytes(core));
        await reach(finishes.length / orders);
        finishes.push(await packOrder(core, row, `BENCH${String(finishes.length).padStart(10, '0')}`));
      }
    }
    await reach(1);
    kept.push(await keptMegabytes(core));
    const megabytes = megabytesOf(core.pid, 'VmRSS');
    await core.end();
    await shop.close();
    const [second = Number.NaN] = kept.slice(1);
    return {
      finishes,
      commits: bareCommits(join(folder, 'bare.db'), 500),
      megabytes,
      kept,
      perThousand: (((kept.at(-1) ?? Number.NaN) - second) / (orders * (1 - 2 / hours))) * 1000,
    };
  });
}

const quickClock = join(import.meta.dirname, 'support', 'quickClock.ts');

/** Tells, when it is asked, what is kept when everything else was collected. */
const collector = `data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2', () => {
  globalThis.gc?.();
  process.stderr.write(\`kept \${process.memoryUsage().heapUsed}\\n\`);
})`)}`;

/** Megabytes that the core keeps. */
async function keptMegabytes(core: CoreProcess): Promise<number> {
  const told = (): readonly RegExpMatchArray[] => [...core.errors().matchAll(/^kept (\d+)$/gm)];
  const before = told().length;
  process.kill(core.pid, 'SIGUSR2');
  while (told().length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  return Number(told().at(-1)?.[1]) / 1e6;
}

async function packOrder(
  core: CoreProcess,
  row: { readonly connectionId: string; readonly orderId: string },
  trackNumber: string,
): Promise<number> {
  const { pack } = opened.parse(await core.ok('pack.open', row));
  for (const line of pack.lines) {
    for (let count = 0; count < line.required; count += 1)
      await core.ok('pack.scan', { raw: line.barcodes[0] ?? '' });
  }
  await core.ok('pack.track', { carrierCode: 'bench', title: 'Bench', trackNumber });
  const begin = performance.now();
  await core.ok('pack.finish', {});
  return performance.now() - begin;
}

function bareCommits(path: string, count: number): readonly number[] {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table entry (number integer primary key, body text not null) strict');
  const insert = db.prepare('insert into entry values (?, ?)');
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const begin = performance.now();
    insert.run(number, 'x'.repeat(500));
    times.push(performance.now() - begin);
  }
  db.close();
  return times;
}
