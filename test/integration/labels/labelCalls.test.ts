import { expect, test } from 'vitest';
import { calls } from '../../../main/contract/calls.ts';
import type { LabelPrinter } from '../../../main/contract/labels.ts';
import { createRawPrinters } from '../../../main/host/rawPrinters.ts';
import { fakePrinter, working } from '../../support/fakePrinter.ts';
import { testStation } from '../../support/testStation.ts';

const label = { kind: 'test' } as const;

async function setUp() {
  const { host, port, received, connections } = await fakePrinter(working());
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
