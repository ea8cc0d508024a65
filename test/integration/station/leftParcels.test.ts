import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { cable, item } from '../../support/finishedParcel.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

/** A bench at which FO-1 can be packed; `around` stands between it and ShipperOne. */
async function bench(around: (real: HttpPort) => HttpPort = (real) => real) {
  const time = createVirtualTime();
  const line = cable();
  const sandbox = await testSandbox({ orders: 0 });
  const http = (real: HttpPort): HttpPort => time.http(line.http(around(real)));
  const station = await testStation({ ports: time.ports, http });
  await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  for (const id of [1, 2]) {
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: `FO-${id}`, items: [item(id, 1)] } });
  }
  await station.ok('sync.now', { sweep: true });
  const pack = async (): Promise<string> => {
    await station.ok('pack.scan', { raw: 'FO-1' });
    await station.ok('pack.scan', { raw: 'CODE-1' });
    return (await station.ok('pack.scan', { raw: makeTrackNumber('ups', 1) })).entryId ?? '';
  };
  const entryOf = async (entryId: string) => (await station.ok('outbox.get', { entryId })).entry;
  return { time, line, sandbox, station, pack, entryOf };
}

test('a parcel that waited for the network while another bench shipped its order is stopped', async () => {
  const { entryOf, line, pack, sandbox, time } = await bench();
  line.pull();
  await time.pass(MINUTE);
  const entryId = await pack();
  await time.pass(30 * MINUTE);
  sandbox.shipElsewhere('FO-1');
  line.plug();
  await time.pass(20 * MINUTE);
  expect(await entryOf(entryId)).toMatchObject({ state: 'attention', lastError: { code: 'order_gone' } });
  expect(line.shipCalls()).toBe(0);
});

test('a parcel whose order the last whole reading missed waits for another one', async () => {
  const { entryOf, line, pack, sandbox, station, time } = await bench();
  sandbox.shipElsewhere('FO-1');
  await station.ok('sync.now', { sweep: true });
  const entryId = await pack();
  await time.pass(MINUTE);
  expect(await entryOf(entryId)).toMatchObject({ state: 'attention', lastError: { code: 'order_gone' } });
  expect(line.shipCalls()).toBe(0);
});

test('one that a whole reading missed because pages shifted goes out without a question', async () => {
  let isShifting = false;
  const withoutFirst =
    (real: HttpPort): HttpPort =>
    async (request) => {
      const outcome = await real(request);
      if (!isShifting || !request.url.includes('pending_shipment') || outcome.kind !== 'answer')
        return outcome;
      const rows: readonly { order_id: string }[] = JSON.parse(outcome.text);
      return { ...outcome, text: JSON.stringify(rows.filter((row) => row.order_id !== 'FO-1')) };
    };
  const { entryOf, line, pack, station, time } = await bench(withoutFirst);
  isShifting = true;
  await station.ok('sync.now', { sweep: true });
  isShifting = false;
  const entryId = await pack();
  await time.pass(MINUTE);
  expect((await entryOf(entryId)).state).toBe('confirmed');
  expect(line.shipCalls()).toBe(1);
});

test('a packer hears within two minutes of a whole reading that another bench has shipped the open order', async () => {
  const { sandbox, station, time } = await bench();
  await station.ok('pack.scan', { raw: 'FO-1' });
  await time.pass(MINUTE);
  sandbox.shipElsewhere('FO-1');
  await station.ok('sync.now', { sweep: true });
  await time.pass(2 * MINUTE);
  expect((await station.ok('pack.get', {})).pack?.interruption?.kind).toBe('order_gone');
});

test('a ShipperOne that lists nothing for some seconds interrupts nobody, stops no parcel and empties no list', async () => {
  let isEmpty = false;
  const nothing =
    (real: HttpPort): HttpPort =>
    async (request) => {
      const outcome = await real(request);
      const isQueue = request.url.includes('pending_shipment') && outcome.kind === 'answer';
      return isEmpty && isQueue ? { ...outcome, text: '[]' } : outcome;
    };
  const { entryOf, line, pack, station, time } = await bench(nothing);
  isEmpty = true;
  await station.ok('sync.now', { sweep: true });
  const entryId = await pack();
  await station.ok('pack.scan', { raw: 'FO-2' });
  await station.ok('sync.now', {});
  await time.pass(15 * SECOND);
  const { pack: open } = await station.ok('pack.get', {});
  expect(open).toMatchObject({ orderId: 'FO-2' });
  expect(open?.interruption).toBeUndefined();
  expect((await station.ok('orders.list', { queue: 'pending_shipment' })).total).toBe(1);
  expect((await entryOf(entryId)).state).toBe('ready');
  isEmpty = false;
  await time.pass(5 * MINUTE);
  expect((await entryOf(entryId)).state).toBe('confirmed');
  expect(line.shipCalls()).toBe(1);
});
