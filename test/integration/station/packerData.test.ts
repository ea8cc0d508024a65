import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOUR } from '../../../main/core/ports.ts';
import { bench, crew, rowsOf } from '../../support/packers.ts';
import { testStation } from '../../support/testStation.ts';

test('the last lead stays while there are packers, and names and badges are of one packer each', async () => {
  const { station } = await bench();
  const { lea, badge } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  const because = async (input: Parameters<typeof station.failure<'packers.save'>>[1]) =>
    (await station.failure('packers.save', input)).facts?.because;
  expect(await because({ name: ' ada ' })).toBe('name_taken');
  expect(await because({ name: 'Cy', badge })).toBe('badge_taken');
  expect(await because({ name: 'Cy', role: 'lead' })).toBe('lead_without_pin');
  expect(await because({ packerId: lea, name: 'Lea', pin: null })).toBe('lead_without_pin');
  expect(await because({ packerId: lea, name: 'Lea', role: 'packer' })).toBe('last_lead');
  expect((await station.failure('packers.remove', { packerId: lea })).facts?.because).toBe('last_lead');
});

test('packers come to another station with their badges and PINs, and neither stands in any file in plain', async () => {
  const { station, open } = await bench();
  const { lea, bo, badge } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  const { text } = await station.ok('packers.export', {});
  await station.ok('pack.scan', { raw: badge });
  await open();
  const { text: bundle } = await station.ok('diagnostics.bundle', {});
  expect(bundle).not.toContain('Lea');

  const other = await testStation();
  expect(await other.ok('packers.import', { text })).toEqual({ imported: 3, problems: [] });
  expect((await other.ok('pack.scan', { raw: badge })).facts).toEqual({ packer: 'Bo' });
  await other.ok('packers.signIn', { packerId: lea, pin: '2580' });
  // Once more: the same people, nobody twice.
  expect((await other.ok('packers.import', { text })).imported).toBe(3);
  expect((await other.ok('packers.list', {})).packers).toHaveLength(3);
  await other.ok('packers.remove', { packerId: bo });
  await other.ok('packers.save', { name: 'Bo' });
  const again = await other.ok('packers.import', { text });
  expect(again).toMatchObject({ imported: 2, problems: [{ name: 'Bo', code: 'name_taken' }] });
  for (const broken of ['', '{}', '[1]', text.slice(0, 50)]) {
    expect((await other.failure('packers.import', { text: broken })).code).toBe('bad_request');
  }

  await station.close();
  await other.close();
  const files = [station, other].flatMap(({ dataDir }) =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')),
  );
  const everything = [text, bundle, ...station.log, ...other.log, ...files].join('\n').toUpperCase();
  const secret = badge.slice(5, -2);
  expect(everything.includes(secret)).toBe(false);
  expect(text).not.toMatch(/"(?:2580|1357)"/);
  expect(everything).not.toMatch(/PIN":"?(?:2580|1357)/);
});

test('what older versions stored of manual confirm and teaching is kept, and they are understood when they set it', async () => {
  const { station } = await bench();
  const first = await station.ok('settings.set', { manualConfirm: false });
  expect(first.settings).toMatchObject({
    manualConfirm: false,
    permissions: { manualConfirm: 'off', teach: 'allowed' },
  });
  const second = await station.ok('settings.set', {
    permissions: { manualConfirm: 'leadPin', teach: 'off' },
  });
  expect(second.settings).toMatchObject({ manualConfirm: true, teachCodes: false });
  expect((await station.ok('settings.set', { manualConfirm: true })).settings.permissions.manualConfirm).toBe(
    'leadPin',
  );
});

test('a badge that a HID scanner sends to a dialog reaches it, signs nobody in and stands in no log', async () => {
  const { station } = await bench();
  const { lea, badge } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  const hid = (raw: string) => station.ok('pack.scan', { raw, source: 'hid' });
  await station.ok('scanner.borrow', { seconds: 3, forBadge: true });
  await hid('STAFF-0815');
  const { scans } = await station.ok('scanner.borrow', { seconds: 3 });
  expect(scans.map(({ raw }) => raw)).toEqual(['STAFF-0815']);
  await hid(badge);
  expect((await station.snapshot()).status.packers.signedIn?.name).toBe('Lea');
  await station.ok('scanner.borrow', { seconds: 0 });
  await hid(badge);
  expect((await station.snapshot()).status.packers.signedIn?.name).toBe('Bo');
  await station.close();
  expect(rowsOf(station, 'select distinct raw from scan')).toEqual([['PB:B:(badge)']]);
});

test('going back to a backup gives nobody a badge back that was taken from them', async () => {
  const { station } = await bench();
  const { lea, bo, badge } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  const { backup } = await station.ok('backup.now', {});
  await station.ok('packers.remove', { packerId: bo });
  await station.ok('packers.save', { name: 'Cy' });
  await station.ok('backup.restore', { backupId: backup.backupId });
  expect((await station.ok('packers.list', {})).packers.map(({ name }) => name)).toEqual([
    'Ada',
    'Cy',
    'Lea',
  ]);
  expect((await station.ok('pack.scan', { raw: badge })).reason).toBe('unknown_badge');
  expect((await station.snapshot()).status.packers.signedIn?.name).toBe('Lea');
  await station.close();
  expect(rowsOf(station, "select packer from act where act = 'backup.restore'")).toEqual([['Lea']]);
});

test('a removed packer keeps no badge and no PIN, and is erased with the personal data of that time', async () => {
  const { station, time, again } = await bench();
  const { lea, bo } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  await station.ok('settings.set', { personalDataDays: 1 });
  await station.ok('packers.remove', { packerId: bo });
  await station.close();
  const names = 'select name, pin_hash is null and badge_hash is null from packer order by name';
  expect(rowsOf(station, names)).toEqual([
    ['Ada', 1],
    ['Bo', 1],
    ['Lea', 0],
  ]);
  time.leap(30 * HOUR);
  const later = await again(station.dataDir);
  await time.pass(HOUR);
  await later.close();
  expect(rowsOf(station, names)).toEqual([
    ['Ada', 1],
    ['Lea', 0],
  ]);
});
