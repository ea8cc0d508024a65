import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import type { CoreProcess, Frame } from '../../support/coreProcess.ts';
import { canMountDisks, fillDisk, smallDisk } from '../../support/smallDisk.ts';
import { temporaryFolder, testSandbox } from '../../support/testStation.ts';
import { stdioStation } from './stdioStation.ts';

const canMount = canMountDisks();
const counted = z.object({ pack: z.object({ lines: z.array(z.object({ counted: z.int() })) }) });

/** A station whose data folder is on a disk of its own, of so many megabytes; seen from outside at `outside`. */
function stationOnSmallDisk(megabytes: number): { readonly station: CoreProcess; readonly outside: string } {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  const { program, seenFrom } = smallDisk(folder, megabytes);
  const station = stdioStation(join(folder, 'data'), [], { program });
  return { station, outside: seenFrom(station.pid) };
}

async function openOrder(station: CoreProcess, pieces: number): Promise<void> {
  const sandbox = await testSandbox({ orders: 0 });
  await station.hello;
  await station.ok('connections.save', {
    name: 'Shop',
    baseUrl: sandbox.url,
    storeCode: 'default',
    token: 'sandbox-default-token',
    partials: 'perOrder',
  });
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: pieces, barcode: 'CODE-A' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.scan', { raw: 'FO-1' });
}

const scan = (station: CoreProcess, scanId: string): Promise<Frame> =>
  station.reply({ type: 'call', id: scanId, name: 'pack.scan', input: { raw: 'CODE-A', scanId } });

async function countedPieces(station: CoreProcess): Promise<number> {
  return counted.parse(await station.ok('pack.get')).pack.lines[0]?.counted ?? 0;
}

async function storage(station: CoreProcess) {
  const { status } = z
    .object({
      status: z.object({ storage: z.object({ state: z.string(), isSaving: z.boolean() }).optional() }),
    })
    .parse(await station.ok('sync.status'));
  return status.storage;
}

/** Scans until one fails. @returns how many were answered as counted, and the failure. */
async function scanUntilFull(station: CoreProcess, first: number, most: number) {
  for (let number = first; number < first + most; number += 1) {
    const reply = await scan(station, `scan-${number}`);
    if (reply.ok !== true) return { counted: number - first, failed: reply, scanId: `scan-${number}` };
  }
  return expect.unreachable('The disk never became full');
}

test.skipIf(!canMount)(
  'on a full disk packing goes on from the reserve, then says so in words, and goes on by itself when there is room',
  async () => {
    const { station, outside } = stationOnSmallDisk(64);
    await openOrder(station, 20_000);
    const reserve = join(outside, 'data', 'reserve.bin');
    await expect.poll(() => existsSync(reserve), { timeout: 30_000 }).toBe(true);
    expect(await storage(station)).toMatchObject({ state: 'low' });

    const free = fillDisk(outside);
    let number = 0;
    while (existsSync(reserve)) {
      expect(await scan(station, `early-${number}`)).toMatchObject({
        ok: true,
        value: { outcome: 'counted' },
      });
      number += 1;
    }
    expect(await storage(station)).toMatchObject({ state: 'full', isSaving: true });

    expect(await station.reply({ type: 'call', id: 'read', name: 'sync.now', input: {} })).toMatchObject({
      error: { code: 'disk_full' },
    });

    const freeAgain = fillDisk(outside);
    const { counted: more, failed, scanId } = await scanUntilFull(station, 0, 5000);
    expect(failed).toMatchObject({ ok: false, error: { code: 'disk_full', retryable: true } });
    expect(await countedPieces(station)).toBe(number + more);
    expect(await storage(station)).toMatchObject({ state: 'full', isSaving: false });

    free();
    freeAgain();
    expect(await scan(station, scanId)).toMatchObject({ ok: true, value: { outcome: 'counted' } });
    expect(await scan(station, scanId)).toMatchObject({ ok: true, value: { outcome: 'counted' } });
    expect(await countedPieces(station)).toBe(number + more + 1);
    expect(station.alerts()).toContainEqual(
      expect.objectContaining({
        level: 'danger',
        code: 'storage',
        message: expect.stringContaining('is full'),
      }),
    );
  },
);

test.skipIf(!canMount)(
  'a parcel is finished from the reserve and sent, though the disk is full',
  async () => {
    const { station, outside } = stationOnSmallDisk(64);
    await openOrder(station, 1);
    await expect.poll(() => existsSync(join(outside, 'data', 'reserve.bin')), { timeout: 30_000 }).toBe(true);
    fillDisk(outside);
    await station.ok('pack.scan', { raw: 'CODE-A' });
    const { entryId } = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 1) });
    await expect
      .poll(async () => JSON.stringify(await station.ok('outbox.get', { entryId })), { timeout: 30_000 })
      .toContain('"state":"confirmed"');
  },
);

test('writes that the system cuts off are answered in words, and nothing is left half done', async () => {
  const dataDir = temporaryFolder();
  // No file may grow beyond 1,200 blocks of 1 kB: what is written further fails as on a broken disk.
  const station = stdioStation(dataDir, [], {
    program: ['bash', '-c', 'ulimit -f 1200; exec "$0" "$@"'],
  });
  await openOrder(station, 20_000);
  const { counted: pieces, failed } = await scanUntilFull(station, 0, 5000);
  expect(failed).toMatchObject({
    ok: false,
    error: { code: expect.stringMatching(/^(storage_failed|disk_full)$/) },
  });
  expect(await countedPieces(station)).toBe(pieces);
  await station.kill();

  const again = stdioStation(dataDir);
  await again.hello;
  expect(await countedPieces(again)).toBe(pieces);
  expect(await scan(again, 'after')).toMatchObject({ ok: true, value: { outcome: 'counted' } });
  const log = readFileSync(join(dataDir, 'logs', 'packbench.log'), 'utf8');
  expect(log).toContain('storage.failed');
});
