import { describe, expect, test } from 'vitest';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import { after, pressed } from './presses.ts';

const code = 'BOLT-M8/40';
const stalls = [
  ['after its first key', [119, 12, 12, 12, 12, 12, 12, 12, 12]],
  ['twice at its beginning', [138, 62, 43, 4, 4, 4, 4, 4, 4, 4]],
  ['long, after four keys', [4, 4, 4, 4, 4, 4, 4, 330, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]],
] as const;

describe('a scan while no field has the focus', () => {
  test.each(stalls)('that stalls %s is one scan', (_, gaps) => {
    const keys = pressed(`${code}\r`, gaps).map((key) => ({ ...key, inField: false }));
    expect(decodeWedge(keys)).toMatchObject([{ raw: code }]);
  });

  test('holds nothing of a number key pressed half a second before', () => {
    const key = pressed('2', 0);
    const keys = [...key, ...pressed(`${code}\r`, 10, after(key, 500))];
    expect(decodeWedge(keys.map((each) => ({ ...each, inField: false })))).toMatchObject([{ raw: code }]);
  });
});
