import { afterAll, describe, expect, test } from 'vitest';
import { captureScans } from '../../../renderer/scan/captureScans.ts';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import type { WedgeKey } from '../../../renderer/scan/wedgeKey.ts';
import { wedgeFaults } from '../scanning/fixtures/reportedFaults.ts';
import { createBench, FakeField } from './fakeWindow.ts';
import { after, keyFor, keysOf, pressed, shift, timed } from './presses.ts';

/** Faults that users of other programs reported in public; the names stand in one list, so that none is forgotten. */
const seen = new Set<string>();
function fault(name: (typeof wedgeFaults)[number], promise: string, check: () => void): void {
  seen.add(name);
  test(`${name}: ${promise}`, check);
}
afterAll(() => expect([...seen].toSorted()).toEqual([...wedgeFaults].toSorted()));

const raws = (keys: readonly WedgeKey[]): readonly string[] => decodeWedge(keys).map(({ raw }) => raw);

/** Keys pressed at the places of a US keyboard that a computer with another layout shows. */
function shownAs(text: string, shown: string): readonly WedgeKey[] {
  const characters = [...shown];
  return pressed(`${text}\r`, 15).map((key) =>
    key.key.length === 1 ? { ...key, key: characters.shift() ?? '' } : key,
  );
}

function capture() {
  const bench = createBench();
  const codes: string[] = [];
  captureScans(bench.window, { onScan: ({ raw }) => codes.push(raw) });
  return { ...bench, codes };
}

describe('keyboard layouts', () => {
  fault('azerty-digits', 'digits come through a French layout', () => {
    expect(raws(shownAs('6130760003769', '-&"àè-ààà"è-ç'))).toEqual(['6130760003769']);
  });
  fault('uk-quotes', 'quotes are not swapped by a British layout', () => {
    expect(raws(shownAs('A"B@C', 'A@B"C'))).toEqual(['A"B@C']);
  });
  fault('azerty-mixed', 'letters with digits come through a French layout', () => {
    expect(raws(shownAs('HA112', 'HA&&é'))).toEqual(['HA112']);
  });
});

describe('Shift', () => {
  fault('shift-seen-twice', 'that goes down again while it is down is held, not switched off', () => {
    const keys = keysOf('RtTwtZDJe_').flatMap((key) => (key.key === 'Shift' ? [key, shift] : [key]));
    expect(raws(timed([...keys, keyFor('\r')], 8))).toEqual(['RtTwtZDJe_']);
  });
  fault('shift-on-next-key', 'belongs to the key it was held with', () => {
    const id = '3BE9604F-9E76-42F8-A584-288AD1B7D087';
    expect(raws(pressed(`${id}\r`, 12))).toEqual([id]);
    expect(raws(timed([...keysOf(id, false), keyFor('\r')], 12))).toEqual([id]);
  });
});

describe('time', () => {
  fault('unidentified-keys', 'keys that the system cannot name hold a scan together', () => {
    const keys = pressed('8901086261410\r', 20).map((key) =>
      key.key.length === 1 ? { ...key, key: 'Unidentified', keyCode: 229 } : key,
    );
    expect(raws(keys)).toEqual(['8901086261410']);
  });
  fault('two-clocks', 'the keys of one scan are timed by their own stamps alone', () => {
    const stamps = [
      12921.7, 12937.2, 12953.3, 12969.5, 12986.1, 13004.9, 13017.4, 13034.2, 13050.1, 13097.4, 13113,
    ];
    const keys = keysOf('0123456789\r').map((key, index) => ({ ...key, at: stamps[index] ?? 0 }));
    expect(raws(keys)).toEqual(['0123456789']);
  });
  fault('input-not-cleared', 'the second of two scans holds nothing of the first', () => {
    const first = pressed('841982400029557454\r', 20);
    expect(raws([...first, ...pressed('832904206576211315\r', 20, after(first, 20))])).toEqual([
      '841982400029557454',
      '832904206576211315',
    ]);
  });
});

describe('the suffix', () => {
  fault('enter-presses-plus-one', 'presses no button that has the focus', () => {
    const { press, codes, reached } = capture();
    press(pressed('P02\r', 12));
    expect(codes).toEqual(['P02']);
    expect(reached).not.toContain('Enter');
  });
  fault('enter-adds-again', 'presses nothing that was clicked before either', () => {
    const { press, codes, reached } = capture();
    press(pressed('PRODUCT-A\r', 8));
    press(pressed('PRODUCT-A\r', 8, 3000));
    expect(codes).toEqual(['PRODUCT-A', 'PRODUCT-A']);
    expect(reached).not.toContain('Enter');
  });
  fault('booked-twice', 'of two characters is one suffix of one scan', () => {
    for (const suffix of ['\r\n', '\r\r']) {
      const { press, codes, reached } = capture();
      press(pressed(`4006381333931${suffix}`, 25));
      expect([codes, reached.includes('Enter')]).toEqual([['4006381333931'], false]);
    }
  });
  fault('control-prefix', 'a control character in front is no part of the code', () => {
    expect(raws(pressed('\u0002000122521\r', 15))).toEqual(['000122521']);
  });
});

describe('control characters', () => {
  const alt = { key: 'Alt', code: 'AltLeft', keyCode: 18, mods: 'A' };
  const typed = (number: string, key: (digit: string) => string) => [
    alt,
    ...[...number].map((digit) => ({ key: key(digit), code: `Numpad${digit}`, keyCode: 0, mods: 'A' })),
  ];

  fault('shortcuts-run', 'GS as Ctrl+] and RS as Ctrl+6 are data and run no shortcut', () => {
    const { press, codes, reached } = capture();
    press(pressed('[)>\u001e06\u001d1PABC\u001e\r', 10));
    expect(codes).toEqual(['[)>\u001e06\u001d1PABC\u001e']);
    expect(reached).not.toContain('6');
  });
  fault('alt-without-num-lock', 'GS as Alt+029 is GS, Num Lock on or off', () => {
    const navigation: Readonly<Record<string, string>> = { 0: 'Insert', 2: 'ArrowDown', 9: 'PageUp' };
    for (const key of [(digit: string) => navigation[digit] ?? '', (digit: string) => digit]) {
      const keys = [...keysOf('10LOT'), ...typed('029', key), ...keysOf('21S\r')];
      expect(raws(timed(keys, 8))).toEqual(['10LOT\u001d21S']);
    }
  });
  fault('alt-groups', 'each group of digits typed with Alt is one character', () => {
    const keys = ['072', '105', '033'].flatMap((number) => typed(number, (digit) => digit));
    expect(raws(timed([...keys, keyFor('\r')], 6))).toEqual(['Hi!']);
  });
});

test('no scan leaves anything in a field, whatever was wrong with it', () => {
  const { press, codes } = capture();
  const field = new FakeField();
  field.value = 'typed';
  press(shownAs('6130760003769', '-&"àè-ààà"è-ç'), field);
  expect([codes, field.value]).toEqual([['6130760003769'], 'typed']);
});
