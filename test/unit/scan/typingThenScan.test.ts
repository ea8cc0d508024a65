import { describe, expect, test } from 'vitest';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import type { WedgeKey } from '../../../renderer/scan/wedgeKey.ts';
import { after, pressed } from './presses.ts';

const code = '4006381333931';
const raws = (keys: readonly WedgeKey[]): readonly string[] => decodeWedge(keys).map(({ raw }) => raw);

describe('a scan right behind typing', () => {
  test.each([
    ['at an even pace', [120]],
    ['quickly', [75, 110, 62, 95]],
    ['slowly', [240, 170, 310]],
  ])('holds nothing of what was typed %s', (_, pace) => {
    const typed = pressed('hello', pace);
    for (const pause of [65, 90, 120, 150, 250, 400]) {
      for (const step of [5, 15, 30]) {
        const keys = [...typed, ...pressed(`${code}\r`, step, after(typed, pause))];
        expect(raws(keys)).toEqual([code]);
      }
    }
  });

  test('of a slow scanner leaves capitals to the typing, whose last step looks like two of its own', () => {
    const typed = pressed('BOM8', [187, 190, 189]).filter(({ key }) => key !== 'Shift');
    const keys = [...typed, ...pressed('BOLT-M8/40\r', 90, after(typed, 188))];
    expect(raws(keys.map((key) => ({ ...key, inField: true })))).toEqual(['BOLT-M8/40']);
  });

  test('leaves capitals with their Shift to the typing', () => {
    const typed = pressed('Hello World', [130, 90, 150]);
    expect(raws([...typed, ...pressed('SKU-A1\r', 12, after(typed, 140))])).toEqual(['SKU-A1']);
  });

  test('is followed by typing that is no scan, with Enter at the end', () => {
    const scan = pressed(`${code}\r`, 15);
    const typed = pressed('12 left\r', [110, 160, 130], after(scan, 300));
    expect(raws([...scan, ...typed])).toEqual([code]);
  });
});

describe('a scan that falters', () => {
  test.each([
    ['after its first key', [85, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12]],
    ['in its middle', [12, 12, 12, 12, 12, 180, 12, 12, 12, 12, 12, 12, 12]],
    ['before its last key', [16, 15, 16, 16, 16, 19, 13, 16, 16, 16, 16, 47, 15]],
    ['twice, at a slower pace', [25, 25, 140, 25, 25, 25, 25, 110, 25, 25, 25, 25, 25]],
    ['in bursts, as remote desktops deliver keys', [4, 4, 90, 5, 4, 110, 4, 5, 4, 70, 4, 4, 5]],
  ])('%s is still one scan', (_, gaps) => {
    expect(raws(pressed(`${code}\r`, gaps))).toEqual([code]);
  });

  test('after its first key is one scan without a suffix too', () => {
    expect(raws(pressed(code, [70, ...Array.from({ length: 12 }, () => 12)]))).toEqual([code]);
  });

  test('in bursts of two keys, none of which says much alone, is one scan', () => {
    expect(raws(pressed(`${code}\r`, [5, 90, 4, 70, 5, 110, 5, 80]))).toEqual([code]);
  });

  test.each([44, 48, 50, 52, 56])('at the edge of fast, %d ms a key and uneven, is one scan', (step) => {
    const gaps = [-4, 5, -2, 4, 0, 3, -5].map((jitter) => step + jitter);
    expect(raws(pressed(`${code}\r`, gaps))).toEqual([code]);
  });

  test('for long is still one, as long as scans end with a suffix', () => {
    const stalled = [12, 12, 12, 12, 350, 12, 12, 12, 12, 12, 12, 12, 12];
    const first = pressed(`${code}\r`, stalled);
    const bare = pressed(code, 12, after(first, 2000));
    const second = pressed(`${code}\r`, stalled, after(bare, 2000));
    expect(raws([...first, ...bare])).toEqual([code, code]);
    expect(raws([...first, ...bare, ...second])).toEqual([code, code, code.slice(0, 5), code.slice(5)]);
  });
});

describe('a short scan that a loaded computer tore apart', () => {
  const short = 'b8-4';
  /** Milliseconds before each key and before the suffix, as a browser was seen to get them from an even scanner. */
  const torn = [
    [33, 2, 62, 1],
    [3, 85, 1, 1],
    [56, 3, 29, 7],
    [13, 103, 1, 1],
    [20, 175, 9, 1],
    [19, 68, 19, 52],
    [8, 81, 1, 1],
  ];
  const tornOutside = [
    [91, 101, 1, 1],
    [57, 1, 36, 1],
    [46, 1, 60, 49],
    [38, 1, 98, 1],
  ];
  const keysIn = (inField: boolean, gaps: readonly number[], from?: number) =>
    pressed(`${short}\r`, gaps, from).map((key) => ({ ...key, inField }));

  test.each(torn)('is whole: %d, %d, %d, %d ms', (...gaps) => {
    expect(raws(keysIn(true, gaps))).toEqual([short]);
    expect(raws(keysIn(false, gaps))).toEqual([short]);
  });

  test.each(tornOutside)('is whole where no field has the focus: %d, %d, %d, %d ms', (...gaps) => {
    expect(raws(keysIn(false, gaps))).toEqual([short]);
  });

  test('holds nothing of what was typed before', () => {
    const typed = pressed('left', [130, 110, 150]).map((key) => ({ ...key, inField: true }));
    for (const gaps of torn.filter(([first = 0]) => first <= 33)) {
      expect(raws([...typed, ...keysIn(true, gaps, after(typed, 160))])).toEqual([short]);
    }
  });

  test('is told from a quick person, whose Enter takes longer', () => {
    expect(raws(pressed('then\r', [22, 110, 25, 140]))).toEqual([]);
    expect(raws(pressed('ok 12\r', [70, 90, 65, 80, 95]))).toEqual([]);
  });
});
