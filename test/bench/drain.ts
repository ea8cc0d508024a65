import { join } from 'node:path';
import Database from 'better-sqlite3';
import { better, defineQueue, defineWorker } from 'plainjob';
import { request } from 'undici';
import { z } from 'zod';
import { mostInFlight } from '../../main/core/outbox/retryPolicy.ts';
import { startCore } from '../support/coreProcess.ts';
import { inBenchFolder } from './support/benchFolder.ts';
import { addReadyEntries, shipBody } from './support/readyEntries.ts';
import { readShop } from './support/savedConnection.ts';
import { openShop, type Shop } from './support/shop.ts';

/** Milliseconds between the first and the last call that the shop took, for so many calls. */
export interface DrainTimes {
  readonly ours: number;
  /** undici alone, and with what each call does written to a file before and after it, as FULL as ours. */
  readonly bare: number;
  readonly bareDurable: number;
  /** The same calls as jobs of a queue in SQLite, four workers. */
  readonly jobQueue: number;
}

export async function measureDrain(entries: number, answerAfter: number): Promise<DrainTimes> {
  const shop = await openShop(0, 1, answerAfter);
  try {
    return {
      ours: await inBenchFolder((folder) => drainOurs(folder, shop, entries)),
      bare: await timed(shop, entries, () => drainBare(shop, entries, () => {})),
      bareDurable: await inBenchFolder((folder) => drainDurable(folder, shop, entries)),
      jobQueue: await inBenchFolder((folder) => drainJobs(folder, shop, entries)),
    };
  } finally {
    await shop.close();
  }
}

async function timed(shop: Shop, entries: number, work: () => Promise<void>): Promise<number> {
  await shop.counts();
  await work();
  const { calls, firstCallAt, lastCallAt } = await shop.counts();
  if (calls !== entries) throw new Error(`The shop took ${calls} calls instead of ${entries}`);
  return lastCallAt - firstCallAt;
}

async function send(shop: Shop, body: string): Promise<void> {
  const answer = await request(`${shop.baseUrl}/rest/default/V1/fulfillmentOrder/ship`, {
    method: 'POST',
    headers: { authorization: 'Bearer bench-token', 'content-type': 'application/json' },
    body,
  });
  JSON.parse(await answer.body.text());
}

async function drainBare(shop: Shop, entries: number, write: (number: number) => void): Promise<void> {
  let next = 0;
  const line = async (): Promise<void> => {
    while (next < entries) {
      const number = next;
      next += 1;
      write(number);
      await send(shop, shipBody(number));
      write(number);
    }
  };
  await Promise.all(Array.from({ length: mostInFlight }, line));
}

function openFull(path: string): Database.Database {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  return db;
}

function drainDurable(folder: string, shop: Shop, entries: number): Promise<number> {
  const db = openFull(join(folder, 'bare.db'));
  db.exec('create table entry (number integer primary key, changes integer not null) strict');
  const write = db.prepare('insert into entry values (?, 1) on conflict do update set changes = changes + 1');
  return timed(shop, entries, () => drainBare(shop, entries, (number) => void write.run(number))).finally(
    () => db.close(),
  );
}

async function drainJobs(folder: string, shop: Shop, entries: number): Promise<number> {
  const quiet = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
  const db = openFull(join(folder, 'jobs.db'));
  const queue = defineQueue({ connection: better(db), logger: quiet });
  db.transaction(() => {
    for (let number = 0; number < entries; number += 1) queue.add('ship', shipBody(number));
  })();
  let left = entries;
  const { promise: isDrained, resolve } = Promise.withResolvers<void>();
  const workers = Array.from({ length: mostInFlight }, () =>
    defineWorker('ship', (job) => send(shop, z.string().parse(JSON.parse(job.data))), {
      queue,
      logger: quiet,
      pollIntervall: 1,
      onCompleted: () => {
        left -= 1;
        if (left === 0) resolve();
      },
    }),
  );
  const time = await timed(shop, entries, async () => {
    for (const worker of workers) void worker.start();
    await isDrained;
  });
  await Promise.all(workers.map((worker) => worker.stop()));
  queue.close();
  return time;
}

const listed = z.object({ total: z.int() });

async function drainOurs(folder: string, shop: Shop, entries: number): Promise<number> {
  const first = startCore(folder);
  const connectionId = await readShop(first, shop);
  await first.end();
  addReadyEntries(folder, connectionId, entries);
  return timed(shop, entries, async () => {
    const core = startCore(folder);
    await core.hello;
    for (;;) {
      const { total } = listed.parse(await core.ok('outbox.list', { state: 'confirmed', limit: 1 }));
      if (total === entries) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await core.end();
  });
}
