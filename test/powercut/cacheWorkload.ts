import { createOrderStore } from '../../main/core/orders/orderStore.ts';
import { cacheMigrations } from '../../main/core/store/cacheMigrations.ts';
import { checkpointsOf } from '../../main/core/store/checkpoints.ts';
import { openFlushing } from '../../main/core/store/flushing.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import { cachedOrderId, fillCache } from '../support/cachedOrders.ts';

/**
 * A cache in the making, a program of its own: pages of orders, a checkpoint after each, and now and then a parcel that
 * goes out beside it. With `careless` nobody waits for the disk: what that damages shows that the cuts can.
 */
const [path = '', isCareless] = [process.argv[2], process.argv[3] === 'careless'];
const db = openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
const real = openFlushing(path);
const nothing = { log: async () => {}, file: async () => {}, fileNow: () => {}, close: () => {} };
const flushing = isCareless ? nothing : real;
const fail = (error: unknown): void => {
  throw error;
};
let besideFile = (): void => {};
const file = (): Promise<void> => {
  const flushed = flushing.file();
  besideFile();
  return flushed;
};
const checkpoints = checkpointsOf(db, fail, { ...flushing, file });
const orders = createOrderStore(db, checkpoints.settle);
for (let round = 0; round < 12; round += 1) {
  fillCache(db, 100, round, 'c', 'pending_shipment', round * 100);
  const sent = (): void => orders.removeListed('c', 'pending_shipment', cachedOrderId(round * 100));
  besideFile = round % 3 === 1 ? sent : () => {};
  const copied = checkpoints.copy(async () => {});
  // While the log goes to the disk.
  if (round % 3 === 2) sent();
  await copied;
}
await checkpoints.stop();
// Not closed: that would copy and sync once more, and hide what was missing.
process.exit();
