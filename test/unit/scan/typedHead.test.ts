import { describe, expect, test } from 'vitest';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import type { ScannerProfile } from '../../../renderer/scan/scannerProfile.ts';
import { after, pressed } from './presses.ts';

const ean = '4006381333931';
const sku = 'BOLT-M8/40';

/** A key that a hand presses while no field has the focus, and a scan so many milliseconds behind it. */
function withKey(typed: string, pause: number, code: string, step: number) {
  const head = pressed(typed, 180);
  return [...head, ...pressed(`${code}\r`, step, after(head, pause))].map((key) => ({
    ...key,
    inField: false,
  }));
}

describe('a key pressed just before a scan', () => {
  test.each([155, 250, 380, 445])('%d ms is told from the scan behind it', (pause) => {
    for (const [typed, code] of [
      ['1', ean],
      ['a', sku],
      ['2', 'PB:UNDO:C'],
    ] as const) {
      expect(decodeWedge(withKey(typed, pause, code, 15))).toMatchObject([
        { raw: typed + code, withoutHead: code },
      ]);
    }
  });

  test('may be two of them', () => {
    expect(decodeWedge(withKey('12', 300, ean, 12))).toMatchObject([{ withoutHead: ean }]);
  });

  test('too short before it to be a key of its own is asked about only where the code proves itself', () => {
    expect(decodeWedge(withKey('1', 110, ean, 12))).toMatchObject([{ withoutHead: ean }]);
    expect(decodeWedge(withKey('1', 110, 'PB:UNDO:C', 12))).toMatchObject([{ withoutHead: 'PB:UNDO:C' }]);
    expect(decodeWedge(withKey('1', 110, sku, 12))[0]).not.toHaveProperty('withoutHead');
  });
});

describe('no question is asked about', () => {
  const asked = (gaps: number | readonly number[], code = ean, profile?: ScannerProfile) =>
    decodeWedge(
      pressed(`${code}\r`, gaps).map((key) => ({ ...key, inField: false })),
      { profile },
    ).filter((scan) => 'withoutHead' in scan);
  const even = (first: number, step: number) => [first, ...Array.from({ length: 20 }, () => step)];

  test('a scanner that keeps its pace, or stalls by a few of its steps', () => {
    for (const step of [5, 15, 40, 90, 160]) expect(asked(step)).toEqual([]);
    expect(asked(even(150, 40))).toEqual([]);
    expect(asked(even(300, 90))).toEqual([]);
  });

  test('a stall further inside', () => {
    expect(asked([12, 12, 300, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12])).toEqual([]);
    expect(asked([4, 300, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4])).toEqual([]);
  });

  test('a pause that the learnt scanner was seen to make', () => {
    const profile: ScannerProfile = {
      ...{ suffix: 'CR', msPerKey: { median: 12, max: 200 }, layout: 'us' },
      ...{ gsForm: 'unknown', aim: false, capsLock: false },
    };
    expect(asked(even(190, 12), 'bolt-m8')).not.toEqual([]);
    expect(asked(even(190, 12), 'bolt-m8', profile)).toEqual([]);
  });
});
