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
  /** Megabytes of the core's process: after reading the orders, and at the end. */
  readonly before: number;
  readonly after: number;
  /** Megabytes that it grew for each thousand orders in the second half, when everything had been used once. */
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
    await readShop(core, shop);
    await core.ok('settings.set', { undoWindowSeconds: 0 });
    const finishes: number[] = [];
    const sizes: number[] = [megabytesOf(core.pid, 'VmRSS')];
    for (let number = 0; finishes.length < orders; ) {
      const { rows } = listed.parse(await core.ok('orders.list', { queue: 'pending_shipment', limit: 100 }));
      for (const row of rows.filter(({ orderId }) => orderId !== 'FO-BENCH')) {
        number += 1;
        finishes.push(await packOrder(core, row, `BENCH${String(number).padStart(10, '0')}`));
        if (number % Math.ceil(orders / 20) === 0) sizes.push(megabytesOf(core.pid, 'VmRSS'));
        if (finishes.length === orders) break;
      }
    }
    await core.end();
    await shop.close();
    const half = sizes.slice(Math.floor(sizes.length / 2));
    return {
      finishes,
      commits: bareCommits(join(folder, 'bare.db'), 500),
      before: sizes[0] ?? Number.NaN,
      after: sizes.at(-1) ?? Number.NaN,
      perThousand: (((half.at(-1) ?? 0) - (half[0] ?? 0)) / (orders / 2)) * 1000,
    };
  });
}

/** Collects garbage each second, so that what is seen is what is kept and not what waits to be collected. */
const collector = `data:text/javascript,${encodeURIComponent('setInterval(() => globalThis.gc?.(), 1000).unref();')}`;

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
