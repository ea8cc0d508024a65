import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { bench, crew, rowsOf } from '../../support/packers.ts';

test('a station without packers asks nobody to sign in', async () => {
  const { station, open } = await bench();
  await station.ok('settings.set', { packerName: 'Ada' });
  await open();
  expect((await station.ok('pack.scan', { raw: 'CODE-A' })).outcome).toBe('counted');
  expect((await station.snapshot()).status.packers).toEqual({ count: 0, locked: false });
  await station.close();
  expect(
    rowsOf(station, 'select distinct packer from scan union select distinct packer from pack_event'),
  ).toEqual([['Ada']]);
});

test('nobody works before signing in; a refused scan says so, stands in the log and counts nothing', async () => {
  const { station, open, connectionId } = await bench();
  const { ada } = await crew(station);
  expect((await station.failure('pack.open', { connectionId, orderId: 'FO-1' })).code).toBe('signed_out');
  expect((await station.failure('print.drop', { jobId: 'slip' })).code).toBe('signed_out');
  expect(await station.ok('pack.scan', { raw: 'CODE-A' })).toMatchObject({
    outcome: 'refused',
    reason: 'signed_out',
  });
  await station.ok('packers.signIn', { packerId: ada });
  await open();
  expect((await station.ok('pack.get', {})).pack?.lines.map(({ counted }) => counted)).toEqual([0, 0]);
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await station.close();
  expect(rowsOf(station, 'select raw, packer from scan order by scan_seq')).toEqual([
    ['CODE-A', ''],
    ['CODE-A', 'Ada'],
  ]);
});

test('each badge takes over at any time, the order stays on the bench, and each piece says who counted it', async () => {
  const { station, open } = await bench();
  const { ada, badge } = await crew(station);
  await station.ok('packers.signIn', { packerId: ada });
  await open();
  await station.ok('pack.scan', { raw: 'CODE-A' });
  expect(await station.ok('pack.scan', { raw: badge.toLowerCase() })).toMatchObject({
    outcome: 'command',
    command: 'BADGE',
    facts: { packer: 'Bo' },
    pack: { orderId: 'FO-1', lines: [{ counted: 1 }, { counted: 0 }] },
  });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await station.ok('pack.scan', { raw: 'CODE-B' });
  const { entryId } = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 1) });
  expect(entryId).toBeDefined();
  expect((await station.ok('outbox.get', { entryId: entryId ?? '' })).entry).toMatchObject({
    packer: 'Bo',
    acts: [],
  });
  await station.ok('pack.cancelSend', {});
  expect((await station.ok('outbox.get', { entryId: entryId ?? '' })).entry.acts).toMatchObject([
    { act: 'taken_back', packer: 'Bo' },
  ]);
  await station.close();
  const counts = 'select packer from pack_event where event like \'%"counted"%\' order by seq';
  expect(rowsOf(station, counts)).toEqual([['Ada'], ['Bo'], ['Bo']]);
});

test('a badge of nobody, or one read wrong, is refused in its own words and signs nobody in or out', async () => {
  const { station, open } = await bench();
  const { ada } = await crew(station);
  await station.ok('packers.signIn', { packerId: ada });
  await open();
  const { badge } = await station.ok('packers.newBadge', {});
  const strange = await station.ok('pack.scan', { raw: badge });
  expect(strange).toMatchObject({ outcome: 'refused', reason: 'unknown_badge' });
  expect(strange.message).toMatch(/not registered/);
  expect(strange.pack).not.toHaveProperty('refusal');
  const torn = await station.ok('pack.scan', { raw: badge.slice(0, -4) });
  expect(torn.message).toMatch(/Scan it again/);
  expect((await station.snapshot()).status.packers.signedIn?.name).toBe('Ada');
});

test('any code that only one person carries is a badge, and its packer is found by it before any product is', async () => {
  const { station } = await bench();
  const { lea } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  await station.ok('packers.save', { name: 'Cy', badge: '4006381333931' });
  expect(await station.ok('pack.scan', { raw: '4006381333931' })).toMatchObject({ facts: { packer: 'Cy' } });
});

test('an idle station locks, keeps the order as it lay, and goes on with the badge', async () => {
  const { station, open, time } = await bench();
  const { bo, lea, badge } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  await station.ok('settings.set', { idleLockMinutes: 5 });
  await station.ok('packers.signIn', { packerId: bo, pin: '1357' });
  await open();
  await station.ok('pack.scan', { raw: 'CODE-A' });
  await time.pass(4 * MINUTE);
  await station.ok('packers.present', {});
  await time.pass(4 * MINUTE);
  expect((await station.snapshot()).status.packers.locked).toBe(false);
  await time.pass(MINUTE + 1);
  expect((await station.snapshot()).status.packers).toMatchObject({ locked: true, signedIn: { name: 'Bo' } });
  await station.ok('packers.present', {});
  expect(await station.ok('pack.scan', { raw: 'CODE-A' })).toMatchObject({ reason: 'signed_out' });
  expect((await station.failure('pack.undo', {})).code).toBe('signed_out');
  expect((await station.ok('pack.scan', { raw: badge })).pack?.lines[0]?.counted).toBe(1);
  expect((await station.ok('pack.scan', { raw: 'CODE-A' })).pack?.lines[0]?.counted).toBe(2);
});

test('who was signed in still is after a restart; where the station locks itself, it is locked then', async () => {
  const { station, again } = await bench();
  const { lea } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  await station.close();
  const second = await again(station.dataDir);
  expect((await second.snapshot()).status.packers).toMatchObject({
    locked: false,
    signedIn: { name: 'Lea' },
  });
  await second.ok('settings.set', { idleLockMinutes: 5 });
  await second.close();
  const third = await again(station.dataDir);
  expect((await third.snapshot()).status.packers).toMatchObject({ locked: true, signedIn: { name: 'Lea' } });
});

test('what is kept for leads needs their PIN once for each call, within a minute, and says who allowed it', async () => {
  const { station, open, time } = await bench();
  const { lea, ada } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  await station.ok('settings.set', {
    permissions: { manualConfirm: 'leadPin', short: 'off', settings: 'leadPin' },
  });
  await station.ok('packers.signIn', { packerId: ada });
  await open();
  const count = { itemId: 1, qty: 1, reason: 'No barcode' };
  expect(await station.failure('pack.confirm', count)).toMatchObject({
    code: 'not_allowed',
    facts: { leadPin: 1, permission: 'manualConfirm' },
  });
  const approve = (action: 'manualConfirm' | 'settings' | 'short', pin = '2580') =>
    station.ok('packers.approve', { packerId: lea, pin, action });

  const other = await approve('settings');
  expect(
    (await station.failure('pack.confirm', { ...count, approvalId: other.approvalId })).facts?.leadPin,
  ).toBe(1);
  const { approvalId, lead } = await approve('manualConfirm');
  expect(lead).toBe('Lea');
  await station.ok('pack.confirm', { ...count, approvalId });
  // Counting on after the first piece is no manual confirm; another item is, and the approval is used up.
  await station.ok('pack.confirm', { itemId: 1, qty: 1 });
  expect((await station.failure('pack.confirm', { ...count, itemId: 2, approvalId })).facts?.leadPin).toBe(1);
  const late = await approve('manualConfirm');
  await time.pass(MINUTE + SECOND);
  const tooLate = { ...count, itemId: 2, approvalId: late.approvalId };
  expect((await station.failure('pack.confirm', tooLate)).facts?.leadPin).toBe(1);

  const short = await approve('short');
  const off = await station.failure('pack.short', { itemId: 2, reason: 'x', approvalId: short.approvalId });
  expect(off.code).toBe('not_allowed');
  expect(off.facts).not.toHaveProperty('leadPin');
  expect((await station.failure('settings.set', { stationName: 'B' })).facts?.leadPin).toBe(1);
  await station.ok('settings.set', { language: 'de' });
  const { approvalId: forSettings } = await approve('settings');
  const { settings } = await station.ok('settings.set', { stationName: 'B', approvalId: forSettings });
  expect(settings.stationName).toBe('B');

  expect(
    (await station.failure('packers.approve', { packerId: ada, pin: '2580', action: 'short' })).code,
  ).toBe('not_allowed');
  expect(
    (await station.failure('packers.approve', { packerId: lea, pin: '9999', action: 'short' })).code,
  ).toBe('wrong_pin');
  await station.close();
  const manual = "select packer, approved_by from pack_event where event like '%manual%'";
  expect(rowsOf(station, manual)).toEqual([['Ada', 'Lea']]);
  expect(
    rowsOf(station, "select act, packer, approved_by from act where act = 'settings.set'"),
  ).toContainEqual(['settings.set', 'Ada', 'Lea']);
});

test('discarding says who did it and who allowed it', async () => {
  const { station, open } = await bench();
  const { lea, ada } = await crew(station);
  await station.ok('packers.signIn', { packerId: lea, pin: '2580' });
  await station.ok('settings.set', { permissions: { discard: 'leadPin' }, undoWindowSeconds: 600 });
  await station.ok('packers.signIn', { packerId: ada });
  await open();
  for (const raw of ['CODE-A', 'CODE-A', 'CODE-B']) await station.ok('pack.scan', { raw });
  const { entryId = '' } = await station.ok('pack.scan', { raw: makeTrackNumber('ups', 1) });
  const discard = { entryId, reason: 'Box fell' };
  expect((await station.failure('outbox.discard', discard)).facts?.leadPin).toBe(1);
  const { approvalId } = await station.ok('packers.approve', {
    packerId: lea,
    pin: '2580',
    action: 'discard',
  });
  await station.ok('outbox.discard', { ...discard, approvalId });
  expect((await station.ok('outbox.get', { entryId })).entry).toMatchObject({
    packer: 'Ada',
    acts: [{ act: 'discarded', packer: 'Ada', approvedBy: 'Lea' }],
  });
});

test('with the first lead the settings become the lead’s: no packer makes himself one', async () => {
  const { station, again } = await bench();
  const self = (await station.ok('packers.save', { name: 'Max' })).packer;
  await station.ok('packers.signIn', { packerId: self.packerId });
  // One person alone: nothing asks anybody.
  const before = await station.ok('settings.set', { permissions: { short: 'leadPin' } });
  expect(before.settings.permissions).toMatchObject({ settings: 'allowed', teach: 'allowed' });
  await station.ok('packers.save', { name: 'Lea', role: 'lead', pin: '2580' });

  const shown = (await station.snapshot()).settings.permissions;
  expect(shown).toMatchObject({
    settings: 'leadPin',
    teach: 'leadPin',
    discard: 'leadPin',
    short: 'leadPin',
  });
  const asLead = { packerId: self.packerId, name: 'Max', role: 'lead' as const, pin: '1111' };
  for (const refused of [
    await station.failure('packers.save', asLead),
    await station.failure('packers.save', { ...asLead, packerId: undefined, name: 'Eve' }),
    await station.failure('settings.set', { permissions: { settings: 'allowed' } }),
  ]) {
    expect(refused).toMatchObject({ code: 'not_allowed', facts: { leadPin: 1, permission: 'settings' } });
  }
  await station.close();
  const second = await again(station.dataDir);
  expect((await second.failure('packers.save', asLead)).code).toBe('not_allowed');
  const lea = (await second.ok('packers.list', {})).packers.find(({ name }) => name === 'Lea');
  const { approvalId } = await second.ok('packers.approve', {
    ...{ packerId: lea?.packerId ?? '', pin: '2580', action: 'settings' },
  });
  expect((await second.ok('packers.save', { ...asLead, approvalId })).packer.role).toBe('lead');
});
