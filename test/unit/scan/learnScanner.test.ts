import { describe, expect, test } from 'vitest';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import { type KnownCode, learnScanner } from '../../../renderer/scan/learnScanner.ts';
import type { ScannerProfile } from '../../../renderer/scan/scannerProfile.ts';
import type { WedgeKey } from '../../../renderer/scan/wedgeKey.ts';
import { after, keysOf, pressed, timed } from './presses.ts';

const gs = '\u001d';
const texts = ['4006381333931', 'Ab-12/zY', `010952123454321310LOT7${gs}2117`];

type Pace = number | readonly number[];

/** What arrives from a scanner that adds something before and behind each code. */
function scanned(
  before: string,
  behind: string,
  pace: Pace = 15,
  change = (key: WedgeKey) => key,
): KnownCode[] {
  return texts.map((text) => ({ text, keys: pressed(before + text + behind, pace).map(change) }));
}

function learnt(codes: readonly KnownCode[]): ScannerProfile {
  const result = learnScanner(codes);
  if (!result.ok) throw new Error(`${result.problem}: ${result.got}`);
  return result.profile;
}

/** The same codes with the separator sent in another way. */
function separatedBy(keys: Parameters<typeof timed>[0]): KnownCode[] {
  return texts.map((text) => {
    const [first = '', second] = text.split(gs);
    const all = second === undefined ? keysOf(first) : [...keysOf(first), ...keys, ...keysOf(second)];
    return { text, keys: timed([...all, ...keysOf('\r')], 15) };
  });
}

const functionKey = (code: string) => ({ key: code, code, keyCode: 119, mods: '' });
const altDigits = [...'029'].map((digit) => ({
  key: digit,
  code: `Numpad${digit}`,
  keyCode: 96 + Number(digit),
  mods: 'A',
}));

describe('of a scanner is learnt', () => {
  test.each([
    ['\r', 'CR'],
    ['\t', 'TAB'],
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['', ''],
  ])('its suffix %j', (suffix, name) => {
    expect(learnt(scanned('', suffix)).suffix).toBe(name);
  });

  test('its pace, the longest step too, without the pauses of a busy computer', () => {
    const { msPerKey } = learnt(scanned('', '\r', [100, 118, 90, 100, 420, 100]));
    expect(msPerKey).toEqual({ median: 100, max: 118 });
  });

  test('that it sends AIM identifiers', () => {
    expect(learnt(scanned(']C1', '\r')).aim).toBe(true);
    expect(learnt(scanned('', '\r')).aim).toBe(false);
  });

  test.each([
    ['f8', [functionKey('F8')]],
    ['f12', [functionKey('F12')]],
    ['arrow_down', [functionKey('ArrowDown')]],
    ['alt_number', altDigits],
    ['control', keysOf(gs)],
    ['text', keysOf('<GS>')],
    ['missing', []],
  ])('that it sends the separator in the form %s', (form, keys) => {
    expect(learnt(separatedBy(keys)).gsForm).toBe(form);
  });

  test('nothing about the separator from codes without one', () => {
    expect(learnt(scanned('', '\r').slice(0, 2)).gsForm).toBe('unknown');
  });

  test('that it types by the places of the US layout, whatever the computer makes of them', () => {
    const german: Readonly<Record<string, string>> = { '-': 'ß', z: 'y', Y: 'Z', '/': '-' };
    const keys = scanned('', '\r', 15, (key) => ({ ...key, key: german[key.key] ?? key.key }));
    expect(learnt(keys).layout).toBe('us');
  });

  test('that it types in the layout of the computer', () => {
    const swapped: Readonly<Record<string, string>> = { KeyZ: 'KeyY', KeyY: 'KeyZ' };
    const keys = scanned('', '\r', 15, (key) => ({ ...key, code: swapped[key.code] ?? key.code }));
    expect(learnt(keys).layout).toBe('system');
  });

  test('that Caps Lock is on', () => {
    const turn = (key: string) => (key === key.toUpperCase() ? key.toLowerCase() : key.toUpperCase());
    const keys = scanned('', '\r', 15, (key) =>
      /^[A-Za-z]$/.test(key.key) ? { ...key, key: turn(key.key), mods: `${key.mods}L` } : key,
    );
    expect(learnt(keys)).toMatchObject({ capsLock: true, layout: 'us' });
  });
});

describe('a scanner is not learnt', () => {
  test.each([
    ['no_keys', () => ''],
    ['start_lost', (text: string) => text.slice(2)],
    ['extra_characters', (text: string) => `*${text}`],
    ['different_text', (text: string) => `${text.slice(0, 3)}?${text.slice(4)}`],
  ])('when a code shows %s', (problem, change) => {
    const codes = texts.map((text, index) => ({
      text,
      keys: pressed(`${index === 1 ? change(text) : text}\r`, 15),
    }));
    expect(learnScanner(codes)).toMatchObject({ ok: false, problem, index: 1 });
  });

  test('from no codes at all', () => {
    expect(learnScanner([])).toMatchObject({ ok: false });
  });
});

describe('a scanner that was learnt', () => {
  const uneven = [104, 83, 121, 95, 117, 86, 108, 99, 122, 80, 111];
  const profile = learnt(scanned('', '\r', uneven));
  const read = (keys: readonly WedgeKey[], known?: ScannerProfile) =>
    decodeWedge(
      keys.map((key) => ({ ...key, inField: true })),
      { profile: known },
    ).map(({ raw }) => raw);

  test('is read though it is as slow and uneven as a person may be', () => {
    const keys = pressed('FO-0012345\r', uneven);
    expect(read(keys)).toEqual([]);
    expect(read(keys, profile)).toEqual(['FO-0012345']);
  });

  test('does not take typing for scans', () => {
    const typed = pressed('please hurry\r', [130, 70, 180, 95, 60, 150, 210, 80]);
    expect(read(typed, profile)).toEqual([]);
  });

  test('leaves a number to whoever types it, when the scanner is fast', () => {
    const typed = pressed('4006381333931\r', [150, 115, 180, 130, 170]);
    expect(read(typed)).toEqual(['4006381333931']);
    expect(read(typed, learnt(scanned('', '\r', 8)))).toEqual([]);
  });

  test('is not the only one: a slow and even scanner beside it is read as well', () => {
    const keys = pressed('FO-0012345\r', [100, 104, 97, 108, 94]);
    expect(read(keys, learnt(scanned('', '\r', 8)))).toEqual(['FO-0012345']);
  });

  test('with F8 as separator is read at a slow pace too', () => {
    const slow = separatedBy([functionKey('F8')]).map(({ text, keys }) => ({
      text,
      keys: keys.map((key, index) => ({ ...key, at: 1000 + index * 90 })),
    }));
    const keys = slow[2]?.keys ?? [];
    expect(decodeWedge(keys, { profile: learnt(slow) })).toMatchObject([{ raw: texts[2] }]);
    expect(decodeWedge(keys)).not.toMatchObject([{ raw: texts[2] }]);
  });

  test('without a suffix ends its scans sooner when it is fast', () => {
    const first = pressed(texts[0] ?? '', 8);
    const second = pressed(texts[0] ?? '', 8, after(first, 200));
    expect(read([...first, ...second], learnt(scanned('', '', 8)))).toEqual([texts[0], texts[0]]);
  });
});
