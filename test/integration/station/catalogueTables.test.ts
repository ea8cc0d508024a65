import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

async function stationWithLamps() {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { packerName: 'Ada' });
  const items = [{ item_id: 1, sku: 'LAMP', name: 'Lamp', qty: 7, barcode: 'CODE-LAMP' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await station.ok('sync.now', { sweep: true });
  return { sandbox, station, connectionId };
}

const half = 'code;sku;quantity\n4006381333931;LAMP;6\n4.00638E+12;LAMP;1\n';

test('an imported code counts its pack quantity at the bench', async () => {
  const { station, connectionId } = await stationWithLamps();
  const csv = 'Strichcode;Artikelnummer;Menge\r\n4006381333931;LAMP;6\r\n';
  expect(await station.ok('catalogue.import', { connectionId, csv })).toEqual({
    imported: 1,
    good: 1,
    rows: [],
  });
  await station.ok('pack.scan', { raw: 'FO-1' });
  const answer = await station.ok('pack.scan', { raw: '4006381333931' });
  expect([answer.outcome, answer.pack?.lines[0]?.counted]).toEqual(['counted', 6]);
});

test('nothing is imported while a row is wrong, unless the good rows are asked for', async () => {
  const { station, connectionId } = await stationWithLamps();
  const rows = [
    {
      row: 3,
      code: 'shortened',
      problem: expect.stringContaining('4.00638E+12 was shortened'),
      facts: { column: 'code', value: '4.00638E+12' },
    },
  ];
  expect(await station.ok('catalogue.import', { connectionId, csv: half })).toEqual({
    imported: 0,
    good: 1,
    rows,
  });
  expect((await station.ok('catalogue.list', { connectionId })).total).toBe(0);
  const taken = await station.ok('catalogue.import', { connectionId, csv: half, takeGoodRows: true });
  expect(taken).toEqual({ imported: 1, good: 1, rows });
  expect((await station.ok('catalogue.list', { connectionId })).rows).toEqual([
    { code: '4006381333931', sku: 'LAMP', quantity: 6, taughtBy: 'Ada', taughtAt: expect.any(Number) },
  ]);
});

test('an export taken back changes nothing, not even who taught what', async () => {
  const { station, connectionId } = await stationWithLamps();
  for (const [code, quantity] of [
    ['036000291452', 12],
    ['=A;"1"', 1],
    ['40170725', 2],
  ] as const)
    await station.ok('catalogue.teach', { connectionId, code, sku: 'LAMP', quantity });
  const before = await station.ok('catalogue.list', { connectionId });
  const { fileName, text } = await station.ok('catalogue.export', { connectionId });
  expect(fileName).toMatch(/^packbench-catalogue-\d{4}-\d\d-\d\d\.csv$/);
  expect(text).toContain('"\'=A;""1"""');
  await station.ok('settings.set', { packerName: 'Grace' });
  expect(await station.ok('catalogue.import', { connectionId, csv: text })).toEqual({
    imported: 3,
    good: 3,
    rows: [],
  });
  expect(await station.ok('catalogue.list', { connectionId })).toEqual(before);
  const changed = text.replace(',12,', ',6,');
  await station.ok('catalogue.import', { connectionId, csv: changed });
  const { rows } = await station.ok('catalogue.list', { connectionId });
  expect(rows.map((row) => [row.quantity, row.taughtBy])).toContainEqual([6, 'Grace']);
});

test('the list comes in pages, and each connection has its own codes', async () => {
  const { sandbox, station, connectionId } = await stationWithLamps();
  await station.ok('catalogue.import', { connectionId, csv: 'code,sku\nA,LAMP\nB,LAMP\nC,LAMP' });
  const first = await station.ok('catalogue.list', { connectionId, limit: 2 });
  const rest = await station.ok('catalogue.list', { connectionId, limit: 2, cursor: first.nextCursor });
  expect([...first.rows, ...rest.rows].map((row) => row.code)).toEqual(['A', 'B', 'C']);
  expect([first.total, rest.nextCursor]).toEqual([3, undefined]);
  const other = sandbox.tenants.find((tenant) => tenant.storeCode !== 'default');
  if (other === undefined) throw new Error('The sandbox has one tenant only');
  const otherId = await connect(station, sandbox, { storeCode: other.storeCode });
  expect((await station.ok('catalogue.list', { connectionId: otherId })).total).toBe(0);
});

test('tables are refused in words where codes may not be taught or the connection is unknown', async () => {
  const { station, connectionId } = await stationWithLamps();
  const csv = 'code,sku\nA,LAMP';
  expect((await station.failure('catalogue.export', { connectionId: 'nowhere' })).code).toBe('not_found');
  expect((await station.failure('catalogue.import', { connectionId: 'nowhere', csv })).code).toBe(
    'not_found',
  );
  await station.ok('settings.set', { teachCodes: false });
  expect((await station.failure('catalogue.import', { connectionId, csv })).code).toBe('not_allowed');
});
