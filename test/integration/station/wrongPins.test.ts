import { expect, test } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../../main/core/ports.ts';
import { bench, crew } from '../../support/packers.ts';

test('five wrong PINs make that packer wait longer each time, through a restart, and nobody else', async () => {
  const { station, time, again } = await bench();
  const { bo, ada, badge } = await crew(station);
  for (const left of [4, 3, 2, 1]) {
    const error = await station.failure('packers.signIn', { packerId: bo, pin: '0000' });
    expect(error).toMatchObject({ code: 'wrong_pin', facts: { left } });
  }
  const wrong = { packerId: bo, pin: '0000' };
  const right = { packerId: bo, pin: '1357' };
  expect(await station.failure('packers.signIn', wrong)).toMatchObject({
    code: 'pin_wait',
    facts: { seconds: 30 },
  });
  await time.pass(10 * SECOND);
  expect(await station.failure('packers.signIn', right)).toMatchObject({
    code: 'pin_wait',
    facts: { seconds: 20 },
  });
  await station.close();

  const later = await again(station.dataDir);
  expect(await later.failure('packers.signIn', right)).toMatchObject({
    code: 'pin_wait',
    facts: { seconds: 20 },
  });
  await later.ok('packers.signIn', { packerId: ada });
  expect((await later.ok('pack.scan', { raw: badge })).facts).toEqual({ packer: 'Bo' });
  await time.pass(20 * SECOND);
  expect(await later.failure('packers.signIn', wrong)).toMatchObject({
    code: 'pin_wait',
    facts: { seconds: 60 },
  });
  await time.pass(MINUTE);
  await later.ok('packers.signIn', right);
  // A right one sets the count back.
  expect(await later.failure('packers.signIn', wrong)).toMatchObject({
    code: 'wrong_pin',
    facts: { left: 4 },
  });
});

test('a packer who has to wait waits no longer because the clock was three days ahead', async () => {
  const { station, time } = await bench();
  const { bo } = await crew(station);
  time.leap(3 * DAY);
  for (let n = 0; n < 5; n += 1) await station.failure('packers.signIn', { packerId: bo, pin: '0000' });
  time.leap(-3 * DAY);
  await station.failure('packers.signIn', { packerId: bo, pin: '1357' });
  await time.pass(31 * SECOND);
  await station.ok('packers.signIn', { packerId: bo, pin: '1357' });
});

test('many PINs sent at once give no more tries than one after another', async () => {
  const { station } = await bench();
  const { bo } = await crew(station);
  const tries = Array.from({ length: 20 }, (_, n) =>
    station.failure('packers.signIn', { packerId: bo, pin: String(1000 + n) }),
  );
  const errors = await Promise.all(tries);
  expect(errors.filter(({ code }) => code === 'wrong_pin').length).toBeLessThanOrEqual(4);
  expect((await station.failure('packers.signIn', { packerId: bo, pin: '1357' })).code).toBe('pin_wait');
});
