import { monitorEventLoopDelay } from 'node:perf_hooks';
import { bareSweep } from './support/bareSweep.ts';
import { cpuOf, median } from './support/cpu.ts';
import { createOwnReading, withCache } from './support/ownReading.ts';
import { type ServedPages, servePages } from './support/servedPages.ts';

export interface SweepFigures {
  readonly orders: number;
  readonly megabytes: number;
  /** CPU milliseconds, medians: a bare loop, ours into an empty cache, ours when nothing changed. */
  readonly bare: number;
  readonly first: number;
  readonly again: number;
  readonly firstRatio: number;
  readonly againRatio: number;
  /** Rows that a sweep wrote although nothing had changed, its own mark aside. */
  readonly rowsWrittenAgain: number;
  /** Milliseconds that the event loop stood still at the longest, in a first sweep of its own. */
  readonly longestBlock: number;
  /** The most CPU time of one turn of the event loop: without what the disk and other programs made it wait. */
  readonly longestBlockCpu: number;
}

async function longestBlocksOf(
  pages: ServedPages,
): Promise<Pick<SweepFigures, 'longestBlock' | 'longestBlockCpu'>> {
  return withCache(async (db) => {
    const { sweep, close } = createOwnReading(db, pages);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const endCpu = watchTurns();
    await sweep();
    const longestBlockCpu = endCpu();
    delay.disable();
    await close();
    return { longestBlock: delay.max / 1e6, longestBlockCpu };
  });
}

/** Looks at the CPU time between any two turns of the event loop. @returns ends it, with the most of one turn. */
function watchTurns(): () => number {
  const cpu = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let most = 0;
  let before = cpu();
  let next = setImmediate(look);
  function look(): void {
    const now = cpu();
    most = Math.max(most, now - before);
    before = now;
    next = setImmediate(look);
  }
  return () => {
    clearImmediate(next);
    return most;
  };
}

/** Times the sweeps against the bare loop on the same bytes, alternately, so that both meet the same machine. */
export async function measureSweep(options: {
  readonly orders: number;
  readonly rounds: number;
  readonly seed: number;
  /** See ownReading. */
  readonly isPaced?: boolean;
}): Promise<SweepFigures> {
  const pages = await servePages(options.orders, options.seed);
  const times: { bare: number; first: number; again: number }[] = [];
  let rowsWrittenAgain = 0;
  for (let round = 0; round < options.rounds; round += 1) {
    const bare = await withCache((db) => cpuOf(() => bareSweep(db, pages)));
    const ours = await withCache(async (db) => {
      const { sweep, close } = createOwnReading(db, pages, options);
      const first = await cpuOf(sweep);
      const changes = db.prepare<[], { n: number }>('select total_changes() n');
      const before = changes.get()?.n ?? 0;
      const again = await cpuOf(sweep);
      rowsWrittenAgain = (changes.get()?.n ?? 0) - before;
      await close();
      return { first, again };
    });
    times.push({ bare, ...ours });
  }
  const longest = await longestBlocksOf(pages);
  await pages.close();
  const [bare, first, again] = (['bare', 'first', 'again'] as const).map((name) =>
    median(times.map((one) => one[name])),
  );
  const ratio = (name: 'first' | 'again'): number => median(times.map((one) => one[name] / one.bare));
  return {
    orders: options.orders,
    megabytes: pages.bytes / 1e6,
    bare: bare ?? Number.NaN,
    first: first ?? Number.NaN,
    again: again ?? Number.NaN,
    firstRatio: ratio('first'),
    againRatio: ratio('again'),
    rowsWrittenAgain,
    ...longest,
  };
}
