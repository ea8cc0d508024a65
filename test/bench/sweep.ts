import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queueNames } from '../../main/contract/common.ts';
import { defaultBarcodeFields, usualHours } from '../../main/contract/connections.ts';
import type { StoredConnection } from '../../main/core/connections/connectionStore.ts';
import { createOrderStore } from '../../main/core/orders/orderStore.ts';
import { createQueueMarks } from '../../main/core/orders/queueMarks.ts';
import { createShipperOneClient } from '../../main/core/shipperone/client.ts';
import { createUndiciHttp } from '../../main/core/shipperone/undiciHttp.ts';
import { cacheMigrations } from '../../main/core/store/cacheMigrations.ts';
import { checkpointsOf } from '../../main/core/store/checkpoints.ts';
import { type Db, openDatabase } from '../../main/core/store/openDatabase.ts';
import { createPace } from '../../main/core/sync/pace.ts';
import { runQueuePass } from '../../main/core/sync/queuePass.ts';
import { createTurns } from '../../main/core/sync/turns.ts';
import { bareSweep } from './support/bareSweep.ts';
import { cpuOf, median } from './support/cpu.ts';
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
}

function withCache<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-bench-'));
  const db = openDatabase({
    path: join(folder, 'cache.db'),
    migrations: cacheMigrations,
    applicationId: 1,
    durability: 'normal',
  });
  return work(db).finally(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Our own sweep of all queues, as the poller runs it. */
function createSweep(db: Db, { port, storeCode, token }: ServedPages) {
  const clock = { now: Date.now, monotonic: () => performance.now() };
  const undici = createUndiciHttp();
  const baseUrl = `http://127.0.0.1:${port}`;
  const connection: StoredConnection = {
    connectionId: 'c',
    name: 'bench',
    colour: 0,
    baseUrl,
    storeCode,
    partials: 'perOrder',
    pollSeconds: 45,
    sweepMinutes: 15,
    timeZone: 'UTC',
    businessHours: usualHours,
    barcodeFields: [...defaultBarcodeFields],
    paused: undefined,
    pausedActions: [],
  };
  const deps = {
    client: createShipperOneClient({ baseUrl, storeCode, token }, undici.http, clock),
    orders: createOrderStore(db),
    marks: createQueueMarks(db),
    now: clock.now,
    turns: createTurns(
      {
        clock,
        timers: {
          after: (milliseconds, callback) => {
            const timer = setTimeout(callback, milliseconds);
            return () => clearTimeout(timer);
          },
        },
      },
      checkpointsOf(db),
    ),
    pace: createPace(clock, 60, 600),
    signal: new AbortController().signal,
    onPage: () => {},
  };
  return {
    sweep: async () => {
      for (const queue of queueNames) {
        const pass = await runQueuePass(deps, connection, queue, true);
        if (!pass.ok) throw new Error(pass.error?.message ?? 'The sweep was cut short');
      }
    },
    close: undici.close,
  };
}

/** Times the sweeps against the bare loop on the same bytes, alternately, so that both meet the same machine. */
export async function measureSweep(options: {
  readonly orders: number;
  readonly rounds: number;
  readonly seed: number;
}): Promise<SweepFigures> {
  const pages = await servePages(options.orders, options.seed);
  const times: { bare: number; first: number; again: number }[] = [];
  let rowsWrittenAgain = 0;
  for (let round = 0; round < options.rounds; round += 1) {
    const bare = await withCache((db) => cpuOf(() => bareSweep(db, pages)));
    const ours = await withCache(async (db) => {
      const { sweep, close } = createSweep(db, pages);
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
  };
}
