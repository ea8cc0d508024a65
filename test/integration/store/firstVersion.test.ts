import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createCarrierStore } from '../../../main/core/carriers/carrierStore.ts';
import { createAliasStore } from '../../../main/core/catalogue/aliasStore.ts';
import { createCatalogueReport } from '../../../main/core/catalogue/catalogueReport.ts';
import { station0001 } from '../../../main/core/store/migrations/station0001.ts';
import { carriedTables } from '../../../main/core/store/recovery/carriedTables.ts';
import { temporaryFolder } from '../../support/testStation.ts';
import { openFolder } from './stationFolder.ts';

test('a station of the first version keeps its taught codes and scans, and can have carriers', () => {
  const folder = temporaryFolder();
  const old = new Database(join(folder, 'station.db'));
  old.exec(station0001);
  old.pragma('application_id = 0x504b4253');
  old.pragma('user_version = 1');
  old.exec(`
    insert into alias values ('c', 't:HOUSE-7', 'LAMP', 6, 'Ada', 5);
    insert into pack (pack_id, connection_id, order_id, phase, opened_at, changed_at, start)
      values ('p', 'c', 'FO-1', 'closed', 1, 1, '{}');
    insert into scan (scan_id, at, source, raw, pack_id, answer) values
      ('1', 7, 'wedge', 'WHAT', 'p', '{"outcome":"refused","reason":"unknown_code"}'),
      ('2', 8, 'wedge', 'WHAT', 'p', null);`);
  old.close();

  const { databases } = openFolder(folder);
  const { station } = databases;
  const aliases = createAliasStore(station);
  expect(aliases.list('c').entries).toEqual([
    { code: 'HOUSE-7', sku: 'LAMP', quantity: 6, packer: 'Ada', at: 5 },
  ]);
  expect(createCatalogueReport(station, aliases)('c', 0)).toEqual({
    unknown: [{ code: 'WHAT', scans: 1, lastAt: 7 }],
    taught: [{ sku: 'LAMP', codes: 1, times: 1, lastAt: 5 }],
  });
  const carrier = {
    ...{ code: 'x', title: 'X', pattern: '', stripSpaces: true, upperCase: false, dropPrefix: 'L-' },
  };
  const carriers = createCarrierStore(station);
  expect(carriers.all('c')).toEqual([]);
  carriers.save('c', [carrier]);
  expect(carriers.all('c')).toEqual([carrier]);
  databases.close();
});

test('every table of the station is carried over when its file is damaged', () => {
  const { databases } = openFolder(temporaryFolder());
  const tables = databases.station
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  databases.close();
  expect(tables.toSorted()).toEqual(carriedTables.map(({ name }) => name).toSorted());
});
