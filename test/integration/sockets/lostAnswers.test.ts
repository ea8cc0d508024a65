import { expect, test } from 'vitest';
import type { Fault } from '../../../main/sandbox/faults/fault.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';
import { wayOut } from '../../support/wayOut.ts';

/** ShipperOne has acted, and the station cannot know it from the answer. */
const faults: readonly (readonly [string, Fault])[] = [
  ['a cut connection', { kind: 'cutAfter', endpoint: 'ship', count: 1 }],
  ['half an answer', { kind: 'truncated', endpoint: 'ship', count: 1 }],
  ['a login page', { kind: 'html', afterCommit: true, endpoint: 'ship', count: 1 }],
  ['a 500', { kind: 'status', status: 500, afterCommit: true, endpoint: 'ship', count: 1 }],
  [
    'a 504 of a gateway',
    { kind: 'status', status: 504, body: '<html>', afterCommit: true, endpoint: 'ship', count: 1 },
  ],
  [
    'an answer that comes too late',
    { kind: 'latency', ms: 5000, afterCommit: true, endpoint: 'ship', count: 1 },
  ],
];

async function shipment(fault: Fault, pieces: 1 | 2) {
  const sandbox = await testSandbox({ orders: 0, tenants: [{ storeCode: 'default', partials: 'on' }] });
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 2, barcode: 'CODE-A' }];
  sandbox.addOrder({
    queue: 'pending_shipment',
    row: { order_id: 'FO-1', status: 'pending_shipment', items },
  });
  // Long enough for a busy computer to send the call, shorter than the answer that comes too late.
  const way = wayOut(fault.kind === 'latency' ? 1500 : 20_000);
  way.detour = { url: sandbox.url };
  const station = await testStation({ http: way.http });
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  for (let piece = 0; piece < pieces; piece += 1) await station.ok('pack.scan', { raw: 'CODE-A' });
  if (pieces === 1) await station.ok('pack.short', { itemId: '1', reason: 'one is missing' });
  sandbox.setFault(fault);
  const { entryId = '' } = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 7) });
  const entry = async () => (await station.ok('outbox.get', { entryId })).entry;
  await station.until('the first try has ended', async () => (await entry()).tries.length > 0);
  const first = await entry();
  // On a busy machine it has gone again by itself by now.
  await station.ok('outbox.retry', { entryId }).catch(() => undefined);
  await station.until('it is confirmed', async () => (await entry()).state === 'confirmed');
  const units = sandbox.ledger().orders['FO-1']?.items['1']?.unitsShipped;
  return { first: first.state, bodies: way.bodies, units };
}

test.each(faults)(
  'after %s the same bytes go again, and the parcel is shipped once',
  async (_what, fault) => {
    const { bodies, units } = await shipment(fault, 2);
    expect(units).toBe(2);
    expect(bodies.length).toBeGreaterThan(1);
    expect(new Set(bodies).size).toBe(1);
  },
);

test.each(faults)('a part of a line is read back after %s, and not sent again', async (_what, fault) => {
  const { bodies, first, units } = await shipment(fault, 1);
  expect(first).not.toBe('waiting');
  expect(units).toBe(1);
  expect(bodies).toHaveLength(1);
});
