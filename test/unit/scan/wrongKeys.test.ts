import { describe, expect, test } from 'vitest';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import { after, keyFor, pressed, timed } from './presses.ts';

const ean = '4006381333931';

describe('hands on the keyboard while a scanner types', () => {
  test.each([20, 90, 200])('Ctrl with a letter, %d ms before a scan, is no part of it', (pause) => {
    const control = { key: 'Control', code: 'ControlLeft', keyCode: 17, mods: 'C' };
    const paste = { key: 'v', code: 'KeyV', keyCode: 86, mods: 'C' };
    const keys = timed([control, paste], 90);
    const scans = decodeWedge([...keys, ...pressed(`${ean}\r`, 10, after(keys, pause))]);
    expect(scans.at(-1)?.raw).toBe(ean);
  });

  test('a separator at the beginning of a code stays', () => {
    expect(decodeWedge(pressed('\u001d0104006381333931\r', 10))).toMatchObject([
      { raw: '\u001d0104006381333931' },
    ]);
  });

  test('somebody who leans on Shift turns the digits of a number into signs, and they are read', () => {
    const shifted = [...ean].map((digit) => ({
      ...keyFor(digit),
      key: ')!@#$%^&*('.charAt(Number(digit)),
      mods: 'S',
    }));
    const keys = timed(shifted, 12);
    expect(decodeWedge([...keys, ...pressed('\r', 0, after(keys, 12))])).toMatchObject([{ raw: ean }]);
  });

  test('signs that are no whole number stay signs', () => {
    expect(decodeWedge(pressed('$$$$\r', 10))).toMatchObject([{ raw: '$$$$' }]);
    expect(decodeWedge(pressed('A$%&!#*\r', 10))).toMatchObject([{ raw: 'A$%&!#*' }]);
  });
});
