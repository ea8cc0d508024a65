import { startStation } from './stationClient.mjs';

// Packs the oldest order of a practice station and waits until ShipperOne has confirmed it:
//   node docs/examples/packOne.mjs FOLDER [TRACKING-NUMBER]

const [dataDir, trackNumber = '1Z999AA10123456784'] = process.argv.slice(2);
if (dataDir === undefined) {
  console.error('Usage: node docs/examples/packOne.mjs FOLDER [TRACKING-NUMBER]');
  process.exit(2);
}

let changed = Promise.withResolvers();
const station = await startStation({
  dataDir,
  practice: true,
  // An event says that something changed; what it is now, one asks.
  onEvent: ({ name }) => {
    if (name !== 'outbox') return;
    changed.resolve();
    changed = Promise.withResolvers();
  },
});

try {
  // A program needs no seconds to change its mind.
  await station.call('settings.set', { undoWindowSeconds: 0 });
  const { results } = await station.call('sync.now', { sweep: true });
  for (const { queue, orders } of results) console.log(`${queue}: ${orders} orders read`);

  const { rows } = await station.call('orders.list', { queue: 'pending_shipment', limit: 50 });
  const row = rows.find(({ problem, station: mine }) => problem === undefined && mine === undefined);
  if (row === undefined) throw new Error('There is no order to pack.');
  const { connectionId, orderId } = row;
  const { order } = await station.call('orders.get', { connectionId, orderId });

  await station.call('pack.open', { connectionId, orderId });
  for (const { itemId, sku, qty, barcodes } of order.items) {
    for (let piece = 0; piece < qty; piece += 1) {
      if (barcodes.length === 0) {
        await station.call('pack.confirm', { itemId, qty: 1, reason: `${sku} has no barcode` });
        continue;
      }
      const { outcome, reason } = await station.call('pack.scan', { raw: barcodes[0] });
      if (outcome !== 'counted') throw new Error(`${barcodes[0]} was ${outcome}: ${reason}`);
    }
    console.log(`${qty} x ${sku}`);
  }

  // The last label finishes the order by itself, as on the bench.
  const { entryId, outcome, reason } = await station.call('pack.scan', { raw: trackNumber });
  if (entryId === undefined) {
    // Nothing counted is lost: whoever opens the order again goes on from here.
    await station.call('pack.park', { reason: 'The label was not taken' });
    throw new Error(`${trackNumber} was ${outcome}: ${reason}`);
  }
  for (;;) {
    const next = changed.promise;
    const { entry } = await station.call('outbox.get', { entryId });
    console.log(`${orderId}: ${entry.state}`);
    if (entry.state === 'confirmed') break;
    if (entry.state === 'attention') throw new Error(entry.lastError?.message ?? 'It needs a person.');
    await next;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await station.close();
}
