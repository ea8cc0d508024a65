import { describe, expect, test } from 'vitest';
import { scannerProfile } from '../../../main/contract/scannerProfile.ts';
import { en } from '../../../renderer/i18n/en.ts';
import type { ScannerProfile } from '../../../renderer/scan/scannerProfile.ts';
import type { WedgeKey } from '../../../renderer/scan/wedgeKey.ts';
import { keyName, withControlNames } from '../../../renderer/view/keyNames.ts';
import { scannerFacts } from '../../../renderer/view/scannerFacts.ts';
import { firstSetup, learntProfile, skipCode, takeScan } from '../../../renderer/view/scannerSetup.ts';
import { testCodes } from '../../../renderer/view/testCodes.ts';
import { pressed } from '../scan/presses.ts';

const scanned = (text: string): readonly WedgeKey[] => pressed(text, 14);
const good: ScannerProfile = {
  ...{ suffix: 'CR', msPerKey: { median: 14, max: 20 }, layout: 'us', gsForm: 'control' },
  ...{ aim: true, capsLock: false },
};

describe('the set-up of a scanner', () => {
  test('asks for one code after the other and knows the scanner after the last', () => {
    let setup = firstSetup;
    for (const [index, { text, kind }] of testCodes.entries()) {
      expect([setup.step, learntProfile(setup)]).toEqual([index, null]);
      setup = takeScan(setup, scanned(`${kind === 'code128' ? ']C0' : ']C1'}${text}\r`));
      expect(setup.problem).toBeNull();
    }
    const profile = learntProfile(setup);
    expect(profile).toMatchObject({ suffix: 'CR', layout: 'us', gsForm: 'control', aim: true });
    expect(scannerProfile.safeParse({ ...profile, learntAt: 1 }).success).toBe(true);
    expect(takeScan(setup, scanned('more\r'))).toBe(setup);
  });

  test('asks again for a code that came wrong, and says what came', () => {
    const setup = takeScan(firstSetup, scanned('FO-000012345\r'));
    expect(setup).toMatchObject({ step: 0, problem: { problem: 'different_text', got: 'FO-000012345' } });
    expect(takeScan(setup, scanned(`${testCodes[0]?.text}\r`))).toMatchObject({ step: 1, problem: null });
  });

  test('goes on without codes that the scanner cannot read, and knows less', () => {
    const first = takeScan(firstSetup, scanned(`${testCodes[0]?.text}\t`));
    const setup = [1, 2, 3].reduce(skipCode, first);
    expect(learntProfile(setup)).toMatchObject({ suffix: 'TAB', gsForm: 'unknown', aim: false });
    expect(learntProfile([1, 2, 3, 4].reduce(skipCode, firstSetup))).toBeNull();
  });
});

test('what could be better comes with what to set on the scanner, and nothing else does', () => {
  const advised = (change: Partial<ScannerProfile>): readonly string[] =>
    scannerFacts({ ...good, ...change }, en).flatMap(({ name, advice }) =>
      advice === undefined ? [] : [name],
    );
  expect(advised({})).toEqual([]);
  expect(advised({ suffix: '' })).toEqual(['suffix']);
  expect(advised({ suffix: 'TAB', layout: 'system', gsForm: 'f8' })).toEqual([]);
  for (const gsForm of ['missing', 'text', 'unknown'] as const)
    expect(advised({ gsForm })).toEqual(['gsForm']);
  expect(advised({ aim: false, capsLock: true })).toEqual(['aim', 'capsLock']);
  expect(advised({ msPerKey: { median: 61, max: 90 } })).toEqual(['speed']);
});

test.each([
  ['a', 'KeyA', '', 'a'],
  ['Enter', 'Enter', '', 'CR (Enter)'],
  ['Tab', 'Tab', '', 'HT (Tab)'],
  [']', 'BracketRight', 'C', 'GS (Ctrl+])'],
  ['j', 'KeyJ', 'C', 'LF (Ctrl+j)'],
  ['Control', 'ControlLeft', 'C', 'Control'],
  ['0', 'Numpad0', 'A', 'Alt+0'],
  [' ', 'Space', '', 'SP (Space)'],
  ['F8', 'F8', '', 'F8'],
])('the key %s (%s %s) is shown as %s', (key, code, mods, name) => {
  expect(keyName({ key, code, mods, keyCode: 0, at: 0 })).toBe(name);
});

test('characters that cannot be seen stand by their names', () => {
  expect(withControlNames(']C101\u001d21\r\u007f')).toBe(']C101<GS>21<CR><DEL>');
});
