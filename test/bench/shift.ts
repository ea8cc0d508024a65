import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { type CoreProcess, startCore } from '../support/coreProcess.ts';
import { inBenchFolder } from './support/benchFolder.ts';
import { megabytesOf } from './support/memory.ts';
import { readShop } from './support/savedConnection.ts';
import { openShop } from './support/shop.ts';

export interface ShiftFigures {
  /** Milliseconds of `pack.finish`, over stdio. */
  readonly finishes: readonly number[];
  /** Milliseconds of one row committed as durably, on the same disk. */
  readonly commits: readonly number[];
  /** Megabytes of the core's process at the end, and what of it is kept. */
  readonly megabytes: number;
  readonly kept: number;
  /** Megabytes more that are kept for each thousand orders in the second half, when everything had been used once. */
  readonly perThousand: number;
}

const listed = z.object({
  rows: z.array(z.object({ connectionId: z.string(), orderId: z.string() })),
});
const opened = z.object({
  pack: z.object({ lines: z.array(z.object({ required: z.int(), barcodes: z.array(z.string()) })) }),
});

/** A shift without breaks: so many orders opened, scanned, labelled and finished one after the other. */
export function measureShift(orders: number, seed: number): Promise<ShiftFigures> {
  return inBenchFolder(async (folder) => {
    const shop = await openShop(orders, seed);
    const core = startCore(join(folder, 'station'), [], { node: ['--expose-gc', '--import', collector] });
    const connectionId = await readShop(core, shop);
    await core.ok('settings.set', { undoWindowSeconds: 0 });
    const finishes: number[] = [];
    const kept: number[] = [];
    for (let number = 0; finishes.length < orders; ) {
      const { rows } = listed.parse(await core.ok('orders.list', { queue: 'pending_shipment', limit: 100 }));
      for (const row of rows.filter(({ orderId }) => orderId !== 'FO-BENCH')) {
        number += 1;
        finishes.push(await packOrder(core, row, `BENCH${String(number).padStart(10, '0')}`));
        if (number % Math.ceil(orders / 10) === 0) {
          // What has left its queue is forgotten by a sweep.
          for (let count = 0; count < 2; count += 1) await core.ok('sync.now', { connectionId, sweep: true });
          await new Promise((resolve) => setTimeout(resolve, 1200));
          kept.push(keptMegabytes(core));
        }
        if (finishes.length === orders) break;
      }
    }
    const megabytes = megabytesOf(core.pid, 'VmRSS');
    await core.end();
    await shop.close();
    const half = kept.slice(Math.floor(kept.length / 2) - 1);
    return {
      finishes,
      commits: bareCommits(join(folder, 'bare.db'), 500),
      megabytes,
      kept: kept.at(-1) ?? Number.NaN,
      perThousand: (((half.at(-1) ?? 0) - (half[0] ?? 0)) / (orders / 2)) * 1000,
    };
  });
}

/** Tells each half second what is kept when everything else was collected. */
const collector = `data:text/javascript,${encodeURIComponent(`setInterval(() => {
  globalThis.gc?.();
  process.stderr.write(\`kept \${process.memoryUsage().heapUsed}\\n\`);
}, 500).unref();`)}`;

/** Megabytes that the core keeps, as it told last. */
function keptMegabytes(core: CoreProcess): number {
  const told = core.errors().matchAll(/^kept (\d+)$/gm);
  return Number([...told].at(-1)?.[1] ?? Number.NaN) / 1e6;
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
