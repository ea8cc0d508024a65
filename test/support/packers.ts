import { join } from 'node:path';
import Database from 'better-sqlite3';
import { connect, type TestStation, testSandbox, testStation } from './testStation.ts';
import { createVirtualTime } from './virtualTime.ts';

const order = (id: string) => ({
  order_id: id,
  items: [
    { item_id: 1, sku: 'A', name: 'Vase', qty: 2, barcode: 'CODE-A' },
    { item_id: 2, sku: 'B', name: 'Cup', qty: 1, barcode: 'CODE-B' },
  ],
});

export async function bench() {
  const time = createVirtualTime();
  const secrets = new Map<string, string>();
  const options = { secrets, ports: time.ports, http: time.http };
  const station = await testStation(options);
  const sandbox = await testSandbox({ orders: 0 });
  for (const id of ['FO-1', 'FO-2']) sandbox.addOrder({ queue: 'pending_shipment', row: order(id) });
  const connectionId = await connect(station, sandbox);
  const open = (where = station, orderId = 'FO-1') => where.ok('pack.open', { connectionId, orderId });
  return {
    time,
    station,
    sandbox,
    connectionId,
    open,
    again: (dataDir: string) => testStation({ ...options, dataDir }),
  };
}

/** Lea leads (PIN 2580), Ada packs without a PIN, Bo with one (1357) and a badge. */
export async function crew(station: TestStation) {
  const { badge } = await station.ok('packers.newBadge', {});
  const lea = (await station.ok('packers.save', { name: 'Lea', role: 'lead', pin: '2580' })).packer;
  await station.ok('packers.signIn', { packerId: lea.packerId, pin: '2580' });
  const ada = (await station.ok('packers.save', { name: 'Ada' })).packer;
  const bo = (await station.ok('packers.save', { name: 'Bo', pin: '1357', badge })).packer;
  await station.ok('packers.signOut', {});
  return { badge, lea: lea.packerId, ada: ada.packerId, bo: bo.packerId };
}

export function rowsOf(station: TestStation, sql: string): readonly unknown[] {
  const db = new Database(join(station.dataDir, 'station.db'), { readonly: true });
  try {
    return db.prepare(sql).raw().all();
  } finally {
    db.close();
  }
}
