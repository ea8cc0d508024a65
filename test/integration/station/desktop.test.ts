import { describe, expect, it } from 'vitest';
import { workOf } from '../../../main/host/work.ts';
import { fakeDesktop } from '../../support/fakeDesktop.ts';
import { practiceStation } from '../../support/practiceStation.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

describe('what belongs to the computer', () => {
  it('is changed by name, and what it refuses is said in its own words', async () => {
    const station = await testStation({ desktop: fakeDesktop() });
    const { desktop } = await station.ok('desktop.set', { kiosk: true, updates: 'atQuit' });
    expect(desktop).toMatchObject({ kiosk: { isOn: true }, updates: { mode: 'atQuit' } });
    expect(await station.ok('desktop.get', {})).toEqual({ desktop });
    const refused = await station.failure('desktop.set', { autoStart: true });
    expect(refused).toMatchObject({ code: 'not_allowed', message: 'Only the installed app can do that.' });
  });

  it('is out of reach where there is no window, as on the command line', async () => {
    const station = await testStation();
    const refused = await station.failure('desktop.get', {});
    expect(refused).toMatchObject({ code: 'not_allowed', message: expect.stringContaining('no window') });
  });

  it('is asked in the language of the window: of the station, and of whoever works at it', async () => {
    const station = await practiceStation();
    expect(station.language()).toBe('en');
    await station.ok('settings.set', { language: 'de' });
    expect(station.language()).toBe('de');
    const { packer } = await station.ok('packers.save', { name: 'Paul', language: 'en' });
    await station.ok('packers.signIn', { packerId: packer.packerId });
    expect(station.language()).toBe('en');
    await station.ok('packers.signOut', {});
    expect(station.language()).toBe('de');
  });

  it('is told to the host, one call for each', async () => {
    const desktop = fakeDesktop();
    const station = await testStation({ desktop });
    await station.ok('desktop.lookForUpdate', {});
    await station.ok('desktop.takeUpdate', {});
    await station.ok('desktop.leave', {});
    expect(desktop.told).toEqual(['look', 'take', 'leave']);
  });

  it('leaves newer versions alone where the administrator of the computer wants none', async () => {
    const usual = fakeDesktop();
    const state = usual.state();
    const updates = { ...state.updates, mode: 'off', isFixed: true } as const;
    const station = await testStation({ desktop: { ...usual, state: () => ({ ...state, updates }) } });
    for (const name of ['desktop.lookForUpdate', 'desktop.takeUpdate'] as const) {
      expect(await station.failure(name, {})).toMatchObject({ code: 'not_allowed' });
    }
    expect(usual.told).toEqual([]);
  });

  it('is for leads where settings are, the way out of kiosk mode with it', async () => {
    const desktop = fakeDesktop();
    const station = await testStation({ desktop });
    const lead = await station.ok('packers.save', { name: 'Lena', role: 'lead', pin: '2468' });
    await station.ok('packers.signIn', { packerId: lead.packer.packerId, pin: '2468' });
    const { packer } = await station.ok('packers.save', { name: 'Paul', role: 'packer', pin: '1357' });
    await station.ok('settings.set', { permissions: { settings: 'off' } });
    await station.ok('packers.signIn', { packerId: packer.packerId, pin: '1357' });
    for (const name of ['desktop.lookForUpdate', 'desktop.takeUpdate', 'desktop.leave'] as const) {
      expect(await station.failure(name, {})).toMatchObject({ code: 'not_allowed' });
    }
    expect(await station.failure('desktop.set', { kiosk: false })).toMatchObject({ code: 'not_allowed' });
    expect(desktop.told).toEqual([]);
  });

  it('a newer version is told on every screen as soon as it is found, also after the station was reopened', async () => {
    const desktop = fakeDesktop();
    const station = await testStation({ desktop });
    expect((await station.snapshot()).status.update).toBeUndefined();
    const { backup } = await station.ok('backup.now', {});
    await station.ok('backup.restore', { backupId: backup.backupId });
    desktop.find('1.1.0');
    await station.until('the status tells of it', async () => {
      const { update } = (await station.snapshot()).status;
      return update?.version === '1.1.0';
    });
  });
});

describe('whether an update may be put in now', () => {
  it('is asked of the station as its clients ask: an open order, and what is on its way', async () => {
    const sandbox = await testSandbox();
    const station = await testStation();
    const connectionId = await connect(station, sandbox);
    let snapshot = await station.snapshot();
    const served = {
      current: () => ({ revision: 1, snapshot }),
      handlers: {
        'outbox.list': async () => ({ ok: true, value: { entries: [], total: 2 } }),
      },
    };
    const ask = () => workOf(served as unknown as Parameters<typeof workOf>[0]);
    expect(await ask()).toEqual({ isPacking: false, sending: 2 });
    const { rows } = await station.ok('orders.list', { queue: 'pending_shipment', limit: 1 });
    const orderId = rows[0]?.orderId ?? '';
    await station.ok('pack.open', { connectionId, orderId });
    snapshot = await station.snapshot();
    expect(await ask()).toEqual({ isPacking: true, sending: 2 });
    await station.ok('pack.park', { reason: 'later' });
    snapshot = await station.snapshot();
    expect(await ask()).toEqual({ isPacking: false, sending: 2 });
  });
});
