import { describe, expect, test } from 'vitest';
import type { ScanSource } from '../../../main/contract/packing.ts';
import { createTwinScans } from '../../../main/core/scanning/twinScans.ts';

type Arrival = readonly [source: ScanSource, raw: string, at: number];

/** How many of these scans count. */
function counted(arrivals: readonly Arrival[]): number {
  const twins = createTwinScans<string>();
  let count = 0;
  for (const [source, raw, at] of arrivals) {
    if (twins.answerOfTwin({ source, raw, at }) !== undefined) continue;
    twins.remember({ source, raw, at }, 'counted');
    count += 1;
  }
  return count;
}

describe('a scan that comes by keyboard and by HID', () => {
  test.each<readonly [string, readonly Arrival[], number]>([
    [
      'counts once',
      [
        ['wedge', 'A', 0],
        ['hid', 'A', 40],
      ],
      1,
    ],
    [
      'counts once in either order',
      [
        ['hid', 'A', 0],
        ['wedge', 'A', 40],
      ],
      1,
    ],
    [
      'counts once at the very edge',
      [
        ['hid', 'A', 0],
        ['wedge', 'A', 250],
      ],
      1,
    ],
    [
      'counts once when the typed half waited in line',
      [
        ['hid', 'A', 100],
        ['hid', 'B', 900],
        ['wedge', 'A', 0],
      ],
      2,
    ],
    [
      'counts once with AIM identifier and suffix on one way',
      [
        ['hid', ']C0A', 0],
        ['wedge', 'A\r', 40],
      ],
      1,
    ],
    [
      'counts once when one way sends the zero of a UPC-A',
      [
        ['hid', ']E00036000291452', 0],
        ['wedge', '036000291452', 9],
      ],
      1,
    ],
    [
      'counts once when one way sends a UPC-E in full',
      [
        ['wedge', '01234565', 0],
        ['hid', ']E00012345000065', 9],
      ],
      1,
    ],
    [
      'counts once when one way loses the GS1 separator or spells it out',
      [
        ['wedge', '010952123454321310L21A', 0],
        ['hid', ']d2010952123454321310L\u001d21A', 9],
        ['hid', ']d2010952123454321310L\u001d21B', 300],
        ['wedge', '010952123454321310L<GS>21B', 309],
      ],
      2,
    ],
    [
      'counts twice when it was made twice',
      [
        ['wedge', 'A', 0],
        ['hid', 'A', 20],
        ['wedge', 'A', 300],
        ['hid', 'A', 320],
      ],
      2,
    ],
    [
      'counts twice when it was made twice, fast',
      [
        ['wedge', 'A', 0],
        ['hid', 'A', 100],
        ['wedge', 'A', 200],
        ['hid', 'A', 300],
      ],
      2,
    ],
  ])('%s', (_what, arrivals, expected) => {
    expect(counted(arrivals)).toBe(expected);
  });
});

describe('two honest scans', () => {
  test.each<readonly [string, readonly Arrival[]]>([
    [
      '300 ms apart',
      [
        ['wedge', 'A', 0],
        ['hid', 'A', 300],
      ],
    ],
    [
      'just beyond the edge',
      [
        ['wedge', 'A', 0],
        ['hid', 'A', 251],
      ],
    ],
    [
      'by one way, however fast',
      [
        ['wedge', 'A', 0],
        ['wedge', 'A', 60],
      ],
    ],
    [
      'by one way of HID',
      [
        ['hid', 'A', 0],
        ['hid', 'A', 60],
      ],
    ],
    [
      'of different items',
      [
        ['wedge', 'A', 0],
        ['hid', 'B', 10],
      ],
    ],
    [
      'of two pieces of one product',
      [
        ['wedge', '010952123454321321A', 0],
        ['hid', ']d2010952123454321321B', 10],
      ],
    ],
    [
      'of which one was typed',
      [
        ['typed', 'A', 0],
        ['hid', 'A', 10],
      ],
    ],
    [
      'of which one came from a program',
      [
        ['wedge', 'A', 0],
        ['api', 'A', 10],
      ],
    ],
  ])('%s count twice', (_what, arrivals) => {
    expect(counted(arrivals)).toBe(2);
  });
});

test('the twin hears what the first was answered', () => {
  const twins = createTwinScans<string>();
  twins.remember({ source: 'wedge', raw: 'A', at: 0 }, 'refused');
  expect(twins.answerOfTwin({ source: 'hid', raw: 'A', at: 1 })).toBe('refused');
});
