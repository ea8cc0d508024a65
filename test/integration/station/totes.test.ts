import { expect, test } from 'vitest';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';

interface Bench {
  readonly station: TestStation;
  readonly connectionId: string;
}

/** Three orders of two lines each, so that no item alone opens one. */
async function bench(orderIds: readonly string[] = ['FO-1', 'FO-2']): Promise<Bench> {
  const sandbox = await testSandbox({ orders: 0 });
  for (const [at, orderId] of orderIds.entries()) {
    const items = [1, 2].map((number) => ({
      item_id: number,
      sku: `S${at}${number}`,
      name: `Thing ${at}${number}`,
      qty: 1,
      barcode: `ITEM-${at}${number}`,
    }));
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: orderId, items } });
  }
  const station = await testStation();
  return { station, connectionId: await connect(station, sandbox) };
}

/** Opens an order, puts it into a tote and makes room. */
async function putAway({ station, connectionId }: Bench, orderId: string, code: string): Promise<void> {
  await station.ok('pack.open', { connectionId, orderId });
  const { pack } = await station.ok('totes.bind', { code });
  expect(pack?.totes).toContain(code);
  await station.ok('pack.park', {});
  await station.ok('pack.close', {});
}

test('a scan of a tote opens the order that lies in it, also after a restart', async () => {
  const on = await bench();
  await putAway(on, 'FO-1', 'TOTE-7');
  const opened = await on.station.ok('pack.scan', { raw: 'TOTE-7' });
  expect(opened).toMatchObject({ outcome: 'opened', pack: { orderId: 'FO-1', totes: ['TOTE-7'] } });
  await on.station.ok('pack.park', {});
  await on.station.close();
  const again = await testStation({ dataDir: on.station.dataDir });
  expect((await again.ok('pack.scan', { raw: 'TOTE-7' })).pack?.orderId).toBe('FO-1');
});

test('a tote that holds another order is refused with its name, and stays with it', async () => {
  const on = await bench();
  await putAway(on, 'FO-1', 'TOTE-7');
  await on.station.ok('pack.open', { connectionId: on.connectionId, orderId: 'FO-2' });
  const failure = await on.station.failure('totes.bind', { code: 'TOTE-7' });
  expect(failure).toMatchObject({ code: 'illegal_state', facts: { because: 'tote_taken', orderId: 'FO-1' } });
  expect(failure.message).toContain('Tote TOTE-7 holds order FO-1');
  const scanned = await on.station.ok('pack.scan', { raw: 'TOTE-7' });
  expect(scanned).toMatchObject({ outcome: 'refused', reason: 'other_order', pack: { orderId: 'FO-2' } });
  expect(scanned.message).toContain('Tote TOTE-7 holds order FO-1');
  const { totes } = await on.station.ok('totes.list', {});
  expect(totes).toMatchObject([{ code: 'TOTE-7', orderId: 'FO-1', connectionId: on.connectionId }]);
});

test('what a scan means already is no tote: a product, an order, a command', async () => {
  const { station, connectionId } = await bench();
  expect((await station.failure('totes.bind', { code: 'TOTE-7' })).code).toBe('nothing_open');
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  const because = async (code: string) => (await station.failure('totes.bind', { code })).facts?.because;
  expect(await because('ITEM-12')).toBe('tote_product');
  expect(await because('FO-2')).toBe('tote_order');
  expect(await because('PB:UNDO')).toBe('tote_command');
});

test('its own tote is no wrong scan while the order is open, and neither a label', async () => {
  const { station, connectionId } = await bench();
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  await station.ok('totes.bind', { code: '1Z999AA10123456784' });
  expect((await station.ok('pack.scan', { raw: '1Z999AA10123456784' })).outcome).toBe('opened');
  for (const raw of ['ITEM-01', 'ITEM-02']) await station.ok('pack.scan', { raw });
  const answer = await station.ok('pack.scan', { raw: '1Z999AA10123456784' });
  expect(answer).toMatchObject({ outcome: 'opened', pack: { phase: 'tracking' } });
  expect(answer.pack?.parcels[0]).not.toHaveProperty('track');
});

test('finishing the order frees its totes, and its story tells both', async () => {
  const { station, connectionId } = await bench();
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  for (const code of ['TOTE-1', 'TOTE-2', 'TOTE-1']) await station.ok('totes.bind', { code });
  for (const raw of ['ITEM-01', 'ITEM-02']) await station.ok('pack.scan', { raw });
  await station.ok('pack.track', { carrierCode: 'own', trackNumber: 'TRACK-0001' });
  await station.ok('pack.finish', {});
  expect((await station.ok('totes.list', {})).totes).toEqual([]);
  const { rows } = await station.ok('story.get', { connectionId, orderId: 'FO-1' });
  const told = rows.filter(({ kind }) => kind === 'tote_bound' || kind === 'tote_freed');
  expect(told.map((row) => `${row.kind} ${JSON.parse(row.detail ?? '{}').tote}`)).toEqual([
    'tote_bound TOTE-1',
    'tote_bound TOTE-2',
    'tote_freed TOTE-1',
    'tote_freed TOTE-2',
  ]);
  await station.ok('pack.open', { connectionId, orderId: 'FO-2' });
  expect((await station.ok('totes.bind', { code: 'TOTE-1' })).pack?.totes).toEqual(['TOTE-1']);
});

test('a tote is freed by hand, and a free one says so', async () => {
  const on = await bench();
  await putAway(on, 'FO-1', 'TOTE-7');
  await on.station.ok('totes.free', { code: 'TOTE-7' });
  expect((await on.station.failure('totes.free', { code: 'TOTE-7' })).code).toBe('not_found');
  expect((await on.station.ok('pack.scan', { raw: 'TOTE-7' })).facts?.because).toBe('not_known');
});

test('a code that is a tote and an order number at once is asked about', async () => {
  const sandbox = await testSandbox({ orders: 0 });
  const items = [{ item_id: 1, sku: 'A', name: 'Thing', qty: 2, barcode: 'ITEM' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  await station.ok('totes.bind', { code: '1000' });
  await station.ok('pack.park', {});
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: '1000', items } });
  await station.ok('sync.now', { connectionId, sweep: true });
  const asked = await station.ok('pack.scan', { raw: '1000' });
  expect(asked.options).toMatchObject([
    { orderId: '1000', as: 'order' },
    { orderId: 'FO-1', as: 'tote' },
  ]);
  expect((await station.ok('pack.scan', { raw: 'PB:CHOOSE:2' })).pack?.orderId).toBe('FO-1');
});

test('a picker puts orders into totes that nobody has opened, and one that is not to be packed is refused', async () => {
  const { station, connectionId } = await bench();
  const put = { code: 'TOTE-7', order: { connectionId, orderId: 'FO-2' } };
  expect((await station.ok('totes.bind', put)).pack).toBeNull();
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  await station.ok('totes.bind', { code: 'TOTE-8', order: { connectionId, orderId: 'FO-2' } });
  expect((await station.ok('pack.get', {})).pack).toMatchObject({ orderId: 'FO-1', phase: 'scanning' });
  expect((await station.ok('pack.get', {})).pack).not.toHaveProperty('totes');
  const lost = { code: 'TOTE-9', order: { connectionId, orderId: 'FO-3' } };
  expect((await station.failure('totes.bind', lost)).code).toBe('not_found');
  expect((await station.failure('totes.bind', { ...put, code: 'ITEM-01' })).facts?.because).toBe(
    'tote_product',
  );

  await station.ok('pack.close', {});
  expect((await station.ok('pack.scan', { raw: 'TOTE-7' })).pack).toMatchObject({
    orderId: 'FO-2',
    totes: ['TOTE-7', 'TOTE-8'],
  });
  for (const raw of ['ITEM-11', 'ITEM-12']) await station.ok('pack.scan', { raw });
  await station.ok('pack.track', { carrierCode: 'own', trackNumber: 'TRACK-0001' });
  await station.ok('pack.finish', {});
  expect((await station.failure('totes.bind', put)).code).toBe('already_packed');
});
