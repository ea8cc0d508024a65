import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { printLabels, statusOf } from '../../../main/core/labels/labelPrinting.ts';
import { createRawPrinters } from '../../../main/host/rawPrinters.ts';
import { fakePrinter, hostStatus, working } from '../../support/fakePrinter.ts';

const zpl = '^XA^FDhello^FS^XZ\n';
const raw = createRawPrinters({ connectMs: 300, idleMs: 300, closeMs: 100 });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

test('a printer that is ready gets the label once, whole', async () => {
  const printer = await fakePrinter(working());
  expect(await printLabels(raw, printer, zpl)).toEqual({ ok: true, value: { isHeard: true } });
  expect(printer.received()).toBe(`~HS\r\n${zpl}`);
});

test.each([
  ['paper_out', hostStatus({ paperOut: true, paused: true })],
  ['head_open', hostStatus({ headOpen: true, paused: true })],
  ['ribbon_out', hostStatus({ ribbonOut: true })],
  ['paused', hostStatus({ paused: true })],
] as const)('%s is told in words, and nothing is sent to print later', async (because, status) => {
  const printer = await fakePrinter(working(status));
  const result = await printLabels(raw, printer, zpl);
  expect(result).toMatchObject({ ok: false, error: { code: 'label_failed', facts: { because, began: 0 } } });
  expect(printer.received()).toBe('~HS\r\n');
  expect(await statusOf(raw, printer)).toMatchObject({ ok: true, value: expect.arrayContaining([because]) });
});

test('a printer that is off is refused, at once and in words', async () => {
  const result = await printLabels(raw, { host: '127.0.0.1', port: await freePort() }, zpl);
  expect(result).toMatchObject({
    ok: false,
    error: { facts: { because: 'refused', began: 0 }, message: expect.stringContaining('Switch it on') },
  });
});

test('a name that nobody has', async () => {
  const result = await printLabels(raw, { host: 'printer.invalid', port: 9100 }, zpl);
  expect(result).toMatchObject({ ok: false, error: { facts: { because: 'unknown_name' } } });
});

test('a printer that answers no questions still prints, and the station says that it has to be looked at', async () => {
  const printer = await fakePrinter(() => undefined);
  expect(await printLabels(raw, printer, zpl)).toEqual({ ok: true, value: { isHeard: false } });
  expect(printer.received()).toBe(`~HS\r\n${zpl}`);
  expect(await statusOf(raw, printer)).toEqual({ ok: true, value: undefined });
});

test('a printer that cuts the connection when asked', async () => {
  const printer = await fakePrinter((socket) => socket.destroy());
  expect(await printLabels(raw, printer, zpl)).toMatchObject({
    ok: false,
    error: { facts: { because: 'closed', began: 0 } },
  });
});

test('a printer that stops reading in the middle of many labels is given up in time, as one that may have printed some', async () => {
  const printer = await fakePrinter((socket) => {
    socket.write(hostStatus({}));
    socket.pause();
  });
  const result = await printLabels(raw, printer, zpl.repeat(1_000_000));
  expect(result).toMatchObject({
    ok: false,
    error: {
      facts: { because: 'timed_out', began: 1 },
      message: expect.stringContaining('Look whether a label came out'),
    },
  });
});

test('a printer that reads slowly gets everything', async () => {
  const labels = zpl.repeat(200_000);
  const printer = await fakePrinter((socket, heard) => {
    working()(socket, heard);
    socket.on('data', () => {
      socket.pause();
      setImmediate(() => socket.resume());
    });
  });
  expect(await printLabels(raw, printer, labels)).toMatchObject({ ok: true });
  expect(printer.received()).toBe(`~HS\r\n${labels}`);
});

test('two jobs for one printer wait for one another', async () => {
  const printer = await fakePrinter(working());
  await Promise.all([printLabels(raw, printer, zpl), printLabels(raw, printer, zpl)]);
  expect(printer.received()).toBe(`~HS\r\n${zpl}~HS\r\n${zpl}`);
});
