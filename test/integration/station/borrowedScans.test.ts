import { expect, test } from 'vitest';
import { scannerHandlers } from '../../../main/core/station/scannerHandlers.ts';
import { testStation } from '../../support/testStation.ts';

const hid = (raw: string) => ({ raw, source: 'hid' }) as const;

test('borrowed scans go to whoever borrowed them, once, and not to the bench; others are not touched', async () => {
  const station = await testStation();
  expect((await station.ok('pack.scan', hid('A-1'))).message).toContain('A-1 is not known');
  expect(await station.ok('scanner.borrow', { seconds: 30 })).toEqual({ scans: [] });
  const answer = await station.ok('pack.scan', { ...hid('A-2'), at: 5 });
  expect(answer.message).toContain('went to a dialog of the window');
  expect((await station.ok('pack.scan', { raw: 'A-3', source: 'wedge' })).message).toContain(
    'A-3 is not known',
  );
  expect(await station.ok('scanner.borrow', { seconds: 0 })).toEqual({ scans: [{ raw: 'A-2', at: 5 }] });
  expect((await station.ok('pack.scan', hid('A-4'))).message).toContain('A-4 is not known');
  expect(await station.ok('scanner.borrow', { seconds: 0 })).toEqual({ scans: [] });
});

test('what a window borrowed and never gave back returns by itself', () => {
  let now = 0;
  const logged: string[] = [];
  const benched: string[] = [];
  const { 'scanner.borrow': borrow, 'pack.scan': scan } = scannerHandlers(
    {
      ports: { clock: { now: () => now, monotonic: () => now }, newId: () => 'id' },
      stores: {
        journal: { addScan: ({ raw }) => void logged.push(raw) },
        packers: { hasBadges: () => false, ofBadge: () => undefined },
      },
    },
    ({ raw }) => {
      benched.push(raw);
      return { ok: true, value: { outcome: 'counted' } };
    },
  );
  borrow({ seconds: 3 });
  now = 2999;
  scan(hid('LATE'));
  now = 3000;
  scan(hid('BACK'));
  expect([logged, benched]).toEqual([['LATE'], ['BACK']]);
});

test('a dialog that wants commands gets only those; items go to the bench as ever', async () => {
  const station = await testStation();
  await station.ok('scanner.borrow', { seconds: 30, onlyCommands: true });
  expect((await station.ok('pack.scan', hid('A-1'))).message).toContain('A-1 is not known');
  const answer = await station.ok('pack.scan', hid('PB:CHOOSE:2'));
  expect(answer.message).toContain('went to a dialog');
  const { scans } = await station.ok('scanner.borrow', { seconds: 30 });
  expect(scans.map(({ raw }) => raw)).toEqual(['PB:CHOOSE:2']);
  expect((await station.ok('pack.scan', hid('A-1'))).message).toContain('went to a dialog');
});
