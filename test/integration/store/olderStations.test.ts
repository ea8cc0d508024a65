import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'stations');
const orders = [1, 2, 3, 4, 5, 6].map((id) => ({
  order_id: `FO-${id}`,
  items: [{ item_id: id, sku: `SKU-${id}`, name: `Thing ${id}`, qty: 2, barcode: `CODE-${id}` }],
}));
const sentTracks = z.object({
  shipment: z.object({ tracks: z.array(z.record(z.string(), z.string())) }),
});

/** Two hours after the rows were written, whenever the test runs: the undo window of FO-5 is over. */
const clock = {
  now: () => Math.floor(Date.UTC(2026, 10, 30, 4) + performance.now()),
  monotonic: () => performance.now(),
};

/** A folder as an older Packbench left it when it was killed; its shop is the given address. */
function olderFolder(version: number, baseUrl: string) {
  const dataDir = temporaryFolder();
  const db = new Database(join(dataDir, 'station.db'));
  db.exec(readFileSync(join(fixtures, `version${version}.sql`), 'utf8'));
  db.prepare("update connection set config = json_set(config, '$.baseUrl', ?)").run(baseUrl);
  const one = (sql: string): string => z.string().parse(db.prepare(sql).pluck().get());
  const connectionId = one('select connection_id from connection');
  const bodyOf = (orderId: string): unknown =>
    JSON.parse(one(`select body from outbox where order_id = '${orderId}'`));
  const bodies = { 'FO-2': bodyOf('FO-2'), 'FO-5': bodyOf('FO-5') };
  db.close();
  return { dataDir, connectionId, bodies };
}

/**
 * What builds of their time really wrote, not what their migrations allow: each row must still be read, and be sent as it was written.
 * A shape that becomes stricter than these rows would be taken for damage.
 */
test.each([1, 6, 10])(
  'a station of data version %i goes on where it was: what waits is sent once, what lay half packed is at its count',
  async (version) => {
    const sandbox = await testSandbox({ orders: 0 });
    for (const row of orders) {
      sandbox.addOrder({ queue: row.order_id === 'FO-6' ? 'pending_accept' : 'pending_shipment', row });
    }
    sandbox.shipElsewhere('FO-1');
    const { bodies, connectionId, dataDir } = olderFolder(version, sandbox.url);
    const secrets = new Map([[`token:${connectionId}`, 'sandbox-default-token']]);
    const station = await testStation({ dataDir, secrets, ports: { clock } });
    const { pack: onBench } = await station.ok('pack.get', {});
    expect(onBench).toMatchObject({
      orderId: 'FO-4',
      phase: 'scanning',
      lines: [{ counted: 1, required: 2 }],
    });
    await station.until('all is sent', async () => (await station.snapshot()).outbox.unsent === 0);

    const { entries } = await station.ok('outbox.list', { limit: 100 });
    expect(entries.map(({ orderId, state }) => `${orderId} ${state}`).sort()).toEqual([
      'FO-1 confirmed',
      'FO-2 confirmed',
      'FO-5 confirmed',
      'FO-6 confirmed',
    ]);
    for (const orderId of ['FO-2', 'FO-5'] as const) {
      const { tracks } = sentTracks.parse(bodies[orderId]).shipment;
      const shipments = sandbox.order(orderId)?.shipments ?? [];
      expect(shipments.map((one) => one.tracks)).toEqual([tracks]);
    }
    expect(sandbox.ledger().orders['FO-6']?.accepts).toBe(1);
    expect(sandbox.order('FO-1')?.shipments).toHaveLength(1);

    const { pack } = await station.ok('pack.open', { connectionId, orderId: 'FO-3' });
    expect(pack).toMatchObject({ lines: [{ counted: 1, required: 2 }] });
    const { settings } = await station.ok('settings.get', {});
    expect(settings).toMatchObject({ language: 'de', stationName: 'Bench 7', undoWindowSeconds: 600 });
    const { rows } = await station.ok('catalogue.list', { connectionId });
    expect(rows).toMatchObject([{ code: 'HOUSE-1', sku: 'SKU-1', quantity: 2 }]);
    expect((await station.ok('story.check', {})).check.whole).toBe(true);
    expect(station.log.filter((line) => line.includes('damaged'))).toEqual([]);
  },
);
