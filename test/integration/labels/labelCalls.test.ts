import { expect, test } from 'vitest';
import { calls } from '../../../main/contract/calls.ts';
import type { LabelPrinter } from '../../../main/contract/labels.ts';
import { createRawPrinters } from '../../../main/host/rawPrinters.ts';
import { fakePrinter, hostStatus, working } from '../../support/fakePrinter.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

const label = { kind: 'test' } as const;

async function setUp(serve = working()) {
  const { host, port, received, connections } = await fakePrinter(serve);
  const rawPrinters = createRawPrinters({ connectMs: 300, idleMs: 300, closeMs: 100 });
  const station = await testStation({ ports: { rawPrinters } });
  const printer: LabelPrinter = {
    ...{ printerId: 'bench', name: 'Bench', host, port },
    ...{ dotsPerMm: 8, widthMm: 100, heightMm: 50 },
  };
  return { station, printer, received, connections };
}

test('a printer of the settings prints and says how it is, named by its id', async () => {
  const { station, printer, received } = await setUp();
  await station.ok('settings.set', { labelPrinters: [printer] });
  expect(await station.ok('labels.print', { printer: 'bench', label })).toEqual({ labels: 1, isHeard: true });
  expect(received()).toContain('100 x 50 mm');
  expect(await station.ok('labels.status', { printer: 'bench' })).toEqual({ problems: [] });
});

test('no call makes the station speak to another computer than those of the settings', async () => {
  const { station, printer, connections } = await setUp();
  const { host, port } = printer;
  for (const name of ['bench', host, `${host}:${port}`]) {
    expect((await station.failure('labels.print', { printer: name, label })).code).toBe('not_found');
    expect((await station.failure('labels.status', { printer: name })).code).toBe('not_found');
  }
  expect(calls['labels.print'].input.safeParse({ printer, label }).success).toBe(false);
  expect(calls['labels.status'].input.safeParse({ printer }).success).toBe(false);
  expect(connections()).toBe(0);
});

test('a printer is told to the station only by whoever may change the settings', async () => {
  const { station, printer, connections } = await setUp();
  const { packer } = await station.ok('packers.save', { name: 'Ada' });
  await station.ok('packers.signIn', { packerId: packer.packerId });
  await station.ok('packers.save', { name: 'Lea', role: 'lead', pin: '2580' });
  const refused = await station.failure('settings.set', { labelPrinters: [printer] });
  expect(refused).toMatchObject({ code: 'not_allowed', facts: { permission: 'settings' } });
  expect((await station.failure('labels.print', { printer: 'bench', label })).code).toBe('not_found');
  expect(connections()).toBe(0);
});

/** FO-1 lies on the bench, and the printer of the settings is open until the test closes it. */
async function onTheBench() {
  let isOpen = true;
  const bench = await setUp((socket, heard) => working(hostStatus({ headOpen: isOpen }))(socket, heard));
  const sandbox = await testSandbox({ orders: 0 });
  const connectionId = await connect(bench.station, sandbox);
  for (const orderId of ['FO-1', 'FO-2']) {
    const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty: 1, barcode: 'CODE-A' }];
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: orderId, items } });
  }
  await bench.station.ok('sync.now', { sweep: true });
  await bench.station.ok('settings.set', { labelPrinters: [bench.printer] });
  await bench.station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  const close = (): void => {
    isOpen = false;
  };
  const jobs = async () => (await bench.station.ok('print.jobs', {})).jobs;
  return { ...bench, connectionId, jobs, close };
}

test('a label of an order that is not printed is remembered, and printed later though another order lies there', async () => {
  const { station, connectionId, jobs, received, close } = await onTheBench();
  const asked = { kind: 'item', itemId: '1', copies: 2 } as const;
  expect((await station.failure('labels.print', { printer: 'bench', label: asked })).code).toBe(
    'label_failed',
  );
  const [job] = await jobs();
  expect(job).toMatchObject({
    document: 'labels',
    state: 'failed',
    subject: { orderId: 'FO-1', labels: { printer: 'bench', problem: 'head_open' } },
  });
  await station.ok('pack.park', {});
  await station.ok('pack.open', { connectionId, orderId: 'FO-2' });
  const again = job?.subject.labels ?? expect.unreachable();
  const wanted = { printer: again.printer, label: again.label, jobId: job?.jobId ?? '' };
  expect((await station.failure('labels.print', wanted)).code).toBe('label_failed');
  expect(await jobs()).toHaveLength(1);
  close();
  expect(await station.ok('labels.print', wanted)).toEqual({ labels: 2, isHeard: true });
  expect(received()).toContain('Lamp');
  expect(await jobs()).toEqual([]);
});

test('a test label that is not printed is not: nobody waits for it', async () => {
  const { station, jobs } = await onTheBench();
  await station.failure('labels.print', { printer: 'bench', label });
  expect(await jobs()).toEqual([]);
});
