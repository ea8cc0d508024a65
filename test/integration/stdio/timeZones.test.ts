import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/testStation.ts';
import { stdioStation } from './stdioStation.ts';

test.each([
  ['', 'UTC'],
  ['Etc/Unknown', 'UTC'],
  ['Mars/Phobos', 'UTC'],
  ['Asia/Tokyo', 'Asia/Tokyo'],
])('a computer whose time zone is "%s" has a day of %s', async (TZ, timeZone) => {
  const core = stdioStation(temporaryFolder(), [], { env: { TZ } });
  expect(await core.ok('day.get')).toMatchObject({ day: { timeZone } });
  expect(core.errors()).toBe('');
});
