import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { redact } from '../../../main/core/observability/redact.ts';
import { createLogFile } from '../../../main/host/logFile.ts';
import type { Fault } from '../../../main/sandbox/faults/fault.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { canary, canaryRow, traces } from '../../support/canary.ts';
import { customersIn } from '../../support/customerTexts.ts';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';
import { stdioStation } from '../stdio/stdioStation.ts';

const token = 'sandbox-default-token';
const texts = [...Object.values(canary), token];

/** Everything that can be told wrong in an answer, each with a person in it. */
const faults: readonly Fault[] = [
  { kind: 'status', status: 400, method: 'POST', message: `${canary.theirs} ${canary.street}`, count: 1 },
  { kind: 'status', status: 500, message: `${canary.last} ${canary.email}`, count: 4 },
  { kind: 'status', status: 200, body: `${canary.last}, ${canary.street} is no JSON`, count: 4 },
  { kind: 'status', status: 200, body: `{"order_id": "${canary.last}`, count: 4 },
  { kind: 'status', status: 401, message: `${canary.theirs} ${token}`, count: 1 },
  { kind: 'status', status: 403, message: canary.theirs, count: 1 },
  { kind: 'truncated', count: 4 },
  { kind: 'html', count: 4 },
  { kind: 'cutAfter', count: 2 },
];

test('whatever goes wrong with an order, nobody it is for stands in a log file, on stderr or in the diagnostics', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const dataDir = temporaryFolder();
  const station = stdioStation(dataDir);
  const { connectionId } = await station.ok('connections.save', {
    name: 'Shop',
    baseUrl: sandbox.url,
    storeCode: 'default',
    token,
    partials: 'off',
    pollSeconds: 1,
  });
  await station.ok('settings.set', {
    ...{ undoWindowSeconds: 0, packerName: canary.last, backupFolder: `${dataDir}/${canary.first}` },
  });
  const tracks = faults.map((_fault, index) => makeTrackNumber('ups', index));
  for (const [index, fault] of faults.entries()) {
    const orderId = `FO-${index}`;
    sandbox.addOrder({ queue: 'pending_shipment', row: canaryRow(orderId) });
    await station.ok('sync.now', { sweep: true });
    await station.ok('pack.open', { connectionId, orderId });
    await station.ok('pack.scan', { raw: canary.scanned });
    for (const raw of ['CODE-A', 'CODE-A', 'CODE-B']) await station.ok('pack.scan', { raw });
    sandbox.setFault(fault);
    await station.ok('pack.scan', { raw: tracks[index] });
    await station.ok('sync.now', { sweep: true });
    await expect.poll(() => sandbox.faults().length, { timeout: 20_000 }).toBe(0);
    await station.ok('connections.save', {
      id: connectionId,
      name: 'Shop',
      baseUrl: sandbox.url,
      storeCode: 'default',
      token,
      partials: 'off',
    });
  }
  // An order that cannot be read, and an input that does not fit, are told with care too.
  sandbox.addOrder({ queue: 'pending_shipment', row: { ...canaryRow('FO-X'), items: canary.note } });
  await station.ok('sync.now', { sweep: true });
  await station.reply({ type: 'call', id: 'x', name: 'pack.scan', input: { raw: 7, note: canary.note } });
  const bundle = await station.ok('diagnostics.bundle');
  await station.end();

  const log = readFileSync(join(dataDir, 'logs', 'packbench.log'), 'utf8');
  expect(log).toContain('sync.failed');
  const secret = [...texts, ...tracks];
  expect(traces(join(dataDir, 'logs'), secret)).toEqual([]);
  expect(secret.filter((text) => station.errors().includes(text))).toEqual([]);
  expect(secret.filter((text) => JSON.stringify(bundle).includes(text))).toEqual([]);
  expect(String(bundle.text)).toContain('sync.failed');
}, 120_000);

test('nothing upstream relies on the redaction: what the station itself tells the log holds no person', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  sandbox.addOrder({ queue: 'pending_shipment', row: canaryRow('FO-1') });
  sandbox.addOrder({ queue: 'failed', row: canaryRow('FO-2', { failure_reason: canary.theirs }) });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  await station.ok('pack.park', { reason: canary.typed });
  sandbox.setFault({ kind: 'status', status: 200, body: `[{"order_id": ${canary.street}`, count: 3 });
  await station.ok('sync.now', { sweep: true });
  expect(station.log.length).toBeGreaterThan(0);
  expect(texts.filter((text) => station.log.join('\n').includes(text))).toEqual([]);
});

test.each([
  ['a token', `{"token":"${token}"}`],
  ['a header', `Authorization: Bearer ${token}`],
  ['an e-mail address', `for ${canary.email} only`],
  ['a phone number', `call ${canary.phone}!`],
  ['the beginning of an answer', parseFailure(`${canary.last}, ${canary.street}`)],
  ['the middle of an answer', parseFailure(`{"a": "${'x'.repeat(60)}", "b": ${canary.extra}, "c": 1}`)],
])('%s in a message is taken out at the sink', (_, message) => {
  const folder = temporaryFolder();
  const shown: string[] = [];
  const log = createLogFile({
    path: join(folder, 'log'),
    now: () => 0,
    stderr: (line) => void shown.push(line),
  });
  log.error('some.event', new Error(message), { detail: message });
  log.warn(message);
  expect(texts.filter((text) => message.includes(text))).not.toEqual([]);
  expect(traces(folder, texts)).toEqual([]);
  expect(texts.filter((text) => shown.join().includes(text))).toEqual([]);
  expect(redact(message)).not.toBe(message);
});

test('the search that the tests of whole runs rely on finds what stands in a log', () => {
  expect(customersIn('2026-11-25 shipped to Jürgen Müller, Lindenstraße 7, kunde12@example.com')).toEqual(
    expect.arrayContaining(['Müller', 'Jürgen Müller', 'Lindenstraße', '@example.com']),
  );
  expect(customersIn('{"event":"sync.failed","code":"unreachable","queue":"failed"}')).toEqual([]);
});

/** What JSON.parse says of a text. */
function parseFailure(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    return String(error);
  }
  return expect.unreachable('It is JSON');
}
