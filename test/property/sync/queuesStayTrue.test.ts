import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { queueNames } from '../../../main/contract/common.ts';
import { createUndiciHttp } from '../../../main/core/shipperone/undiciHttp.ts';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { startSandbox } from '../../../main/sandbox/startSandbox.ts';
import { list } from '../../integration/sandbox/talk.ts';
import { temporaryFolder } from '../../support/testStation.ts';
import { createServer, history, type Step } from './history.ts';
import { createSyncedStation, openCache } from './syncedStation.ts';

const undici = createUndiciHttp();
afterAll(() => undici.close());

/** What ShipperOne lists, read page by page with nothing else going on. */
async function listed(sandbox: Sandbox, queue: string) {
  const orders = new Map<string, string>();
  for (let page = 1; ; page += 1) {
    const rows = await list(sandbox, queue, `page=${page}`);
    for (const row of rows) orders.set(String(row.order_id), JSON.stringify(row));
    if (rows.length === 0) return [...orders].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

test('whatever happens on the server and on the way, two quiet sweeps make the queues equal', async () => {
  const cache = openCache(join(temporaryFolder(), 'cache.db'));
  let runs = 0;

  const live = async (steps: readonly Step[]): Promise<void> => {
    runs += 1;
    let now = Date.UTC(2026, 10, 25, 12);
    const sandbox = await startSandbox({ orders: 0, autoErpMs: false, now: () => now });
    let afterPage: (pages: number) => void = () => {};
    const name = `run-${runs}`;
    const station = createSyncedStation(cache, sandbox, undici.http, name, (page) => afterPage(page));
    const server = createServer(sandbox, (seconds) => {
      now += seconds * 1000;
    });
    try {
      server.add('pending_shipment', 130);
      server.add('pending_accept', 105);
      await station.read(true);
      for (const step of steps) {
        if (step.kind === 'read') await station.read(step.sweep);
        else if (step.kind === 'sweepDuring') {
          afterPage = (page) => {
            if (page === step.page) for (const move of step.moves) server.move(move);
          };
          await station.read(true);
          afterPage = () => {};
        } else server.move(step);
      }
      sandbox.clearFaults();
      for (const sweep of [true, true]) {
        expect((await station.read(sweep)).map((result) => result.ok)).toEqual([true, true, true]);
      }
      for (const queue of queueNames) expect(station.queue(queue)).toEqual(await listed(sandbox, queue));
    } finally {
      await sandbox.close();
    }
  };

  try {
    await fc.assert(fc.asyncProperty(history, live), { numRuns: 40 });
  } finally {
    cache.close();
  }
}, 120_000);
