import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { CallInput, CallName } from '../../../main/contract/calls.ts';
import { bench } from '../../support/packers.ts';
import type { TestStation } from '../../support/testStation.ts';

/** A station whose file refuses every further row in `act`, as a disk may in the worst moment. */
async function withoutActs() {
  const on = await bench();
  await on.station.ok('settings.set', { stationName: 'Before' });
  const { packer } = await on.station.ok('packers.save', { name: 'Ada' });
  await on.station.ok('packers.signIn', { packerId: packer.packerId });
  await on.station.close();
  const file = new Database(join(on.station.dataDir, 'station.db'));
  file.exec("create trigger no_act before insert on act begin select raise(abort, 'no room'); end");
  file.close();
  return { ...on, packerId: packer.packerId, station: await on.again(on.station.dataDir) };
}

const state = async (station: TestStation, connectionId: string) => ({
  settings: (await station.ok('settings.get', {})).settings,
  packers: await station.ok('packers.list', {}),
  codes: await station.ok('catalogue.list', { connectionId }),
  carriers: await station.ok('carriers.list', { connectionId }),
  connections: await station.ok('connections.list', {}),
});

const carrier = {
  code: 'own',
  title: 'Own',
  pattern: '',
  stripSpaces: true,
  upperCase: true,
  dropPrefix: '',
};

test('what a person changes at the station is not changed when it cannot be written down who did it', async () => {
  const { again, connectionId, packerId, station } = await withoutActs();
  const before = await state(station, connectionId);
  const fails = async <N extends CallName>(name: N, input: CallInput<N>): Promise<void> => {
    expect((await station.failure(name, input)).code, name).toBe('internal');
  };
  await fails('settings.set', { stationName: 'After' });
  await fails('packers.save', { name: 'Bo', pin: '1357' });
  await fails('packers.remove', { packerId });
  await fails('catalogue.teach', { connectionId, code: 'NEW', sku: 'A' });
  await fails('carriers.save', { connectionId, carrier });
  await fails('connections.pause', { connectionId, paused: true });
  expect(await state(station, connectionId)).toEqual(before);
  await station.close();
  expect(await state(await again(station.dataDir), connectionId)).toEqual(before);
});

test('each change stands once, with who made it, also in the story of the station; what failed stands nowhere', async () => {
  const { station, connectionId } = await bench();
  const { packer } = await station.ok('packers.save', { name: 'Ada', pin: '2580', role: 'lead' });
  await station.ok('packers.signIn', { packerId: packer.packerId, pin: '2580' });
  await station.ok('settings.set', { stationName: 'Bench 9' });
  await station.ok('connections.pause', { connectionId, paused: true });
  await station.failure('packers.remove', { packerId: 'nobody' });
  await station.ok('packers.export', {});
  await station.close();
  const db = new Database(join(station.dataDir, 'station.db'), { readonly: true });
  expect(db.prepare('select act, packer from act order by act_seq').raw().all()).toEqual([
    ['connections.save', ''],
    ['packers.save', ''],
    ['settings.set', 'Ada'],
    ['connections.pause', 'Ada'],
    ['packers.export', 'Ada'],
  ]);
  const told = db.prepare("select json_extract(detail, '$.act'), packer from story where order_id = ''");
  expect(told.raw().all()).toHaveLength(5);
  db.close();
});
