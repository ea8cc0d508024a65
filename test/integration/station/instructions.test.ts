import { expect, test } from 'vitest';
import { commandCode } from '../../../main/contract/commandCodes.ts';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';

/** Notes that must be confirmed before anything counts, where the station wants it so. */

const plain = {
  order_id: 'FO-1',
  items: [{ item_id: 1, sku: 'A', name: 'Vase', qty: 2, barcode: 'CODE-A' }],
};

async function bench(row: object = { ...plain, notes: 'Wrap each in paper' }) {
  const sandbox = await testSandbox({ orders: 0 });
  sandbox.addOrder({ queue: 'pending_shipment', row });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { confirmInstructions: true });
  return { sandbox, station, connectionId };
}

const open = (station: TestStation, connectionId: string) =>
  station.ok('pack.open', { connectionId, orderId: 'FO-1' });

test('nothing counts before the instructions are confirmed, and no label or count by hand goes past them', async () => {
  const { station, connectionId } = await bench();
  expect((await open(station, connectionId)).pack?.instructions).toBe('due');
  expect(await station.ok('pack.scan', { raw: 'CODE-A' })).toMatchObject({
    outcome: 'refused',
    reason: 'instructions_unread',
    pack: { lines: [{ counted: 0 }] },
  });
  const byHand = await station.failure('pack.confirm', { itemId: '1', qty: 2, reason: 'No barcode' });
  expect(byHand.code).toBe('instructions_unread');
  expect((await station.failure('pack.finish', {})).code).toBe('instructions_unread');
  const read = await station.ok('pack.acknowledge', {});
  expect(read.pack).toMatchObject({ instructions: 'read' });
  expect(read.pack).not.toHaveProperty('refusal');
  expect((await station.ok('pack.scan', { raw: 'CODE-A' })).outcome).toBe('counted');
});

test.each([
  ['the command UNDERSTOOD', commandCode({ name: 'ACK' })],
  ['the packing slip', 'FO-1'],
])('%s confirms them by scanner', async (_, raw) => {
  const { station, connectionId } = await bench();
  await open(station, connectionId);
  await station.ok('pack.scan', { raw });
  expect((await station.ok('pack.scan', { raw: 'CODE-A' })).outcome).toBe('counted');
});

test('an order without words to read asks for nothing, nor does a station that does not want it', async () => {
  const bare = await bench(plain);
  expect((await open(bare.station, bare.connectionId)).pack).not.toHaveProperty('instructions');
  const lenient = await bench();
  await lenient.station.ok('settings.set', { confirmInstructions: false });
  expect((await open(lenient.station, lenient.connectionId)).pack).not.toHaveProperty('instructions');
});

test('a changed note is due again; it stays due over parking', async () => {
  const { sandbox, station, connectionId } = await bench();
  await open(station, connectionId);
  await station.ok('pack.acknowledge', {});
  await station.ok('pack.scan', { raw: 'CODE-A' });
  sandbox.changeOrder('FO-1', { notes: 'Wrap each in foil' });
  await station.ok('sync.now', { sweep: true });
  expect((await station.ok('pack.takeChange', {})).pack?.instructions).toBe('due');
  await station.ok('pack.park', {});
  expect((await open(station, connectionId)).pack?.instructions).toBe('due');
});
