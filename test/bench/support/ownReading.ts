import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queueNames } from '../../../main/contract/common.ts';
import { defaultBarcodeFields, usualHours } from '../../../main/contract/connections.ts';
import type { StoredConnection } from '../../../main/core/connections/connectionStore.ts';
import { createOrderStore } from '../../../main/core/orders/orderStore.ts';
import { createQueueMarks } from '../../../main/core/orders/queueMarks.ts';
import { createSearchIndex } from '../../../main/core/orders/searchIndex.ts';
import { createShipperOneClient } from '../../../main/core/shipperone/client.ts';
import { createUndiciHttp } from '../../../main/core/shipperone/undiciHttp.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { checkpointsOf } from '../../../main/core/store/checkpoints.ts';
import { type Db, openDatabase } from '../../../main/core/store/openDatabase.ts';
import { createPace } from '../../../main/core/sync/pace.ts';
import { runQueuePass } from '../../../main/core/sync/queuePass.ts';
import { createTurns } from '../../../main/core/sync/turns.ts';
import { fillCache } from '../../support/cachedOrders.ts';
import type { ServedPages } from './servedPages.ts';

/** Work on a cache of its own that is gone afterwards. */
export function withCache<T>(work: (db: Db) => Promise<T>): Promise<T> {
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

/** Work on a cache of so many orders, indexed for the search. */
export function withFullCache<T>(orders: number, seed: number, work: (db: Db) => T): Promise<T> {
  return withCache(async (db) => {
    fillCache(db, orders, seed);
    await createSearchIndex(db, { begin: async () => {}, breathe: async () => {} }).catchUp();
    return work(db);
  });
}

export interface OwnReadingOptions {
  /** Whether portions follow how busy the machine is; else they are the largest. */
  readonly isPaced?: boolean;
  /** Where several shops are read into one cache. */
  readonly connectionId?: string;
}

/** Our own readings of all queues, as the poller runs them. */
export function createOwnReading(
  db: Db,
  { port, storeCode, token }: Pick<ServedPages, 'port' | 'storeCode' | 'token'>,
  { connectionId = 'c', isPaced = true }: OwnReadingOptions = {},
) {
  const clock = { now: Date.now, monotonic: () => performance.now() };
  const undici = createUndiciHttp();
  const checkpoints = checkpointsOf(db, () => {});
  const baseUrl = `http://127.0.0.1:${port}`;
  const connection: StoredConnection = {
    connectionId,
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
      checkpoints.copy,
    ),
    pace: createPace(isPaced ? clock : { monotonic: () => 0 }, 60, 600),
    signal: new AbortController().signal,
    onPage: () => {},
  };
  const close = async (): Promise<void> => {
    await checkpoints.stop();
    checkpoints.close();
    await undici.close();
  };
  const readAll = async (isSweep: boolean): Promise<void> => {
    for (const queue of queueNames) {
      const pass = await runQueuePass(deps, connection, queue, isSweep);
      if (!pass.ok) throw new Error(pass.error?.message ?? 'The reading was cut short');
    }
  };
  return { sweep: () => readAll(true), poll: () => readAll(false), close };
}
