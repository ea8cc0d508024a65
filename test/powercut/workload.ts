import { z } from 'zod';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import type { CoreProcess } from '../support/coreProcess.ts';
import { scanIdOf } from './promises.ts';

const rows = z.object({ rows: z.array(z.object({ orderId: z.string(), connectionId: z.string() })) });
const shown = z.object({
  order: z.object({
    items: z.array(
      z.object({ itemId: z.string(), sku: z.string(), qty: z.int(), barcodes: z.array(z.string()) }),
    ),
  }),
});

/**
 * A shift in short: accepts orders, and packs those that come back to be shipped, scan by scan.
 * @param scansBefore by earlier shifts; scans are numbered. @returns how many there are now.
 */
export async function workAShift(core: CoreProcess, decisions: number, scansBefore: number): Promise<number> {
  const list = async (queue: string) => rows.parse(await core.ok('orders.list', { queue, limit: 20 })).rows;
  let scans = scansBefore;
  for (let made = 0; made < decisions; made += 1) {
    const toPack = made % 3 === 2 ? await list('pending_shipment') : [];
    const key = toPack[0] ?? (await list('pending_accept'))[0];
    if (key === undefined) {
      await core.ok('sync.now', {});
      continue;
    }
    const { items } = shown.parse(await core.ok('orders.get', key)).order;
    if (toPack.length === 0) {
      const wanted = items.map(({ itemId, qty }) => ({ itemId, qty }));
      await core.ok('accept.submit', { ...key, items: wanted });
      continue;
    }
    await core.ok('pack.open', key);
    const codes = items.flatMap((item) => Array(item.qty).fill(item.barcodes[0] ?? item.sku));
    for (const raw of [...codes, makeTrackNumber('ups', key.orderId)]) {
      scans += 1;
      await core.ok('pack.scan', { raw, scanId: scanIdOf(scans) });
    }
    await core.ok('pack.finish', {});
  }
  return scans;
}
