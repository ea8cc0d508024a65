import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

async function stationAtWork() {
  const sandbox = await testSandbox();
  const station = await testStation();
  const connectionId = await connect(station, sandbox);
  const items = [
    { item_id: 1, sku: 'LAMP', name: 'Lamp', qty: 900, barcode: 'CODE-LAMP' },
    { item_id: 2, sku: 'BULB', name: 'Bulb', qty: 900, barcode: 'CODE-BULB' },
  ];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.scan', { raw: 'FO-1' });
  return { sandbox, station, connectionId };
}

test('the report counts what could not be named, in all its spellings, and what was taught for which product', async () => {
  const { station, connectionId } = await stationAtWork();
  const before = Date.now();
  for (const raw of ['4006381333931', ']E04006381333931', '04006381333931', 'HOUSE-7', 'CODE-LAMP']) {
    await station.ok('pack.scan', { raw });
  }
  const teach = (code: string, sku: string) => station.ok('catalogue.teach', { connectionId, code, sku });
  await teach('HOUSE-7', 'LAMP');
  await teach('HOUSE-7', 'BULB');
  await teach('HOUSE-8', 'BULB');
  await teach('HOUSE-9', 'LAMP');
  const report = await station.ok('catalogue.report', { connectionId });
  expect(report.unknown).toEqual([
    { code: '4006381333931', scans: 3, lastAt: expect.any(Number) },
    { code: 'HOUSE-7', scans: 1, lastAt: expect.any(Number), sku: 'BULB' },
  ]);
  expect(report.unknown[0]?.lastAt).toBeGreaterThanOrEqual(before);
  expect(report.taught).toEqual([
    { sku: 'BULB', codes: 2, times: 3, lastAt: expect.any(Number) },
    { sku: 'LAMP', codes: 1, times: 1, lastAt: expect.any(Number) },
  ]);
});

test('the report is of one connection and of the days asked for', async () => {
  const { sandbox, station, connectionId } = await stationAtWork();
  const old = Date.now() - 10 * 24 * 3_600_000;
  await station.ok('pack.scan', { raw: 'OLD-CODE', at: old });
  const codes = async (days: number) =>
    (await station.ok('catalogue.report', { connectionId, days })).unknown.map(({ code }) => code);
  expect([await codes(9), await codes(11)]).toEqual([[], ['OLD-CODE']]);
  const other = sandbox.tenants.find((tenant) => tenant.storeCode !== 'default');
  const otherId = await connect(station, sandbox, { storeCode: other?.storeCode ?? '' });
  expect((await station.ok('catalogue.report', { connectionId: otherId })).unknown).toEqual([]);
  expect((await station.failure('catalogue.report', { connectionId: 'nowhere' })).code).toBe('not_found');
});

test('the report reads the index of unknown scans and not the whole scan log', async () => {
  const { station } = await stationAtWork();
  await station.close();
  const db = new Database(join(station.dataDir, 'station.db'), { readonly: true });
  const plan = db
    .prepare(
      `explain query plan select s.raw from scan s join pack p on p.pack_id = s.pack_id
       where instr(s.answer, '"reason":"unknown_code"') > 0 and p.connection_id = ? and s.at >= ? group by s.raw`,
    )
    .all('c', 0);
  db.close();
  expect(JSON.stringify(plan)).toContain('scan_unknown');
});

test('taught codes are found by a part of the code or of the SKU', async () => {
  const { station, connectionId } = await stationAtWork();
  const csv = 'code,sku\nABC-1,LAMP\nabc-2,BULB\n4006381333931,LAMP';
  await station.ok('catalogue.import', { connectionId, csv });
  const found = async (search: string) => {
    const { rows, total } = await station.ok('catalogue.list', { connectionId, search, limit: 1 });
    return [total, rows.map(({ code }) => code)];
  };
  expect(await found('bc-')).toEqual([2, ['ABC-1']]);
  expect(await found('bulb')).toEqual([1, ['abc-2']]);
  expect(await found('40063')).toEqual([1, ['4006381333931']]);
  expect(await found('%')).toEqual([0, []]);
});
