import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startCore } from '../support/coreProcess.ts';
import { megabytesOf } from './support/memory.ts';
import { packersPause } from './support/packersPace.ts';
import { servePages } from './support/servedPages.ts';

export interface ScanTimes {
  readonly orders: number;
  /** Milliseconds from writing the scan's frame to reading its answer, journal included. */
  readonly alone: readonly number[];
  readonly whileReading: readonly number[];
  /** Megabytes that the core's process had at most. */
  readonly peakMegabytes: number;
}

const saved = z.object({ connectionId: z.string() });
const answered = z.object({ outcome: z.literal('counted') });
const reading = z.object({
  status: z.object({
    connections: z.array(z.object({ reading: z.object({ queue: z.string() }).optional() })),
  }),
});

/** Scans at the real core, over stdio, alone and while it reads every order anew. */
export async function measureScans(options: {
  readonly orders: number;
  readonly scansAlone: number;
  readonly seed: number;
}): Promise<ScanTimes> {
  const pages = await servePages(options.orders, options.seed);
  const folder = mkdtempSync(join(tmpdir(), 'packbench-bench-'));
  const core = startCore(folder);
  await core.hello;
  const connection = {
    name: 'Bench',
    baseUrl: `http://127.0.0.1:${pages.port}`,
    storeCode: pages.storeCode,
    token: pages.token,
    partials: 'on',
  };
  const { connectionId } = saved.parse(await core.ok('connections.save', connection));
  await core.ok('sync.now', { connectionId });
  await core.ok('pack.open', { connectionId, orderId: 'FO-BENCH' });
  let scans = 0;
  const scan = async (): Promise<number> => {
    scans += 1;
    await packersPause(scans);
    const before = performance.now();
    const answer = await core.ok('pack.scan', { raw: 'BENCH-1' });
    const milliseconds = performance.now() - before;
    answered.parse(answer);
    return milliseconds;
  };
  const isReading = async (): Promise<boolean> =>
    reading.parse(await core.ok('sync.status')).status.connections.some((one) => one.reading !== undefined);

  const alone: number[] = [];
  while (alone.length < options.scansAlone) alone.push(await scan());
  // Under other rules a connection reads and stores every order anew.
  await core.ok('connections.save', {
    ...connection,
    id: connectionId,
    token: undefined,
    partials: 'perOrder',
  });
  const whileReading: number[] = [];
  do {
    for (let count = 0; count < 10; count += 1) whileReading.push(await scan());
  } while (await isReading());
  const peakMegabytes = megabytesOf(core.pid, 'VmHWM');
  await core.end();
  await pages.close();
  rmSync(folder, { recursive: true, force: true });
  return { orders: options.orders, alone, whileReading, peakMegabytes };
}
