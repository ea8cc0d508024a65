import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finished } from '../../support/finishedParcel.ts';
import { testStation } from '../../support/testStation.ts';

test('a finished parcel whose order changes in the undo window is not sent until the packer decides', async () => {
  const { entryOf, line, sandbox, ship, station } = await finished(600);
  const entryId = await ship();
  sandbox.changeOrder('FO-1', { items: [{ item_id: 1, qty: 3 }] });
  await station.ok('sync.now', {});
  expect(await entryOf(entryId)).toMatchObject({
    state: 'attention',
    lastError: {
      code: 'order_changed',
      message: 'Thing 1: 3 instead of 2.',
      changes: [{ code: 'quantity', name: 'Thing 1', before: 2, after: 3 }],
    },
  });
  const { pack } = await station.ok('pack.cancelSend', { entryId });
  expect(pack).toMatchObject({ interruption: { kind: 'order_changed' }, lines: [{ counted: 2 }] });
  expect(line.shipCalls()).toBe(0);
});

test('a parcel finished without a network goes out only after its queue was read again', async () => {
  const { entryOf, line, sandbox, ship, station } = await finished(0);
  line.pull();
  await station.ok('sync.now', {});
  const entryId = await ship();
  await station.until('a look in vain', async () => (await entryOf(entryId)).lastError?.code === 'network');
  sandbox.changeOrder('FO-1', { items: [{ item_id: 1, qty: 1 }] });
  line.plug();
  await station.ok('outbox.retry', { entryId });
  await station.until('the question', async () => (await entryOf(entryId)).state === 'attention');
  expect(line.shipCalls()).toBe(0);

  await station.ok('outbox.retry', { entryId });
  // Sent as packed, as the packer wished; ShipperOne has the last word.
  await station.until('the answer', async () => (await entryOf(entryId)).lastError?.code === 'refused');
  expect(line.shipCalls()).toBe(1);
});

test('an order that left while its parcel waited for the network is not shipped unseen', async () => {
  const { entryOf, line, sandbox, ship, station } = await finished(600);
  line.pull();
  const entryId = await ship();
  sandbox.removeOrder('FO-1');
  line.plug();
  await station.ok('sync.now', { sweep: true });
  await station.ok('sync.now', { sweep: true });
  expect(await entryOf(entryId)).toMatchObject({
    state: 'attention',
    lastError: { code: 'order_gone', changes: [{ code: 'gone' }] },
  });
  expect(line.shipCalls()).toBe(0);
});

test('a packer who sends it as packed is not asked the same question again, after a restart either', async () => {
  const { dataDir, entryOf, sandbox, secrets, ship, station } = await finished(600);
  const entryId = await ship();
  sandbox.changeOrder('FO-1', { shipping_method: 'Pick-up' });
  await station.ok('sync.now', {});
  expect((await entryOf(entryId)).state).toBe('attention');
  await station.ok('outbox.retry', { entryId });
  await station.close();
  const again = await testStation({ dataDir, secrets });
  await again.until('the confirmation', async () => {
    const { entry } = await again.ok('outbox.get', { entryId });
    expect(entry.state).not.toBe('attention');
    return entry.state === 'confirmed';
  });
});

test('a station that died between reading a change and asking about it asks after the start', async () => {
  const { connectionId, dataDir, line, sandbox, secrets, ship, station } = await finished(600);
  const entryId = await ship();
  await station.close();
  sandbox.changeOrder('FO-1', { items: [{ item_id: 1, qty: 1 }] });
  // Another station under the same connection reads the change; its cache is what the dead one had stored.
  const other = await testStation();
  const { baseUrl, storeCode, partials, token } = { ...sandbox.tenants[0], baseUrl: sandbox.url };
  await other.ok('connections.save', {
    id: connectionId,
    name: 'Shop',
    baseUrl,
    storeCode: storeCode ?? '',
    partials: partials ?? 'off',
    token: token ?? '',
  });
  await other.ok('sync.now', { sweep: true });
  await other.close();
  for (const name of ['cache.db', 'cache.db-wal', 'cache.db-shm']) {
    rmSync(join(dataDir, name), { force: true });
    const theirs = join(other.dataDir, name);
    if (existsSync(theirs)) copyFileSync(theirs, join(dataDir, name));
  }
  line.pull();
  const again = await testStation({ dataDir, secrets, http: line.http });
  const { entry } = await again.ok('outbox.get', { entryId });
  expect(entry).toMatchObject({ state: 'attention', lastError: { code: 'order_changed' } });
});

test('an order that did not change is sent after an outage without anybody', async () => {
  const { entryOf, line, ship, station } = await finished(0);
  line.pull();
  await station.ok('sync.now', {});
  const entryId = await ship();
  await station.until('a look in vain', async () => (await entryOf(entryId)).lastError?.code === 'network');
  line.plug();
  station.networkChanged();
  await station.until('the confirmation', async () => (await entryOf(entryId)).state === 'confirmed');
  expect(line.shipCalls()).toBe(1);
});

test('a further change while the question waits is shown too: the packer decides on the order as it is now', async () => {
  const { connectionId, entryOf, sandbox, ship, station } = await finished(600);
  const entryId = await ship();
  sandbox.changeOrder('FO-1', { notes: 'Ring twice' });
  await station.ok('sync.now', {});
  expect((await entryOf(entryId)).lastError?.changes).toEqual([{ code: 'notes' }]);
  sandbox.changeOrder('FO-1', { items: [{ item_id: 1, qty: 1 }] });
  await station.ok('sync.now', {});
  expect(await entryOf(entryId)).toMatchObject({
    state: 'attention',
    lastError: { changes: [{ code: 'quantity', before: 2, after: 1 }, { code: 'notes' }] },
  });
  sandbox.removeOrder('FO-1');
  for (let sweep = 0; sweep < 2; sweep += 1) await station.ok('sync.now', { connectionId, sweep: true });
  expect((await entryOf(entryId)).lastError?.code).toBe('order_gone');
});

test('sending all again answers no question: a stopped parcel goes only when it is meant by itself', async () => {
  const { entryOf, line, sandbox, ship, station } = await finished(600);
  const entryId = await ship();
  sandbox.changeOrder('FO-1', { notes: 'Ring twice' });
  await station.ok('sync.now', {});
  expect((await station.ok('outbox.retry', {})).retried).toBe(0);
  expect((await entryOf(entryId)).state).toBe('attention');
  expect(line.shipCalls()).toBe(0);
  await station.ok('outbox.retry', { entryId });
  await station.until('the confirmation', async () => (await entryOf(entryId)).state === 'confirmed');
});

test('the packer’s answer outlives faults of the network and a restart', async () => {
  const { dataDir, entryOf, line, sandbox, secrets, ship, station } = await finished(600);
  const entryId = await ship();
  sandbox.changeOrder('FO-1', { notes: 'Ring twice' });
  await station.ok('sync.now', {});
  line.pull();
  await station.ok('outbox.retry', { entryId });
  await station.until('a try in vain', async () => (await entryOf(entryId)).lastError?.code === 'network');
  await station.close();
  line.plug();
  const again = await testStation({ dataDir, secrets, http: line.http });
  await again.until('the confirmation', async () => {
    const { entry } = await again.ok('outbox.get', { entryId });
    expect(entry.state).not.toBe('attention');
    return entry.state === 'confirmed';
  });
});

test('an order that left is noticed before its parcel goes out, even when the cache was lost', async () => {
  const { dataDir, entryOf, line, sandbox, secrets, ship, station } = await finished(0);
  line.pull();
  const entryId = await ship();
  await station.until('a try in vain', async () => (await entryOf(entryId)).state === 'waiting');
  await station.close();
  sandbox.removeOrder('FO-1');
  for (const name of ['cache.db', 'cache.db-wal', 'cache.db-shm'])
    rmSync(join(dataDir, name), { force: true });
  line.plug();
  const again = await testStation({ dataDir, secrets, http: line.http });
  const entry = async () => (await again.ok('outbox.get', { entryId })).entry;
  await again.until('the question', async () => (await entry()).lastError?.code === 'order_gone');
  expect((await entry()).state).toBe('attention');
  expect(line.shipCalls()).toBe(0);
});
