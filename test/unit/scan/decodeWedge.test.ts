import { describe, expect, test } from 'vitest';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import type { WedgeKey } from '../../../renderer/scan/wedgeKey.ts';
import { after, keyFor, keysOf, pressed, timed } from './presses.ts';

const gtin = '4006381333931';
const raws = (keys: readonly WedgeKey[]): readonly string[] => decodeWedge(keys).map(({ raw }) => raw);

/** A scan as another keyboard layout or a lock shows it: places stay, characters change. */
function shown(keys: readonly WedgeKey[], change: (key: WedgeKey) => Partial<WedgeKey>): readonly WedgeKey[] {
  return keys.map((key) => ({ ...key, ...change(key) }));
}

describe('the pace of the scanner', () => {
  test.each([5, 10, 15, 25, 40, 60, 90, 120, 160])('of %d ms a key is read, with a suffix or none', (gap) => {
    expect(raws(pressed(`${gtin}\r`, gap))).toEqual([gtin]);
    expect(raws(pressed(gtin, gap))).toEqual([gtin]);
  });

  test.each(['', '\r', '\t'])('two scans 60 ms apart are two, suffix %j', (suffix) => {
    const first = pressed(gtin + suffix, 15);
    const second = pressed(`CMD:CONFIRM${suffix}`, 15, after(first, 60));
    expect(raws([...first, ...second])).toEqual([gtin, 'CMD:CONFIRM']);
  });

  test('may double where it lets go of Shift', () => {
    const keys = keysOf('aBcDeFgHiJkL');
    const gaps = keys.map((_, index) =>
      keys[index]?.key !== 'Shift' && keys[index]?.mods === 'S' ? 160 : 80,
    );
    expect(raws([...timed(keys, gaps)])).toEqual(['aBcDeFgHiJkL']);
  });

  test('ten equal scans in a second are ten', () => {
    const keys = Array.from({ length: 10 }, (_, index) => pressed('P-17\r', 4, 1000 + index * 100));
    expect(raws(keys.flat())).toEqual(Array.from({ length: 10 }, () => 'P-17'));
  });
});

describe('the suffix', () => {
  test.each([
    ['\r', 'CR'],
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['\r\r', 'CRLF'],
    ['\t', 'TAB'],
    ['', ''],
  ])('%j is %s and no part of the code', (suffix, name) => {
    expect(decodeWedge(pressed(gtin + suffix, 15))).toEqual([{ raw: gtin, suffix: name, warnings: [] }]);
  });
});

describe('what the computer makes of the keys', () => {
  test('a German layout is seen through and named', () => {
    const german: Readonly<Record<string, string>> = { '-': 'ß', z: 'y', Z: 'Y', _: '?', '/': '-' };
    const keys = shown(pressed('Z-1_/z\r', 15), ({ key }) => ({ key: german[key] ?? key }));
    expect(decodeWedge(keys)).toMatchObject([{ raw: 'Z-1_/z', warnings: ['keyboard_layout'] }]);
  });

  test('a scanner that speaks the French layout of its computer is believed', () => {
    const keys = timed(
      [...'4006381'].map((digit) => ({ ...keyFor(digit), mods: 'S' })),
      15,
    );
    expect(decodeWedge([...keys, ...pressed('\r', 0, after(keys, 15))])).toMatchObject([{ raw: '4006381' }]);
  });

  test('a layout that was settled is not guessed', () => {
    const keys = shown(pressed('AZ-1\r', 10), ({ key }) => (key === 'Z' ? { key: 'Y' } : {}));
    expect(decodeWedge(keys, { scannerLayout: 'system' })).toMatchObject([{ raw: 'AY-1', warnings: [] }]);
    expect(decodeWedge(keys, { scannerLayout: 'us' })).toMatchObject([{ raw: 'AZ-1' }]);
  });

  test('Caps Lock is seen through and named', () => {
    const swap = (key: string) => (key === key.toUpperCase() ? key.toLowerCase() : key.toUpperCase());
    const keys = shown(pressed('aB-c\r', 15), ({ key, mods }) =>
      key.length === 1 ? { key: swap(key), mods: `${mods}L` } : {},
    );
    expect(decodeWedge(keys)).toMatchObject([{ raw: 'aB-c', warnings: ['caps_lock'] }]);
  });

  test('an input method is seen through and named', () => {
    const keys = shown(pressed('AB12\r', 15), ({ key }) =>
      key.length === 1 ? { key: 'Process', keyCode: 229 } : {},
    );
    expect(decodeWedge(keys)).toMatchObject([{ raw: 'AB12', warnings: ['input_method'] }]);
  });

  test('a program that types capitals without Shift is read as it means', () => {
    const keys = shown(timed(keysOf('SKU_A1\r', false), 10), () => ({ mods: '', capsLock: false }));
    expect(decodeWedge(keys)).toMatchObject([{ raw: 'SKU_A1', warnings: [] }]);
  });

  test('every key twice at the same moment is each key once', () => {
    const keys = pressed(gtin, 15).flatMap((key) => [key, { ...key, at: key.at + 1 }]);
    expect(decodeWedge(keys)).toMatchObject([{ raw: gtin, warnings: ['doubled_keys'] }]);
  });

  test.each([
    ['two zeros that share a moment', '4000000000784\r', [9, 1, 9, 2, 9, 1, 10, 9, 1, 9, 12, 9, 9]],
    [
      'a number of zeros handed over in a heap',
      '4000000000000\r',
      [107, 28, 2, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2],
    ],
    ['equal pairs handed over in a heap', '11223344\r', [1, 2, 1, 1, 1, 2, 1, 1]],
    ['equal pairs at the scanner’s own pace', '11223344\r', 5],
  ])('%s are all kept', (_, text, gaps) => {
    expect(decodeWedge(pressed(text, gaps))).toMatchObject([{ raw: text.trimEnd(), warnings: [] }]);
  });

  test('equal characters next to each other are all kept', () => {
    expect(raws(pressed('3330011\r', 5))).toEqual(['3330011']);
  });

  test('a key that the computer repeats is there once', () => {
    const keys = pressed('AB-12\r', 15).flatMap((key) =>
      key.key === '1' ? [key, { ...key, at: key.at + 5, repeat: true }] : [key],
    );
    expect(decodeWedge(keys)).toMatchObject([{ raw: 'AB-12', warnings: ['key_repeat'] }]);
  });
});

describe('the GS1 separator', () => {
  const before = ']C1010952123454321310AB';

  test('comes as Ctrl+]', () => {
    expect(raws(pressed(`${before}\u001d2117\r`, 15))).toEqual([`${before}\u001d2117`]);
  });

  test.each(['F8', 'F12', 'ArrowDown'])('comes as %s', (code) => {
    const separator = { key: code, code, keyCode: 119, mods: '' };
    const keys = timed([...keysOf(before), separator, ...keysOf('2117\r')], 15);
    expect(raws(keys)).toEqual([`${before}\u001d2117`]);
  });

  test.each(['<GS>', '{GS}', '<FNC1>'])('comes as the text %s', (text) => {
    expect(raws(pressed(`${before}${text}2117\r`, 15))).toEqual([`${before}\u001d2117`]);
    expect(raws(pressed(`plain${text}17\r`, 15))).toEqual([`plain${text}17`]);
  });

  test.each(['029', '0029'])('comes as Alt+%s on the number pad, Num Lock off', (number) => {
    const alt = { key: 'Alt', code: 'AltLeft', keyCode: 18, mods: 'A' };
    const digits = [...number].map((digit) => ({
      key: 'Insert',
      code: `Numpad${digit}`,
      keyCode: 45,
      mods: 'A',
    }));
    const keys = timed([...keysOf(before), alt, ...digits, ...keysOf('2117\r')], 15);
    expect(raws(keys)).toEqual([`${before}\u001d2117`]);
  });

  test('comes twice with Alt, though the presses of Alt are not seen', () => {
    const digits = [...'029029'].map((digit) => ({
      key: digit,
      code: `Numpad${digit}`,
      keyCode: 96 + Number(digit),
      mods: 'A',
    }));
    const keys = timed([...keysOf(before), ...digits, ...keysOf('2117\r')], 15);
    expect(raws(keys)).toEqual([`${before}\u001d\u001d2117`]);
  });

  test('a whole code comes as character numbers with Alt', () => {
    const keys = [...'Ab9'].flatMap((character) => [
      { key: 'Alt', code: 'AltLeft', keyCode: 18, mods: 'A' },
      ...[...`0${character.charCodeAt(0)}`].map((digit) => ({
        key: digit,
        code: `Numpad${digit}`,
        keyCode: 96 + Number(digit),
        mods: 'A',
      })),
    ]);
    expect(raws(timed([...keys, keyFor('\r')], 8))).toEqual(['Ab9']);
  });
});

describe('what the scanner adds or loses', () => {
  test('an AIM identifier goes through', () => {
    expect(raws(pressed(`]E0${gtin}\r`, 15))).toEqual([`]E0${gtin}`]);
  });

  test('start and end of text are left out', () => {
    expect(raws(pressed(`\u0002${gtin}\u0003\r`, 15))).toEqual([gtin]);
  });

  test.each([`E0${gtin}`, gtin.slice(1), gtin.slice(2)])(
    'a scanner that woke up too late is named: %s',
    (rest) => {
      expect(decodeWedge(pressed(`${rest}\r`, 15))).toMatchObject([
        { raw: rest, warnings: ['start_may_be_missing'] },
      ]);
    },
  );
});

describe('typing', () => {
  test.each([
    ['a word and Enter', 'hello world\r', [130, 95, 180, 140, 110, 210]],
    ['a code and Enter', `${gtin}\r`, [150, 90, 120, 230, 180]],
    ['two digits and Enter', '12\r', [110, 90]],
    ['one digit and Enter', '5\r', [60]],
    ['a roll of three keys', 'the ', [45, 40, 90]],
  ])('%s is no scan', (_, text, gaps) => {
    expect(raws(pressed(text, gaps))).toEqual([]);
  });

  test('a key held down is no scan', () => {
    expect(raws(timed(keysOf('aaaaaaaaaaaa\r'), [400, ...Array.from({ length: 12 }, () => 33)]))).toEqual([]);
  });

  test('shortcuts and keys that type nothing are no scan', () => {
    const keys = ['F8', 'ArrowDown', 'Escape', 'Backspace'].map((code) => ({
      key: code,
      code,
      keyCode: 0,
      mods: '',
    }));
    expect(raws(timed([...keys, ...keys], 10))).toEqual([]);
  });
});
